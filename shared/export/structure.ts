/**
 * A workout's structure as plain JSON: segments of type warmup, interval and cooldown, each for a duration in seconds or a distance in metres, at
 * a named pace, with repeats of work and recovery, and notes. What the names do not say (exact targets, other roles, repeats of more than two
 * steps) stands beside them, so that a structure of ours comes back as it was.
 */
import type { Intensity, Segment, Step, Target, Workout } from "../workout/workout.ts";

export const structureTypes = ["warmup", "interval", "cooldown"] as const;
export type StructureType = (typeof structureTypes)[number];

/** The name of each intensity: race paces where a runner would say one. */
export const paceNames: Record<Intensity, string> = {
	easy: "easy",
	steady: "steady",
	marathon: "marathon",
	threshold: "threshold",
	interval: "5K",
	repetition: "mile",
	sprint: "sprint",
	race: "race",
	recovery: "jog",
	walk: "walk",
	rest: "rest",
	exercise: "exercise",
};

/** Neither duration nor distance: until the lap button. */
export interface StructurePart {
	/** Seconds. */
	duration?: number;
	/** Metres. */
	distance?: number;
	pace: string;
	/** m/s, bpm, W or CR-10; absent: what the pace's name says. */
	target?: Exclude<Target, { kind: "open" }>;
	/** Absent: what type and place say. */
	role?: Step["role"];
	notes?: string;
}

export interface StructureRepeat {
	type: "interval";
	repeats: number;
	/** Work and recovery; or `steps`, where there are others. */
	work?: StructurePart;
	recovery?: StructurePart;
	steps?: StructurePart[];
}

export type StructureSegment = ({ type: StructureType } & StructurePart) | StructureRepeat;

export interface Structure {
	segments: StructureSegment[];
}

export function toStructure({ segments }: Pick<Workout, "segments">): Structure {
	return { segments: segments.map(segmentOf) };
}

function segmentOf(segment: Segment): StructureSegment {
	if (segment.kind === "step") {
		const type = segment.role === "warmup" || segment.role === "cooldown" ? segment.role : "interval";
		return { type, ...partOf(segment, type === "interval" ? "work" : segment.role) };
	}
	const [work, recovery, ...more] = segment.steps;
	if (work?.role === "work" && recovery?.role === "recovery" && more.length === 0) {
		return { type: "interval", repeats: segment.count, work: partOf(work, "work"), recovery: partOf(recovery, "recovery") };
	}
	return { type: "interval", repeats: segment.count, steps: segment.steps.map((step) => partOf(step, "work")) };
}

function partOf({ role, duration, intensity, target, note }: Step, implied: Step["role"]): StructurePart {
	return {
		...(duration.kind === "time" ? { duration: duration.seconds } : {}),
		...(duration.kind === "distance" ? { distance: duration.metres } : {}),
		pace: paceNames[intensity],
		...(target.kind === "open" ? {} : { target: { ...target } }),
		...(role === implied ? {} : { role }),
		...(note === undefined ? {} : { notes: note }),
	};
}
