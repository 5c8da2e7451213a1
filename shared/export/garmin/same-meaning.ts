/** Whether two Garmin workouts say the same, step by step. Runs in the pages of Garmin Connect. */
import { endCondition, sportType, targetType } from "./ids.ts";
import type { GarminEnd, GarminMeaning, GarminNode, GarminStep, GarminTarget } from "./meaning.ts";

export const garminDifferences = [
	"name",
	"description",
	"sport",
	"pool",
	"transitions",
	/** The second has fewer, or more; the path is the first place where they part. */
	"segment_missing",
	"segment_extra",
	"step_missing",
	"step_extra",
	/** A step against a repeat. */
	"step_kind",
	"step_type",
	"note",
	/** Another end condition. */
	"end",
	/** How long, how far, how many. */
	"length",
	"unit",
	"repeat_count",
	"skip_last_rest",
	"target",
	"target_value",
	"secondary_target",
	"secondary_target_value",
	"stroke",
	"equipment",
	"drill",
	"exercise",
	"weight",
] as const;
export type GarminDifferenceCode = (typeof garminDifferences)[number];

export interface GarminDifference {
	/** As `segments[0].steps[2]`; empty for the whole. */
	path: string;
	code: GarminDifferenceCode;
}

/**
 * Less than a watch shows: it counts seconds, hundredths of a kilometre (metres in a pool), whole beats and watts. A second per km is 0.001 m/s at
 * walking pace and more above.
 */
const TOLERANCE = { seconds: 0.1, metres: 0.1, metresPerSecond: 0.001, whole: 0.4, weight: 0.002 } as const;
/** Beyond what doubles lose by themselves. */
const ROUNDING = 1e-9;

const speeds: readonly number[] = [targetType.ids["pace.zone"], targetType.ids["speed.zone"], targetType.ids["speed.lap"]];
const times: readonly number[] = [endCondition.ids.time, endCondition.ids["fixed.rest"], endCondition.ids["repetition.time"]];

/** Empty when both say the same. */
export function sameMeaning(a: GarminMeaning, b: GarminMeaning): GarminDifference[] {
	const found: GarminDifference[] = [];
	const tell = (path: string, code: GarminDifferenceCode, same: boolean) => {
		if (!same) found.push({ path, code });
	};
	tell("", "name", sameText(a.name, b.name));
	tell("", "description", sameText(a.description, b.description));
	tell("", "sport", a.sport === b.sport);
	tell("", "pool", near(a.pool?.length, b.pool?.length, TOLERANCE.metres) && a.pool?.unit === b.pool?.unit);
	tell("", "transitions", a.transitions === b.transitions);
	a.segments.forEach((segment, i) => {
		const other = b.segments[i];
		const path = `segments[${i}]`;
		if (!other) return;
		tell(path, "sport", segment.sport === other.sport);
		found.push(...sameNodes(segment.steps, other.steps, path, segment.sport === sportType.ids.swimming));
	});
	const shared = Math.min(a.segments.length, b.segments.length);
	tell(`segments[${shared}]`, "segment_missing", a.segments.length <= b.segments.length);
	tell(`segments[${shared}]`, "segment_extra", a.segments.length >= b.segments.length);
	return found;
}

function sameNodes(a: readonly GarminNode[], b: readonly GarminNode[], path: string, swims: boolean): GarminDifference[] {
	const at = (i: number) => `${path}.steps[${i}]`;
	const pairs = a.map((each, i) => sameNode(each, b[i], at(i), swims));
	if (a.length === b.length) return pairs.flat();
	// One step more shifts all that follow: only the place where it begins is told.
	const first = pairs.findIndex((each) => each.length > 0);
	return [{ path: at(first < 0 ? a.length : first), code: a.length > b.length ? "step_missing" : "step_extra" }];
}

function sameNode(a: GarminNode, b: GarminNode | undefined, path: string, swims: boolean): GarminDifference[] {
	if (b === undefined) return [{ path, code: "step_missing" }];
	const codes: GarminDifferenceCode[] = sameEnd(a.end, b.end, swims);
	const tell = (code: GarminDifferenceCode, same: boolean) => {
		if (!same) codes.push(code);
	};
	if (a.kind === "step" && b.kind === "step") {
		tellStep(a, b, tell);
		return codes.map((code) => ({ path, code }));
	}
	if (a.kind === "step" || b.kind === "step") return [{ path, code: "step_kind" }];
	tell("step_type", a.type === b.type);
	tell("repeat_count", a.count === b.count);
	tell("skip_last_rest", a.skipLastRest === b.skipLastRest);
	return [...codes.map((code) => ({ path, code })), ...sameNodes(a.steps, b.steps, path, swims)];
}

function tellStep(a: GarminStep, b: GarminStep, tell: (code: GarminDifferenceCode, same: boolean) => void): void {
	tell("step_type", a.type === b.type);
	tell("note", sameText(a.note, b.note));
	tell("target", a.target?.type === b.target?.type);
	tell("target_value", sameValues(a.target, b.target));
	tell("secondary_target", a.secondary?.type === b.secondary?.type);
	tell("secondary_target_value", sameValues(a.secondary, b.secondary));
	tell("stroke", a.stroke === b.stroke);
	tell("equipment", a.equipment === b.equipment);
	tell("drill", a.drill === b.drill);
	tell("exercise", a.category === b.category && a.exercise === b.exercise);
	const heaviest = Math.max(a.weight?.value ?? 0, b.weight?.value ?? 0);
	tell("weight", near(a.weight?.value, b.weight?.value, heaviest * TOLERANCE.weight) && a.weight?.unit === b.weight?.unit);
}

function sameEnd(a: GarminEnd, b: GarminEnd, swims: boolean): GarminDifferenceCode[] {
	if (a.condition !== b.condition || a.zone !== b.zone || a.compare !== b.compare) return ["end"];
	const tolerance =
		a.condition === endCondition.ids.distance ? TOLERANCE.metres : times.includes(a.condition) ? TOLERANCE.seconds : TOLERANCE.whole;
	const codes: GarminDifferenceCode[] = near(a.value, b.value, tolerance) ? [] : ["length"];
	// Outside a pool a watch without a unit shows its own; in one it shows 27 yards for 25 metres.
	const sameUnit = a.unit === b.unit || (!swims && (a.unit === null || b.unit === null));
	return sameUnit ? codes : [...codes, "unit"];
}

/** Another kind of target is told as such. */
function sameValues(a: GarminTarget | null, b: GarminTarget | null): boolean {
	if (a === null || b === null || a.type !== b.type) return true;
	const tolerance = speeds.includes(a.type) ? TOLERANCE.metresPerSecond : TOLERANCE.whole;
	return a.zone === b.zone && near(a.one, b.one, tolerance) && near(a.two, b.two, tolerance);
}

function near(a: number | null | undefined, b: number | null | undefined, tolerance: number): boolean {
	if (typeof a !== "number" || typeof b !== "number") return (a ?? null) === (b ?? null);
	return Math.abs(a - b) <= tolerance + ROUNDING;
}

/** A server may turn line ends and spaces about, and put letters together. */
function sameText(a: string, b: string): boolean {
	return plain(a) === plain(b);
}

function plain(text: string): string {
	return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
