/** How well an athlete recovers, by what was measured at night and what was said after training. */
import type { FlagRule, HealthFlag } from "../health/flag.ts";
import type { ReviewFlag } from "./review.ts";

/** From none to severe: two signs, or a strong one, are a reason to go easy; more are a reason to rest [book, convention]. */
export const recoveries = ["good", "strained", "poor", "very_poor"] as const;
export type Recovery = (typeof recoveries)[number];

/** What feedback says weighs as a moderate sign. */
const said: ReadonlySet<ReviewFlag> = new Set<ReviewFlag>(["effort_rising", "recovery_falling", "motivation_falling"]);
/** Signs that count alone once they have stood for some days; high stress is the maker's scale and never does. */
const lasting: ReadonlySet<FlagRule> = new Set<FlagRule>([
	"short_nights",
	"short_sleep_week",
	"hrv_outside_range",
	"high_resting_heart_rate",
]);
/** One sign alone is a reason to go easy when it stands for three days and more [book]. */
const LASTING_DAYS = 3;

const VERY_POOR_WEIGHT = 4;
const POOR_WEIGHT = 2;
const STRONG_WEIGHT = 2;

/**
 * `flags` as the week's review has them. One sign alone strains; one that lasts, a strong one, or two are poor. Nothing measured is held to be
 * good. A week's mean of HRV leaves its range by chance now and then (of pure noise, one week in twelve), so it lasts only while each day's own
 * value is below as well.
 */
export function recoveryOf(flags: readonly ReviewFlag[], health: readonly HealthFlag[]): Recovery {
	const strong = new Set<ReviewFlag>(health.filter((each) => each.strength === "strong").map((each) => each.rule));
	const own = flags.filter((flag) => said.has(flag) || isMeasured(flag));
	// Pain and too much load have answers of their own; beside another sign they are the second one.
	const signs = own.length > 0 ? [...own, ...flags.filter((flag) => flag === "pain" || flag === "overreaching")] : own;
	const weight = signs.reduce((sum, flag) => sum + (strong.has(flag) ? STRONG_WEIGHT : 1), 0);
	if (weight >= VERY_POOR_WEIGHT) return "very_poor";
	if (weight >= POOR_WEIGHT || health.some((each) => flags.includes(each.rule) && daysStood(each) >= LASTING_DAYS)) return "poor";
	return weight > 0 ? "strained" : "good";
}

/** Days that a sign has stood, of those that can count alone; 1 of others. */
export function daysStood({ rule, days, figures }: HealthFlag): number {
	if (!lasting.has(rule)) return 1;
	return Math.max(1, rule === "hrv_outside_range" ? (figures.daysBelow ?? 0) : days.length);
}

function isMeasured(flag: ReviewFlag): boolean {
	return !said.has(flag) && flag !== "pain" && flag !== "strong_pain" && flag !== "medical" && flag !== "overreaching";
}
