import { expect, test } from "vitest";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { ShownDelivery, ShownWorkout } from "../messages/delivery.ts";
import { isWaiting, mayBeApproved, rowsOf, wantsApproval } from "./rows.ts";

const today = "2026-11-21";
const digest = "a".repeat(64);
const workout = (over: Partial<ShownWorkout> = {}): ShownWorkout => ({
	workoutId: "w.1",
	day: "2026-11-24",
	title: "Cruise intervals",
	approval: "approved",
	fidelity: "exact",
	notes: [],
	digest,
	sportTypeKey: "running",
	...over,
});
const entry = (over: Partial<DeliveryEntry> = {}): DeliveryEntry => ({
	workoutId: "w.1",
	day: "2026-11-24",
	digest,
	garminId: "77",
	scheduleId: "78",
	garminUpdated: "x",
	held: digest,
	step: null,
	question: null,
	answer: null,
	failure: null,
	...over,
});
const delivery = (wanted: ShownWorkout[], ledger: DeliveryEntry[] = []): ShownDelivery => ({
	account: "4711",
	today,
	planId: "p",
	planApproved: false,
	wanted,
	ledger,
});
const stateOf = (wanted: ShownWorkout[], ledger: DeliveryEntry[] = []) => rowsOf(delivery(wanted, ledger), 14)[0]?.state;

test.each<[string, Partial<ShownWorkout>, Partial<DeliveryEntry> | null, string]>([
	["never sent", {}, null, "to_send"],
	["on its day as it is", {}, {}, "sent"],
	["another structure since", { digest: "b".repeat(64) }, {}, "to_update"],
	["on another day since", { day: "2026-11-25" }, {}, "to_move"],
	["cut off while it was made", {}, { step: "creating", garminId: null, scheduleId: null }, "sending"],
	["cut off before its day was set", {}, { scheduleId: null }, "to_send"],
	["cut off while it was changed", {}, { step: "updating" }, "sending"],
	["not approved", { approval: "not_approved" }, null, "needs_approval"],
	["approval taken back", { approval: "not_approved" }, {}, "to_take_off"],
	["changed since its approval, never sent", { approval: "changed" }, null, "needs_approval"],
	["changed since its approval, the former stands", { approval: "changed" }, {}, "changed_since"],
	["more than Garmin holds", { digest: null, fidelity: "unsupported" }, null, "unsupported"],
	["changed into more than Garmin holds", { digest: null, fidelity: "unsupported" }, {}, "to_take_off"],
	["changed into more than Garmin holds, after its approval", { digest: null, approval: "changed" }, {}, "to_take_off"],
	["refused", {}, { failure: "refused", garminId: null, scheduleId: null }, "failed"],
	["kept differently by Garmin", {}, { failure: "differs" }, "differs"],
	["moved by hand", {}, { question: "moved" }, "question"],
	["moved by hand, the plan counts", {}, { question: "moved", answer: "use_plan" }, "to_update"],
	["moved by hand, Garmin counts", {}, { question: "moved", answer: "keep_garmin" }, "left_alone"],
])("a workout that is %s", (_, wanted, known, state) => {
	expect(stateOf([workout(wanted)], known ? [entry(known)] : [])).toBe(state);
});

test("what the plan dropped is to be taken off, unless the athlete has touched it", () => {
	expect(rowsOf(delivery([], [entry()]), 14)).toMatchObject([{ title: null, state: "to_take_off", garminId: "77" }]);
	expect(stateOf([], [entry({ question: "changed" })])).toBe("question");
	expect(stateOf([], [entry({ answer: "keep_garmin" })])).toBe("left_alone");
});

test("rows go by day, and only as far as was asked; what stands in these days and moves out of them is there", () => {
	const rows = rowsOf(
		delivery(
			[
				workout({ workoutId: "w.3", day: "2026-12-20" }),
				workout({ workoutId: "w.2", day: "2026-12-19" }),
				workout(),
				workout({ workoutId: "w.4", day: today }),
			],
			[entry({ workoutId: "w.3", day: "2026-11-26" })],
		),
		14,
	);
	expect(rows.map(({ workoutId, state }) => [workoutId, state])).toEqual([
		["w.4", "to_send"],
		["w.1", "to_send"],
		["w.3", "to_move"],
	]);
});

test("what waits, and what wants a yes", () => {
	const [one, two] = rowsOf(delivery([workout(), workout({ workoutId: "w.2", approval: "not_approved" })]), 14);
	expect([one, two].map((row) => row && [isWaiting(row), wantsApproval(row)])).toEqual([
		[true, false],
		[false, true],
	]);
	const differs = rowsOf(delivery([workout()], [entry({ failure: "differs" })]), 14)[0];
	expect(differs && [differs.failure, isWaiting(differs)]).toEqual(["differs", false]);
});

test("what comes off for want of a yes may be approved; what the plan dropped, or Garmin cannot hold, may not", () => {
	const may = (wanted: ShownWorkout[]) => rowsOf(delivery(wanted, [entry()]), 14).map((row) => [row.state, mayBeApproved(row)]);
	expect(may([workout({ approval: "not_approved" })])).toEqual([["to_take_off", true]]);
	expect(may([])).toEqual([["to_take_off", false]]);
	expect(may([workout({ digest: null, fidelity: "unsupported" })])).toEqual([["to_take_off", false]]);
	expect(may([workout()])).toEqual([["sent", false]]);
});

test("what the plan no longer has keeps the title under which it was sent", () => {
	expect(rowsOf(delivery([], [entry({ title: "Long run" })]), 14)).toMatchObject([{ title: "Long run", isPlanned: false }]);
	expect(rowsOf(delivery([workout()], [entry({ title: "Long run" })]), 14)).toMatchObject([{ title: "Cruise intervals", isPlanned: true }]);
});

test("a failure is told where it still means something", () => {
	const failureOf = (wanted: ShownWorkout[], known: Partial<DeliveryEntry>) => rowsOf(delivery(wanted, [entry(known)]), 14)[0]?.failure;
	expect(failureOf([workout()], { failure: "timeout", scheduleId: null })).toBe("timeout");
	expect(failureOf([], { failure: "refused" })).toBe("refused");
	expect(failureOf([], { failure: "differs" })).toBeNull();
	expect(failureOf([workout({ approval: "changed" })], { failure: "timeout" })).toBeNull();
});

test("what never arrived and is not wanted any more has no row", () => {
	expect(rowsOf(delivery([], [entry({ garminId: null, scheduleId: null, failure: "refused" })]), 14)).toEqual([]);
});
