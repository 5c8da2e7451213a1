import { For, type JSX, Match, Show, Switch } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useZone } from "../../state/athlete-day.ts";
import { toast } from "../../state/toasts.ts";
import { todayIn } from "../../state/today.ts";
import { send } from "../../store/outbox.ts";
import { usePlanHistory } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createSaving } from "./saving.state.ts";

const SHOWN = 12;

/** The plan's versions, newest first; any of them can come back. */
export function Versions(): JSX.Element {
	const { t, f } = useWords();
	const zone = useZone();
	const history = usePlanHistory();
	const saving = createSaving();
	const versions = () => history.data?.versions ?? [];

	async function restore(version: number): Promise<void> {
		const baseVersion = versions()[0]?.version ?? null;
		const done = await saving.run(async () => {
			await send({ kind: "restorePlan", body: { version, baseVersion } });
			await history.refetch();
		});
		if (done) toast(t("planPage.restored", version));
	}

	return (
		<div>
			<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
			<Switch fallback={<Skeleton lines={3} class="h-8" />}>
				<Match when={history.data}>
					<ol class="border-b border-line">
						<For each={versions().slice(0, SHOWN)}>
							{(head, index) => {
								const made = new Date(head.createdAt);
								return (
									<li class="flex items-center justify-between gap-3 min-h-13 py-1.5 border-t border-line">
										<span>
											<span class="font-500">{t(`moreSettings.reasons.${head.reason}`)}</span>
											<span class="block text-small text-ink-soft">
												{t("moreSettings.version", head.version)} · {f.date(todayIn(zone(), made), "weekday")} {f.time(made, zone())}
												<Show when={head.changes.length > 0}> · {t("moreSettings.changeCount", head.changes.length)}</Show>
											</span>
										</span>
										<Show when={index() > 0} fallback={<span class="text-small text-ink-soft">{t("moreSettings.current")}</span>}>
											<Button
												small
												disabled={saving.busy()}
												aria-label={t("moreSettings.restoreLabel", head.version)}
												onClick={() => void restore(head.version)}
											>
												{t("moreSettings.restore")}
											</Button>
										</Show>
									</li>
								);
							}}
						</For>
					</ol>
				</Match>
				<Match when={history.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void history.refetch()} />}</Match>
			</Switch>
		</div>
	);
}
