import { describe, expect, test } from "vitest";
import { FeedbackSchema } from "../../shared/activity/feedback.ts";
import { simulateAthlete } from "./athlete.ts";
import { feedbackOf } from "./feedback.ts";

const seed = 1;
const year = [...simulateAthlete({ seed, from: "2024-11-20", to: "2025-11-19", zone: "Asia/Seoul" })];
const said = year.flatMap((activity) => {
	const feedback = feedbackOf(activity, seed);
	return feedback ? [{ activity, feedback }] : [];
});
const effortsOf = (name: RegExp) =>
	said.filter(({ activity }) => name.test(activity.summary.name ?? "")).map(({ feedback }) => feedback.effort ?? 0);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("what the simulated runner says", () => {
	test("has the shape of feedback", () => {
		for (const { feedback } of said) expect(FeedbackSchema.safeParse(feedback).error).toBeUndefined();
	});

	test("is the same each time it is asked", () => {
		expect(year.map((activity) => feedbackOf(activity, seed))).toEqual(year.map((activity) => feedbackOf(activity, seed)));
	});

	test("is said of most sessions, and not of all", () => {
		expect(said.length / year.length).toBeGreaterThan(0.6);
		expect(said.length / year.length).toBeLessThan(0.95);
	});

	test("marks races, and nothing else, as races", () => {
		const races = year.filter(({ race }) => race);
		expect(races.map(({ summary }) => summary.name)).toEqual(["10 km race", "Half marathon"]);
		expect(said.filter(({ feedback }) => feedback.race === true).map(({ activity }) => activity)).toEqual(races);
	});

	test("is harder the harder the session was", () => {
		expect(Math.max(...effortsOf(/^Easy ride$/))).toBeLessThanOrEqual(4);
		expect(Math.max(...effortsOf(/^Easy run$/))).toBeLessThanOrEqual(5);
		expect(mean(effortsOf(/^Easy run$/))).toBeLessThan(mean(effortsOf(/^Long run$/)));
		expect(mean(effortsOf(/^Long run$/))).toBeLessThan(mean(effortsOf(/Tempo|1600 m/)));
		expect(mean(effortsOf(/Tempo|1600 m/))).toBeLessThan(mean(effortsOf(/1000 m|5 x 3 min/)));
		expect(effortsOf(/race|marathon$/i)).toEqual([10, 10]);
	});
});
