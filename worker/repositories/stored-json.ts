/**
 * JSON of rows as shapes of the domain. What stands there was checked when it came in, and this program alone writes it: a read of months does not check
 * it again, which would take longer than all the rest of the request. Only versions are looked at; older ones are lifted.
 */
import type { Activity } from "../../shared/activity/activity.ts";
import type { LetterFacts } from "../../shared/coach/facts.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { ThresholdEntry } from "../../shared/fitness/threshold.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import { liftMetrics } from "../../shared/metrics/stored.ts";
import { liftPlan } from "../../shared/plan/lift.ts";
import { PLAN_SCHEMA, type Plan } from "../../shared/plan/plan.ts";
import type { Completion, PlanChange, WeekReview } from "../../shared/review/review.ts";
import { unpackJson } from "./packed-json.ts";

const METRICS: Metrics["version"] = 2;
const MEASURES: Measures["version"] = 1;
const FITNESS: Fitness["version"] = 2;
const LETTER: LetterFacts["version"] = 1;

export function storedActivity(text: string): Activity {
	return JSON.parse(text) as Activity;
}

export function storedMetrics(text: string): Metrics {
	const stored: unknown = JSON.parse(text);
	return isOfVersion<Metrics>(stored, METRICS) ? stored : liftMetrics(stored);
}

/** The same as JSON, for who only passes them on. */
export function storedMetricsJson(text: string): string {
	return text.startsWith(`{"version":${METRICS},`) ? text : JSON.stringify(storedMetrics(text));
}

export function storedPlan(bytes: Uint8Array): Plan {
	const stored = unpackJson(bytes);
	const isNewest = typeof stored === "object" && stored !== null && "schema" in stored && stored.schema === PLAN_SCHEMA;
	return isNewest ? (stored as Plan) : liftPlan(stored);
}

export function storedCompletion(text: string): Completion {
	return JSON.parse(text) as Completion;
}

/** A row of dated thresholds; a hard runner has a hundred of them. */
export function storedThreshold(row: Record<"id" | "kind" | "day" | "state", string> & ThresholdRow): ThresholdEntry {
	const { id, kind, value, day, state, evidence, reason } = row;
	return { id, kind, value, day, state, evidence: evidence === null ? null : JSON.parse(evidence), reason } as ThresholdEntry;
}

interface ThresholdRow {
	value: number | null;
	evidence: string | null;
	reason: string | null;
}

export function storedChanges(text: string): PlanChange[] {
	return JSON.parse(text) as PlanChange[];
}

export function storedReview(text: string): WeekReview {
	return JSON.parse(text) as WeekReview;
}

export function storedMeasures(bytes: Uint8Array): Measures {
	return ofVersion<Measures>(unpackJson(bytes), MEASURES, "measures");
}

export function storedFitness(text: string): Fitness {
	return ofVersion<Fitness>(JSON.parse(text), FITNESS, "fitness");
}

export function storedLetter(text: string): LetterFacts {
	return ofVersion<LetterFacts>(JSON.parse(text), LETTER, "letter");
}

function isOfVersion<Shape extends { version: number }>(stored: unknown, version: Shape["version"]): stored is Shape {
	return typeof stored === "object" && stored !== null && "version" in stored && stored.version === version;
}

function ofVersion<Shape extends { version: number }>(stored: unknown, version: Shape["version"], what: string): Shape {
	if (!isOfVersion<Shape>(stored, version)) throw new Error(`stored ${what} are of another version than ${version}`);
	return stored;
}
