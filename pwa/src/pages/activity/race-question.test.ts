import { expect, test } from "vitest";
import type { Fitness, VdotEvidence } from "../../../../shared/fitness/fitness.ts";
import type { ThresholdProposal } from "../../../../shared/fitness/threshold.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { raceStretch } from "./race-question.ts";

const reviewed = (distanceMetres: number, race: boolean | null = null, sport: "running" | "cycling" = "running") =>
	({ activity: { id: "a", sport, distanceMetres }, feedback: { race } }) as unknown as ReviewedActivity;
const shown = (change: Partial<VdotEvidence>): VdotEvidence => ({
	day: "2026-11-01",
	metres: 10_000,
	seconds: 2_700,
	vdot: 45,
	kind: "effort",
	activityId: "a",
	...change,
});
const fitness = (evidence: VdotEvidence[], value = 45, kind: VdotEvidence["kind"] = "race"): Pick<Fitness, "vdot"> => ({
	vdot: { value, kind, evidence },
});
const asked = (activityId: string): ThresholdProposal => ({
	entry: {
		id: `vdot:2026-11-01:${activityId}`,
		kind: "vdot",
		value: 47,
		day: "2026-11-01",
		state: "detected",
		evidence: { activityId, rule: "all_out_effort", metres: 10_000, seconds: 2_640 },
		reason: null,
	},
	current: 45,
});

test("an all-out 10 km is asked about", () =>
	expect(raceStretch(reviewed(10_080), fitness([shown({})]), [])).toEqual({ metres: 10_000, seconds: 2_700, within: false }));

test("so is one that lies within a longer run", () =>
	expect(raceStretch(reviewed(16_000), fitness([shown({})]), [])).toMatchObject({ metres: 10_000, within: true }));

test("so is one that the engine has found and asks about elsewhere", () =>
	expect(raceStretch(reviewed(14_000), fitness([]), [asked("b"), asked("a")])).toEqual({ metres: 10_000, seconds: 2_640, within: true }));

test("without a heart rate, one nearly as good as the athlete's races is", () => {
	const near = shown({ kind: "estimated", vdot: 43.8 });
	expect(raceStretch(reviewed(10_000), fitness([near]), [])).not.toBeNull();
	expect(raceStretch(reviewed(10_000), fitness([{ ...near, vdot: 43 }]), [])).toBeNull();
	// Without any race the best easy run would be asked about every time.
	expect(raceStretch(reviewed(10_000), fitness([near], 44, "estimated"), [])).toBeNull();
});

test("nobody is asked twice, nor about a ride, nor about another run's effort", () => {
	expect(raceStretch(reviewed(10_000, false), fitness([shown({})]), [])).toBeNull();
	expect(raceStretch(reviewed(10_000, true), fitness([shown({})]), [])).toBeNull();
	expect(raceStretch(reviewed(10_000, null, "cycling"), fitness([shown({})]), [])).toBeNull();
	expect(raceStretch(reviewed(10_000), fitness([shown({ activityId: "b" })]), [])).toBeNull();
});
