import { describe, expect, test } from "vitest";
import { ActivitySchema } from "../../shared/activity/activity.ts";
import { allows } from "../../shared/activity/provenance.ts";
import { GoalInputSchema } from "../../shared/athlete/goal.ts";
import { ProfileSchema } from "../../shared/athlete/profile.ts";
import { addDays, daysBetween, mondayOf, weekday } from "../../shared/calendar.ts";
import { trainingPaces, vdotOf } from "../../shared/physiology/vdot.ts";
import type { SimulatedActivity } from "./athlete.ts";
import { demoProvenance, simulateAthlete } from "./athlete.ts";
import { heartRates } from "./heart.ts";
import { demoGoal, demoProfile } from "./profile.ts";
import { weekOf } from "./season.ts";

const from = "2024-11-20";
const to = "2026-11-19";
const zone = "Asia/Seoul";

const years = [1, 77].map((seed) => ({ seed, activities: [...simulateAthlete({ seed, from, to, zone })] }));

const dayOf = ({ summary }: SimulatedActivity) => summary.startedLocal.slice(0, 10);
const metresOf = ({ summary }: SimulatedActivity) => summary.distanceMetres ?? 0;
const runsOf = (activities: SimulatedActivity[]) => activities.filter(({ summary }) => summary.sport === "running");
const racesOf = (activities: SimulatedActivity[]) => activities.filter(({ summary }) => /race|marathon/i.test(summary.name ?? ""));

function weeksOf(activities: SimulatedActivity[]): { index: number; km: number; runs: number }[] {
	const first = mondayOf(from);
	// The first and the last week are cut by the ends.
	return Array.from({ length: Math.floor(daysBetween(first, to) / 7) - 1 }, (_, i) => i + 1).map((index) => {
		const monday = addDays(first, 7 * index);
		const runs = runsOf(activities).filter((activity) => dayOf(activity) >= monday && dayOf(activity) < addDays(monday, 7));
		return { index, km: runs.reduce((sum, run) => sum + metresOf(run), 0) / 1_000, runs: runs.length };
	});
}

test("equal seeds give equal years, other seeds do not", () => {
	const month = { seed: 5, from: "2026-01-01", to: "2026-01-31", zone };
	expect([...simulateAthlete(month)]).toEqual([...simulateAthlete(month)]);
	expect([...simulateAthlete({ ...month, seed: 6 })]).not.toEqual([...simulateAthlete(month)]);
});

test("a later end adds activities and changes none", () => {
	const short = [...simulateAthlete({ seed: 5, from: "2026-01-01", to: "2026-01-18", zone })];
	const long = [...simulateAthlete({ seed: 5, from: "2026-01-01", to: "2026-02-01", zone })];
	expect(long.slice(0, short.length)).toEqual(short);
	expect(long.length).toBeGreaterThan(short.length);
});

test("wall clock and instant agree with the zone", () => {
	const [first] = simulateAthlete({ seed: 1, from, to, zone });
	expect(Date.parse(first?.summary.startedAt ?? "")).toBe(Date.parse(`${first?.summary.startedLocal}+09:00`));
});

test("it says that it is simulated, and may be used for everything", () => {
	expect(demoProvenance).toMatchObject({ source: "simulated", device: "Longrun demo" });
	expect(allows(demoProvenance, "model") && allows(demoProvenance, "merge") && allows(demoProvenance, "export")).toBe(true);
});

test("profile and goal are valid, and the race is on a Sunday to come", () => {
	for (const language of ["en", "ko"] as const) expect(ProfileSchema.safeParse(demoProfile(zone, language)).success).toBe(true);
	for (let day = 0; day < 7; day++) {
		const today = addDays(to, day);
		const goal = demoGoal(today);
		expect(GoalInputSchema.safeParse(goal).success).toBe(true);
		if (goal.kind !== "race") throw new Error("the demo trains for a race");
		expect(weekday(goal.day)).toBe(7);
		expect(daysBetween(today, goal.day)).toBeGreaterThan(80);
	}
});

