/** How an activity's page begins: one message before anything is drawn, and each part of the panel drawn once. */
import { cleanup, render } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keep } from "../../../extension/background/cache.ts";
import { answerMessage } from "../../../extension/background/listen.ts";
import { openingHandlers } from "../../../extension/background/opening.ts";
import { panelHandlers } from "../../../extension/background/panel.ts";
import { changeSettings } from "../../../extension/background/settings.ts";
import { shellHandlers } from "../../../extension/background/shell.ts";
import { wipe } from "../../../extension/background/store.ts";
import { takePlace } from "../../../extension/background/token.ts";
import { showActivities } from "../../../extension/features/activity-panel.tsx";
import { startWhereOn } from "../../../extension/features/where-on.ts";
import { openingRules } from "../../../extension/messages/opening.ts";
import { panelRules } from "../../../extension/messages/panel.ts";
import { shellRules } from "../../../extension/messages/shell.ts";
import { Panel } from "../../../extension/panel/Panel.tsx";
import { WordsProvider } from "../../../extension/words/words.tsx";
import type { ActivityPanel } from "../../../shared/coach/activity-panel.ts";

const fake = await vi.hoisted(async () => (await import("./fake-browser.ts")).fakeBrowser());
vi.mock("wxt/browser", () => ({ browser: fake.browser }));

const rules = { ...openingRules, ...panelRules, ...shellRules };
const handlers = { ...openingHandlers, ...panelHandlers, ...shellHandlers };
const home = { id: fake.browser.runtime.id, url: "chrome-extension://abc/", server: null };
const from = { id: home.id, url: "https://www.strava.com/activities/7", tab: { id: 1 }, frameId: 0 } as never;
const shown: ActivityPanel & { known: true } = {
	known: true,
	athlete: { name: "Mina", language: "en", units: "metric" },
	activityId: "01990000-0000-7000-8000-000000000001",
	day: "2026-11-20",
	sport: "running",
	name: null,
	seconds: 3_000,
	metres: 10_000,
	averageHeartRate: 150,
	load: 60,
	verdict: { headline: "A steady run.", detail: null },
	planned: null,
	steps: [],
	line: null,
	feedback: null,
	next: null,
	proposals: 0,
};
const pairNow = () =>
	takePlace({
		origin: "https://longrun.example.com",
		token: "lr1_aaaaaaaaaaaaaaaaaaaaaaaa",
		device: { id: "device-1", name: "Chrome (Linux)", scopes: ["read", "feedback"] },
		athleteId: "athlete-1",
		athlete: { name: "Mina", language: "en", units: "metric" },
		givenAt: Date.now(),
		refused: false,
	});

let heard: string[];
let end: AbortController;
/** What of ours stands on the page. */
const panels = () => document.querySelectorAll("longrun-panel").length;

beforeEach(async () => {
	fake.reset();
	fake.permitted.add("https://longrun.example.com/*");
	await wipe();
	heard = [];
	end = new AbortController();
	fake.browser.runtime.sendMessage.mockImplementation((message) => {
		heard.push((message as { longrun: string }).longrun);
		return answerMessage(rules, handlers, home, message, from);
	});
	vi.stubGlobal("fetch", async () => Response.json(shown));
});
afterEach(() => {
	end.abort();
	cleanup();
	vi.unstubAllGlobals();
});

const feature = {
	name: "activity",
	setting: "stravaActivity",
	init: (signal: AbortSignal) =>
		showActivities(
			{
				page: "strava:activity",
				idOf: () => "7",
				ladder: [{ name: "body", selector: "body", position: "last" }],
				isOwn: () => true,
				original: async () => ({ ok: false, failure: { code: "no_original" } }),
				byItself: false,
			},
			signal,
		),
} as const;

test("one message, and the panel stands with what is kept", async () => {
	await pairNow();
	await keep("device-1", "activity strava 7", shown, Date.now());
	let before: string[] = [];
	const look = new MutationObserver(() => {
		if (panels() === 0 || before.length > 0) return;
		before = [...heard];
	});
	look.observe(document.documentElement, { childList: true, subtree: true });
	await startWhereOn([feature], end.signal, "7");
	await expect.poll(panels).toBe(1);
	// What is asked as it stands is no longer waited for.
	await expect.poll(() => before.filter((name) => name !== "panel.anchor" && name !== "panel.activity")).toEqual(["opening.activity"]);
	look.disconnect();
});

test("switched off, nothing of ours is on the page, and nothing kept is told", async () => {
	await pairNow();
	await keep("device-1", "activity strava 7", shown, Date.now());
	await changeSettings({ features: { stravaActivity: false } });
	await startWhereOn([feature], end.signal, "7");
	expect(heard).toEqual(["opening.activity"]);
	expect(await fake.browser.runtime.sendMessage.mock.results[0]?.value).toMatchObject({ ok: true, value: { kept: null } });
	expect(document.documentElement.dataset.longrun).toBeUndefined();
	await changeSettings({ features: { stravaActivity: true } });
	await startWhereOn([feature], end.signal, "7");
	expect(document.documentElement.dataset.longrun).toBe("1.0.0");
});

test("a page that was open before pairing learns of it when the athlete comes back", async () => {
	await startWhereOn([feature], end.signal, "7");
	await expect.poll(panels).toBe(1);
	const asked = () => heard.filter((name) => name === "panel.activity").length;
	await expect.poll(asked).toBe(1);
	document.dispatchEvent(new Event("visibilitychange"));
	// Still nobody: the context is looked at, the server is not asked.
	await expect.poll(() => heard.filter((name) => name === "shell.context").length).toBe(1);
	expect(asked()).toBe(1);
	await pairNow();
	document.dispatchEvent(new Event("visibilitychange"));
	await expect.poll(asked).toBe(2);
	// Well since then: coming back again asks nothing.
	await expect.poll(() => fake.browser.runtime.sendMessage.mock.results.length).toBeGreaterThan(3);
	document.dispatchEvent(new Event("visibilitychange"));
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(asked()).toBe(2);
});

test("what stands in a panel is made once", () => {
	let made = 0;
	const Part = () => {
		made += 1;
		return <p>Part</p>;
	};
	const { getAllByText } = render(() => (
		<WordsProvider language="en" units="metric">
			<Panel headline="Headline">
				<Part />
			</Panel>
		</WordsProvider>
	));
	expect([made, getAllByText("Part").length]).toEqual([1, 1]);
});
