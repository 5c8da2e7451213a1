import { For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import { daysToMoveTo } from "./move-operation.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";

interface MoveViewProps {
	workout: Workout;
	today: IsoDate;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** Every day it could move to, with what is there and what it would do. */
export function MoveView(props: MoveViewProps): JSX.Element {
	const { t, f, session } = useWords();
	const title = () => session(props.workout.kind).title;
	return (
		<Show when={props.changes.context()}>
			<div class="border-b border-line">
				<For each={props.changes.months.data ? daysToMoveTo(props.changes.months.data.plan, props.workout, props.today) : []}>
					{(day) => {
						const plan = () => props.changes.months.data?.plan ?? { workouts: [] };
						const meaning = () => props.changes.moving(props.workout.id, day);
						const isHere = () => day === props.workout.day;
						const applied = () => {
							const now = meaning();
							return now && props.changes.trial([now.operation]);
						};
						const there = () => plan().workouts.filter((each) => each.day === day);
						const what = () => {
							const other = meaning()?.swapsWith;
							if (other) return t("change.swapsWith", session(other.kind).title);
							return (
								there()
									.map((each) => session(each.kind).title)
									.join(", ") || t("change.resting")
							);
						};
						return (
							<Show
								when={!isHere()}
								fallback={
									<p class="py-2 border-t border-line text-ink-soft">
										<span class="block font-500">{f.date(day, "full")}</span>
										<span class="block text-small">{t("change.already")}</span>
									</p>
								}
							>
								<ActionRow
									label={f.date(day, "full")}
									disabled={applied()?.ok === false}
									onPress={() => {
										const now = meaning();
										if (!now) return;
										const other = now.swapsWith;
										const said = other
											? t("change.swapped", title(), session(other.kind).title)
											: t("change.moved", title(), f.date(day, "weekday"));
										props.sheet.close();
										props.changes.commit([now.operation], said);
									}}
								>
									<span class="block text-small">{what()}</span>
									<TrialLine applied={applied()} before={props.changes.months.data?.findings ?? []} short />
								</ActionRow>
							</Show>
						);
					}}
				</For>
			</div>
		</Show>
	);
}
