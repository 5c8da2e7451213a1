/** Our targets as Garmin's, where it has one for the sport; else as words for the step's note. */
import type { Sport } from "../../athlete/sport.ts";
import { PACE_TOLERANCE } from "../../workout/paces.ts";
import type { Step, Target } from "../../workout/workout.ts";
import type { GarminNoteCode } from "../garmin-note-words.ts";
import type { GarminAthlete } from "./compiling.ts";
import { targetType } from "./ids.ts";
import type { GarminTarget } from "./meaning.ts";
import { targetWords } from "./target-words.ts";

export interface StepTarget {
	target: GarminTarget | null;
	secondary: GarminTarget | null;
	/** For the note; empty where the target says it all. */
	words: string;
	told: GarminNoteCode | null;
}

type Range = { low: number; high: number };
type Kind = "speed" | "heart_rate" | "power";

const ids = targetType.ids;

/** Targets that Garmin's editor offers for a sport. A swimmer's watch measures no pulse to go by, and lifting has no pace [convention]. */
const offered: Partial<Record<Sport, Partial<Record<Kind, number>>>> = {
	running: { speed: ids["pace.zone"], heart_rate: ids["heart.rate.zone"], power: ids["power.zone"] },
	cycling: { speed: ids["speed.zone"], heart_rate: ids["heart.rate.zone"], power: ids["power.zone"] },
	swimming: {},
	strength: {},
};
const otherSports: Partial<Record<Kind, number>> = { heart_rate: ids["heart.rate.zone"] };

/** Beyond these no bound means anything: m/s, bpm, W [convention]. */
const MEANINGFUL: Record<Kind, Range> = {
	speed: { low: 0.5, high: 30 },
	heart_rate: { low: 40, high: 230 },
	power: { low: 10, high: 2_500 },
};

/** Half widths where the plan names one figure, for a watch would beep all the way [convention]: shares of the figure; pace as in our own bands. */
const HALF_WIDTH = { power: 0.03 } as const;
/** Beats, watts, m/s: at least one figure shown to either side. */
const LEAST_HALF_WIDTH = { heart_rate: 3, power: 1, cycling: 0.05 } as const;

/** Lower end of a cap, bpm: nobody runs below it, so that it never warns [convention]. */
const CAP_LOW = 60;

const METRES_PER_MILE = 1609.344;
/** Bike computers show tenths of a kilometre or mile per hour. */
const TENTHS = 10;

export function stepTarget(step: Step, sport: Sport, athlete: GarminAthlete): StepTarget {
	const { target } = step;
	if (target.kind === "open") return { target: null, secondary: null, words: "", told: null };
	const words = targetWords(target, sport, athlete.units);
	if (target.kind === "rpe") return { target: null, secondary: null, words, told: "effort_as_text" };
	const type = (offered[sport] ?? otherSports)[target.kind];
	const range = meaningful(target);
	if (type === undefined || range === null) return { target: null, secondary: null, words, told: "target_as_text" };
	const shown = shownRange(target.kind, range, sport, athlete);
	const widened = shown.one === shown.two ? shownRange(target.kind, wider(target.kind, range, sport), sport, athlete) : shown;
	return {
		target: { type, ...widened, zone: null },
		secondary: heartRateCap(step, sport, athlete),
		words: "",
		told: widened === shown ? null : "target_widened",
	};
}

/** Null where the whole range lies beyond what means anything. */
function meaningful(target: Extract<Target, { kind: Kind }>): Range | null {
	const limits = MEANINGFUL[target.kind];
	const low = Math.max(Math.min(target.low, target.high), limits.low);
	const high = Math.min(Math.max(target.low, target.high), limits.high);
	return low <= high ? { low, high } : null;
}

function wider(kind: Kind, { low, high }: Range, sport: Sport): Range {
	const middle = (low + high) / 2;
	const share = kind === "power" ? HALF_WIDTH.power : PACE_TOLERANCE;
	const least = kind === "speed" ? (sport === "cycling" ? LEAST_HALF_WIDTH.cycling : 0) : LEAST_HALF_WIDTH[kind];
	const half = kind === "heart_rate" ? least : Math.max(middle * share, least);
	return { low: middle - half, high: middle + half };
}

/** The figures that the watch will show, in SI: the faster pace first, the lower beat or watt first. */
function shownRange(kind: Kind, { low, high }: Range, sport: Sport, { units }: GarminAthlete): { one: number; two: number } {
	if (kind !== "speed") return { one: Math.round(low), two: Math.round(high) };
	const metres = units === "imperial" ? METRES_PER_MILE : 1000;
	const shown = (speed: number): number =>
		sport === "cycling" ? (Math.round(((speed * 3600) / metres) * TENTHS) / TENTHS / 3600) * metres : metres / Math.round(metres / speed);
	return { one: micrometres(shown(high)), two: micrometres(shown(low)) };
}

/** Finer than anything shown, without the tail of a division. */
function micrometres(metresPerSecond: number): number {
	return Math.round(metresPerSecond * 1e6) / 1e6;
}

/** Easy running by pace goes too fast uphill and in the heat: the pulse keeps it easy. */
function heartRateCap({ intensity, target }: Step, sport: Sport, { easyHeartRateCap: cap }: GarminAthlete): GarminTarget | null {
	if (typeof cap !== "number" || sport !== "running" || intensity !== "easy" || target.kind !== "speed") return null;
	return { type: ids["heart.rate.zone"], one: CAP_LOW, two: Math.round(cap), zone: null };
}
