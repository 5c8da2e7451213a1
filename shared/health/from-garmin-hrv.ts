/**
 * Heart rate variability from Garmin Connect's HRV answers: of one night (`hrvSummary`) or a range (`hrvSummaries`). Each figure of a night becomes a
 * fact of its own kind; the 5-minute readings are not kept.
 */
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import { type HrvBand, type HrvMeasure, hrvStatuses } from "./hrv.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";

/** Garmin's fields and the kind of HRV that stands in them. */
const figures = [
	["lastNightAvg", "overnight_mean"],
	["lastNight5MinHigh", "overnight_high"],
	["weeklyAvg", "weekly_mean"],
] as const satisfies [string, HrvMeasure][];

export function readGarminHrv(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "HRV",
		fields: ["hrvSummary", "hrvSummaries"],
		factsOf: (answers, provenance) =>
			answers
				.flatMap((answer) => [answer.child("hrvSummary") ?? [], answer.records("hrvSummaries")].flat())
				.flatMap((summary) => factsOfNight(summary, provenance)),
	});
}

function factsOfNight(summary: GarminRecord, provenance: HealthProvenance): HealthFact[] {
	const day = summary.day("calendarDate");
	if (day === null) {
		summary.problem("unusable_time", "calendarDate", "The night has no date; it was left out.");
		return [];
	}
	const facts: HealthFact[] = [];
	for (const [field, measure] of figures) {
		const milliseconds = summary.measured(field, ranges.rmssd);
		if (milliseconds !== null) facts.push({ kind: "hrv", measure, day, provenance, milliseconds });
	}
	const band = bandOf(summary);
	if (band) facts.push({ kind: "hrv_band", measure: "weekly_mean", day, provenance, ...band });
	return facts;
}

/** Null in the first weeks, in which Garmin has none. */
function bandOf(summary: GarminRecord): Pick<HrvBand, "lowMilliseconds" | "highMilliseconds" | "status"> | null {
	const baseline = summary.child("baseline");
	const low = baseline?.number("balancedLow", ranges.rmssd) ?? null;
	const high = baseline?.number("balancedUpper", ranges.rmssd) ?? null;
	if (!baseline || low === null || high === null) return null;
	if (low >= high) return baseline.problem("out_of_range", "balancedUpper", `${high} is not above ${low}; the range was left out.`);
	const status = summary.text("status")?.toLowerCase();
	return { lowMilliseconds: low, highMilliseconds: high, status: hrvStatuses.find((known) => known === status) ?? null };
}
