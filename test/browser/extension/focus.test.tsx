/** A keyboard that presses a button on one of our cards stays where it is, whatever the press changes. */
import { cleanup, render } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { DeliveryRow, RowState } from "../../../extension/garmin/rows.ts";
import type { ReadingProgress } from "../../../extension/messages/reading.ts";
import { DeliveryPanel } from "../../../extension/panel/DeliveryPanel.tsx";
import type { DeliveryState } from "../../../extension/panel/delivery.state.ts";
import { ReadingCard } from "../../../extension/panel/ReadingCard.tsx";
import { WordsProvider } from "../../../extension/words/words.tsx";

vi.mock("wxt/browser", () => ({ browser: { runtime: { id: "abc", sendMessage: async () => undefined } } }));
afterEach(cleanup);

const rowOf = (id: string, day: string, state: RowState): DeliveryRow => ({
	workoutId: id,
	day,
	title: `Workout ${id}`,
	isPlanned: true,
	state,
	question: state === "question" ? "changed" : null,
	failure: null,
	notes: [],
	digest: "digest",
	garminId: null,
	sportTypeKey: null,
});

/** As the real one: every answer of the server brings new rows. */
function delivery(states: Record<string, RowState>, days: Record<string, string> = {}) {
	const make = (): DeliveryRow[] => Object.entries(states).map(([id, state]) => rowOf(id, days[id] ?? `2026-11-2${id}`, state));
	const [rows, setRows] = createSignal(make());
	const [progress, setProgress] = createSignal<ReturnType<DeliveryState["progress"]>>(null);
	let finish: () => void = () => {};
	const become = async (id: string, state: RowState) => {
		await Promise.resolve();
		states[id] = state;
		setRows(make());
	};
	const shown = { account: null, today: "2026-11-21", planId: "plan", planApproved: false, wanted: [], ledger: [] };
	const state: DeliveryState = {
		answer: () => ({ value: shown, at: 0, failure: null }),
		failure: () => null,
		days: () => 14,
		choose: () => {},
		rows,
		progress,
		waitsUntil: () => null,
		outcome: () => null,
		refusal: () => null,
		start: async () => {},
		ask: async () => {},
		sendNow: async () => {
			setProgress({ done: 0, of: 1, title: null, states: new Map() });
			await new Promise<void>((resolve) => {
				finish = resolve;
			});
			for (const id of Object.keys(states)) if (states[id] === "to_send") await become(id, "sent");
			setProgress(null);
		},
		cancel: () => finish(),
		approve: ({ workoutId }) => become(workoutId, "to_send"),
		approvePlan: () => become("1", "to_send"),
		reply: ({ workoutId }) => become(workoutId, "left_alone"),
	};
	const view = render(() => (
		<WordsProvider language="en" units="metric">
			<DeliveryPanel state={state} folded={false} onFold={() => {}} />
		</WordsProvider>
	));
	return { ...view, finish: () => finish() };
}
const focused = () => document.activeElement;
async function press(button: HTMLElement): Promise<void> {
	button.focus();
	await userEvent.keyboard("{Enter}");
}
const line = (id: string) => document.querySelector(`[data-workout="${id}"]`);

test("sending and stopping is one button: pressed again it stops", async () => {
	const { getByRole } = delivery({ 1: "to_send" });
	const button = getByRole("button", { name: "Send to Garmin" });
	await press(button);
	expect(focused()).toBe(button);
	expect(button.textContent).toBe("Stop");
	await userEvent.keyboard("{Enter}");
	await expect.poll(() => button.textContent).toBe("Send to Garmin");
	expect(focused()).toBe(button);
});

test("after a yes the keyboard is on that workout's line, and the other lines are the same as before", async () => {
	const { getByRole } = delivery({ 1: "needs_approval", 2: "needs_approval" });
	const [first, second] = [line("1"), line("2")];
	await press(getByRole("button", { name: "Approve Workout 2" }));
	await expect.poll(focused).toBe(second);
	expect(line("1")).toBe(first);
	expect(line("2")).toBe(second);
});

test("after an answer too", async () => {
	const { getByRole } = delivery({ 1: "question" });
	await press(getByRole("button", { name: "Garmin's counts" }));
	await expect.poll(focused).toBe(line("1"));
});

test("while one workout or a day is sent, and afterwards, the keyboard is there", async () => {
	const one = delivery({ 1: "to_send" });
	await press(one.getByRole("button", { name: "Send Workout 1" }));
	expect(focused()).toBe(line("1"));
	one.finish();
	await expect.poll(() => line("1")?.textContent).toMatch(/on Garmin's calendar/);
	expect(focused()).toBe(line("1"));
	cleanup();
	const day = delivery({ 1: "to_send", 2: "to_send" }, { 1: "2026-11-25", 2: "2026-11-25" });
	const button = day.getByRole("button", { name: "Send this day" });
	const whole = button.closest("li");
	await press(button);
	expect(focused()).toBe(whole);
});

test("after a yes to the whole plan it is on the button that sends", async () => {
	const { getByRole } = delivery({ 1: "needs_approval" });
	await press(getByRole("button", { name: "Approve the whole plan" }));
	await expect.poll(focused).toBe(getByRole("button", { name: "Send to Garmin" }));
});

test("whoever has moved on meanwhile is left there", async () => {
	const { getByRole } = delivery({ 1: "question", 2: "to_send" });
	await press(getByRole("button", { name: "Garmin's counts" }));
	const elsewhere = getByRole("button", { name: "Fold" });
	elsewhere.focus();
	await expect.poll(() => line("1")?.textContent).toMatch(/Garmin's version counts/);
	expect(focused()).toBe(elsewhere);
});

test("reading and stopping is one button", async () => {
	const [progress, setProgress] = createSignal<ReadingProgress | null>(null);
	const reading = { activities: null, doing: null };
	const { getByRole } = render(() => (
		<WordsProvider language="en" units="metric">
			<ReadingCard
				shown={{
					kinds: ["activities"],
					due: true,
					complete: false,
					stopped: false,
					readAt: null,
					pausedUntil: null,
					error: null,
					progress: reading,
				}}
				progress={progress()}
				end={null}
				folded={false}
				onFold={() => {}}
				onRead={() => setProgress(reading)}
				onStop={() => setProgress(null)}
			/>
		</WordsProvider>
	));
	const button = getByRole("button", { name: "Go on" });
	await press(button);
	expect([focused(), button.textContent]).toEqual([button, "Stop"]);
	await userEvent.keyboard("{Enter}");
	expect([focused(), button.textContent]).toEqual([button, "Go on"]);
});
