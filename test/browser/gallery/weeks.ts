import type { ShownChange } from "../../../pwa/src/components/ChangeList.tsx";
import type { ShownWeek } from "../../../pwa/src/components/WeekRow.tsx";
import { addDays, mondayOf } from "../../../shared/calendar.ts";
import type { Phase, PhaseKind } from "../../../shared/plan/plan.ts";
import type { CompletionState, PlanChange } from "../../../shared/review/review.ts";
import { from, today, workouts } from "./workouts.ts";

const phases: PhaseKind[] = [
	"early_quality",
	"early_quality",
	"transition_quality",
	"transition_quality",
	"transition_quality",
	"final_quality",
	"final_quality",
];
const past: CompletionState[] = [
	"confirmed",
	"confirmed",
	"partial",
	"confirmed",
	"confirmed",
	"confirmed",
	"confirmed",
	"missed",
	"assumed",
	"confirmed",
	"confirmed",
	"confirmed",
];
const form = [-6, -4, -8, -11, 7, -9, -12];

const stateOf = new Map(workouts.map((workout, index): [string, CompletionState] => [workout.id, past[index] ?? "planned"]));

/** What was done without a plan, by weekday from Monday. */
const beside: Partial<Record<number, ShownWeek["days"][number]["extras"]>> = {
	0: [{ activityId: "run", sport: "running", seconds: 2_400 }],
	3: [
		{ activityId: "ride", sport: "cycling", seconds: 4_800 },
		{ activityId: "strength", sport: "strength", seconds: null },
	],
};

export const weeks: ShownWeek[] = phases.map((phase, index) => {
	const monday = addDays(from, index * 7);
	const days = Array.from({ length: 7 }, (_, weekday) => {
		const day = addDays(monday, weekday);
		const entries = workouts
			.filter((workout) => workout.day === day)
			.map((workout) => {
				const state = stateOf.get(workout.id) ?? ("planned" as const);
				const done = { confirmed: 1.04, partial: 0.6 }[state as string];
				return { workout, state, doneSeconds: done ? workout.estimate.seconds * done : null };
			});
		const extras = day < today ? (beside[weekday] ?? []).slice(0, entries.length === 0 ? 1 : 2) : [];
		return { day, outside: day > "2026-12-25", entries, extras };
	});
	const sum = (pick: (day: string) => boolean) =>
		days
			.filter(({ day }) => pick(day))
			.flatMap(({ entries }) => entries)
			.reduce(
				(total, { workout }) => ({ seconds: total.seconds + workout.estimate.seconds, metres: total.metres + workout.estimate.metres }),
				{ seconds: 0, metres: 0 },
			);
	const when = monday > today ? "ahead" : mondayOf(today) === monday ? "running" : "past";
	const planned = sum(() => true);
	const share = [0.97, 0.84, 1][index] ?? 1;
	const done = sum((day) => when === "past" || day < today);
	return {
		monday,
		days,
		phase,
		phaseBegins: phase !== phases[index - 1],
		deload: index === 4,
		when,
		planned,
		done: when === "ahead" ? null : { seconds: done.seconds * share, metres: done.metres * share },
		beforePlan: null,
		cut: null,
		growth: [null, -0.08, 0.12, 0.06, -0.3, 0.34, 0.03][index] ?? null,
		form: form[index] ?? null,
	};
});

export const season: Phase[] = [
	{ kind: "base", from: "2026-09-28", to: "2026-11-01" },
	{ kind: "early_quality", from: "2026-11-02", to: "2026-11-22" },
	{ kind: "transition_quality", from: "2026-11-23", to: "2027-01-03" },
	{ kind: "final_quality", from: "2027-01-04", to: "2027-02-21" },
	{ kind: "taper", from: "2027-02-22", to: "2027-03-07" },
	{ kind: "race", from: "2027-03-08", to: "2027-03-14" },
];

const change = (title: string, day: string, kind: PlanChange["kind"], reason: PlanChange["reason"], fromDay?: string): ShownChange => ({
	title,
	change: { kind, workoutId: "w", day, reason, ...(fromDay ? { fromDay } : {}) },
});
export const changes = (easy: string, tempo: string, long: string): ShownChange[] => [
	change(tempo, "2026-12-01", "retargeted", "new_fitness"),
	change(long, "2026-12-06", "resized", "low_adherence"),
	change(easy, "2026-12-04", "moved", "low_adherence", "2026-12-02"),
	change(easy, "2026-12-05", "removed", "low_adherence"),
];
