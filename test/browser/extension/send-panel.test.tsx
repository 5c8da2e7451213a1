/** The panel that sends: what it leads to first, what it says of which days, and what it keeps from page to page. */
import { cleanup, render } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deliveryHandlers } from "../../../extension/background/delivery.ts";
import type { ShownDelivery, ShownWorkout } from "../../../extension/messages/delivery.ts";
import { DeliveryPanel } from "../../../extension/panel/DeliveryPanel.tsx";
import { createDeliveryState, type DeliveryState } from "../../../extension/panel/delivery.state.ts";
import { ReadingCard } from "../../../extension/panel/ReadingCard.tsx";
import { WordsProvider } from "../../../extension/words/words.tsx";

const fake = await vi.hoisted(async () => (await import("./fake-browser.ts")).fakeBrowser());
vi.mock("wxt/browser", () => ({ browser: fake.browser }));

const sender = { place: "garmin", url: new URL("https://connect.garmin.com/app/calendar"), tabId: 1 } as const;
const workout = (id: string, approval: ShownWorkout["approval"]): ShownWorkout => ({
	workoutId: id,
	day: "2026-11-23",
	title: `Workout ${id}`,
	approval,
	fidelity: "exact",
	notes: [],
	digest: "a".repeat(64),
	sportTypeKey: "running",
});
const entry = (workoutId: string): ShownDelivery["ledger"][number] => ({
	workoutId,
	day: "2026-11-23",
	digest: "a".repeat(64),
	garminId: "77",
	scheduleId: "78",
	garminUpdated: "x",
	held: "a".repeat(64),
	step: null,
	question: null,
	answer: null,
	failure: null,
});

let wanted: ShownWorkout[];
let ledger: ShownDelivery["ledger"];
let end: AbortController;

beforeEach(() => {
	fake.reset();
	[wanted, ledger] = [[], []];
	end = new AbortController();
	fake.browser.runtime.sendMessage.mockImplementation(async (message) => {
		const { longrun, request } = message as { longrun: string; request: never };
		const value: ShownDelivery = { account: null, today: "2026-11-21", planId: "plan", planApproved: false, wanted, ledger };
		if (longrun === "delivery.days") return deliveryHandlers[longrun](request, sender);
		if (longrun === "delivery.shown") return { ok: true, value: { value, at: Date.now(), failure: null } };
		if (longrun === "delivery.load") return { ok: false, failure: { code: "offline" } };
		return { ok: true, value: null };
	});
});
afterEach(() => {
	cleanup();
	end.abort();
});

const open = async (): Promise<DeliveryState> => {
	const state = createDeliveryState({ read: () => null } as never, end.signal);
	await state.start();
	return state;
};
const draw = (state: DeliveryState) =>
	render(() => (
		<WordsProvider language="en" units="metric">
			<DeliveryPanel state={state} folded={false} onFold={() => {}} />
		</WordsProvider>
	));
const mainButtons = (container: Element) =>
	[...container.querySelectorAll("button")].filter((each) => each.className.includes("bg-accent")).map((each) => each.textContent);

test("how many days are sent is remembered on the next page, and said", async () => {
	[wanted, ledger] = [[workout("w.1", "approved")], [entry("w.1")]];
	const first = await open();
	expect(first.days()).toBe(14);
	first.choose(7);
	await vi.waitFor(() => expect(fake.local.get("garminDays")).toBe(7));
	const second = await open();
	expect(second.days()).toBe(7);
	draw(second).getByRole("heading", { name: "The next 7 days are on Garmin's calendar" });
});

test("what no version of the panel offers is not taken for a choice", async () => {
	fake.local.set("garminDays", 9);
	expect((await open()).days()).toBe(14);
});

test("before anything is approved the yes is the main button, as soon as something can be sent it is the sending", async () => {
	wanted = [workout("w.1", "not_approved"), workout("w.2", "not_approved")];
	const state = await open();
	const { container } = draw(state);
	expect(mainButtons(container)).toEqual(["Approve the whole plan"]);
	wanted = [workout("w.1", "approved"), workout("w.2", "not_approved")];
	await state.ask();
	expect(mainButtons(container)).toEqual(["Send to Garmin"]);
});

test("what comes off for want of a yes can be approved where it stands", async () => {
	[wanted, ledger] = [[workout("w.1", "not_approved")], [entry("w.1")]];
	const { getByText, getByRole } = draw(await open());
	getByText(/comes off Garmin's calendar/);
	getByRole("button", { name: "Approve Workout w.1" });
});

test("what the last sending came to is gone with a yes", async () => {
	wanted = [workout("w.1", "not_approved")];
	const state = await open();
	await state.sendNow(null);
	expect(state.outcome()).not.toBeNull();
	await state.approvePlan();
	expect(state.outcome()).toBeNull();
});

test("the bar counts activities, and is gone while other kinds are read", () => {
	const card = (kind: "activities" | "blood_oxygen") =>
		render(() => (
			<WordsProvider language="en" units="metric">
				<ReadingCard
					shown={{
						kinds: ["activities", "blood_oxygen"],
						due: true,
						complete: false,
						stopped: false,
						readAt: null,
						pausedUntil: null,
						error: null,
						progress: { activities: null, doing: null },
					}}
					progress={{ activities: { done: 3, of: 3 }, doing: { kind, day: "2026-11-18" } }}
					end={null}
					folded={false}
					onFold={() => {}}
					onRead={() => {}}
					onStop={() => {}}
				/>
			</WordsProvider>
		)).container.querySelector("progress");
	expect(card("activities")).not.toBeNull();
	cleanup();
	expect(card("blood_oxygen")).toBeNull();
});
