/** Whether the athlete has brought a finding about, and how: then it is a word of advice, not a fault of the plan. */
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays } from "../../shared/calendar.ts";
import type { Finding } from "../../shared/plan/finding.ts";
import type { Plan } from "../../shared/plan/plan.ts";

export const forces = [
	"an edit",
	"a race chosen",
	"days taken out of the calendar",
	"more run than planned",
	"less run than planned",
	"runs not uploaded yet",
] as const;
export type ForcedBy = (typeof forces)[number];

export interface ForcedInput {
	plan: Plan;
	profile: Profile;
	ranMore: boolean;
	ranLess: boolean;
	/** Runs of the last days are not known to the engine. */
	late: boolean;
}

/** Advice about the race itself: its distance, its target, what there is time for. */
const aboutRace: ReadonlySet<Finding["rule"]> = new Set<Finding["rule"]>([
	"under_18_race",
	"volume_too_low_for_race",
	"target_unrealistic",
]);
/** A race stays on its day while its runner is ill, hurt or tired. */
const whileUnwell: ReadonlySet<Finding["rule"]> = new Set<Finding["rule"]>([
	"red_flag",
	"recovery_flags",
	"training_while_ill",
	"training_while_injured",
	"return_too_fast",
]);
/** Where days are missing, what is left stands closer together. */
const ofFewDays: ReadonlySet<Finding["rule"]> = new Set<Finding["rule"]>(["hard_days_too_close", "rest_day_missing"]);

export function forcedBy(finding: Finding, { plan, profile, ranMore, ranLess, late }: ForcedInput): ForcedBy | null {
	const { rule, days } = finding;
	if (isEdited(plan, days)) return "an edit";
	if (aboutRace.has(rule)) return "a race chosen";
	const races = new Set(plan.workouts.filter((each) => each.kind === "race").map((each) => each.day));
	if (whileUnwell.has(rule) && days.every((day) => races.has(day))) return "a race chosen";
	if (ofFewDays.has(rule) && isBlockedNear(plan, profile, days)) return "days taken out of the calendar";
	if (rule !== "form_too_deep") return null;
	// Fitness comes from what was run: where that is less than planned, or not known yet, the weeks ahead are a bigger step. A word of advice, and right.
	return ranMore ? "more run than planned" : ranLess ? "less run than planned" : late ? "runs not uploaded yet" : null;
}

/** Something within a week was put where it is by the athlete. */
export function isEdited({ workouts, past }: Plan, days: readonly string[]): boolean {
	return [...past, ...workouts].some((each) => (each.byHand || each.locked === true) && near(days, each.day, each.day));
}

function isBlockedNear({ circumstances }: Plan, { blocked = [] }: Profile, days: readonly string[]): boolean {
	const told = circumstances.flatMap((each) => {
		if (each.kind === "availability") return [{ from: each.monday, to: addDays(each.monday, 6) }];
		return each.kind === "pause" || each.kind === "travel" ? [each] : each.kind === "rest" ? [{ from: each.day, to: each.day }] : [];
	});
	return [...blocked, ...told].some(({ from, to }) => near(days, from, to));
}

function near(days: readonly string[], from: string, to: string): boolean {
	return days.some((each) => to >= addDays(each, -7) && from <= addDays(each, 7));
}
