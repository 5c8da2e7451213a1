import { createSignal, For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { type CompletionState, type Excuse, excuses } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Button } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";
import type { PlanChanges } from "./plan-changes.state.ts";

export interface DoneOrNotProps {
	workout: Workout;
	state: CompletionState;
	/** Of an excused one. */
	excuse: Excuse | undefined;
	today: IsoDate;
	changes: Pick<PlanChanges, "complete">;
}

/** What the athlete may say: there is no recording, or it is not to be waited for. */
const open: readonly CompletionState[] = ["planned", "assumed"];

/** Done, missed or excused in one tap, for today and every day before it. */
export function DoneOrNot(props: DoneOrNotProps): JSX.Element {
	const { t } = useWords();
	const [again, setAgain] = createSignal(false);
	const [why, setWhy] = createSignal(false);
	const isAsked = () => open.includes(props.state) || again();
	const isOver = () => props.workout.day <= props.today;

	function say(state: "confirmed" | "missed" | "excused", excuse?: Excuse): void {
		setAgain(false);
		setWhy(false);
		props.changes.complete(props.workout.id, state, excuse);
	}

	return (
		<Show when={isOver()}>
			<Show
				when={isAsked()}
				fallback={
					<p class="flex flex-wrap items-center gap-x-3 mt-2 text-ink-soft">
						<Show when={props.excuse}>{(reason) => t("completion.excuseFor", t(`completion.excuses.${reason()}`))}</Show>
						<Button kind="quiet" small class="lt-md:min-h-11 -ml-2.5" onClick={() => setAgain(true)}>
							{t("completion.change")}
						</Button>
					</p>
				}
			>
				<section class="mt-4" aria-label={t("completion.title")}>
					<Show when={props.workout.day < props.today}>
						<p class="mb-2 text-small text-ink-soft">{t("completion.ask")}</p>
					</Show>
					<div class="flex flex-wrap gap-2">
						<Button icon="check" onClick={() => say("confirmed")}>
							{t("completion.done")}
						</Button>
						<Button icon="close" onClick={() => say("missed")}>
							{t("completion.missed")}
						</Button>
						<Button kind="quiet" aria-expanded={why() ? "true" : "false"} onClick={() => setWhy(!why())}>
							{t("completion.excused")}
						</Button>
					</div>
					<Show when={why()}>
						<p class="mt-3 mb-1.5 font-500">{t("completion.why")}</p>
						<ul class="flex flex-wrap gap-2">
							<For each={excuses}>
								{(excuse) => (
									<li>
										<Button small class="min-h-11" onClick={() => say("excused", excuse)}>
											{t(`completion.excuses.${excuse}`)}
										</Button>
									</li>
								)}
							</For>
						</ul>
					</Show>
				</section>
			</Show>
		</Show>
	);
}
