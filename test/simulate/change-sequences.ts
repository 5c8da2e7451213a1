/** Random sequences of changes to a plan, each undone again: the plan has to be the one it was. */
import fc from "fast-check";
import { computeFitness } from "../../shared/fitness/compute.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import { applyOperations } from "../../shared/plan/operations/apply.ts";
import { type PlanPatch, undoChange } from "../../shared/plan/operations/undo.ts";
import { livedBefore } from "./behaviour.ts";
import { historyOf, PLAN_ID } from "./builders.ts";
import { operationsFor } from "./operations-arbitrary.ts";
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
		const drawn = fc.sample(operationsFor(plan, today), { numRuns: PER_ATHLETE, seed: seed * 1_000_003 + number });
		for (let sequence = 0; sequence < PER_ATHLETE && report.sequences < sequences; sequence++) {
			report.sequences++;
			const kinds: string[] = [];
			try {
				let now = plan;
				const undo: PlanPatch[] = [];
				for (const operation of drawn[sequence] ?? []) {
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
