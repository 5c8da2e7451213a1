/** Maximal-neural work: sprinting and jumping at full effort, which wants 48 hours before the next of its kind. */
import { daysBetween, type IsoDate } from "../../calendar.ts";
import type { WorkoutKind } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { NEURAL_SPACING_DAYS } from "./rules.ts";
import type { SafetyView } from "./view.ts";

const neuralKinds: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>([
	"acceleration",
	"max_velocity",
	"speed_endurance",
	"special_endurance",
	"plyometrics",
]);

export function isNeural(kind: WorkoutKind): boolean {
	return neuralKinds.has(kind);
}

/** Two of them on one day are one maximal day: the schools of sprinting put jumps after runs. */
export function sprintRule({ workouts, today }: SafetyView): Finding[] {
	const days: IsoDate[] = [...new Set(workouts.filter((each) => isNeural(each.kind)).map((each) => each.day))];
	return days.flatMap((day, i) => {
		const before = days[i - 1];
		if (before === undefined || day < today) return [];
		const between = daysBetween(before, day);
		if (between >= NEURAL_SPACING_DAYS) return [];
		return [finding("sprint_spacing", "danger", [before, day], { days: between, least: NEURAL_SPACING_DAYS }, "move_workout")];
	});
}
