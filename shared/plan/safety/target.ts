/** The time wished for, against the gain that is plausible until race day. */

import { type Finding, finding } from "../finding.ts";
import { feasibilityOf } from "../forecast/feasibility-of.ts";
import { raceOf } from "../season/race-needs.ts";
import type { SafetyView } from "./view.ts";

const nothingReviewed = { adherence: null, pacesHit: null };

export function targetRule({ goal, otherGoals, profile, fitness, plan, today }: SafetyView): Finding[] {
	return [goal, ...otherGoals].flatMap((each) => {
		const race = raceOf(each);
		if (race === null || race.targetSeconds === null || race.day < today) return [];
		const told = feasibilityOf({ goal: race, profile, fitness, plan, today, review: nothingReviewed });
		if (told?.verdict !== "unlikely" && told?.verdict !== "unrealistic") return [];
		const params: Finding["params"] = { targetSeconds: race.targetSeconds };
		if (told.onRaceDay) params.seconds = Math.round(told.onRaceDay.seconds);
		if (told.realisticSeconds !== null) params.realisticSeconds = told.realisticSeconds;
		return [finding("target_unrealistic", told.verdict === "unrealistic" ? "warn" : "info", [race.day], params, "lower_target")];
	});
}
