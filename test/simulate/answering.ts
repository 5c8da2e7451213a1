/** How athletes answer what the coach proposes: as the app and its server do it, without them. */
import { methodologies } from "../../shared/athlete/methodology.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import { acceptProposal } from "../../shared/review/proposals.ts";
import type { Proposal, Refusal } from "../../shared/review/review.ts";
import { PLAN_ID } from "./builders.ts";
import { pick, randomOf } from "./dice.ts";
import type { Now } from "./life-now.ts";
import type { Athlete } from "./population.ts";

export interface Answered {
	now: Now;
	yes: Proposal["kind"][];
	no: Proposal["kind"][];
}

export function answered(
	athlete: Athlete,
	before: Now,
	proposals: readonly Proposal[],
	week: number,
	today: string,
	fitness: Fitness,
): Answered {
	const random = randomOf(athlete.seed, athlete.number, 3_000 + week);
	const result: Answered = { now: before, yes: [], no: [] };
	for (const proposal of proposals) {
		const agrees = athlete.answers === "yes" || (athlete.answers === "either" && random() < 0.5);
		if (!agrees) {
			const refusal: Refusal = { id: proposal.id, kind: proposal.kind, on: today };
			result.no.push(proposal.kind);
			result.now = { ...result.now, refused: [...result.now.refused, refusal] };
			continue;
		}
		result.yes.push(proposal.kind);
		result.now = accepted(result.now, proposal, () => pick(random, methodologies));
	}
	if (result.yes.length > 0) {
		const { plan, profile, goal } = result.now;
		const otherRaces = athlete.otherGoals.filter((each) => each.kind === "race");
		const rebuilt = buildPlan({
			planId: PLAN_ID,
			today,
			profile,
			goal,
			fitness,
			previous: plan,
			adjustments: plan.adjustments,
			otherRaces,
		});
		result.now = { ...result.now, plan: rebuilt };
	}
	return result;
}

function accepted(now: Now, proposal: Proposal, school: () => (typeof methodologies)[number]): Now {
	const plan = acceptProposal(now.plan, proposal);
	const { realisticSeconds } = proposal.params;
	if (proposal.kind === "lower_target" && now.goal?.kind === "race" && realisticSeconds !== undefined)
		return { ...now, plan, goal: { ...now.goal, targetSeconds: realisticSeconds } };
	if (proposal.kind === "change_methodology") return { ...now, plan, profile: { ...now.profile, methodology: school() } };
	return { ...now, plan };
}
