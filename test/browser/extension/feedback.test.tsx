/** How it felt, from the taps on the panel to the server: nothing is lost with a page, and nothing newer is taken back by something older. */
import { cleanup, render } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flush, outboxState } from "../../../extension/background/outbox.ts";
import { panelHandlers } from "../../../extension/background/panel.ts";
import { wipe } from "../../../extension/background/store.ts";
import { changePaired, takePlace } from "../../../extension/background/token.ts";
import { createActivityState } from "../../../extension/panel/activity.state.ts";
import { Feeling } from "../../../extension/panel/Feeling.tsx";
import { WordsProvider } from "../../../extension/words/words.tsx";
import type { Feedback } from "../../../shared/activity/feedback.ts";
import type { ActivityPanel } from "../../../shared/coach/activity-panel.ts";

const fake = await vi.hoisted(async () => (await import("./fake-browser.ts")).fakeBrowser());
vi.mock("wxt/browser", () => ({ browser: fake.browser }));

const activityId = "01990000-0000-7000-8000-000000000001";
const feedback: Feedback = { effort: null, recovery: 6, motivation: null, pain: null, race: null, notes: "" };
const shown: ActivityPanel & { known: true } = {
	known: true,
	athlete: { name: "Mina", language: "en", units: "metric" },
	activityId,
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
	feedback,
	next: null,
	proposals: 0,
};

/** What the server has, and what it was told. */
let held: Feedback | null;
let told: Feedback[];
let answerWrite: () => Promise<Response>;
let answerRead: () => Promise<Response>;
/** Ends a write that hangs. */
let lose = (_: unknown): void => {};
const taken = async () => Response.json({ ok: true });
const lost = async () => Promise.reject(new TypeError("Failed to fetch"));
const sender = { place: "strava", url: new URL("https://www.strava.com/activities/7"), tabId: 1 } as const;

beforeEach(async () => {
	fake.reset();
	fake.permitted.add("https://longrun.example.com/*");
	fake.browser.runtime.sendMessage.mockImplementation((message) => {
		const { longrun, request } = message as { longrun: "panel.feedback" | "panel.activity"; request: never };
		return panelHandlers[longrun](request, sender);
	});
	await wipe();
	await takePlace({
		origin: "https://longrun.example.com",
		token: "lr1_aaaaaaaaaaaaaaaaaaaaaaaa",
		device: { id: "device-1", name: "Chrome (Linux)", scopes: ["read", "feedback"] },
		athleteId: "athlete-1",
		athlete: { name: "Mina", language: "en", units: "metric" },
		givenAt: Date.now(),
		refused: false,
	});
	held = feedback;
	told = [];
	answerWrite = taken;
	answerRead = async () => Response.json({ ...shown, feedback: held });
	vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
		const request = new Request(url, init);
		if (request.method === "GET") return await answerRead();
		const said = await request.json();
		told.push(said);
		const answer = await answerWrite();
		if (answer.ok) held = said;
		return answer;
	});
});
afterEach(async () => {
	cleanup();
	answerWrite = taken;
	lose(new TypeError("Failed to fetch"));
	await flush();
	vi.unstubAllGlobals();
});

const stateOf = async () => {
	const state = createActivityState("7", null);
	await state.ask();
	return state;
};
const feedbackIn = (state: Awaited<ReturnType<typeof stateOf>>) => {
	const answer = state.answer()?.value;
	return answer?.known ? answer.feedback : undefined;
};
function draw(state: Awaited<ReturnType<typeof stateOf>>) {
	const { container, unmount } = render(() => (
		<WordsProvider language="en" units="metric">
			<Feeling activityId={activityId} feedback={feedbackIn(state) ?? null} keep={state.keep} />
		</WordsProvider>
	));
	const tap = (question: string, value: number) => {
		const group = [...container.querySelectorAll("fieldset")].find((each) => each.textContent?.includes(question));
		const input = group?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
		if (!input) throw new Error(`nothing to tap for ${question}`);
		input.click();
	};
	return { container, tap, unmount };
}

