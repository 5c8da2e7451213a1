/** The long run's share of the week. */
import { addDays, mondayOf } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import { LONG_SHARE } from "../rules.ts";
import { raceClassOf } from "../season/race-needs.ts";
import { LONG_SHARE_FROM_SECONDS, LONG_SHARE_MARGIN, LONG_SHARE_ULTRA } from "./rules.ts";
import type { SafetyView } from "./view.ts";

const longKinds: ReadonlySet<string> = new Set(["long", "long_marathon_pace"]);

export function longShareRule({ fullWeeks, ahead, weekSeconds, mainRace, today }: SafetyView): Finding[] {
	const findings: Finding[] = [];
	for (const week of fullWeeks) {
		// Light weeks keep their long run longer than their share, on purpose.
		const light = week.deload || ["taper", "race", "recovery", "return"].includes(week.phase);
		if (light || addDays(week.monday, 6) < today) continue;
		const runs = ahead.filter((each) => each.sport === "running" && mondayOf(each.day) === week.monday);
		const long = runs.find((each) => longKinds.has(each.kind));
		const whole = weekSeconds.get(week.monday) ?? 0;
		if (!long || runs.length < 3 || long.estimate.seconds <= LONG_SHARE_FROM_SECONDS || whole === 0) continue;
		const share = Math.round((long.estimate.seconds / whole) * 100) / 100;
		const most = mostShare(mainRace?.metres ?? null, Math.min(7, runs.length)) + LONG_SHARE_MARGIN;
		if (share <= most) continue;
		findings.push(finding("long_run_share", "warn", [long.day], { share, most, seconds: long.estimate.seconds }, "shorten_run"));
	}
	return findings;
}

/** What the plan itself would not go beyond; a season whose race is not known is judged like the one with the longest runs. */
function mostShare(metres: number | null, runs: number): number {
	const raceClass = metres === null ? "marathon" : raceClassOf(metres);
	const shares: Readonly<Record<number, number>> =
		raceClass === "half"
			? LONG_SHARE.half
			: raceClass === "5k" || raceClass === "10k" || raceClass === "sprint"
				? LONG_SHARE.short
				: LONG_SHARE.marathon;
	const share = shares[runs] ?? 1;
	return raceClass === "ultra" || raceClass === "ultra_long" ? Math.max(share, LONG_SHARE_ULTRA) : share;
}
