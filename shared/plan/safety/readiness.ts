/** Whether the training carries the distance: a marathon wants long runs and kilometres, an ultra hours. */
import { type Finding, finding } from "../finding.ts";
import { longRunsCarry, MARATHON_LONG_METRES, MARATHON_WEEK_METRES, ULTRA_WEEK_SECONDS, weekIsEnough } from "../forecast/race-readiness.ts";
import { raceClassOf } from "../season/race-needs.ts";
import type { SafetyView } from "./view.ts";

/** What is planned until the race counts, not what is run today. */
export function readinessRule({ mainRace, plan, fitness, today }: SafetyView): Finding[] {
	if (mainRace === null || mainRace.day < today) return [];
	const raceClass = raceClassOf(mainRace.metres);
	const enough = weekIsEnough(raceClass, plan.season);
	const { peakSeconds, easySpeed } = plan.season;
	if (raceClass === "ultra" || raceClass === "ultra_long") {
		const params = { peakSeconds: Math.round(peakSeconds), least: ULTRA_WEEK_SECONDS[raceClass] };
		return enough ? [] : [finding("volume_too_low_for_race", "info", [mainRace.day], params, "choose_shorter_race")];
	}
	// Long runs that lie beyond the plan's window are not known yet.
	const tooShort = raceClass === "marathon" && mainRace.day <= plan.to && !longRunsCarry(mainRace.day, plan, fitness);
	if (enough && !tooShort) return [];
	const params = {
		weekMetres: Math.round(peakSeconds * easySpeed),
		leastWeekMetres: MARATHON_WEEK_METRES,
		leastLongMetres: MARATHON_LONG_METRES,
	};
	return [finding("volume_too_low_for_race", !enough && tooShort ? "warn" : "info", [mainRace.day], params, "choose_shorter_race")];
}
