import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useZone } from "../../state/athlete-day.ts";
import { usePage } from "../../state/page.ts";
import { todayIn } from "../../state/today.ts";
import type { Reply } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { DraftPlan } from "./DraftPlan.tsx";
import { createPlans } from "./plans.state.ts";

type PlanLine = Reply<"planList">["plans"][number];

/** Every plan there was, the way back to each, and a new one to look at before it is used. */
export default function Plans(): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	usePage(() => t("plans.title"));
	const state = createPlans(words);
	const zone = useZone();
	const [asking, setAsking] = createSignal(false);
	const [ending, setEnding] = createSignal<PlanLine | null>(null);
	const name = ({ goal, methodology }: PlanLine) => `${goal?.name ?? t("shell.noGoal")} · ${t(`training.methodologies.${methodology}`)}`;
	const current = () => state.list.data?.plans.find((plan) => plan.state === "current");
	/** With nothing to replace there is nothing to ask; before the list has come, nobody knows. */
	const start = () => (state.list.data && !current() ? state.make() : setAsking(true));
	const made = ({ createdAt, reason, versions }: PlanLine) => {
		const at = new Date(createdAt);
		return [
			...(reason === null ? [] : [t(`moreSettings.reasons.${reason}`)]),
			`${f.date(todayIn(zone(), at), "weekday")} ${f.time(at, zone())}`,
			t("plans.versions", versions),
		].join(" · ");
	};
	const states = { current: "plans.active", draft: "plans.draft", archived: "plans.archived", ended: "plans.archived" } as const;
	return (
		<div class="max-w-160">
			<h1 class="text-title">{t("plans.title")}</h1>
			<p class="mt-1 mb-4 text-ink-soft">{t("plans.text")}</p>
			<div class="stack gap-4">
				<Show when={state.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
				<Show
					when={state.draftId()}
					fallback={
						<div>
							<Button kind="primary" busy={state.busy()} onClick={start}>
								{state.busy() ? t("plans.making") : t("plans.fresh")}
							</Button>
						</div>
					}
				>
					<DraftPlan state={state} />
				</Show>
				<Switch fallback={<Skeleton lines={3} class="h-8" />}>
					<Match when={state.list.data}>
						{(known) => (
							<ul class="border-b border-line">
								<For
									each={known().plans.filter((plan) => plan.state !== "draft")}
									fallback={<li class="py-3 text-ink-soft">{t("plans.empty")}</li>}
								>
									{(plan) => (
										<li class="flex items-center justify-between gap-3 py-3 border-t border-line">
											<div class="min-w-0">
												<p class="font-500">
													{name(plan)}{" "}
													<span class={`text-small ${plan.state === "current" ? "font-600 text-accent" : "text-ink-soft"}`}>
														· {t(states[plan.state])}
													</span>
												</p>
												<p class="text-small text-ink-soft">
													{plan.endsOn ? f.span(plan.startsOn, plan.endsOn) : t("plans.since", f.date(plan.startsOn, "year"))}
												</p>
												<p class="text-small text-ink-soft">{made(plan)}</p>
											</div>
											<Show when={plan.state === "current"}>
												<Button small kind="quiet" disabled={state.busy()} onClick={() => setEnding(plan)}>
													{t("plans.end")}
												</Button>
											</Show>
											<Show when={plan.state !== "current" && plan.newestVersion}>
												{(version) => (
													<Button
														small
														disabled={state.busy()}
														aria-label={t("plans.restoreLabel", name(plan))}
														onClick={() => state.restore(version())}
													>
														{t("plans.restore")}
													</Button>
												)}
											</Show>
										</li>
									)}
								</For>
							</ul>
						)}
					</Match>
					<Match when={state.list.error}>
						{(error) => <FailureNotice code={error().code} onRetry={() => void state.list.refetch()} />}
					</Match>
				</Switch>
			</div>
			<Dialog
				open={asking()}
				onClose={() => setAsking(false)}
				title={t("plans.freshTitle")}
				actions={
					<>
						<Button onClick={() => setAsking(false)}>{t("plans.endKeep")}</Button>
						<Button
							kind="primary"
							onClick={() => {
								setAsking(false);
								state.make();
							}}
						>
							{t("plans.freshMake")}
						</Button>
					</>
				}
			>
				<p class="text-pretty">
					<Show when={current()}>{(plan) => <span class="font-600">{t("plans.replaces", name(plan()))} </span>}</Show>
					{t("plans.freshText")}
				</p>
			</Dialog>
			<Dialog
				open={ending() !== null}
				onClose={() => setEnding(null)}
				title={t("plans.endTitle")}
				actions={
					<>
						<Button onClick={() => setEnding(null)}>{t("plans.endKeep")}</Button>
						<Button
							kind="danger"
							onClick={() => {
								const plan = ending();
								setEnding(null);
								if (plan) state.end(plan.id);
							}}
						>
							{t("plans.end")}
						</Button>
					</>
				}
			>
				<p class="text-pretty">
					<Show when={ending()}>{(plan) => <span class="font-600">{name(plan())}. </span>}</Show>
					{t("plans.endText")}
				</p>
			</Dialog>
		</div>
	);
}
