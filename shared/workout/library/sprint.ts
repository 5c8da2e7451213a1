/** Sprint sessions by the Winckler/Gambetta chart that Pfaff uses: categories, percentages of the best, rests, volumes [book, volumes convention]. */
import { effortStep, forMetres, forSeconds, recovery, repeat, type Session } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import { speedOf } from "../estimate.ts";
import type { NoteCode } from "../notes.ts";
import type { Paces } from "../paces.ts";
import type { Intensity, Segment, Step, WorkoutKind } from "../workout.ts";
import { rotate } from "./rotate.ts";
import { sprintFramed, sprintFrameLeast } from "./sprint-frame.ts";

/** One category of the chart. */
interface Category {
	kind: WorkoutKind;
	intensity: Intensity;
	/** Lengths of a repetition, metres: the form changes from week to week. */
	metres: readonly number[];
	/** Metres of one session at full dose; of the 400 m column. */
	volume: number;
	/** Share of the best speed over the distance; null: flat out, from a start that no best is known for. */
	ofBest: readonly [number, number] | null;
	effort: readonly [number, number];
	/** Seconds after a repetition of so many metres. */
	rest: (metres: number) => number;
	/** Repetitions in a set, and the seconds between sets. */
	inSet: number;
	setRest: number;
	least: number;
	/** Least metres of the chart, at the lowest dose of somebody fully trained; absent: the least repetitions only. */
	leastMetres?: number;
	most: number;
	note?: NoteCode;
}

const MINUTE = 60;
/** From 95 % on: a minute for ten metres. */
const minutePerTenMetres = (metres: number): number => Math.round(metres / 10) * MINUTE;
/** A phase begins at this share of the chart's volume. */
const LOWEST_DOSE = 0.8;
/** Bests over less than this are not predicted: the start weighs too much. */
const BEST_LEAST_METRES = 200;
/** Up to here standing and walking about is one and the same; shorter rests are walked. */
const WALK_MOST_SECONDS = 120;

const categories = {
	acceleration: {
		kind: "acceleration",
		intensity: "sprint",
		metres: [30, 20, 30],
		volume: 300,
		ofBest: null,
		effort: [9, 10],
		rest: (metres) => Math.max(2 * MINUTE, minutePerTenMetres(metres)),
		inSet: 4,
		setRest: 5 * MINUTE,
		least: 4,
		most: 12,
		note: "stop_if_slower:3",
	},
	speedEndurance: {
		kind: "speed_endurance",
		intensity: "sprint",
		metres: [120, 80, 150],
		volume: 700,
		ofBest: [0.9, 0.95],
		effort: [9, 10],
		rest: () => 6 * MINUTE,
		inSet: 8,
		setRest: 8 * MINUTE,
		least: 2,
		most: 8,
		note: "stop_if_slower:5",
	},
	specialEnduranceOne: {
		kind: "special_endurance",
		intensity: "sprint",
		metres: [200, 250, 300, 150],
		volume: 1000,
		ofBest: [0.9, 0.95],
		effort: [9, 10],
		rest: () => 11 * MINUTE,
		inSet: 8,
		setRest: 0,
		least: 2,
		most: 5,
		note: "stop_if_slower:5",
	},
	specialEnduranceTwo: {
		kind: "special_endurance",
		intensity: "sprint",
		metres: [350, 300, 450],
		volume: 1200,
		ofBest: [0.9, 0.95],
		effort: [9, 10],
		rest: () => 17 * MINUTE,
		inSet: 8,
		setRest: 0,
		least: 2,
		most: 4,
		note: "stop_if_slower:5",
	},
	intensiveTempo: {
		kind: "intensive_tempo",
		intensity: "repetition",
		metres: [200, 150, 300],
		volume: 1800,
		ofBest: [0.8, 0.89],
		effort: [7, 8],
		rest: () => 3 * MINUTE,
		inSet: 4,
		setRest: 6 * MINUTE,
		least: 4,
		most: 10,
	},
	extensiveTempo: {
		kind: "extensive_tempo",
		intensity: "threshold",
		metres: [100, 200, 150],
		volume: 2400,
		ofBest: [0.65, 0.75],
		effort: [4, 6],
		rest: (metres) => (metres <= 100 ? 45 : 75),
		inSet: 5,
		setRest: 150,
		least: 6,
		leastMetres: 1400,
		most: 24,
	},
} satisfies Record<string, Category>;

