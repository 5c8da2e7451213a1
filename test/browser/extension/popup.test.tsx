/** The popup as the browser shows it: 380 px wide, 600 px high at most, with what the background says. */
import { cleanup, render } from "@solidjs/testing-library";
import "../../../look/index.css";
import "../../../extension/popup/popup.css";
import { createSignal } from "solid-js";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { PairingState } from "../../../extension/messages/pairing.ts";
import type { SyncState } from "../../../extension/messages/shell.ts";
import { Popup } from "../../../extension/popup/Popup.tsx";
import { WordsProvider } from "../../../extension/words/words.tsx";
import { languages } from "../../../shared/athlete/profile.ts";
import { addDays } from "../../../shared/calendar.ts";
import type { PanelWorkout, TodayPanel } from "../../../shared/coach/today-panel.ts";
import { workoutPurpose, workoutTitle } from "../../../shared/workout/titles.ts";
import { today, todays, workouts } from "../gallery/workouts.ts";

const browser = vi.hoisted(() => ({
	runtime: { id: "abc", sendMessage: vi.fn() },
	permissions: { request: vi.fn(async () => true) },
}));
vi.mock("wxt/browser", () => ({ browser }));

const paired: PairingState = {
	step: "paired",
	origin: "https://longrun.example.com",
	athlete: "Mina",
	device: "Chrome (Linux)",
	refused: false,
};
const sync: SyncState = { waiting: 0, refused: [], lastAnswer: null };
const panelWorkout = (workout: typeof todays, language: "en" | "ko", change: Partial<PanelWorkout> = {}): PanelWorkout => ({
	...workout,
	title: workoutTitle(workout, language),
	purpose: workoutPurpose(workout, language),
	state: "planned",
	done: null,
	approval: "approved",
	watch: "not_sent",
	...change,
});
function dayOf(language: "en" | "ko"): TodayPanel {
	const next = workouts.filter(({ day }) => day > today).slice(0, 3);
	return {
		athlete: { name: "Mina", language, units: "metric" },
		today,
		hasPlan: true,
		plan: null,
		workouts: [panelWorkout(todays, language), ...next.map((each, i) => panelWorkout(each, language, { day: addDays(today, i + 1) }))],
		rest: null,
		waiting: { proposals: 1, questions: 0, unapproved: 4, changes: 2 },
	};
}

let replies: Record<string, unknown>;
const failing = (code: string) => ({ ok: false, failure: { code } });
const good = (value: unknown) => ({ ok: true, value });

// After the components: the style sheet holds what has been read by then.
beforeAll(() => import("virtual:uno.css"));
beforeEach(async () => {
	await page.viewport(380, 600);
	replies = { "pairing.state": good(paired), "shell.sync": good(sync), "shell.send": good(null) };
	browser.runtime.sendMessage.mockReset();
	browser.runtime.sendMessage.mockImplementation(async ({ longrun }: { longrun: string }) => replies[longrun] ?? failing("not_stubbed"));
});
afterEach(cleanup);

function open(language: "en" | "ko" = "en") {
	replies["shell.today"] ??= good({ value: dayOf(language), at: Date.now(), failure: null });
	return render(() => (
		<WordsProvider language={language} units="metric">
			<Popup />
		</WordsProvider>
	));
}
const asked = (name: string) => browser.runtime.sendMessage.mock.calls.filter(([{ longrun }]) => longrun === name).length;

test.each(languages)("a training day with what waits and three days ahead needs no scrolling: %s", async (language) => {
	const { container, findByRole } = open(language);
	await findByRole("link", { name: language === "en" ? "Open plan" : "계획 열기" });
	expect(container.querySelectorAll("main li svg, main li [role=img]").length).toBeGreaterThan(0);
	const main = container.querySelector("main");
	expect(main?.getBoundingClientRect().height).toBeLessThanOrEqual(600);
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
});

test("two sessions on a day, and the watch asked for, still need none", async () => {
	const day = dayOf("en");
	const second = panelWorkout(todays, "en", { id: "second", kind: "easy", title: "Easy run", priority: "optional" });
	replies["shell.today"] = good({
		value: { ...day, workouts: [...day.workouts.slice(0, 1), second, ...day.workouts.slice(1)] },
		at: Date.now(),
		failure: null,
	});
	const { findByRole } = open();
	await findByRole("link", { name: "Open plan" });
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
});

