import type { IsoDate } from "../calendar.ts";
import { oneADay } from "./days.ts";
import type { HealthFact } from "./fact.ts";
import { type MissingPart, notMeasured, type PointsPart } from "./readiness-part.ts";

/** The highest level of the day: what the night charged it to. It does not fall as the day is spent, so the score of a day holds still. */
export function bodyBatteryPart(facts: readonly HealthFact[], day: IsoDate): PointsPart | MissingPart {
	const battery = oneADay(facts, "body_battery").get(day);
	if (!battery || battery.highest === null) return notMeasured;
	return { points: battery.highest, basis: "highest_level", measure: battery.measure, figures: { highest: battery.highest } };
}
