import { createSignal, For, type JSX, Show } from "solid-js";
import type { Goal } from "../../../../shared/athlete/goal.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { useWords } from "../../words/words.tsx";
import { FeasibilityPart } from "./FeasibilityPart.tsx";
import { GoalForm } from "./GoalForm.tsx";
import { goalLine } from "./goal-line.ts";
import { isWaiting } from "./goal-overlay.ts";
import { createGoals } from "./goals.state.ts";
import type { GoalsOfSeason } from "./season.state.ts";

export interface GoalListProps {
	goals: readonly Goal[];
	/** The one that the plan is made for, and how likely each is; null while there is no plan. */
	season: GoalsOfSeason | null;
}

/** Races and aims: the season's first, each to be changed or ended, and a form for one more. */
export function GoalList(props: GoalListProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	/** Id of the goal that is being changed; "" for a new one. */
	const [editing, setEditing] = createSignal<string | null>(null);
	const [ending, setEnding] = createSignal<Goal | null>(null);
	const state = createGoals(words);
	const isSeason = (goal: Goal): boolean => goal.id === props.season?.goalId;
	const active = () =>
		props.goals
			.filter((goal) => goal.status === "active")
			.sort((a, b) => Number(isSeason(b)) - Number(isSeason(a)) || dayOf(a).localeCompare(dayOf(b)));
	const over = () => props.goals.filter((goal) => goal.status !== "active");

	return (
		<div class="stack gap-4">
			<ul>
				<For each={active()} fallback={<li class="text-ink-soft">{t("goals.none")}</li>}>
					{(goal) => (
						<li class="py-3 border-t border-line">
							<Show
								when={editing() === goal.id}
								fallback={
									<>
										<p class="font-600">
											{goal.name}{" "}
											<span class="font-400 text-small text-ink-soft">
												{[
													...(goal.kind === "race" ? [t(`goals.priorities.${goal.priority ?? "A"}`)] : []),
													...(isSeason(goal) ? [t("goals.seasonGoal")] : []),
												].join(" · ")}
											</span>
										</p>
										<p class="text-ink-soft">{goalLine(goal, words)}</p>
										<Show when={props.season?.feasibility.get(goal.id)}>
											{(feasibility) => (
												<FeasibilityPart
													goal={goal.name}
													feasibility={feasibility()}
													onTarget={(targetSeconds) => goal.kind === "race" && state.change(goal.id, { ...inputOf(goal), targetSeconds })}
												/>
											)}
										</Show>
										<Show when={!isWaiting(goal)} fallback={<p class="mt-1 text-small text-ink-soft">{t("change.doneOffline")}</p>}>
											<div class="flex gap-2 mt-2">
												<Button small aria-label={t("goals.edit", goal.name)} onClick={() => setEditing(goal.id)}>
													{t("actions.edit")}
												</Button>
												<Button small kind="quiet" aria-label={t("goals.endLabel", goal.name)} onClick={() => setEnding(goal)}>
													{t("goals.end")}
												</Button>
											</div>
										</Show>
									</>
								}
							>
								<GoalForm goal={goal} others={active().length - 1} state={state} onDone={() => setEditing(null)} />
							</Show>
						</li>
					)}
				</For>
			</ul>
			<Show
				when={editing() === ""}
				fallback={
					<div>
						<Button small icon="plus" onClick={() => setEditing("")}>
							{t("goals.add")}
						</Button>
					</div>
				}
			>
				<div class="card">
					<GoalForm goal={null} others={active().length} state={state} onDone={() => setEditing(null)} />
				</div>
			</Show>
			<Show when={over().length > 0}>
				<details>
					<summary class="text-ink-soft min-h-11 py-2.5">{t("goals.ended")}</summary>
					<ul>
						<For each={over()}>
							{(goal) => (
								<li class="py-2 border-t border-line text-ink-soft">
									{goal.name} · {goalLine(goal, words)} · {t(`goals.statuses.${goal.status}`)}
								</li>
							)}
						</For>
					</ul>
				</details>
			</Show>
			<Dialog
				open={ending() !== null}
				onClose={() => setEnding(null)}
				title={t("goals.endTitle")}
				actions={
					<>
						<Button onClick={() => setEnding(null)}>{t("actions.cancel")}</Button>
						<Button
							kind="danger"
							onClick={() => {
								const goal = ending();
								setEnding(null);
								if (goal) state.end(goal.id);
							}}
						>
							{t("goals.end")}
						</Button>
					</>
				}
			>
				<p>
					{ending()?.name}. {t("goals.endText")}
				</p>
			</Dialog>
		</div>
	);
}

const dayOf = (goal: Goal): string => (goal.kind === "race" ? goal.day : "9999");

/** A goal as the server takes it: without what only it says. */
function inputOf<Kind extends Goal>(goal: Kind): Omit<Kind, "id" | "status"> {
	const { id: _id, status: _status, ...input } = goal;
	return input;
}
