import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate } from "../../calendar.ts";
import { type DeliveryEntry, deliveryAnswers, deliveryQuestions, deliverySteps } from "./entry.ts";
import type { Held } from "./held.ts";
import { nextStep } from "./next-step.ts";
import { isWaiting, type PlanAndLedger, type Standing, standing, standings } from "./standing.ts";
import { approvals, type Wanted } from "./wanted.ts";

const today = "2026-11-21" as IsoDate;
const NOW = "a".repeat(64);
const BEFORE = "b".repeat(64);
const FULL = { content: "a" };

const wanted = (more: Partial<Wanted> = {}): Wanted => ({
	workoutId: "w.1",
	day: addDays(today, 3),
	title: "Easy run",
	approval: "approved",
	fidelity: more.digest === null ? "unsupported" : "exact",
	notes: [],
	digest: NOW,
	...more,
	garmin: more.digest === null ? null : FULL,
});
const entry = (more: Partial<DeliveryEntry> = {}): DeliveryEntry => ({
	workoutId: "w.1",
	day: addDays(today, 3),
	digest: NOW,
	garminId: "77",
	scheduleId: "78",
	garminUpdated: "u",
	held: NOW,
	step: null,
	question: null,
	answer: null,
	failure: null,
	...more,
});
const nowhere = { digest: null, garminId: null, scheduleId: null, garminUpdated: null, held: null };
const yesterday = addDays(today, -1);

describe("a workout that", () => {
	test.each<[string, Partial<Wanted> | null, Partial<DeliveryEntry> | null, Standing]>([
		["is on its day as it is", {}, {}, "sent"],
		["Garmin keeps in another way", {}, { failure: "differs" }, "differs"],
		["Garmin keeps in another way, and has changed since", { digest: BEFORE }, { failure: "differs" }, "to_update"],
		["was never sent", {}, null, "to_send"],
		["is being made, or was cut off there", {}, { ...nowhere, step: "creating" }, "sending"],
		["is being changed, or was cut off there", {}, { step: "updating" }, "sending"],
		["stands on no day", {}, { scheduleId: null }, "to_send"],
		["is another one since", { digest: BEFORE }, {}, "to_update"],
		["is on another day since", { day: addDays(today, 4) }, {}, "to_move"],
		["was moved by hand, and the plan counts", {}, { question: "moved", answer: "use_plan" }, "to_update"],
		["was moved by hand", {}, { question: "moved" }, "question"],
		["was moved by hand, also when the plan drops it", null, { question: "moved" }, "question"],
		["was changed by hand, and Garmin counts", {}, { question: "changed", answer: "keep_garmin" }, "left_alone"],
		["was changed by hand, and Garmin counts, also when the plan drops it", null, { answer: "keep_garmin" }, "left_alone"],
		["nobody has approved", { approval: "not_approved" }, null, "needs_approval"],
		["lost its approval", { approval: "not_approved" }, {}, "to_take_off"],
		["lost its approval, and failed before", { approval: "not_approved" }, { failure: "refused" }, "to_take_off"],
		["lost its approval before it arrived", { approval: "not_approved" }, { ...nowhere, failure: "refused" }, "needs_approval"],
		["lost its approval while it was made", { approval: "not_approved" }, { ...nowhere, step: "creating" }, "to_take_off"],
		["changed since its approval, never sent", { approval: "changed" }, null, "needs_approval"],
		["changed since its approval, the former stands", { approval: "changed" }, {}, "changed_since"],
		["is more than Garmin holds", { digest: null }, null, "unsupported"],
		["became more than Garmin holds", { digest: null }, {}, "to_take_off"],
		["became more than Garmin holds since its approval", { digest: null, approval: "changed" }, {}, "to_take_off"],
		["was refused", {}, { ...nowhere, failure: "refused" }, "failed"],
		["was refused its new day", { day: addDays(today, 4) }, { failure: "refused" }, "failed"],
		["had its change refused, which the plan has taken back", {}, { failure: "refused" }, "sent"],
		["is over", { day: yesterday }, { day: yesterday }, "past"],
		["the plan dropped", null, {}, "to_take_off"],
		["the plan dropped, and taking it off failed", null, { failure: "garmin_down", step: "deleting" }, "to_take_off"],
		["the plan dropped before it arrived", null, { ...nowhere, failure: "refused" }, "past"],
		["the plan dropped after its day", null, { day: yesterday }, "past"],
		["nobody knows of", null, null, "past"],
	])("%s", (_, plan, ledger, where) => {
		expect(standing({ wanted: plan && wanted(plan), entry: ledger && entry(ledger), today })).toBe(where);
	});
});

