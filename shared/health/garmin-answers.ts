/** The frame of every reader of Garmin Connect's JSON: one answer, or several in a list (of lists), each recognised by its fields. */
import type { HealthFact } from "./fact.ts";
import { GarminRecord, isObject, shown } from "./garmin-record.ts";
import { type HealthReading, Problems } from "./problem.ts";
import type { HealthProvenance, HealthSource } from "./provenance.ts";

/** Ten years, a day each. */
const MAX_ANSWERS = 4_000;
const MAX_DEPTH = 3;
const KEYS_SHOWN = 3;

export interface AnswerShape {
	/** For the sentence: "nights", "HRV". */
	what: string;
	/** One of these fields tells an answer of this kind. */
	fields: readonly string[];
	factsOf(answers: readonly GarminRecord[], provenance: HealthProvenance): HealthFact[];
}

export function readAnswers(json: unknown, source: HealthSource, { what, fields, factsOf }: AnswerShape): HealthReading {
	const problems = new Problems();
	const answers: GarminRecord[] = [];
	let refused = false;
	const collect = (value: unknown, path: string, depth: number): void => {
		if (answers.length >= MAX_ANSWERS) {
			if (!refused) problems.add("too_much", path, `Only the first ${MAX_ANSWERS} answers were read.`);
			refused = true;
		} else if (Array.isArray(value) && depth < MAX_DEPTH) {
			for (const [i, each] of value.entries()) {
				if (refused) break;
				collect(each, `${path}[${i}]`, depth + 1);
			}
		} else if (isObject(value)) {
			const record = new GarminRecord(value, path, problems);
			if (fields.some((field) => record.has(field))) answers.push(record);
			else problems.add("not_recognised", path, `This is not Garmin Connect's answer about ${what}: ${keysOf(value)}.`);
		} else if (value !== null && value !== undefined) {
			problems.add("wrong_type", path, `${shown(value)} is not an answer about ${what}; it was left out.`);
		}
	};
	collect(json, "", 0);
	const facts = factsOf(answers, { source, device: null });
	if (facts.length === 0 && problems.list.length === 0) problems.add("no_data", "", `The answer holds no ${what}.`);
	return { facts, problems: problems.list };
}

function keysOf(value: object): string {
	const keys = Object.keys(value).slice(0, KEYS_SHOWN);
	return keys.length === 0 ? "it is empty" : `it begins with ${keys.map((key) => shown(key)).join(", ")}`;
}
