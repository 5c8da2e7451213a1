/** Plans written by hand: a line per session, minutes and work, as a coach writes them on paper. */
import { addDays } from "../../shared/calendar.ts";
import type { JudgedCase, JudgedStep, JudgedWorkout } from "./judge-case.ts";

/** Weekday 1 to 7, kind, minutes; work of an intensity inside, minutes. */
export interface Line {
	on: number;
	kind: string;
	minutes: number;
	work?: Readonly<Record<string, number>>;
	key?: boolean;
	/** Runners here do 5:30 a kilometre. */
	metres?: number;
	/** Metres of work, for sprinters. */
	fastMetres?: number;
}

const PACE = 330;
/** Load an hour by intensity: 100 is an hour at threshold. */
const LOAD: Record<string, number> = { easy: 65, marathon: 88, threshold: 100, interval: 118, repetition: 137, sprint: 150 };

export function sessionOf(monday: string, line: Line): JudgedWorkout {
	const work = Object.entries(line.work ?? {});
	const easy = line.minutes - work.reduce((sum, [, minutes]) => sum + minutes, 0);
	const parts: [string, number][] = [["easy", easy], ...work];
	const load = parts.reduce((sum, [intensity, minutes]) => sum + (minutes / 60) * (LOAD[intensity] ?? 65), 0);
	const segments = parts
		.filter(([, minutes]) => minutes > 0)
		.map(
			([intensity, minutes]): JudgedStep => ({
				kind: "step",
				role: intensity === "easy" ? "warmup" : "work",
				intensity,
				duration: { kind: "time", seconds: minutes * 60 },
				target: { kind: "open" },
			}),
		);
	if (line.fastMetres)
		segments.push({
			kind: "step",
			role: "work",
			intensity: "sprint",
			duration: { kind: "distance", metres: line.fastMetres },
			target: { kind: "speed", low: 8, high: 9 },
		});
	return {
		day: addDays(monday, line.on - 1),
		kind: line.kind,
		priority: line.key ? "key" : "important",
		sport: "running",
		byHand: false,
		segments,
		estimate: { seconds: line.minutes * 60, metres: line.metres ?? Math.round((line.minutes * 60_000) / PACE), load },
	};
}

export interface Written {
	/** One array per week, from the first Monday on. */
	weeks: readonly (readonly Line[])[];
	phases: readonly string[];
	known?: Partial<Omit<JudgedCase, "athlete">>;
	athlete?: Partial<JudgedCase["athlete"]>;
}

export const MONDAY = "2026-03-02";

/** The weeks before the plan, minutes of their runs by weekday. */
const BEFORE: readonly [number, number][] = [
	[2, 50],
	[3, 60],
	[4, 45],
	[6, 50],
	[7, 85],
];

export function caseOf({ weeks, phases, known = {}, athlete = {} }: Written): JudgedCase {
	const mondays = weeks.map((_, i) => addDays(MONDAY, 7 * i));
	const done = [-4, -3, -2, -1].flatMap((week) =>
		BEFORE.map(([on, minutes]) => ({
			day: addDays(MONDAY, 7 * week + on - 1),
			seconds: minutes * 60,
			metres: Math.round((minutes * 60_000) / PACE),
		})),
	);
	return {
		athlete: {
			age: 35,
			novice: false,
			weeksTrained: 200,
			yearsTraining: 6,
			availability: [75, 75, 75, 75, 75, 90, 150],
			blocked: [],
			otherMinutes: new Map(),
			injuries: [],
			...athlete,
		},
		methodology: "daniels",
		races: [],
		today: MONDAY,
		begins: MONDAY,
		ends: addDays(MONDAY, 7 * weeks.length - 1),
		phases: new Map(mondays.map((monday, i) => [monday, phases[i] ?? "base"])),
		workouts: weeks.flatMap((lines, i) => lines.map((line) => sessionOf(mondays[i] ?? MONDAY, line))),
		done,
		knownUntil: addDays(MONDAY, -1),
		...known,
	};
}
