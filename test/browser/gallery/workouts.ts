/** A made-up marathon plan around 26 November 2026: realistic in shape, honest about nothing else. */
import { addDays, type IsoDate } from "../../../shared/calendar.ts";
import type {
	Duration,
	Intensity,
	Priority,
	Segment,
	Step,
	StepRole,
	Target,
	Workout,
	WorkoutKind,
} from "../../../shared/workout/workout.ts";

export const today: IsoDate = "2026-11-26";
export const from: IsoDate = "2026-11-09";

const speed = (slow: number, fast: number): Target => ({ kind: "speed", low: 1000 / slow, high: 1000 / fast });
const targets: Record<Intensity, Target> = {
	easy: speed(335, 300),
	marathon: speed(278, 272),
	threshold: speed(261, 255),
	interval: speed(240, 234),
	repetition: speed(222, 216),
	steady: speed(292, 284),
	sprint: { kind: "open" },
	exercise: { kind: "open" },
	race: { kind: "open" },
	recovery: { kind: "open" },
	walk: { kind: "open" },
	rest: { kind: "open" },
};
const paces: Record<Intensity, number> = {
	easy: 318,
	marathon: 275,
	threshold: 258,
	interval: 237,
	repetition: 219,
	steady: 290,
	sprint: 150,
	exercise: 900,
	race: 270,
	recovery: 380,
	walk: 600,
	rest: 900,
};

export const minutes = (count: number): Duration => ({ kind: "time", seconds: count * 60 });
export const metres = (count: number): Duration => ({ kind: "distance", metres: count });

export function step(role: StepRole, intensity: Intensity, duration: Duration, note?: string): Step {
	return { kind: "step", role, intensity, duration, target: targets[intensity], ...(note ? { note } : {}) };
}
const warmup = (count: number): Step => step("warmup", "easy", minutes(count));
const cooldown = (count: number): Step => step("cooldown", "easy", minutes(count));
const repeat = (count: number, ...steps: Step[]): Segment => ({ kind: "repeat", count, steps });

export const sessions = {
	easy: (count: number): Segment[] => [step("work", "easy", minutes(count))],
	strides: (): Segment[] => [
		step("work", "easy", minutes(36)),
		repeat(6, step("work", "repetition", { kind: "time", seconds: 20 }), step("recovery", "recovery", { kind: "time", seconds: 70 })),
	],
	cruise: (count: number): Segment[] => [
		warmup(15),
		repeat(count, step("work", "threshold", metres(1600)), step("recovery", "recovery", minutes(1))),
		cooldown(10),
	],
	tempo: (): Segment[] => [warmup(15), step("work", "threshold", minutes(24)), cooldown(10)],
	vo2max: (): Segment[] => [
		warmup(18),
		repeat(6, step("work", "interval", minutes(3)), step("recovery", "recovery", minutes(2))),
		cooldown(12),
	],
	repetitions: (): Segment[] => [
		warmup(15),
		repeat(10, step("work", "repetition", metres(200)), step("recovery", "recovery", metres(200))),
		cooldown(10),
	],
	long: (count: number): Segment[] => [step("work", "easy", minutes(count))],
	longMarathon: (): Segment[] => [
		warmup(40),
		step("work", "marathon", minutes(35)),
		step("recovery", "easy", minutes(15)),
		step("work", "marathon", minutes(20)),
		cooldown(10),
	],
	marathon: (): Segment[] => [warmup(15), step("work", "marathon", minutes(60)), cooldown(10)],
	runWalk: (): Segment[] => [repeat(8, step("work", "easy", minutes(3)), step("recovery", "walk", minutes(2)))],
};

let counted = 0;

export function workout(day: IsoDate, kind: WorkoutKind, segments: Segment[], priority: Priority = "important"): Workout {
	let seconds = 0;
	let distance = 0;
	for (const segment of segments) {
		const count = segment.kind === "repeat" ? segment.count : 1;
		for (const { duration, intensity } of segment.kind === "repeat" ? segment.steps : [segment]) {
			const pace = paces[intensity] / 1000;
			const length = duration.kind === "time" ? duration.seconds : duration.kind === "distance" ? duration.metres * pace : 300;
			seconds += length * count;
			distance += (length / pace) * count;
		}
	}
	counted++;
	return {
		id: `00000000-0000-7000-8000-000000000000.${counted}`,
		day,
		firstDay: day,
		sport: "running",
		kind,
		priority,
		segments,
		estimate: { seconds: Math.round(seconds), metres: Math.round(distance), load: Math.round(seconds / 44) },
		byHand: false,
	};
}

type Planned = [weekday: number, kind: WorkoutKind, segments: Segment[], priority?: Priority];

const { easy, strides, cruise, tempo, vo2max, repetitions, long, longMarathon, marathon, runWalk } = sessions;

/** Seven weeks, Monday first. */
const weeks: Planned[][] = [
	[
		[1, "repetitions", repetitions(), "key"],
		[2, "easy", easy(45)],
		[3, "easy", easy(40)],
		[4, "tempo", tempo(), "key"],
		[6, "long", long(105), "key"],
	],
	[
		[0, "easy", easy(40)],
		[1, "vo2max_intervals", vo2max(), "key"],
		[3, "easy", easy(50)],
		[4, "easy_strides", strides()],
		[6, "long", long(95), "key"],
	],
	[
		[1, "vo2max_intervals", vo2max(), "key"],
		[2, "easy", easy(50)],
		[3, "cruise_intervals", cruise(5), "key"],
		[4, "easy_strides", strides()],
		[6, "long_marathon_pace", longMarathon(), "key"],
	],
	[
		[0, "easy", easy(40)],
		[1, "vo2max_intervals", vo2max(), "key"],
		[2, "easy", easy(50)],
		[4, "tempo", tempo(), "key"],
		[5, "recovery", easy(40), "optional"],
		[6, "long", long(125), "key"],
	],
	[
		[1, "easy_strides", strides()],
		[2, "easy", easy(40)],
		[4, "cruise_intervals", cruise(3), "key"],
		[6, "long", long(85)],
	],
	[
		[0, "easy", easy(45)],
		[1, "cruise_intervals", cruise(6), "key"],
		[2, "recovery", easy(30), "optional"],
		[2, "run_walk", runWalk(), "optional"],
		[4, "marathon_pace", marathon(), "key"],
		[6, "long", long(140), "key"],
	],
	[
		[0, "easy", easy(45)],
		[1, "tempo", tempo(), "key"],
		[2, "easy", easy(55)],
		[5, "easy_strides", strides()],
		[6, "long_marathon_pace", longMarathon(), "key"],
	],
];

export const workouts: Workout[] = weeks.flatMap((week, index) =>
	week.map(([weekday, kind, segments, priority]) => workout(addDays(from, index * 7 + weekday), kind, segments, priority)),
);
export const todays = workouts.find((candidate) => candidate.day === today) ?? workout(today, "cruise_intervals", cruise(5), "key");
