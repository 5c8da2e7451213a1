/** Reads the structure JSON of `structure.ts`, ours or another's. Never throws: what cannot be read is named with its place and left out. */

import type { Paces } from "../workout/paces.ts";
import { type Duration, type Intensity, type Segment, type Step, stepRoles, type Target } from "../workout/workout.ts";
import { paceNames, structureTypes } from "./structure.ts";

export const structureProblems = [
	"not_json",
	"not_a_structure",
	"no_segments",
	"too_many_segments",
	"not_a_segment",
	"unknown_type",
	"bad_duration",
	"bad_distance",
	"duration_and_distance",
	"unknown_pace",
	"bad_target",
	"unknown_role",
	"bad_repeats",
	"no_work",
	"too_many_steps",
	"bad_notes",
] as const;
export type StructureProblemCode = (typeof structureProblems)[number];

/** `path` as in `segments[2].work.duration`. */
export interface StructureProblem {
	path: string;
	code: StructureProblemCode;
}

export interface StructureReading {
	segments: Segment[];
	problems: StructureProblem[];
}

const MOST = { segments: 40, steps: 20, repeats: 99, note: 200, seconds: 172_800, metres: 500_000 } as const;

/** What else coaches write for a pace; race paces go to the nearest of Daniels' intensities that is not faster. */
const otherPaces: Readonly<Record<string, Intensity>> = {
	"3k": "interval",
	"10k": "threshold",
	half: "threshold",
	"half marathon": "threshold",
	hm: "threshold",
	tempo: "threshold",
	mp: "marathon",
	"1500": "repetition",
	"1500m": "repetition",
	"800m": "repetition",
	strides: "repetition",
	fast: "repetition",
	interval: "interval",
	repetition: "repetition",
	recovery: "recovery",
	jogging: "recovery",
	"very easy": "recovery",
	long: "easy",
	moderate: "steady",
	walking: "walk",
	standing: "rest",
};

const paces = new Map<string, Intensity>([
	...Object.entries(otherPaces),
	...(Object.entries(paceNames) as [Intensity, string][]).map(([intensity, name]): [string, Intensity] => [name.toLowerCase(), intensity]),
]);

type Bag = Readonly<Record<string, unknown>>;
type Note = (path: string, code: StructureProblemCode) => void;

/**
 * `json` is text or what was parsed from it: `{ segments: [...] }` or the list itself. With the runner's `targets`, a pace without a target of its
 * own gets that of its name; without them it stays open.
 */
export function readStructure(json: unknown, targets?: Paces): StructureReading {
	const problems: StructureProblem[] = [];
	const note: Note = (path, code) => {
		problems.push({ path, code });
	};
	const list = listIn(json, note);
	if (list === null) return { segments: [], problems };
	if (list.length === 0) note("segments", "no_segments");
	const segments = list.flatMap((each, i) => segmentsFrom(each, `segments[${i}]`, note, targets));
	if (segments.length > MOST.segments) note("segments", "too_many_segments");
	return { segments: segments.slice(0, MOST.segments), problems };
}

function listIn(json: unknown, note: Note): readonly unknown[] | null {
	let value = json;
	if (typeof json === "string") {
		try {
			value = JSON.parse(json);
		} catch {
			note("", "not_json");
			return null;
		}
	}
	const list = Array.isArray(value) ? value : bagOf(value)?.segments;
	if (Array.isArray(list)) return list;
	note("", "not_a_structure");
	return null;
}

function segmentsFrom(value: unknown, path: string, note: Note, targets: Paces | undefined): Segment[] {
	const bag = bagOf(value);
	if (bag === null) {
		note(path, "not_a_segment");
		return [];
	}
	const type = structureTypes.find((each) => each === bag.type);
	if (type === undefined) {
		note(`${path}.type`, "unknown_type");
		return [];
	}
	const read = (part: unknown, at: string, role: Step["role"]) => stepFrom(part, at, role, note, targets);
	if (bag.work === undefined && bag.steps === undefined) {
		const step = read(bag, path, type === "interval" ? "work" : type);
		return step === null ? [] : [step];
	}
	const count = repeatsOf(bag, path, note);
	const parts = Array.isArray(bag.steps)
		? bag.steps.map((each, i) => read(each, `${path}.steps[${i}]`, "work"))
		: [
				read(bag.work, `${path}.work`, "work"),
				...(bag.recovery === undefined || bag.recovery === null ? [] : [read(bag.recovery, `${path}.recovery`, "recovery")]),
			];
	const steps = parts.filter((each) => each !== null);
	if (steps.length > MOST.steps) note(`${path}.steps`, "too_many_steps");
	if (steps.length === 0) note(path, "no_work");
	if (count === null || steps.length === 0) return [];
	const kept = steps.slice(0, MOST.steps);
	// A note on the whole set goes with its first step, unless that has one.
	const [first] = kept;
	const whole = notesOf(bag, path, note);
	if (first && first.note === undefined && whole !== undefined) first.note = whole;
	return count === 1 ? kept : [{ kind: "repeat", count, steps: kept }];
}