describe.each(years)("two years of seed $seed", ({ activities }) => {
	test("every activity has the shape of an activity", () => {
		for (const activity of activities) {
			const stored = {
				...activity.summary,
				id: "01890000-0000-7000-8000-000000000000",
				day: dayOf(activity),
				zoneAssumed: false,
				provenance: demoProvenance,
			};
			expect(ActivitySchema.safeParse(stored).error).toBeUndefined();
		}
	});

	test("activities lie between the ends, in order, and never overlap", () => {
		let free = "";
		for (const activity of activities) {
			expect(dayOf(activity) >= from && dayOf(activity) <= to).toBe(true);
			const start = Date.parse(activity.summary.startedAt);
			expect(activity.summary.startedAt > free, `${activity.summary.startedAt} after ${free}`).toBe(true);
			free = new Date(start + (activity.summary.elapsedSeconds ?? 0) * 1_000).toISOString();
		}
	});

	test("a training week has 30 to 70 km in 4 to 6 runs", () => {
		for (const { index, km, runs } of weeksOf(activities)) {
			const { phase } = weekOf(index);
			expect(km, `week ${index}`).toBeLessThanOrEqual(70);
			if (["ill", "return", "holiday"].includes(phase)) continue;
			expect(km, `week ${index}`).toBeGreaterThanOrEqual(30);
			expect(runs, `week ${index}`).toBeGreaterThanOrEqual(4);
			expect(runs, `week ${index}`).toBeLessThanOrEqual(6);
		}
	});

	test("a week grows by no more than a third over the biggest of the four before, but after illness and holiday", () => {
		const weeks = weeksOf(activities);
		weeks.slice(4).forEach(({ index, km }, i) => {
			const before = Math.max(...weeks.slice(i, i + 4).map((week) => week.km));
			expect(km, `week ${index}`).toBeLessThan(before * 1.33);
		});
	});

	test("there is one break of more than a week, and a holiday without much running", () => {
		const days = runsOf(activities).map(dayOf);
		const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
		expect(gaps.filter((gap) => gap >= 8)).toHaveLength(1);
		expect(activities.some(({ summary }) => summary.sport === "hiking")).toBe(true);
		expect(activities.some(({ summary }) => summary.sport === "cycling")).toBe(true);
		expect(activities.some(({ summary }) => summary.sport === "strength")).toBe(true);
	});

	test("races show the VDOT that the runner was given, which rises from 42 to 48", () => {
		const races = racesOf(activities);
		expect(races.map(({ summary }) => summary.name)).toContain("Half marathon");
		expect(races.map(({ summary }) => summary.name)).toContain("10 km race");
		for (const race of races) {
			expect(Math.abs(vdotOf(metresOf(race), race.summary.elapsedSeconds ?? 0) - race.vdot), race.summary.name ?? "").toBeLessThan(1);
		}
		expect(activities[0]?.vdot).toBe(42);
		expect(activities.at(-1)?.vdot).toBeCloseTo(48, 0);
	});

	test("nothing but a race is run as fast as a race", () => {
		for (const run of runsOf(activities)) {
			if (racesOf([run]).length > 0 || metresOf(run) < 3_000) continue;
			expect(vdotOf(metresOf(run), run.summary.timerSeconds ?? 0), run.summary.name ?? "").toBeLessThan(run.vdot - 1);
		}
	});

	test("easy runs are easy, by pace and by heart rate", () => {
		for (const run of runsOf(activities).filter(({ summary }) => summary.name === "Easy run")) {
			const pace = (1_000 * (run.summary.timerSeconds ?? 0)) / metresOf(run);
			const { fast, slow } = trainingPaces(run.vdot).easy;
			expect(pace).toBeGreaterThan(fast * 0.97);
			expect(pace).toBeLessThan(slow * 1.05);
			expect(run.summary.averageHeartRate).toBeGreaterThan(0.62 * heartRates.max);
			expect(run.summary.averageHeartRate).toBeLessThan(0.82 * heartRates.max);
		}
	});

	test("samples are whole, sane, every few seconds, and agree with the summary", () => {
		for (const { summary, samples } of activities) {
			const { time, channels, pauses } = samples;
			const paused = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
			expect(paused).toBe((summary.elapsedSeconds ?? 0) - (summary.timerSeconds ?? 0));
			for (let i = 1; i < time.length; i++) {
				const step = (time[i] ?? 0) - (time[i - 1] ?? 0);
				if (step < 2 || (step > 5 && !pauses.some(({ from, to }) => from > (time[i - 1] ?? 0) && to <= (time[i] ?? 0)))) {
					throw new Error(`${step} s between samples of ${summary.name}`);
				}
			}
			const limits = {
				heartRate: [heartRates.rest, heartRates.max],
				speed: [0, 17],
				cadence: [0, 200],
				power: [0, 500],
				altitude: [0, 1_200],
			} as const;
			for (const [name, [low, high]] of Object.entries(limits)) {
				const column = channels[name as keyof typeof limits];
				if (!column) continue;
				expect(column).toHaveLength(time.length);
				expect(Math.min(...column)).toBeGreaterThanOrEqual(low);
				expect(Math.max(...column)).toBeLessThanOrEqual(high);
			}
			expect(channels.latitude ?? channels.longitude).toBeUndefined();
			if (channels.distance) {
				expect(channels.distance.every((metres, i) => i === 0 || metres >= (channels.distance?.[i - 1] ?? 0))).toBe(true);
				expect(Math.abs((channels.distance.at(-1) ?? 0) - (summary.distanceMetres ?? 0))).toBeLessThan(90);
			}
			const laps = summary.laps.reduce((sum, lap) => sum + (lap.timerSeconds ?? 0), 0);
			expect(laps).toBe(summary.timerSeconds);
		}
	});

	test("the heart follows effort late and drifts upwards on a long run", () => {
		const long = runsOf(activities).filter(
			({ summary }) => summary.name === "Long run" && metresOf({ summary } as SimulatedActivity) > 14_000,
		);
		const rises = long.map(({ samples }) => {
			const heart = samples.channels.heartRate ?? new Float64Array();
			const mean = (from: number, to: number) => {
				const part = heart.slice(Math.floor(heart.length * from), Math.floor(heart.length * to));
				return part.reduce((sum, bpm) => sum + bpm, 0) / part.length;
			};
			return mean(0.6, 0.9) - mean(0.15, 0.4);
		});
		expect(rises.reduce((sum, rise) => sum + rise, 0) / rises.length).toBeGreaterThan(1.5);
		for (const { samples } of long) {
			// The first minute is well below the rest.
			expect(samples.channels.heartRate?.[5] ?? 0).toBeLessThan((samples.channels.heartRate?.[200] ?? 0) - 15);
		}
	});
});