/** Null as often as all else together. */
const seldom = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { freq: 2 });
const days = fc.integer({ min: -1, max: 1 }).map((count) => addDays(today, count));
const failures = seldom("refused", "timeout", "differs");
const plans = fc.option(
	fc
		.record({ day: days, approval: fc.constantFrom("approved", ...approvals), digest: fc.constantFrom(NOW, NOW, BEFORE, null) })
		.map(wanted),
);
/** As a sending may have left it. */
const ledgers = fc.option(
	fc
		.record({
			day: days,
			at: fc.constantFrom("nowhere", "library", "calendar", "calendar"),
			digest: fc.constantFrom(NOW, NOW, BEFORE, null),
			step: seldom(...deliverySteps),
			question: seldom(...deliveryQuestions),
			answer: fc.constantFrom(null, ...deliveryAnswers),
			failure: failures,
		})
		.filter(({ at, step }) => step === null || (at === "nowhere") === (step === "creating"))
		.filter(({ at, step }) => !(step === "scheduling" && at === "calendar") && !(step === "unscheduling" && at === "library"))
		.filter(({ at, question, answer, step }) => (question === null ? answer === null : step === null && at === "calendar"))
		.map(({ at, digest, ...known }) => {
			const there = { ...known, digest, garminUpdated: digest === null ? null : "u" };
			return entry(at === "nowhere" ? { ...known, ...nowhere } : at === "library" ? { ...there, scheduleId: null } : there);
		}),
);

/** What Garmin holds if nobody but Longrun, and whoever the question is about, has been there: once with the call at hand carried out, once without. */
function mayHold(known: DeliveryEntry | null): Held[] {
	if (known === null) return [{ workouts: new Map(), scheduled: new Map() }];
	const { garminId, scheduleId, day, step, garminUpdated, question } = known;
	const holding = (id: string | null, entryId: string | null, updated = garminUpdated): Held => ({
		workouts: new Map(id === null ? [] : [[id, { updated, marked: known.workoutId }]]),
		scheduled: new Map(id === null || entryId === null ? [] : [[entryId, { garminId: id, day }]]),
	});
	if (question === "changed") return [holding(garminId, scheduleId, "by hand")];
	if (question === "removed") return [holding(null, null), holding(garminId, null)];
	if (question === "moved")
		// In place, or under a number of its own.
		return [scheduleId ?? "", "90"].map((number) => ({
			...holding(garminId, null),
			scheduled: new Map([[number, { garminId: garminId ?? "", day: addDays(day, 9) }]]),
		}));
	const without = holding(garminId, scheduleId);
	if (step === "creating") return [without, holding("91", null, "new")];
	if (step === "updating") return [without, holding(garminId, scheduleId, "new")];
	if (step === "scheduling") return [without, holding(garminId, "92")];
	if (step === "unscheduling") return [without, holding(garminId, null)];
	if (step === "deleting") return [without, holding(null, null)];
	return [without];
}

/** What is left to do once all that can be found out without a call is written down. */
function endOf({ wanted: plan, entry: known }: { wanted: Wanted | null; entry: DeliveryEntry | null }, held: Held): string {
	let step = nextStep({ wanted: plan, entry: known, held, today });
	for (let notes = 0; step.do === "note"; notes++) {
		if (notes > 8) throw new Error("notes came to no end");
		step = nextStep({ wanted: plan, entry: step.entry, held, today });
	}
	return step.do === "nothing" ? step.state : "call";
}

test("whatever plan and ledger hold, a screen says that something is to be done exactly where a sending does it, and else what the sending says", () => {
	const seen = new Set<Standing>();
	fc.assert(
		fc.property(plans, ledgers, (plan, known) => {
			const where = standing({ wanted: plan, entry: known, today });
			seen.add(where);
			const ends = mayHold(known).map((held) => endOf({ wanted: plan, entry: known }, held));
			// Of a call whose answer is not known there may be two ends.
			return ends.includes("call") ? isWaiting(where) : ends.includes(where);
		}),
		{ numRuns: 10_000 },
	);
	expect([...seen].sort()).toEqual([...standings].sort());
});

test("nothing that the two may hold leaves it without an answer", () => {
	const anything = fc.record({
		wanted: fc.option(fc.record({ day: days, approval: fc.constantFrom(...approvals), digest: fc.constantFrom(NOW, null) })),
		entry: fc.option(
			fc
				.record({
					day: days,
					digest: fc.constantFrom(NOW, null),
					garminId: fc.constantFrom("77", null),
					scheduleId: fc.constantFrom("78", null),
					step: fc.constantFrom(null, ...deliverySteps),
					question: fc.constantFrom(null, ...deliveryQuestions),
					answer: fc.constantFrom(null, ...deliveryAnswers),
					failure: failures,
				})
				.map(entry),
		),
	});
	fc.assert(fc.property(anything, (both) => standings.includes(standing({ ...(both as PlanAndLedger), today }))));
});
