/**
 * Weights from Garmin's account export (`DI-Connect-Wellness/*_userBioMetrics.json`), in grams there. The file is a list of changes of the profile, most
 * of which are about something else. Of several weights on one day the last is kept.
 */
import type { HealthFact } from "./fact.ts";
import { readAnswers } from "./garmin-answers.ts";
import type { GarminRecord } from "./garmin-record.ts";
import type { HealthReading } from "./problem.ts";
import type { HealthProvenance } from "./provenance.ts";
import { ranges } from "./range.ts";

const GRAMS = 1000;
const TYPED = "MANUAL";

/** Never throws. `json` is the parsed file. */
export function readGarminExportWeight(json: unknown): HealthReading {
	return readAnswers(json, "garmin_export", {
		what: "weights",
		fields: ["metaData"],
		factsOf: (answers, provenance) => lastOfDays(answers, provenance),
	});
}

function lastOfDays(answers: readonly GarminRecord[], provenance: HealthProvenance): HealthFact[] {
	const last = new Map<string, { at: string; fact: HealthFact }>();
	for (const answer of answers) {
		const weight = answer.child("weight");
		const grams = weight?.measured("weight", { least: ranges.kilograms.least * GRAMS, most: ranges.kilograms.most * GRAMS }) ?? null;
		if (!weight || grams === null) continue;
		const meta = answer.child("metaData");
		const day = meta?.day("calendarDate") ?? null;
		if (day === null) {
			answer.problem("unusable_time", "metaData", "The weight has no date; it was left out.");
			continue;
		}
		const at = meta?.text("calendarDate") ?? "";
		const known = last.get(day);
		if (known && known.at > at) continue;
		// A weight of no source is one typed into the profile.
		const measure = (weight.text("sourceType") ?? TYPED) === TYPED ? "typed" : "scale";
		last.set(day, { at, fact: { kind: "weight", measure, day, provenance, kilograms: grams / GRAMS } });
	}
	return [...last.values()].map(({ fact }) => fact);
}
