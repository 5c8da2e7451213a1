/** No interval or repetition work in a novice's first eight weeks. */
import { daysBetween, mondayOf } from "../../calendar.ts";
import type { WorkoutKind } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { NOVICE_NO_SPEED_WEEKS } from "../rules.ts";
import type { SafetyView } from "./view.ts";

const speedKinds: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>([
	"vo2max_intervals",
	"repetitions",
	"threshold_repetitions",
	"long_intervals",
]);
/** A sprinter runs few minutes: only who says so is a beginner at it. Accelerations are how sprinting is begun. */
const sprintKinds: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>(["max_velocity", "speed_endurance", "special_endurance", "plyometrics"]);

export function noviceRule({ plan, limits, profile, today }: SafetyView): Finding[] {
	if (!limits.novice) return [];
	const tooFast = (kind: WorkoutKind) => speedKinds.has(kind) || (profile.experience === "beginner" && sprintKinds.has(kind));
	const first = plan.season.phases[0]?.from ?? mondayOf(plan.season.startsOn);
	return plan.workouts.flatMap((each) => {
		const weeks = plan.season.weeksTrained + Math.floor(daysBetween(first, each.day) / 7);
		if (each.day < today || !tooFast(each.kind) || weeks >= NOVICE_NO_SPEED_WEEKS) return [];
		return [finding("novice_speed", "danger", [each.day], { weeks, least: NOVICE_NO_SPEED_WEEKS }, "make_easy")];
	});
}
