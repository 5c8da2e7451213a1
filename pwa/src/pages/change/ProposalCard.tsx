import { createSignal, type JSX, Show } from "solid-js";
import { type MethodologyId, methodologies } from "../../../../shared/athlete/methodology.ts";
import type { Proposal } from "../../../../shared/review/review.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Select } from "../../components/Select.tsx";
import { useWords } from "../../words/words.tsx";
import type { Answer } from "./answers.state.ts";

interface ProposalCardProps {
	proposal: Proposal;
	/** The school of the plan as it is. */
	current: MethodologyId;
	onAnswer: (said: Answer, methodology?: MethodologyId) => void;
}

/** What a refresh would do but only with a yes. */
export function ProposalCard(props: ProposalCardProps): JSX.Element {
	const { t } = useWords();
	const others = () => methodologies.filter((each) => each !== props.current);
	const [school, setSchool] = createSignal<MethodologyId>(others()[0] ?? "general");
	const asksSchool = () => props.proposal.kind === "change_methodology";
	return (
		<article class="card py-4" aria-label={t("proposals.title")}>
			<p class="flex gap-2">
				<span class="mt-0.5 text-accent">
					<Icon name="info" size={18} />
				</span>
				<span class="text-pretty">{t(`proposals.kinds.${props.proposal.kind}`, props.proposal.params ?? {})}</span>
			</p>
			<Show when={asksSchool()}>
				<div class="mt-3">
					<Select
						label={t("training.methodology")}
						hint={t(`training.methodologyTexts.${school()}`)}
						choices={others().map((value) => ({ value, label: t(`training.methodologies.${value}`) }))}
						value={school()}
						onChange={setSchool}
					/>
				</div>
			</Show>
			<div class="flex flex-wrap gap-2 mt-3">
				<Button kind="primary" onClick={() => props.onAnswer("accepted", asksSchool() ? school() : undefined)}>
					{t("proposals.yes")}
				</Button>
				<Button onClick={() => props.onAnswer("refused")}>{t("proposals.no")}</Button>
			</div>
		</article>
	);
}
