/**
 * Any workout of Garmin Connect's, as it was sent or as the server answers, read into what it says. Never throws: what cannot be read is a problem.
 * Small on purpose, for it runs in the pages of Garmin Connect.
 */
import {
	drillType,
	endCondition,
	equipmentType,
	type IdTable,
	oneValueTargets,
	sportType,
	stepType,
	strokeType,
	targetType,
	unit,
} from "./ids.ts";
import type { GarminEnd, GarminMeaning, GarminNode, GarminRepeat, GarminSegment, GarminStep, GarminTarget } from "./meaning.ts";

export const garminProblems = [
	"not_a_workout",
	"not_a_segment",
	"not_a_step",
	/** A number that Garmin's tables do not hold: kept as it is. */
	"unknown_id",
	/** Number and key name different things: the number counts. */
	"key_differs",
	"missing",
	"not_a_number",
	/** A group says two counts. */
	"iterations_differ",
	/** A target by the power curve says more in fields of its own. */
	"not_read",
	"too_deep",
	"too_many",
] as const;
export type GarminProblemCode = (typeof garminProblems)[number];

export interface GarminProblem {
	/** As `segments[0].steps[2].endCondition`; empty for the whole. */
	path: string;
	code: GarminProblemCode;
}

export type GarminReading = { ok: true; meaning: GarminMeaning; problems: GarminProblem[] } | { ok: false; problems: GarminProblem[] };

type Bag = Readonly<Record<string, unknown>>;
type Note = (path: string, code: GarminProblemCode) => void;

/** More of them is no workout; Garmin's own limit is about 50 steps. */
const MOST_NODES = 1000;
const MOST_SEGMENTS = 50;
/** Groups in groups; three levels have been seen. */
const DEEPEST = 6;

const ids = endCondition.ids;

export function fromGarminWorkout(json: unknown): GarminReading {
	const problems: GarminProblem[] = [];
	const note: Note = (path, code) => problems.push({ path, code });
	const bag = bagOf(json);
	const list = bag?.workoutSegments;
	if (bag === null || !Array.isArray(list)) return { ok: false, problems: [{ path: "", code: "not_a_workout" }] };
	const sport = idOf(bag.sportType, sportType, "sportType", note) ?? missing("sportType", note);
	if (list.length > MOST_SEGMENTS) note("segments", "too_many");
	const room = { nodes: MOST_NODES };
	const segments = inOrder(list.slice(0, MOST_SEGMENTS), "segmentOrder").flatMap((each, i) =>
		segmentFrom(each, `segments[${i}]`, sport, room, note),
	);
	const meaning: GarminMeaning = {
		name: textOf(bag.workoutName),
		description: textOf(bag.description),
		sport,
		pool: poolIn(bag, "", note) ?? list.map((each, i) => poolIn(bagOf(each) ?? {}, `segments[${i}].`, note)).find((each) => each) ?? null,
		transitions: bag.isSessionTransitionEnabled === true,
		segments,
	};
	return { ok: true, meaning, problems };
}

function segmentFrom(value: unknown, path: string, whole: number, room: { nodes: number }, note: Note): GarminSegment[] {
	const bag = bagOf(value);
	if (bag === null || !Array.isArray(bag.workoutSteps)) {
		note(path, "not_a_segment");
		return [];
	}
	const sport = idOf(bag.sportType, sportType, `${path}.sportType`, note) ?? whole;
	return [{ sport, steps: nodesFrom(bag.workoutSteps, path, 0, room, note) }];
}

function nodesFrom(list: readonly unknown[], path: string, depth: number, room: { nodes: number }, note: Note): GarminNode[] {
	if (depth > DEEPEST) {
		note(path, "too_deep");
		return [];
	}
	const kept = list.slice(0, Math.max(0, room.nodes));
	if (kept.length < list.length) note(`${path}.steps`, "too_many");
	room.nodes -= kept.length;
	return inOrder(kept, "stepOrder").flatMap((each, i): GarminNode[] => {
		const at = `${path}.steps[${i}]`;
		const bag = bagOf(each);
		if (bag === null) {
			note(at, "not_a_step");
			return [];
		}
		return [Array.isArray(bag.workoutSteps) ? groupFrom(bag, bag.workoutSteps, at, depth, room, note) : stepFrom(bag, at, note)];
	});
}

function groupFrom(bag: Bag, list: readonly unknown[], path: string, depth: number, room: { nodes: number }, note: Note): GarminRepeat {
	const said = numberOf(bag.numberOfIterations, `${path}.numberOfIterations`, note);
	const end = endFrom(bag, path, note, ids.iterations);
	const counts = end.condition === ids.iterations;
	if (counts && said !== null && end.value !== null && said !== end.value) note(path, "iterations_differ");
	return {
		kind: "repeat",
		type: idOf(bag.stepType, stepType, `${path}.stepType`, note) ?? stepType.ids.repeat,
		count: counts ? (said ?? end.value) : said,
		end: counts ? { ...end, value: end.value ?? said } : end,
		skipLastRest: bag.skipLastRestStep === true,
		steps: nodesFrom(list, path, depth + 1, room, note),
	};
}

