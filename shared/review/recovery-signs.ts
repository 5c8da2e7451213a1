/** How well an athlete recovers, by what was measured at night and what was said after training. */
import type { HealthFlag } from "../health/flag.ts";
import type { ReviewFlag } from "./review.ts";

/** From none to severe: two signs, or a strong one, are a reason to go easy; more are a reason to rest [book, convention]. */
export const recoveries = ["good", "strained", "poor", "very_poor"] as const;
export type Recovery = (typeof recoveries)[number];

/** What feedback says weighs as a moderate sign. */
const said: ReadonlySet<ReviewFlag> = new Set<ReviewFlag>(["effort_rising", "recovery_falling", "motivation_falling"]);
/** One of these lasts for days by its own definition, and counts alone. */
const lasting: ReadonlySet<ReviewFlag> = new Set<ReviewFlag>(["short_nights", "short_sleep_week", "hrv_outside_range", "hrv_falling"]);

const VERY_POOR_WEIGHT = 4;
const POOR_WEIGHT = 2;
const STRONG_WEIGHT = 2;

/** `flags` as the week's review has them. One sign alone strains; a lasting one or two are poor. Nothing measured is held to be good. */
export function recoveryOf(flags: readonly ReviewFlag[], health: readonly HealthFlag[]): Recovery {
	const strong = new Set<ReviewFlag>(health.filter((each) => each.strength === "strong").map((each) => each.rule));
	const signs = flags.filter((flag) => said.has(flag) || isMeasured(flag));
	const weight = signs.reduce((sum, flag) => sum + (strong.has(flag) ? STRONG_WEIGHT : 1), 0);
	if (weight >= VERY_POOR_WEIGHT) return "very_poor";
	if (weight >= POOR_WEIGHT || signs.some((flag) => lasting.has(flag))) return "poor";
	return weight > 0 ? "strained" : "good";
}

function isMeasured(flag: ReviewFlag): boolean {
	return !said.has(flag) && flag !== "pain" && flag !== "strong_pain" && flag !== "medical" && flag !== "overreaching";
}
