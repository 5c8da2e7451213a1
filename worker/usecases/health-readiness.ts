/** How ready the athlete is on a day, and what their health data warns of. */
import { allows, type Consent } from "../../shared/activity/provenance.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { HealthFact, HealthKind } from "../../shared/health/fact.ts";
import type { HealthFlag } from "../../shared/health/flag.ts";
import { healthFlags } from "../../shared/health/flags.ts";
import { healthSources } from "../../shared/health/provenance.ts";
import { type Readiness, readiness } from "../../shared/health/readiness.ts";
import { selectAthlete } from "../repositories/athletes.ts";
import { consentsFrom, selectConsents } from "../repositories/consents.ts";
import { daysOf, selectHealthDays } from "../repositories/health.ts";
import type { Call } from "./call.ts";
import { todayOf } from "./health-data.ts";

/** Sixty for the baseline of HRV, and the week of flags before it. */
export const HEALTH_DAYS = 66;
/** What readiness and warning signs are told from. */
export const trendKinds = [
	"sleep",
	"hrv",
	"hrv_band",
	"resting_heart_rate",
	"stress",
	"body_battery",
	"training_status",
	"training_readiness",
] as const satisfies HealthKind[];

export interface ReadinessReply {
	readiness: Readiness;
	flags: HealthFlag[];
}

/** @param day Null for today in the athlete's zone. */
export async function readinessOn(call: Call, day: IsoDate | null): Promise<ReadinessReply> {
	// Read by Greenwich's date when none is asked for, a day more at either end: one round trip, whatever the zone.
	const around = day ?? new Date(call.now).toISOString().slice(0, 10);
	const range = { from: addDays(around, -HEALTH_DAYS), to: addDays(around, 1), kinds: trendKinds, withSeries: false };
	const [athlete, consents, rows] = await call.db.batch([selectAthlete(call), selectConsents(call), selectHealthDays(call, range)]);
	const on = day ?? todayOf(athlete, call.now);
	const facts = combinable(
		daysOf(rows).flatMap((each) => each.facts),
		consentsFrom(consents),
	);
	return { readiness: readiness(facts, on), flags: healthFlags(facts, on) };
}

/** A score of several sources merges them: where the athlete has forbidden that, a source stands for itself alone. */
export function combinable(facts: readonly HealthFact[], consents: readonly Consent[]): HealthFact[] {
	const merged = facts.filter(({ provenance }) => allows(provenance, "merge", consents));
	if (merged.length > 0) return merged;
	const alone = healthSources.find((source) => facts.some(({ provenance }) => provenance.source === source));
	return facts.filter(({ provenance }) => provenance.source === alone);
}