test("quick taps are all kept before the server has answered the first, though the page is left", async () => {
	answerWrite = () => new Promise((_, reject) => (lose = reject));
	const { tap, unmount } = draw(await stateOf());
	tap("How hard", 7);
	tap("Recovered", 5);
	tap("Motivation", 9);
	unmount();
	await vi.waitFor(async () => expect(await outboxState()).toEqual({ waiting: 3, refused: [] }));
	await vi.waitFor(() => expect(told).toHaveLength(1));
	answerWrite = taken;
	lose(new TypeError("Failed to fetch"));
	await flush();
	await vi.waitFor(() => expect(held).toMatchObject({ effort: 7, recovery: 5, motivation: 9 }));
});

test("each tap is told as saved when the server has it, and as kept here when it cannot be reached", async () => {
	const { container, tap } = draw(await stateOf());
	tap("How hard", 7);
	await expect.poll(() => container.querySelector('[role="status"]')?.textContent).toBe("Saved");
	answerWrite = lost;
	tap("How hard", 8);
	await expect.poll(() => container.querySelector('[role="status"]')?.textContent).toContain("Kept here");
});

test("a tap that the server refuses for want of a pairing waits for that, not for the server", async () => {
	const { container, tap } = draw(await stateOf());
	answerWrite = async () => Response.json({ error: { code: "unauthenticated", message: "", requestId: "r" } }, { status: 401 });
	tap("How hard", 8);
	await expect.poll(() => container.querySelector('[role="status"]')?.textContent).toBe("Kept here, goes out when you pair again");
	expect(await outboxState()).toEqual({ waiting: 1, refused: [] });
});

test("a panel that the page throws out comes back with what was said, and the next tap leaves that alone", async () => {
	const state = await stateOf();
	const first = draw(state);
	first.tap("How hard", 7);
	first.unmount();
	const second = draw(state);
	expect(second.container.querySelector<HTMLInputElement>('input[value="7"]')?.checked).toBe(true);
	second.tap("Motivation", 4);
	await vi.waitFor(() => expect(held).toMatchObject({ effort: 7, recovery: 6, motivation: 4 }));
});

test("an answer to a question from before a tap does not take the tap back", async () => {
	const state = await stateOf();
	let answer = () => {};
	answerRead = () => {
		const before = Response.json({ ...shown, proposals: 3 });
		return new Promise((resolve) => (answer = () => resolve(before)));
	};
	const asked = state.ask();
	await state.keep({ ...feedback, effort: 7 });
	answer();
	await asked;
	expect(state.answer()?.value).toMatchObject({ proposals: 3, feedback: { effort: 7 } });
});

test("what the server refuses does not stand as said", async () => {
	const state = await stateOf();
	answerWrite = async () => Response.json({ error: { code: "not_found", message: "", requestId: "r" } }, { status: 404 });
	expect(await state.keep({ ...feedback, effort: 7 })).toEqual({ ok: false, failure: { code: "not_found" } });
	expect(feedbackIn(state)).toEqual(feedback);
});

test("what was kept in the language of before is not shown first, but where the server cannot be reached it is", async () => {
	const activity = (fresh: boolean) => panelHandlers["panel.activity"]({ outsideId: "7", fresh }, sender);
	await activity(true);
	expect(await activity(false)).toMatchObject({ ok: true });
	await changePaired("device-1", (known) => ({ ...known, athlete: { ...known.athlete, language: "ko" } }));
	expect(await activity(false)).toEqual({ ok: false, failure: { code: "nothing_kept" } });
	answerRead = lost;
	expect(await activity(true)).toMatchObject({ ok: true, value: { failure: { code: "offline" } } });
});

test("on the next visit what waits is still there, in the kept answer and over the server's own; and then it goes out", async () => {
	answerWrite = lost;
	await (await stateOf()).keep({ ...feedback, effort: 7 });
	const activity = (fresh: boolean) => panelHandlers["panel.activity"]({ outsideId: "7", fresh }, sender);
	expect(await activity(false)).toMatchObject({ ok: true, value: { value: { feedback: { effort: 7 } } } });
	expect(held).toEqual(feedback);
	answerWrite = taken;
	expect(await activity(true)).toMatchObject({ ok: true, value: { value: { feedback: { effort: 7 } }, failure: null } });
	// Not by its alarm, which is half a minute away.
	await vi.waitFor(() => expect(held).toMatchObject({ effort: 7 }));
	expect(await activity(false)).toMatchObject({ ok: true, value: { value: { feedback: { effort: 7 } } } });
});
