import type { HealthFact, HealthKind } from "./fact.ts";
import type { ReadingKind } from "./garmin-kinds.ts";

/** Which consent lets a fact in: answers about nights tell more than sleep. */
const consentOf: Readonly<Record<HealthKind, ReadingKind>> = {
	sleep: "sleep",
	hrv: "hrv",
	hrv_band: "hrv",
	resting_heart_rate: "resting_heart_rate",
	heart_rate: "resting_heart_rate",
	stress: "stress",
	body_battery: "body_battery",
	weight: "weight",
	steps: "steps",
	blood_oxygen: "blood_oxygen",
	respiration: "respiration",
	training_readiness: "training_readiness",
	training_status: "training_status",
};

export function consentedFacts(facts: readonly HealthFact[], kinds: readonly ReadingKind[]): HealthFact[] {
	return facts.filter(({ kind }) => kinds.includes(consentOf[kind]));
}
