/** The one safety module: everybody who makes or changes a plan asks it. It returns named findings and never edits. */
import type { Finding as SafetyFinding } from "./finding.ts";
import type { Plan } from "./plan.ts";
import { backToBackRule } from "./safety/back-to-back.ts";
import { blockedDayRule } from "./safety/blocked-days.ts";
import { formRule } from "./safety/form.ts";
import { hardDayRules } from "./safety/hard-days.ts";
import { illnessRule } from "./safety/illness.ts";
import { injuryRule } from "./safety/injury.ts";
import { longShareRule } from "./safety/long-share.ts";
import { longestRunRule } from "./safety/longest-run.ts";
import { mastersRule } from "./safety/masters.ts";
import { minutesRule } from "./safety/minutes.ts";
import { monotonyRule } from "./safety/monotony.ts";
import { noviceRule } from "./safety/novice.ts";
import { qualityShareRule, raisedTogetherRule } from "./safety/quality.ts";
import { raceRules } from "./safety/race.ts";
import { readinessRule } from "./safety/readiness.ts";
import { restDayRule } from "./safety/rest-days.ts";
import { returnRule } from "./safety/return.ts";
import { sprintRule } from "./safety/sprint.ts";
import { strengthRule } from "./safety/strength.ts";
import { targetRule } from "./safety/target.ts";
import { type SafetyContext, type SafetyView, viewOf } from "./safety/view.ts";
import { deloadRule, rampRule } from "./safety/volume.ts";
import { warningSignRules } from "./safety/warning-signs.ts";
import { youthRules } from "./safety/youth.ts";

export type Finding = SafetyFinding;

const rules: readonly ((view: SafetyView) => Finding[])[] = [
	rampRule,
	deloadRule,
	longestRunRule,
	hardDayRules,
	restDayRule,
	minutesRule,
	raceRules,
	noviceRule,
	youthRules,
	qualityShareRule,
	longShareRule,
	raisedTogetherRule,
	monotonyRule,
	strengthRule,
	sprintRule,
	backToBackRule,
	mastersRule,
	blockedDayRule,
	illnessRule,
	injuryRule,
	returnRule,
	warningSignRules,
	formRule,
	targetRule,
	readinessRule,
];

const rank = { danger: 0, warn: 1, info: 2 } as const;

/** Findings from `fitness.day` on, worst first, then by day. */
export function checkSafety(plan: Plan, context: SafetyContext): Finding[] {
	const view = viewOf(plan, context);
	const dayOf = (each: Finding): string => each.days[0] ?? "";
	return rules
		.flatMap((rule) => rule(view))
		.sort((a, b) => rank[a.severity] - rank[b.severity] || (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
}
