import { type JSX, Match, Show, Switch } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { ChangeList, type ShownChange } from "../../components/ChangeList.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { PlanVersionHead } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";

export interface LastChangeProps {
	head: PlanVersionHead | undefined;
	changes: readonly ShownChange[];
	/** What a refresh by hand has just come to. */
	refreshed: "changed" | "unchanged" | null;
	onUndo: () => void;
	onKeepOld: (change: ShownChange) => void;
}

/** What the current version changed and why, with the way back. */
export function LastChange(props: LastChangeProps): JSX.Element {
	const { t } = useWords();
	const hasChanges = () => props.changes.length > 0 && props.head?.reason !== "first_plan";
	/** The athlete's own change is undone as a whole; lines are for what a refresh has decided. */
	const mayKeep = () => props.head?.parent != null && (props.head.reason === "weekly_refresh" || props.head.reason === "refresh_now");
	return (
		<Switch>
			<Match when={props.refreshed === "unchanged"}>
				<Notice tone="good" what={t("plan.unchanged")} />
			</Match>
			<Match when={hasChanges() || props.refreshed === "changed"}>
				<details class="card py-3" open={props.refreshed === "changed"}>
					<summary class="font-600">
						{t("plan.changes")} <span class="font-400 text-ink-soft">· {t("plan.changed", props.changes.length)}</span>
					</summary>
					<div class="mt-3">
						<ChangeList changes={props.changes} onKeepOld={mayKeep() ? props.onKeepOld : undefined} />
						<Show when={props.head?.parent != null}>
							<div class="mt-3">
								<Button small onClick={() => props.onUndo()}>
									{t("planPage.undo")}
								</Button>
							</div>
						</Show>
					</div>
				</details>
			</Match>
		</Switch>
	);
}
