import { For, type JSX, lazy, Show, Suspense } from "solid-js";
import { useWords } from "../../words/words.tsx";
import { createAnswers } from "./answers.state.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import type { PlanChanges } from "./plan-changes.state.ts";

// The letter's words are fetched only when there is one.
const CoachLetter = lazy(() => import("./CoachLetter.tsx"));

/** After a refresh: the letter, and what waits for a yes or a no. */
export function NewsFromCoach(props: { changes: PlanChanges }): JSX.Element {
	const answers = createAnswers(props.changes, useWords());
	return (
		<>
			<Show when={props.changes.months.data?.letter}>
				{(facts) => (
					<Suspense>
						<CoachLetter facts={facts()} tone={props.changes.context()?.profile.tone ?? "encouraging"} />
					</Suspense>
				)}
			</Show>
			<For each={props.changes.months.data?.proposals ?? []}>
				{(proposal) => (
					<ProposalCard
						proposal={proposal}
						current={props.changes.months.data?.plan.season.methodology ?? "general"}
						onAnswer={(said, methodology) => answers.answer(proposal.id, said, methodology)}
					/>
				)}
			</For>
		</>
	);
}
