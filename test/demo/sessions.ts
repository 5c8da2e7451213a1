/** What the simulated runner does in a week: day, time of day and the parts of each session. */
import { raceSeconds, trainingPaces } from "../../shared/physiology/vdot.ts";
import type { CourseName } from "./course.ts";
import type { Random } from "./random.ts";
import type { Week } from "./season.ts";

/** A stretch at one pace, in s/km on the flat; null stands still. */
export interface Part {
	length: { metres: number } | { seconds: number };
	pace: number | null;
}

export interface FootSession {
	sport: "running" | "hiking";
	name: string;
	/** How hard the whole of it feels (CR-10). */
	effort: number;
	race?: true;
	course: CourseName;
	parts: Part[];
	/** Laps by parts (intervals) or each kilometre. */
	laps: "parts" | "kilometres";
	/** Stops at a crossing or a tap, timer off. */
	stops: number;
}

interface StrengthSession {
	sport: "strength";
	name: string;
	effort: number;
	seconds: number;
}

interface RideSession {
	sport: "cycling";
	name: string;
	effort: number;
	seconds: number;
	/** On the flat, give or take a tenth. */
	watts: number;
}

type OtherSession = StrengthSession | RideSession;

export interface PlannedSession {
	/** ISO weekday. */
	weekday: number;
	/** Minutes after midnight, the athlete's own time. */
	startMinute: number;
	session: FootSession | OtherSession;
}

const WARM_UP = 2_400;
const COOL_DOWN = 1_600;

export function sessionsOf(week: Week, random: Random): PlannedSession[] {
	const plan: PlannedSession[] = [];
	const add = (weekday: number, session: FootSession | OtherSession) =>
		plan.push({ weekday, startMinute: startMinute(weekday, session, random), session });
	const easy = (metres: number) => easyRun(week.vdot, metres, random);

	if (week.phase === "ill") {
		add(1, easy(8_000));
		return plan;
	}
	if (week.phase === "holiday") {
		add(2, easy(8_000));
		add(4, hike(random));
		add(6, hike(random));
		return plan;
	}
	if (week.phase === "return") {
		add(4, easy(5_000));
		add(6, easy(6_000));
		add(7, easy(7_000));
		return plan;
	}

	const fixed: [weekday: number, session: FootSession][] = [];
	const hard = !week.deload && ["base", "build", "specific", "taper", "race"].includes(week.phase);
	if (hard) fixed.push([2, firstQuality(week)]);
	else fixed.push([2, strides(week.vdot)]);
	if (hard && week.km >= 46 && !week.race && week.phase !== "base") fixed.push([4, secondQuality(week)]);
	if (week.race) fixed.push([week.race.weekday, race(week, week.race.metres, week.race.name, random)]);
	const raceDay = week.race?.weekday;
	if (raceDay !== 7) fixed.push([7, longRun(week, random)]);
	for (const [weekday, session] of fixed) add(weekday, session);

	// What is left of the week's kilometres is run easily, on the free days; the day before a race is free.
	const free = [3, 6, 4, 5].filter((weekday) => !fixed.some(([taken]) => taken === weekday) && weekday + 1 !== raceDay);
	const left = week.km * 1_000 - fixed.reduce((sum, [, session]) => sum + metresOf(session), 0);
	const runs = Math.max(1, Math.min(free.length, Math.round(left / 8_500), 6 - fixed.length));
	for (const weekday of free.slice(0, runs))
		add(weekday, easy(Math.max(5_000, Math.min(13_000, (left / runs) * random.between(0.93, 1.07)))));

	if (week.index % 2 === 0) add(1, { sport: "strength", name: "Strength", effort: 5, seconds: random.between(35, 45) * 60 });
	const saturdayFree = !plan.some(({ weekday }) => weekday === 6) && raceDay !== 7;
	if (saturdayFree && random.chance(0.7))
		add(6, { sport: "cycling", name: "Ride", effort: 4, watts: 160, seconds: random.between(70, 120) * 60 });
	else if (week.phase === "recovery" && !plan.some(({ weekday }) => weekday === 5))
		add(5, { sport: "cycling", name: "Easy ride", effort: 2, watts: 125, seconds: random.between(50, 70) * 60 });
	return plan.sort((a, b) => a.weekday - b.weekday);
}

function startMinute(weekday: number, session: FootSession | OtherSession, random: Random): number {
	const base = session.sport === "hiking" || weekday >= 6 ? 8 * 60 + 30 : session.sport === "strength" ? 19 * 60 : 18 * 60 + 20;
	return Math.round(base + random.normal(15));
}

function easyPace(vdot: number, random: Random): number {
	const { fast, slow } = trainingPaces(vdot).easy;
	return random.between(fast + 0.2 * (slow - fast), slow);
}

function easyRun(vdot: number, metres: number, random: Random): FootSession {
	const course = random.chance(0.6) ? "hills" : "river";
	return {
		sport: "running",
		name: "Easy run",
		effort: 3,
		course,
		parts: [{ length: { metres }, pace: easyPace(vdot, random) }],
		laps: "kilometres",
		stops: random.chance(0.35) ? (random.chance(0.5) ? 2 : 1) : 0,
	};
}

