/** How much of the week is run above easy, and whether it grows together with the volume. */
import { addDays } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import type { PlanWeek } from "../plan.ts";
import { LIGHT_WEEK_SECONDS } from "../rules.ts";
import {
	QUALITY_SHARE_MARATHON,
	QUALITY_SHARE_MOST,
	QUALITY_SHARE_NOVICE,
	RAISED_QUALITY,
	RAISED_QUALITY_SECONDS,
	RAISED_VOLUME,
} from "./rules.ts";
import type { SafetyView } from "./view.ts";

/** Weeks that volume and quality are compared with. */
const MEMORY_WEEKS = 4;

/** Loading weeks only: what is light in volume holds its intensity on purpose. */
function isLoading(week: PlanWeek): boolean {
	return !week.deload && week.phase !== "taper" && week.phase !== "race" && week.phase !== "recovery" && week.phase !== "return";
}

export function qualityShareRule({ fullWeeks, weekSeconds, weekQuality, limits, plan, today }: SafetyView): Finding[] {
	return fullWeeks.flatMap((week) => {
		const seconds = weekSeconds.get(week.monday) ?? 0;
		const quality = weekQuality.get(week.monday) ?? 0;
		// Sprinters train by speed: their little running is meant to be fast.
		if (addDays(week.monday, 6) < today || !isLoading(week) || seconds < LIGHT_WEEK_SECONDS || plan.season.methodology === "pfaff")
			return [];
		const most = limits.novice ? QUALITY_SHARE_NOVICE : week.phase === "final_quality" ? QUALITY_SHARE_MARATHON : QUALITY_SHARE_MOST;
		const share = Math.round((quality / seconds) * 100) / 100;
		if (share <= most) return [];
		return [finding("quality_share", "warn", [week.monday], { share, most, seconds: Math.round(quality) }, "make_easy")];
	});
}

export function raisedTogetherRule({ fullWeeks, weekSeconds, weekQuality, today }: SafetyView): Finding[] {
	const findings: Finding[] = [];
	fullWeeks.forEach((week, i) => {
		const before = fullWeeks.slice(Math.max(0, i - MEMORY_WEEKS), i).filter(isLoading);
		if (addDays(week.monday, 6) < today || !isLoading(week) || before.length === 0) return;
		const seconds = weekSeconds.get(week.monday) ?? 0;
		const usual = Math.max(...before.map((each) => weekSeconds.get(each.monday) ?? 0));
		const quality = weekQuality.get(week.monday) ?? 0;
		const usualQuality = Math.max(...before.map((each) => weekQuality.get(each.monday) ?? 0));
		const raised = quality > usualQuality * RAISED_QUALITY && quality - usualQuality >= RAISED_QUALITY_SECONDS;
		if (usual < LIGHT_WEEK_SECONDS || seconds <= usual * RAISED_VOLUME || !raised) return;
		const params = { seconds, before: usual, quality: Math.round(quality), qualityBefore: Math.round(usualQuality) };
		findings.push(finding("volume_and_intensity_together", "info", [week.monday], params, "lower_week"));
	});
	return findings;
}
