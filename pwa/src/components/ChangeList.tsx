import { createMemo, For, type JSX, Show } from "solid-js";
import type { PlanChange } from "../../../shared/review/review.ts";
import { useWords } from "../words/words.tsx";
import { Button } from "./Button.tsx";

export interface ShownChange {
	change: PlanChange;
	/** Name of the workout as it is now, or was. */
	title: string;
}

/** What a refresh changed: the reason first, then each workout it touched. */
export function ChangeList(props: {
	changes: readonly ShownChange[];
	onKeepOld?: ((change: ShownChange) => void) | undefined;
}): JSX.Element {
	const { t, f } = useWords();
	const byReason = createMemo(() => [...Map.groupBy(props.changes, ({ change }) => change.reason)]);
	const kind = (change: PlanChange): string =>
		change.kind === "moved" ? t("changeKinds.moved", f.date(change.fromDay ?? change.day, "weekday")) : t(`changeKinds.${change.kind}`);
	return (
		<div class="stack gap-4">
			<For each={byReason()}>
				{([reason, changes]) => (
					<section>
						<p class="font-600">{t(`changeReasons.${reason}`)}</p>
						<ul class="mt-1.5">
							<For each={changes}>
								{(shown) => (
									<li class="flex items-center justify-between gap-3 py-1.5 border-t border-line">
										<div class="min-w-0">
											<p class={`font-500 ${shown.change.kind === "removed" ? "line-through text-ink-soft" : ""}`}>{shown.title}</p>
											<p class="text-small text-ink-soft">
												{f.date(shown.change.day, "weekday")} · {kind(shown.change)}
											</p>
										</div>
										<Show when={props.onKeepOld && shown.change.kind !== "added"}>
											<Button
												small
												kind="quiet"
												aria-label={t("change.keepOldLabel", shown.title)}
												onClick={() => props.onKeepOld?.(shown)}
											>
												{t("change.keepOld")}
											</Button>
										</Show>
									</li>
								)}
							</For>
						</ul>
					</section>
				)}
			</For>
		</div>
	);
}
