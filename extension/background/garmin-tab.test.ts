/** What only a browser with windows can show: a headless one has each of them in front. */
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { GARMIN_CALENDAR, SEND_HASH } from "../messages/garmin-tab.ts";

interface Tab {
	id: number;
	windowId: number;
	/** Somebody of ours is on the page from so many questions on; null: never. */
	listensAfter: number | null;
}
const state = vi.hoisted(() => ({ tabs: [] as Tab[], settings: {}, done: [] as string[] }));
vi.mock("wxt/browser", () => ({
	browser: {
		storage: { local: { get: async () => ({ settings: state.settings }) } },
		tabs: {
			query: async () => state.tabs,
			sendMessage: async (id: number) => {
				const tab = state.tabs.find((each) => each.id === id);
				if (tab?.listensAfter == null || tab.listensAfter-- > 0) throw new Error("Receiving end does not exist");
				return true;
			},
			update: async (id: number) => void state.done.push(`tab ${id}`),
			create: async ({ url }: { url: string }) => void state.done.push(url),
		},
		windows: { update: async (id: number, { focused }: { focused: boolean }) => void state.done.push(`window ${id} ${focused}`) },
	},
}));
// Files share their modules: those of this one know a browser that is none.
vi.resetModules();
const { showSendPanel } = await import("./garmin-tab.ts");
afterAll(() => void vi.resetModules());

beforeEach(() => Object.assign(state, { tabs: [], settings: {}, done: [] }));

test("the tab that listens comes to the front, with its window", async () => {
	state.tabs = [
		{ id: 3, windowId: 1, listensAfter: null },
		{ id: 4, windowId: 2, listensAfter: 0 },
	];
	expect(await showSendPanel()).toEqual({ ok: true, value: null });
	expect(state.done).toEqual(["tab 4", "window 2 true"]);
});

test("a tab that is only just opening is waited for", async () => {
	state.tabs = [{ id: 3, windowId: 1, listensAfter: 2 }];
	await showSendPanel();
	expect(state.done).toEqual(["tab 3", "window 1 true"]);
});

test("where no tab listens a new one opens with the panel", async () => {
	state.tabs = [{ id: 3, windowId: 1, listensAfter: null }];
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
