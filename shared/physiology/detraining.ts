/** What a break takes. */
import { mustNotBeNegative } from "./in-domain.ts";

/** Days without running that cost nothing. */
export const FREE_DAYS = 5;

/**
 * Factor on VDOT after `days` without running (Daniels, *Daniels' Running Formula*, FVDOT-1, and FVDOT-2 when the athlete cross-trained). Falls
 * from day 6 on by 0.3 % a day to 0.8, with cross-training by 0.15 % a day to 0.9. Negative or NaN days are a bug and throw a RangeError.
 */
export function vdotFactorAfterBreak(days: number, crossTrained: boolean): number {
	mustNotBeNegative("days", days);
	const lost = Math.max(0, days - FREE_DAYS);
	return crossTrained ? Math.max(0.9, 1 - 0.0015 * lost) : Math.max(0.8, 1 - 0.003 * lost);
}
