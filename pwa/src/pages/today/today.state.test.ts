import { expect, test } from "vitest";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { createToday } from "./today.state.ts";

const run = (day: string, metres: number) =>
	({ activity: { day, sport: "running", timerSeconds: metres / 3, distanceMetres: metres }, metrics: {} }) as unknown as ReviewedActivity;
/** Made on a Saturday. */
const months = {
	plan: {
		season: { startsOn: "2026-11-21" },
		from: "2026-11-01",
		to: "2026-12-31",
		past: [],
		circumstances: [],
		weeks: [{ monday: "2026-11-16", phase: "base", deload: false, targetSeconds: 3_600, reasons: [] }],
		workouts: [{ id: "plan.1", day: "2026-11-22", segments: [], estimate: { seconds: 7_200, metres: 20_000, load: 100 } }],
	},
	completions: [],
	done: [],
	fitness: { form: { ctl: 40, atl: 40, tsb: 0, settling: true } },
} as unknown as TwoMonths;

test("a week that the plan began in tells the run before it apart from what was planned", () =>
	expect(createToday(months, [run("2026-11-17", 8_800), run("2026-11-15", 5_000)], "2026-11-21").week).toMatchObject({
		done: 0,
		planned: 20_000,
		beforePlan: 8_800,
	}));

test("in a week of the plan there is none", () => {
	const plan = { ...months.plan, season: { ...months.plan.season, startsOn: "2026-11-16" as const } };
	expect(createToday({ ...months, plan }, [run("2026-11-17", 8_800)], "2026-11-21").week).toMatchObject({ done: 8_800, beforePlan: 0 });
});