function repeatsOf(bag: Bag, path: string, note: Note): number | null {
	const count = bag.repeats ?? bag.reps ?? 1;
	if (typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= MOST.repeats) return count;
	note(`${path}.repeats`, "bad_repeats");
	return null;
}

function stepFrom(value: unknown, path: string, implied: Step["role"], note: Note, targets: Paces | undefined): Step | null {
	const bag = bagOf(value);
	if (bag === null) {
		note(path, "not_a_segment");
		return null;
	}
	const duration = durationOf(bag, path, note);
	const named = intensityOf(bag, path, implied, note);
	if (duration === null || named === null) return null;
	const role = bag.role === undefined ? implied : stepRoles.find((each) => each === bag.role);
	if (role === undefined) note(`${path}.role`, "unknown_role");
	const target = targetOf(bag, path, note) ?? targetFor(named, duration, targets);
	const words = notesOf(bag, path, note);
	const step: Step = { kind: "step", role: role ?? implied, duration, intensity: named, target };
	return words === undefined ? step : { ...step, note: words };
}

function durationOf(bag: Bag, path: string, note: Note): Duration | null {
	const seconds = bag.duration ?? bag.duration_seconds;
	const metres = bag.distance ?? bag.distance_meters ?? bag.distance_metres;
	const within = (value: unknown, most: number): value is number => typeof value === "number" && value >= 1 && value <= most;
	if (given(seconds) && given(metres)) note(path, "duration_and_distance");
	if (given(seconds)) {
		if (within(seconds, MOST.seconds)) return { kind: "time", seconds };
		note(`${path}.duration`, "bad_duration");
		return null;
	}
	if (!given(metres)) return { kind: "open" };
	if (within(metres, MOST.metres)) return { kind: "distance", metres };
	note(`${path}.distance`, "bad_distance");
	return null;
}

/** Without a name: easy, or jogging where it recovers. */
function intensityOf(bag: Bag, path: string, role: Step["role"], note: Note): Intensity | null {
	if (!given(bag.pace)) return role === "recovery" ? "recovery" : "easy";
	const named = typeof bag.pace === "string" ? paces.get(bag.pace.trim().toLowerCase()) : undefined;
	if (named === undefined) note(`${path}.pace`, "unknown_pace");
	return named ?? null;
}

function targetOf(bag: Bag, path: string, note: Note): Target | null {
	if (!given(bag.target)) return null;
	const target = bagOf(bag.target);
	const kind = (["speed", "heart_rate", "power", "rpe"] as const).find((each) => each === target?.kind);
	const [low, high] = [target?.low, target?.high];
	if (kind !== undefined && typeof low === "number" && typeof high === "number" && low >= 0 && low <= high) return { kind, low, high };
	note(`${path}.target`, "bad_target");
	return null;
}

/** A race's speed depends on the distance that is raced: it is left to the legs. */
function targetFor(intensity: Intensity, duration: Duration, targets: Paces | undefined): Target {
	return targets === undefined || intensity === "race" || duration.kind === "open" ? { kind: "open" } : targets.target[intensity];
}

function notesOf(bag: Bag, path: string, note: Note): string | undefined {
	const words = bag.notes ?? bag.note;
	if (!given(words) || words === "") return undefined;
	if (typeof words !== "string" || words.length > MOST.note) note(`${path}.notes`, "bad_notes");
	return typeof words === "string" ? words.slice(0, MOST.note) : undefined;
}

function given(value: unknown): boolean {
	return value !== undefined && value !== null;
}

function bagOf(value: unknown): Bag | null {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Bag) : null;
}
