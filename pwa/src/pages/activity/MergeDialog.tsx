import { createSignal, type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { useWords } from "../../words/words.tsx";
import { activityName } from "../activities/ActivityLine.tsx";
import { activityFacts } from "../activities/activity-facts.ts";

/** Chooses another record of the same effort among the activities of the days around. */
export function MergeDialog(props: {
	open: boolean;
	candidates: readonly ReviewedActivity[];
	onClose: () => void;
	onMerge: (id: string) => void;
}): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const [chosen, setChosen] = createSignal<string | null>(null);
	const choices = () =>
		props.candidates.map((reviewed) => {
			const { seconds, metres } = activityFacts(reviewed);
			const started = `${f.date(reviewed.activity.day, "weekday")}, ${reviewed.activity.startedLocal.slice(11, 16)}`;
			const text = [started, seconds === null ? "" : f.clock(seconds), metres === null ? "" : f.distance(metres, 2)]
				.filter(Boolean)
				.join(" · ");
			return { value: reviewed.activity.id, label: activityName(reviewed, words), text };
		});
	return (
		<Dialog
			open={props.open}
			onClose={props.onClose}
			title={t("activity.sources.mergeTitle")}
			text={props.candidates.length > 0 ? t("activity.sources.mergeText") : t("activity.sources.mergeNone")}
			actions={
				<>
					<Button onClick={() => props.onClose()}>{t("actions.cancel")}</Button>
					<Show when={props.candidates.length > 0}>
						<Button kind="primary" disabled={chosen() === null} onClick={() => props.onMerge(chosen() ?? "")}>
							{t("activity.sources.merge")}
						</Button>
					</Show>
				</>
			}
		>
			<Show when={props.candidates.length > 0}>
				<RadioGroup label={t("activity.sources.mergeTitle")} hideLabel choices={choices()} value={chosen()} onChange={setChosen} />
			</Show>
		</Dialog>
	);
}
