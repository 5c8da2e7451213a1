/** Random sequences of changes to a plan, each undone again: the plan has to be the one it was. */

import { addDays, mondayOf } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import { applyOperations } from "../../shared/plan/operations/apply.ts";
import { type PlanPatch, undoChange } from "../../shared/plan/operations/undo.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { livedBefore } from "./behaviour.ts";
import { historyOf, PLAN_ID } from "./builders.ts";
import { pick, type Random, randomOf, whole } from "./dice.ts";
import { athleteOf } from "./population.ts";
import { isRemade } from "./remade.ts";

export interface SequencesReport {
	sequences: number;
	applied: number;
	refused: Record<string, number>;
	/** Sequences whose undoing did not give the plan back; athlete and sequence, to be replayed. */
	broken: { number: number; sequence: number; kinds: string[] }[];
	thrown: { number: number; sequence: number; error: string }[];
	findings: number;
}

const PER_ATHLETE = 50;

export function changeSequences(seed: number, sequences: number): SequencesReport {
	const report: SequencesReport = { sequences: 0, applied: 0, refused: {}, broken: [], thrown: [], findings: 0 };
	for (let number = 0; report.sequences < sequences; number++) {
		const athlete = athleteOf(seed, number);
		const { start: today, profile, goal, otherGoals } = athlete;
		const { runs } = livedBefore(athlete);
		const fitness = computeFitness({ profile, recent: runs, history: historyOf(runs), day: today });
		const plan = buildPlan({
			planId: PLAN_ID,
			today,
			profile,
			goal,
			fitness,
			previous: null,
			adjustments: [],
			otherRaces: otherGoals.filter((each) => each.kind === "race"),
		});
		for (let sequence = 0; sequence < PER_ATHLETE && report.sequences < sequences; sequence++) {
			report.sequences++;
			const random = randomOf(seed, number, 1_000 + sequence);
			const kinds: string[] = [];
			try {
				let now = plan;
				const undo: PlanPatch[] = [];
				for (let i = whole(random, 1, 6); i > 0; i--) {
					const operation = anOperation(random, now, today);
					if (!operation) continue;
					const result = applyOperations(now, [operation], { today, profile, goal, fitness, otherGoals });
					if (!result.ok) {
						report.refused[result.problem] = (report.refused[result.problem] ?? 0) + 1;
						continue;
					}
					kinds.push(operation.kind);
					undo.push(result.undo);
					report.applied++;
					report.findings += result.newFindings.length;
					now = result.plan;
				}
				for (const patch of undo.reverse()) now = undoChange(now, patch);
				if (!isRemade(plan, now)) report.broken.push({ number, sequence, kinds });
			} catch (error) {
				report.thrown.push({ number, sequence, error: `${kinds.join(", ")}: ${error instanceof Error ? error.message : String(error)}` });
			}
		}
	}
	return report;
}

function anOperation(random: Random, plan: Plan, today: string): Operation | null {
	const workouts = plan.workouts.filter((each) => each.day >= today);
	if (workouts.length < 2) return null;
	const workout = pick(random, workouts);
	const workoutId = workout.id;
	const day = addDays(workout.day, whole(random, -4, 4));
	const monday = mondayOf(workout.day);
	const from = addDays(today, whole(random, 0, 30));
	const to = addDays(from, whole(random, 0, 10));
	const makers: (() => Operation)[] = [
		() => ({ kind: "move", workoutId, day }),
		() => ({ kind: "swap", workoutId, withId: pick(random, workouts).id }),
		() => ({ kind: "scale_time", workoutId, factor: pick(random, [0.5, 0.8, 1.2]) }),
		() => ({ kind: "scale_intensity", workoutId, steps: pick(random, [-2, -1, 1]) }),
		() => ({ kind: "lighten_week", monday, factor: pick(random, [0.5, 0.7, 0.9]), easyOnly: random() < 0.5 }),
		() => ({ kind: "skip", workoutId }),
		() => ({ kind: "replace", workoutId, template: workout.template ?? pick(random, workouts).template ?? "easy", seconds: null }),
		() => ({ kind: "insert", day, template: pick(random, workouts).template ?? "easy", seconds: 2_400 }),
		() => ({ kind: "edit", workoutId, segments: pick(random, workouts).segments, note: null }),
		() => ({ kind: "add_rest", day }),
		() => ({ kind: "lock", workoutId }),
		() => ({ kind: "unlock", workoutId }),
		() => ({ kind: "set_availability", monday, minutes: [0, 60, 0, 45, 0, 90, 120] }),
		() => ({ kind: "shift", from, days: whole(random, -5, 10) || 1 }),
		() => ({ kind: "pause", from, to, reason: "work" }),
		() => ({ kind: "tell", circumstance: { kind: "illness", from, to, illness: pick(random, ["above_neck", "systemic"] as const) } }),
		() => ({ kind: "tell", circumstance: { kind: "travel", from, to, minutesPerDay: pick(random, [0, 30, 60]) } }),
		() => ({
			kind: "tell",
			circumstance: {
				kind: "injury",
				from,
				to: random() < 0.5 ? to : null,
				part: "knee",
				pain: whole(random, 1, 7),
				stressFracture: false,
			},
		}),
		() => ({ kind: "untell", index: whole(random, 0, 2) }),
		() => ({ kind: "keep", workout }),
	];
	return pick(random, makers)();
}
