/** Weights from Garmin Connect (`weight/dayview`, `weight/range`), in grams there. Of several on one day the last is kept. */
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";
import { ranges } from "./range.ts";

const GRAMS = 1000;
const TYPED = "MANUAL";

export function readGarminWeight(json: unknown, source: HealthSource = "garmin_connect"): HealthReading {
	return readAnswers(json, source, {
		what: "weights",
		fields: ["dateWeightList", "dailyWeightSummaries"],
		factsOf: (answers, provenance) => lastOfDays(answers.flatMap(entriesOf).flatMap((entry) => weighed(entry, provenance) ?? [])),
	});
}

function entriesOf(answer: GarminRecord): GarminRecord[] {
	const days = answer.records("dailyWeightSummaries").flatMap((day) => day.child("latestWeight") ?? []);
	return [...answer.records("dateWeightList"), ...days];
}

interface Weighed {
	at: string;
	fact: HealthFact;
}

function weighed(entry: GarminRecord, provenance: HealthProvenance): Weighed | null {
	const grams = entry.measured("weight", { least: ranges.kilograms.least * GRAMS, most: ranges.kilograms.most * GRAMS });
	if (grams === null) return null;
	const day = entry.day("calendarDate");
	if (day === null) return entry.problem("unusable_time", "calendarDate", "The weight has no date; it was left out.");
	// `date` is the wall clock of `timestampGMT`.
	const { at } = entry.moment("timestampGMT", "date");
	const measure = entry.text("sourceType") === TYPED ? "typed" : "scale";
	return { at: at ?? "", fact: { kind: "weight", measure, day, provenance, kilograms: grams / GRAMS } };
}

function lastOfDays(all: readonly Weighed[]): HealthFact[] {
	const last = new Map<string, Weighed>();
	for (const each of all) {
		const known = last.get(each.fact.day);
		if (!known || each.at > known.at) last.set(each.fact.day, each);
	}
	return [...last.values()].map(({ fact }) => fact);
}
