/** What only a browser with windows can show: a headless one has each of them in front. */
import { beforeEach, expect, test, vi } from "vitest";
import { GARMIN_CALENDAR, SEND_HASH } from "../messages/garmin-tab.ts";
import { showSendPanel } from "./garmin-tab.ts";

interface Tab {
	id: number;
	windowId: number;
	/** Somebody of ours is on the page. */
	listens: boolean;
}
const state = vi.hoisted(() => ({ tabs: [] as Tab[], settings: {}, done: [] as string[] }));
vi.mock("wxt/browser", () => ({
	browser: {
		storage: { local: { get: async () => ({ settings: state.settings }) } },
		tabs: {
			query: async () => state.tabs,
			sendMessage: async (id: number) => {
				if (!state.tabs.find((tab) => tab.id === id)?.listens) throw new Error("Receiving end does not exist");
				return true;
			},
			update: async (id: number) => void state.done.push(`tab ${id}`),
			create: async ({ url }: { url: string }) => void state.done.push(url),
		},
		windows: { update: async (id: number, { focused }: { focused: boolean }) => void state.done.push(`window ${id} ${focused}`) },
	},
}));
beforeEach(() => Object.assign(state, { tabs: [], settings: {}, done: [] }));

test("the tab that listens comes to the front, with its window", async () => {
	state.tabs = [
		{ id: 3, windowId: 1, listens: false },
		{ id: 4, windowId: 2, listens: true },
	];
	expect(await showSendPanel()).toEqual({ ok: true, value: null });
	expect(state.done).toEqual(["tab 4", "window 2 true"]);
});

test("where no tab listens a new one opens with the panel", async () => {
	state.tabs = [{ id: 3, windowId: 1, listens: false }];
	await showSendPanel();
	expect(state.done).toEqual([GARMIN_CALENDAR + SEND_HASH]);
});

test.each([{ features: { garminSend: false } }, { sites: { garmin: false } }])(
	"with %j nothing opens, and the popup hears why",
	async (settings) => {
		state.settings = settings;
		expect(await showSendPanel()).toEqual({ ok: false, failure: { code: "sending_off" } });
		expect(state.done).toEqual([]);
	},
);
