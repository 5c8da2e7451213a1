import { createMemo, For, type JSX } from "solid-js";
import type { PlanChange } from "../../../shared/review/review.ts";
import { useWords } from "../words/words.tsx";

export interface ShownChange {
	change: PlanChange;
	/** Name of the workout as it is now, or was. */
	title: string;
}

/** What a refresh changed: the reason first, then each workout it touched. */
export function ChangeList(props: { changes: readonly ShownChange[] }): JSX.Element {
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
								{({ change, title }) => (
									<li class="py-1.5 border-t border-line">
										<p class={`font-500 ${change.kind === "removed" ? "line-through text-ink-soft" : ""}`}>{title}</p>
										<p class="text-small text-ink-soft">
											{f.date(change.day, "weekday")} · {kind(change)}
										</p>
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