function stepFrom(bag: Bag, path: string, note: Note): GarminStep {
	return {
		kind: "step",
		type: idOf(bag.stepType, stepType, `${path}.stepType`, note) ?? missing(`${path}.stepType`, note),
		note: textOf(bag.description),
		end: endFrom(bag, path, note),
		target: targetFrom(bag, path, note, "targetType", "targetValue", "zoneNumber"),
		secondary: targetFrom(bag, path, note, "secondaryTargetType", "secondaryTargetValue", "secondaryZoneNumber"),
		stroke: idOf(bag.strokeType, strokeType, `${path}.strokeType`, note) ?? 0,
		equipment: idOf(bag.equipmentType, equipmentType, `${path}.equipmentType`, note) ?? 0,
		drill: idOf(bag.drillType, drillType, `${path}.drillType`, note) ?? 0,
		category: textOf(bag.category),
		exercise: textOf(bag.exerciseName),
		weight: weightFrom(bag, path, note),
	};
}

/** What does not belong to the condition is left out: Garmin keeps figures there that nobody reads. */
function endFrom(bag: Bag, path: string, note: Note, usual?: number): GarminEnd {
	const condition = idOf(bag.endCondition, endCondition, `${path}.endCondition`, note) ?? usual ?? missing(`${path}.endCondition`, note);
	const byBody = condition === ids["heart.rate"] || condition === ids.power;
	const zone = byBody ? zoneOf(bag.endConditionZone, `${path}.endConditionZone`, note) : null;
	const value =
		condition === ids["lap.button"] || zone !== null ? null : numberOf(bag.endConditionValue, `${path}.endConditionValue`, note);
	return {
		condition,
		value,
		zone,
		compare: byBody || condition === ids.calories ? textOf(bag.endConditionCompare) || null : null,
		unit: condition === ids.distance ? idOf(bag.preferredEndConditionUnit, unit, `${path}.preferredEndConditionUnit`, note) : null,
	};
}

function targetFrom(bag: Bag, path: string, note: Note, typeField: string, valueField: string, zoneField: string): GarminTarget | null {
	const type = idOf(bag[typeField], targetType, `${path}.${typeField}`, note);
	if (type === null || type === targetType.ids["no.target"]) return null;
	if (type === targetType.ids["power.curve"]) note(`${path}.${typeField}`, "not_read");
	const value = (name: string) => numberOf(bag[`${valueField}${name}`], `${path}.${valueField}${name}`, note);
	return {
		type,
		one: value("One"),
		two: oneValueTargets.includes(type) ? null : value("Two"),
		zone: zoneOf(bag[zoneField], `${path}.${zoneField}`, note),
	};
}

function weightFrom(bag: Bag, path: string, note: Note): GarminStep["weight"] {
	const value = numberOf(bag.weightValue, `${path}.weightValue`, note);
	// -1 is Garmin's way to say none.
	if (value === null || value < 0) return null;
	return { value, unit: idOf(bag.weightUnit, unit, `${path}.weightUnit`, note) };
}

/** A list of workouts says a pool of length 0 without a unit where there is none. */
function poolIn(bag: Bag, path: string, note: Note): GarminMeaning["pool"] {
	const length = numberOf(bag.poolLength, `${path}poolLength`, note);
	if (length === null || length <= 0) return null;
	return { length, unit: idOf(bag.poolLengthUnit, unit, `${path}poolLengthUnit`, note) ?? unit.ids.meter };
}

/** By the number where there is one, else by the key; null when neither is said. */
function idOf(value: unknown, table: IdTable, path: string, note: Note): number | null {
	const bag = bagOf(value);
	if (bag === null) return null;
	const id = numberOf(bag[table.id], path, note);
	const key = textOf(bag[table.key]);
	const byKey = Object.hasOwn(table.ids, key) ? (table.ids[key] ?? null) : null;
	if (id === null) {
		if (key !== "" && byKey === null) note(path, "unknown_id");
		return byKey;
	}
	const isKnown = Object.values(table.ids).includes(id) || table.others.includes(id);
	if (!isKnown) note(path, "unknown_id");
	else if (byKey !== null && byKey !== id) note(path, "key_differs");
	return id;
}

/** 0 is no id of anything. */
function missing(path: string, note: Note): 0 {
	note(path, "missing");
	return 0;
}

/** Garmin takes numbers and numbers as text, and empty text for none. */
function numberOf(value: unknown, path: string, note: Note): number | null {
	if (value === null || value === undefined || value === "") return null;
	const number = typeof value === "string" ? Number(value) : value;
	if (typeof number === "number" && Number.isFinite(number)) return number;
	note(path, "not_a_number");
	return null;
}

function zoneOf(value: unknown, path: string, note: Note): number | null {
	return numberOf(value, path, note) || null;
}

function textOf(value: unknown): string {
	return typeof value === "string" ? value : "";
}

function bagOf(value: unknown): Bag | null {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Bag) : null;
}

/** As numbered, where every one has a number of its own; else as they stand. */
function inOrder(list: readonly unknown[], field: string): unknown[] {
	const numbered = list.map((value) => ({ value, place: numberOf(bagOf(value)?.[field], "", () => {}) ?? Number.NaN }));
	const places = new Set(numbered.map(({ place }) => place));
	if (places.size === list.length && ![...places].some(Number.isNaN)) numbered.sort((a, b) => a.place - b.place);
	return numbered.map(({ value }) => value);
}
