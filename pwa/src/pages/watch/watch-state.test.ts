import { describe, expect, test } from "vitest";
import type { DeliveryEntry } from "../../../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../../../shared/export/delivery/wanted.ts";
import type { Reply } from "../../store/replies.ts";
import { watchOf, watchSums, withSaid } from "./watch-state.ts";

const NOW = "a".repeat(64);
const BEFORE = "b".repeat(64);

const item = (known: Partial<Wanted> = {}): Wanted => ({
	workoutId: "plan.1",
	day: "2026-11-06",
	title: "Easy run",
	approval: "approved",
	fidelity: "exact",
	notes: [],
	garmin: null,
	digest: NOW,
	...known,
});
const line = (known: Partial<DeliveryEntry> = {}): DeliveryEntry => ({
	workoutId: "plan.1",
	day: "2026-11-06",
	digest: NOW,
	garminId: "1",
	scheduleId: "2",
	garminUpdated: null,
	held: null,
	step: null,
	question: null,
	answer: null,
	failure: null,
	...known,
});
const known = (wanted: Wanted[], ledger: DeliveryEntry[] = []): Reply<"delivery"> => ({
	today: "2026-11-04",
	planId: "plan",
	planApproved: false,
	senders: 1,
	wanted,
	ledger,
});
const stateOf = (wanted: Partial<Wanted>, entry?: Partial<DeliveryEntry>) =>
	watchOf(known([item(wanted)], entry ? [line(entry)] : []), "plan.1")?.state;

describe("on its way to the watch, a workout", () => {
	test.each([
		["waits for a yes", { approval: "not_approved" }, undefined, { kind: "not_approved", standing: false }],
		["waits for another yes once it has changed", { approval: "changed" }, {}, { kind: "changed", standing: true }],
		["waits for a browser", {}, undefined, { kind: "waiting" }],
		["waits for its time", { day: "2026-11-18" }, undefined, { kind: "later", from: "2026-11-05" }],
		["goes as soon as its day is two weeks away", { day: "2026-11-17" }, undefined, { kind: "waiting" }],
		["is being sent", {}, { step: "scheduling", scheduleId: null }, { kind: "sending" }],
		["is there, but kept differently", {}, { failure: "differs" }, { kind: "differs" }],
		["is being sent for the first time", {}, { step: "creating", garminId: null, scheduleId: null }, { kind: "sending" }],
		[
			"waits for a yes, whatever failed before",
			{ approval: "not_approved" },
			{ garminId: null, failure: "refused" },
			{ kind: "not_approved", standing: false },
		],
		[
			"goes off once its yes is taken back, whatever failed before",
			{ approval: "not_approved" },
			{ failure: "refused" },
			{ kind: "not_approved", standing: true },
		],
		["is not there while it stands on no day", {}, { scheduleId: null }, { kind: "waiting" }],
		["is there", {}, {}, { kind: "on_watch" }],
		["is there as it was before", {}, { digest: BEFORE }, { kind: "older" }],
		["is there on its former day", { day: "2026-11-07" }, {}, { kind: "older" }],
		["did not arrive", {}, { failure: "consent_missing", scheduleId: null }, { kind: "failed", code: "consent_missing" }],
		["is asked about", {}, { question: "moved" }, { kind: "question", question: "moved" }],
		["is asked about even without a yes", { approval: "not_approved" }, { question: "removed" }, { kind: "question", question: "removed" }],
		["was answered for", {}, { question: "moved", answer: "use_plan" }, { kind: "answered" }],
		["stays as Garmin has it", {}, { question: "moved", answer: "keep_garmin" }, { kind: "kept" }],
		["cannot go", { fidelity: "unsupported", digest: null }, undefined, { kind: "unsupported", standing: false }],
		["cannot go any more, and goes off", { fidelity: "unsupported", digest: null }, {}, { kind: "unsupported", standing: true }],
		["is over", { day: "2026-11-03" }, undefined, undefined],
	] as const)("%s", (_what, wanted, entry, state) => {
		expect(stateOf(wanted as Partial<Wanted>, entry as Partial<DeliveryEntry> | undefined)).toEqual(state);
	});

	test("is on its way back once the plan wants it no more", () => {
		expect(watchOf(known([], [line()]), "plan.1")?.state).toEqual({ kind: "leaving" });
		expect(watchOf(known([], [line({ garminId: null })]), "plan.1")).toBeNull();
		expect(watchOf(known([]), "plan.1")).toBeNull();
	});

	test("that the plan wants no more is asked about, or left alone, like any other", () => {
		expect(watchOf(known([], [line({ question: "moved" })]), "plan.1")?.state).toEqual({ kind: "question", question: "moved" });
		expect(watchOf(known([], [line({ question: "moved", answer: "keep_garmin" })]), "plan.1")?.state).toEqual({ kind: "kept" });
	});
});

