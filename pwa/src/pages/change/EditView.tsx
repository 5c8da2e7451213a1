import { createMemo, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { pacesFor } from "../../../../shared/plan/operations/context.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/TextField.tsx";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import { OrderButtons } from "./OrderButtons.tsx";
import type { PlanChanges } from "./plan-changes.state.ts";
import { StepFields } from "./StepFields.tsx";
import { type DraftTerms, draftOf, type GroupDraft, newStep, readDraft } from "./structure-draft.ts";
import { TryAndConfirm } from "./TryAndConfirm.tsx";

interface EditViewProps {
	workout: Workout;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** The schema's limits. */
const MOST_GROUPS = 40;
const MOST_STEPS = 20;

/** A workout's steps, to be added, taken out, moved and changed; what the whole would do stands below. */
export function EditView(props: EditViewProps): JSX.Element {
	return (
		<Show when={termsOf(props.changes)}>
			{(terms) => <Editor workout={props.workout} changes={props.changes} sheet={props.sheet} terms={terms()} />}
		</Show>
	);
}

function termsOf(changes: PlanChanges): DraftTerms | null {
	const [plan, context] = [changes.months.data?.plan, changes.context()];
	const unitMetres = preferences.units() === "imperial" ? METRES_PER_MILE : 1000;
	return plan && context ? { paces: pacesFor(plan, context), unitMetres } : null;
}
const METRES_PER_MILE = 1609.344;

function Editor(props: EditViewProps & { terms: DraftTerms }): JSX.Element {
	const { t } = useWords();
	let list: HTMLOListElement | undefined;
	const [groups, setGroups] = createStore<GroupDraft[]>(draftOf(props.workout.segments, props.terms));
	const reading = createMemo(() => readDraft(groups, props.terms));
	const errorAt = (group: number, step: number | null) => {
		const now = reading();
		return now.ok ? undefined : now.errors.find((each) => each.group === group && each.step === step)?.what;
	};
	const segments = () => {
		const now = reading();
		return now.ok && now.segments.length > 0 ? now.segments : null;
	};
	/** What was there is gone: the focus goes on at the list. */
	const afterRemoval = () => queueMicrotask(() => list?.focus());
	const steps = () => groups.reduce((sum, group) => sum + group.steps.length, 0);
	/** Before a cool-down, where a session ends with one. */
	function add(group: GroupDraft): void {
		const last = groups.at(-1)?.steps[0];
		const at = last?.role === "cooldown" ? groups.length - 1 : groups.length;
		setGroups((now) => [...now.slice(0, at), group, ...now.slice(at)]);
	}

	return (
		<div class="stack gap-4">
			<ol ref={list} tabindex="-1" class="border-b border-line" aria-label={t("workout.steps")}>
				<For each={groups}>
					{(group, at) => (
						<li class="border-t border-line">
							<Show
								when={group.count !== null}
								fallback={
									<For each={group.steps}>
										{(step) => (
											<StepFields
												step={step}
												name={t("edit.step", at() + 1)}
												error={errorAt(at(), 0)}
												terms={props.terms}
												onChange={(change) => setGroups(at(), "steps", 0, change)}
											>
												<OrderButtons
													name={t("edit.step", at() + 1)}
													at={at()}
													of={groups.length}
													onMove={(to) => setGroups((now) => moved(now, at(), to))}
													onRemove={() => {
														setGroups((now) => now.filter((_, index) => index !== at()));
														afterRemoval();
													}}
												/>
											</StepFields>
										)}
									</For>
								}
							>
								<fieldset class="my-2 pl-3 border-l-3 border-line-strong">
									<legend class="sr-only">{t("edit.repeat", at() + 1)}</legend>
									<div class="grid grid-cols-[1fr_auto] items-end gap-3 py-2">
										<TextField
											label={t("edit.times")}
											inputmode="numeric"
											maxlength="2"
											autocomplete="off"
											value={group.count ?? ""}
											error={errorAt(at(), null) && t("edit.timesRange")}
											onInput={(count) => setGroups(at(), "count", count)}
										/>
										<OrderButtons
											name={t("edit.repeat", at() + 1)}
											at={at()}
											of={groups.length}
											onMove={(to) => setGroups((now) => moved(now, at(), to))}
											onRemove={() => {
												setGroups((now) => now.filter((_, index) => index !== at()));
												afterRemoval();
											}}
										/>
									</div>
									<For each={group.steps}>
										{(step, inside) => (
											<div class="border-t border-line">
												<StepFields
													step={step}
													name={t("edit.step", inside() + 1)}
													error={errorAt(at(), inside())}
													terms={props.terms}
													onChange={(change) => setGroups(at(), "steps", inside(), change)}
												>
													<OrderButtons
														name={t("edit.step", inside() + 1)}
														at={inside()}
														of={group.steps.length}
														onMove={(to) => setGroups(at(), "steps", (now) => moved(now, inside(), to))}
														onRemove={() => {
															const left = group.steps.filter((_, index) => index !== inside());
															if (left.length > 0) setGroups(at(), "steps", left);
															else setGroups((now) => now.filter((_, index) => index !== at()));
															afterRemoval();
														}}
													/>
												</StepFields>
											</div>
										)}
									</For>
									<Button
										small
										kind="quiet"
										icon="plus"
										class="my-1"
										disabled={group.steps.length >= MOST_STEPS}
										onClick={() => setGroups(at(), "steps", (now) => [...now, newStep("work", "threshold", "3")])}
									>
										{t("edit.addInside")}
									</Button>
								</fieldset>
							</Show>
						</li>
					)}
				</For>
			</ol>
			<div class="flex flex-wrap gap-2">
				<Button
					small
					icon="plus"
					class="lt-md:min-h-11"
					disabled={groups.length >= MOST_GROUPS}
					onClick={() => add({ count: null, steps: [newStep("work", "easy", "10")] })}
				>
					{t("edit.addStep")}
				</Button>
				<Button
					small
					icon="plus"
					class="lt-md:min-h-11"
					disabled={groups.length >= MOST_GROUPS}
					onClick={() => add({ count: "4", steps: [newStep("work", "threshold", "3"), newStep("recovery", "recovery", "1")] })}
				>
					{t("edit.addRepeat")}
				</Button>
			</div>
			<Show when={segments()} fallback={<p class="text-ink-soft">{steps() > 0 ? t("edit.notYet") : ""}</p>}>
				{(written) => (
					<TryAndConfirm
						operations={[{ kind: "edit", workoutId: props.workout.id, segments: written(), note: props.workout.note ?? null }]}
						changes={props.changes}
						sheet={props.sheet}
					/>
				)}
			</Show>
		</div>
	);
}

function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
	const rest = list.filter((_, index) => index !== from);
	return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