test("with all that may wait at once, still none", async () => {
	const day = dayOf("en");
	const waiting = { proposals: 1, questions: 2, unapproved: 4, changes: 2 };
	replies["shell.today"] = good({ value: { ...day, waiting }, at: Date.now(), failure: null });
	const { findByRole } = open();
	await findByRole("link", { name: "Open plan" });
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
});

test("where sending is switched off the button says so, and leads to the settings", async () => {
	replies["shell.send"] = failing("sending_off");
	const { findByRole, findByText, queryByText } = open();
	(await findByRole("button", { name: "Send to watch" })).click();
	await findByText("Sending to Garmin is switched off in this browser.");
	expect(queryByText(/Garmin Connect opens/)).toBeNull();
	const before = asked("shell.options");
	const buttons = document.querySelectorAll<HTMLButtonElement>("section button");
	[...buttons].find(({ textContent }) => textContent === "Settings of the extension")?.click();
	await expect.poll(() => asked("shell.options")).toBe(before + 1);
});

test("pairing again that comes to nothing says why", async () => {
	replies["pairing.state"] = good({ ...paired, refused: true });
	replies["shell.today"] = failing("pair_again");
	replies["pairing.intend"] = good(null);
	replies["pairing.start"] = failing("offline");
	const { findByRole, findByText } = open();
	(await findByRole("button", { name: "Pair again" })).click();
	await findByText(/server cannot be reached/);
});

test("a right that is missing is given by pairing again", async () => {
	replies["shell.today"] = failing("wrong_scope");
	browser.permissions.request.mockResolvedValueOnce(false);
	const { findByRole, findByText } = open();
	(await findByRole("button", { name: "Pair again" })).click();
	await findByText(/The browser asked and the answer was no/);
});

test("what is not on Garmin yet is said with the button that sends it, and nothing where all is there", async () => {
	const { findByRole } = open();
	(await findByRole("button", { name: "2 changes are not on Garmin yet: send them" })).click();
	await expect.poll(() => asked("shell.send")).toBe(1);
	cleanup();
	const day = dayOf("en");
	replies["shell.today"] = good({ value: { ...day, waiting: { ...day.waiting, changes: 0 } }, at: Date.now(), failure: null });
	const quiet = open();
	await quiet.findByRole("link", { name: "Open plan" });
	expect(quiet.queryByRole("button", { name: /not on Garmin yet/ })).toBeNull();
});

test("once it is done today's session says what was done, and no longer where it stands on a calendar", async () => {
	const day = dayOf("en");
	const done = panelWorkout(todays, "en", { state: "confirmed", watch: "sent", done: { seconds: 2_760, metres: 8_800 } });
	replies["shell.today"] = good({ value: { ...day, workouts: [done, ...day.workouts.slice(1)] }, at: Date.now(), failure: null });
	const { findByText, queryByText } = open();
	await findByText("46 min · 8.8 km");
	expect(queryByText("On Garmin's calendar")).toBeNull();
});

test("a change of language reaches every word of the popup, its date too", async () => {
	const [language, setLanguage] = createSignal<"en" | "ko">("en");
	replies["shell.today"] = good({ value: dayOf("en"), at: Date.now(), failure: null });
	const { container, findByRole } = render(() => (
		<WordsProvider language={language()} units="metric">
			<Popup />
		</WordsProvider>
	));
	await findByRole("link", { name: "Open plan" });
	setLanguage("ko");
	await findByRole("link", { name: "계획 열기" });
	const own = /Longrun|Garmin|Mina|longrun\.example\.com|km|VO2max|[0-9.,:·/×–-]/g;
	const left = [...container.querySelectorAll("main *")]
		.filter((each) => each.childElementCount === 0 && /[A-Za-z]{3}/.test((each.textContent ?? "").replace(own, "")))
		.map(({ textContent }) => textContent);
	expect(left).toEqual([]);
});
