import type { IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import type { HealthFlag } from "./flag.ts";
import { dayFlags } from "./flags-day.ts";
import { heartRateFlags } from "./flags-heart-rate.ts";
import { hrvFlags } from "./flags-hrv.ts";
import { sleepFlags } from "./flags-sleep.ts";

/**
 * Warning signs in the week that ends on `day`, at most one per rule. `facts` in any order; those of the last 66 days for HRV, of the last 14 for the
 * others, may be more. Facts of later days do not count, and what was not measured is never held against the athlete.
 */
export function healthFlags(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	const byKind = new Map<HealthFact["kind"], HealthFact[]>();
	for (const fact of facts) {
		const those = byKind.get(fact.kind);
		if (those) those.push(fact);
		else byKind.set(fact.kind, [fact]);
	}
	const of = (...kinds: HealthFact["kind"][]): HealthFact[] => kinds.flatMap((kind) => byKind.get(kind) ?? []);
	return [
		...sleepFlags(of("sleep"), day),
		...hrvFlags(of("hrv", "hrv_band"), day),
		...dayFlags(of("stress", "body_battery"), day),
		...heartRateFlags(of("resting_heart_rate"), day),
	];
}