describe("what was said on this device and is not sent yet", () => {
	const two = known([item({ approval: "not_approved" }), item({ workoutId: "plan.2", approval: "changed" })]);
	const approvals = (shown: Reply<"delivery">) => shown.wanted.map(({ approval }) => approval);

	test("shows at once, for one and for all, and so does taking it back", () => {
		const one = { kind: "approveWorkout", body: { id: "plan.2", approved: true, digest: NOW } } as const;
		expect(approvals(withSaid(two, [one]))).toEqual(["not_approved", "approved"]);
		expect(approvals(withSaid(two, [one, { ...one, body: { ...one.body, approved: false } }]))).toEqual(["not_approved", "not_approved"]);
		const all = { kind: "approveAll", body: { approved: true, planId: "plan" } } as const;
		expect(withSaid(two, [all])).toMatchObject({ planApproved: true });
		expect(approvals(withSaid(two, [all]))).toEqual(["approved", "approved"]);
		expect(withSaid(withSaid(two, [all]), [{ ...all, body: { approved: false, planId: "plan" } }])).toMatchObject({ planApproved: false });
	});

	test("of another plan says nothing of this one", () =>
		expect(withSaid(two, [{ kind: "approveAll", body: { approved: true, planId: "former" } }])).toEqual(two));

	test("an answer shows, too", () => {
		const asked = known([item()], [line({ question: "changed" })]);
		const said = withSaid(asked, [{ kind: "answerGarmin", body: { workoutId: "plan.1", answer: "keep_garmin" } }]);
		expect(watchOf(said, "plan.1")?.state).toEqual({ kind: "kept" });
	});
});

test("the plan's page counts what waits for a yes within two weeks, and what is asked", () => {
	const wanted = [
		item({ approval: "not_approved" }),
		item({ workoutId: "plan.2", approval: "changed", day: "2026-11-17" }),
		item({ workoutId: "plan.3", approval: "not_approved", day: "2026-11-18" }),
		item({ workoutId: "plan.4", approval: "not_approved", fidelity: "unsupported" }),
		item({ workoutId: "plan.5" }),
	];
	const ledger = [line({ workoutId: "plan.5", question: "removed" })];
	expect(watchSums(known(wanted, ledger))).toEqual({ unapproved: 2, asked: ["plan.5"], standing: 0 });
});

test("without the plan's approval comes off what stands on Garmin's calendar by it, and nothing else", () => {
	const wanted = [
		item(),
		item({ workoutId: "plan.2", digest: BEFORE }),
		item({ workoutId: "plan.3" }),
		item({ workoutId: "plan.4", approval: "not_approved" }),
		item({ workoutId: "plan.5" }),
	];
	const ledger = [
		line(),
		line({ workoutId: "plan.2" }),
		line({ workoutId: "plan.4" }),
		line({ workoutId: "plan.5", question: "moved", answer: "keep_garmin" }),
	];
	expect(watchSums({ ...known(wanted, ledger), planApproved: true }).standing).toBe(2);
});
