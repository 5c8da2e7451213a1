/** The browser's side of the background, as far as pairing and panels use it. What is set up here is gone with `reset`. */
import { vi } from "vitest";

type Area = Map<string, unknown>;
interface Alarm {
	when?: number;
	periodInMinutes?: number;
}

function area(kept: Area) {
	return {
		get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
		set: async (items: Record<string, unknown>) => {
			for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
		},
		remove: async (key: string) => void kept.delete(key),
	};
}

export function fakeBrowser() {
	const local: Area = new Map();
	const session: Area = new Map();
	const alarms = new Map<string, Alarm>();
	const scripts = new Map<string, { id: string }>();
	const permitted = new Set<string>();
	const consented = new Set<string>();
	const tabs: string[] = [];
	const outside: ((message: unknown, from: object, reply: (answer: unknown) => void) => void)[] = [];
	const browser = {
		alarms: {
			create: vi.fn(async (name: string, alarm: Alarm) => void alarms.set(name, alarm)),
			get: async (name: string) => alarms.get(name),
			clear: async (name: string) => alarms.delete(name),
		},
		permissions: {
			contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => permitted.has(origin)),
			remove: async ({ origins }: { origins: string[] }) => origins.every((origin) => permitted.delete(origin)),
			getAll: async () => ({ origins: [...permitted], data_collection: [...consented] }),
		},
		storage: { local: area(local), session: area(session) },
		scripting: {
			getRegisteredContentScripts: async () => [...scripts.values()],
			registerContentScripts: async (added: { id: string }[]) => {
				for (const script of added) scripts.set(script.id, script);
			},
			unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
				for (const id of ids) scripts.delete(id);
			},
		},
		tabs: { create: async ({ url }: { url: string }) => void tabs.push(url) },
		action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {}, setTitle: async () => {} },
		i18n: { getUILanguage: () => "en" },
		runtime: {
			id: "abcdefghijklmnopabcdefghijklmnop",
			getManifest: () => ({ version: "1.0.0", host_permissions: [] }),
			getPlatformInfo: async () => ({ os: "linux" }),
			sendMessage: vi.fn(async (_: unknown): Promise<unknown> => undefined),
			onMessageExternal: { addListener: (listener: (typeof outside)[number]) => void outside.push(listener) },
		},
	};
	function reset(): void {
		for (const kept of [local, session, alarms, scripts, permitted, consented]) kept.clear();
		tabs.length = 0;
		outside.length = 0;
		browser.alarms.create.mockClear();
		browser.runtime.sendMessage.mockReset();
	}
	return { browser, local, session, alarms, scripts, permitted, consented, tabs, outside, reset };
}
