/** Strength work tires the legs for the next day: none on the day before quality or a race. */
import { addDays } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { type Finding, finding } from "../finding.ts";
import type { SafetyView } from "./view.ts";

export function strengthRule({ ahead }: SafetyView): Finding[] {
	const quality = new Set(ahead.filter((each) => each.kind === "race" || isQuality(each.kind)).map((each) => each.day));
	return ahead
		.filter((each) => each.kind === "strength" && quality.has(addDays(each.day, 1)))
		.map((each) => finding("strength_before_quality", "warn", [each.day, addDays(each.day, 1)], {}, "move_workout"));
}