export function acceleration(room: SessionRoom, paces: Paces): Session | null {
	return sprintSession(categories.acceleration, room, paces);
}

export function speedEndurance(room: SessionRoom, paces: Paces): Session | null {
	return sprintSession(categories.speedEndurance, room, paces);
}

/** 150-300 m. */
export function specialEnduranceOne(room: SessionRoom, paces: Paces): Session | null {
	return sprintSession(categories.specialEnduranceOne, room, paces);
}

/** 300-600 m. */
export function specialEnduranceTwo(room: SessionRoom, paces: Paces): Session | null {
	return sprintSession(categories.specialEnduranceTwo, room, paces);
}

export function intensiveTempo(room: SessionRoom, paces: Paces): Session | null {
	return sprintSession(categories.intensiveTempo, room, paces);
}

export function extensiveTempo(room: SessionRoom, paces: Paces): Session | null {
	return sprintSession(categories.extensiveTempo, room, paces);
}

/** Metres run in to gather speed, then the flying ones. */
const flying: readonly { metres: number; note: NoteCode }[] = [
	{ metres: 50, note: "fly:20" },
	{ metres: 60, note: "fly:30" },
	{ metres: 40, note: "fly:10" },
];
const FLY_VOLUME = 400;

export function maxVelocity(room: SessionRoom, paces: Paces): Session | null {
	for (const { metres, note } of rotate(flying, room.variant)) {
		const category: Category = {
			...categories.acceleration,
			kind: "max_velocity",
			metres: [metres],
			volume: FLY_VOLUME,
			rest: () => 5 * MINUTE,
			inSet: 3,
			setRest: 7 * MINUTE,
			least: 3,
			most: 8,
			note,
		};
		const session = sprintSession(category, room, paces);
		if (session) return session;
	}
	return null;
}

function sprintSession(category: Category, room: SessionRoom, paces: Paces): Session | null {
	for (const metres of rotate(category.metres, room.variant)) {
		const work = workStep(category, metres, paces);
		const seconds = metres / speedOf(work, paces);
		const rest = category.rest(metres);
		const leastMetres = (category.leastMetres ?? 0) * Math.min(1, room.dose / LOWEST_DOSE);
		const least = Math.max(category.least, Math.ceil(leastMetres / metres));
		let count = Math.min(category.most, Math.max(least, Math.floor((category.volume * room.dose) / metres)));
		const length = (n: number): number => n * (seconds + rest) + (Math.ceil(n / category.inSet) - 1) * category.setRest;
		while (count >= least && length(count) + sprintFrameLeast(category.kind) > room.maxSeconds) count--;
		if (count < least) continue;
		const segments = sprintFramed(sets(category, count, work, rest), length(count), category.kind, room);
		if (segments) return { kind: category.kind, segments };
	}
	return null;
}

function workStep({ intensity, ofBest, effort, note }: Category, metres: number, paces: Paces): Step {
	const byEffort = effortStep(forMetres(metres), intensity, effort, note);
	if (ofBest === null || paces.vdot === null || paces.target.repetition.kind !== "speed") return byEffort;
	// Target time is best time / percentage: speed is best speed times it.
	const best = paces.raceSpeed(Math.max(BEST_LEAST_METRES, metres));
	return { ...byEffort, target: { kind: "speed", low: rounded(best * ofBest[0]), high: rounded(best * ofBest[1]) } };
}

/** Even sets, the first ones one longer where they do not come out even. */
function sets({ inSet, setRest }: Category, count: number, work: Step, rest: number): Segment[] {
	const number = Math.ceil(count / inSet);
	const pause = recovery(forSeconds(rest), rest <= WALK_MOST_SECONDS ? "walk" : "rest");
	const segments: Segment[] = [];
	for (let set = 0; set < number; set++) {
		const size = Math.floor(count / number) + (set < count % number ? 1 : 0);
		if (set > 0 && setRest > 0) segments.push(recovery(forSeconds(setRest), "rest"));
		segments.push(...(size >= 2 ? [repeat(size, work, pause)] : [work, pause]));
	}
	return segments;
}

/** To 1 mm/s, as all speeds of a plan. */
function rounded(metresPerSecond: number): number {
	return Math.round(metresPerSecond * 1000) / 1000;
}
