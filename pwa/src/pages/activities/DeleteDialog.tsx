import { type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { useWords } from "../../words/words.tsx";
import { activityName } from "./ActivityLine.tsx";

/** Asks before an activity goes. */
export function DeleteDialog(props: {
	/** Null: closed. */
	doomed: ReviewedActivity | null;
	onClose: () => void;
	onDelete: (doomed: ReviewedActivity) => void;
}): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	return (
		<Dialog
			open={props.doomed !== null}
			onClose={props.onClose}
			title={t("activities.deleteTitle")}
			text={t("activities.deleteText")}
			actions={
				<>
					<Button onClick={() => props.onClose()}>{t("actions.cancel")}</Button>
					<Button kind="danger" onClick={() => props.doomed && props.onDelete(props.doomed)}>
						{t("activities.deleteAction")}
					</Button>
				</>
			}
		>
			<Show when={props.doomed}>
				{(reviewed) => (
					<p class="font-600">
						{activityName(reviewed(), words)}, {f.date(reviewed().activity.day, "full")}
					</p>
				)}
			</Show>
		</Dialog>
	);
}