function longRun(week: Week, random: Random): FootSession {
	const metres = Math.min(22_000, week.km * 310);
	const easy = easyPace(week.vdot, random);
	// Before a half marathon every other long run ends at marathon pace.
	const steady = week.phase === "specific" && !week.deload && week.index % 2 === 0 ? 5_000 : 0;
	const parts: Part[] = [{ length: { metres: metres - steady }, pace: easy }];
	if (steady > 0) parts.push({ length: { metres: steady }, pace: trainingPaces(week.vdot).marathon });
	const effort = steady > 0 ? 6 : metres > 16_000 ? 5 : 4;
	return { sport: "running", name: "Long run", effort, course: "hills", parts, laps: "kilometres", stops: random.chance(0.5) ? 1 : 0 };
}

function strides(vdot: number): FootSession {
	const { easy, repetition } = trainingPaces(vdot);
	const strides = repeat(6, [
		{ length: { seconds: 20 }, pace: repetition },
		{ length: { seconds: 60 }, pace: easy.slow * 1.08 },
	]);
	return quality("Easy run with strides", 4, "river", [{ length: { metres: 3_200 }, pace: easy.slow }, ...strides], vdot);
}

/** Tuesday: short and fast in base, interval pace while building, both before races. */
function firstQuality(week: Week): FootSession {
	const { easy, interval, repetition } = trainingPaces(week.vdot);
	if (week.phase === "base" && week.index % 2 === 0) return strides(week.vdot);
	if (week.phase === "base" || week.phase === "taper") return repeats("8 x 200 m", 6, 8, 200, repetition, { metres: 200 }, week.vdot);
	if (week.phase === "race") return repeats("4 x 800 m", 7, 4, 800, interval, { seconds: 150 }, week.vdot);
	const reps = week.index % 3 === 0 ? 5 : 4;
	if (week.index % 2 === 0) return repeats(`${reps} x 1000 m`, 8, reps, 1_000, interval, { seconds: 165 }, week.vdot);
	const jog = easy.slow * 1.05;
	const steps = repeat(5, [
		{ length: { seconds: 180 }, pace: interval },
		{ length: { seconds: 120 }, pace: jog },
	]);
	return quality("5 x 3 min", 8, "river", steps, week.vdot);
}

/** Thursday: threshold, steady or in cruise intervals. */
function secondQuality(week: Week): FootSession {
	const { threshold } = trainingPaces(week.vdot);
	if (week.index % 3 === 1) return quality("Tempo 20 min", 7, "river", [{ length: { seconds: 1_200 }, pace: threshold }], week.vdot);
	return repeats("4 x 1600 m", 7, 4, 1_600, threshold, { seconds: 75 }, week.vdot);
}

function repeats(
	name: string,
	effort: number,
	count: number,
	metres: number,
	pace: number,
	recovery: Part["length"],
	vdot: number,
): FootSession {
	const jog = trainingPaces(vdot).easy.slow * 1.1;
	return quality(
		name,
		effort,
		"track",
		repeat(count, [
			{ length: { metres }, pace },
			{ length: recovery, pace: jog },
		]),
		vdot,
	);
}

function quality(name: string, effort: number, course: CourseName, work: Part[], vdot: number): FootSession {
	const { easy } = trainingPaces(vdot);
	const parts = [{ length: { metres: WARM_UP }, pace: easy.slow }, ...work, { length: { metres: COOL_DOWN }, pace: easy.slow * 1.04 }];
	return { sport: "running", name, effort, course, parts, laps: "parts", stops: 0 };
}

function race(week: Week, metres: number, name: string, random: Random): FootSession {
	// A watch measures a little more than the course: nobody runs the ideal line.
	const measured = metres * 1.003;
	const pace = (raceSeconds(week.vdot, metres) / measured) * 1_000 * (1 + random.normal(0.004));
	// A little too fast at the start, paid for in the third quarter.
	const parts = [0.985, 1, 1.015, 1].map((factor) => ({ length: { metres: measured / 4 }, pace: pace * factor }));
	return { sport: "running", name, effort: 10, race: true, course: "flat", parts, laps: "kilometres", stops: 0 };
}

function hike(random: Random): FootSession {
	const parts = [{ length: { metres: random.between(9_000, 13_000) }, pace: 800 }];
	return { sport: "hiking", name: "Holiday hike", effort: 4, course: "mountain", parts, laps: "kilometres", stops: 2 };
}

function repeat(count: number, parts: Part[]): Part[] {
	return Array.from({ length: count }, () => parts).flat();
}

function metresOf({ parts }: FootSession): number {
	return parts.reduce(
		(sum, { length, pace }) => sum + ("metres" in length ? length.metres : pace === null ? 0 : (length.seconds / pace) * 1_000),
		0,
	);
}
