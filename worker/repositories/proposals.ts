/** What the athlete has said to proposals of a refresh. */
import { eq, gte } from "drizzle-orm";
import { z } from "zod/mini";
import type { IsoDate } from "../../shared/calendar.ts";
import { type Proposal, proposalKinds } from "../../shared/review/review.ts";
import { proposalAnswer } from "../schema/plan.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

export const proposalAnswers = ["accepted", "refused"] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];

export interface AnsweredProposal {
	id: string;
	kind: Proposal["kind"];
	answer: ProposalAnswer;
	/** Local date. */
	on: IsoDate;
}

/** Since `from`, oldest first. */
export const selectAnsweredProposals = (scope: Scope, from: IsoDate) =>
	scope.db
		.select()
		.from(proposalAnswer)
		.where(own(proposalAnswer, scope, gte(proposalAnswer.on, from)))
		.orderBy(proposalAnswer.on, proposalAnswer.id);

export function answeredOf(rows: Awaited<ReturnType<typeof selectAnsweredProposals>>): AnsweredProposal[] {
	return rows.map(({ id, kind, answer, on }) => ({
		id,
		kind: z.enum(proposalKinds).parse(kind),
		answer: z.enum(proposalAnswers).parse(answer),
		on,
	}));
}

export function saveAnswer(scope: Scope, { id, kind, answer, on }: AnsweredProposal): Statement {
	return scope.db
		.insert(proposalAnswer)
		.values({ athleteId: scope.athleteId, id, kind, answer, on, ...stamps(scope) })
		.onConflictDoUpdate({ target: [proposalAnswer.athleteId, proposalAnswer.id], set: { answer, on, updatedAt: scope.now } });
}

/** A change that is taken back takes its yes with it: the proposal can be asked again. */
export function deleteAnswer(scope: Scope, id: string): Statement {
	return scope.db.delete(proposalAnswer).where(own(proposalAnswer, scope, eq(proposalAnswer.id, id)));
}
