import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { adjustForConditions, type Conditions } from "../../../../shared/workout/conditions.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { StepList } from "../../components/StepList.tsx";
import { TextField } from "../../components/TextField.tsx";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import { heightUnit, readConditions, temperatureUnit } from "./conditions-draft.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TryAndConfirm } from "./TryAndConfirm.tsx";

interface ConditionsViewProps {
	workout: Workout;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** Heat or height: the advice, what the steps become, and a way to keep them so. */
export function ConditionsView(props: ConditionsViewProps): JSX.Element {
	const { t, f } = useWords();
	const [place, setPlace] = createSignal<"heat" | "altitude">("heat");
	const [temperature, setTemperature] = createSignal("");
	const [humidity, setHumidity] = createSignal("60");
	const [height, setHeight] = createSignal("");
	const [acclimatised, setAcclimatised] = createSignal(false);
	const conditions = (): Conditions | null =>
		readConditions(
			{ place: place(), temperature: temperature(), humidity: humidity(), height: height(), acclimatised: acclimatised() },
			preferences.units(),
		);
	const adjusted = createMemo(() => {
		const known = conditions();
		return known && adjustForConditions(props.workout, known);
	});
	const number = { inputmode: "decimal", maxlength: "5", autocomplete: "off" } as const;
	return (
		<div class="stack gap-4">
			<Segmented
				label={t("weather.where")}
				wide
				choices={[
					{ value: "heat", label: t("weather.places.heat") },
					{ value: "altitude", label: t("weather.places.altitude") },
				]}
				value={place()}
				onChange={setPlace}
			/>
			<Show
				when={place() === "heat"}
				fallback={
					<>
						<TextField {...number} label={t("weather.height", heightUnit(preferences.units()))} value={height()} onInput={setHeight} />
						<Checkbox label={t("weather.acclimatised")} checked={acclimatised()} onChange={setAcclimatised} />
					</>
				}
			>
				<div class="grid grid-cols-2 gap-4">
					<TextField
						{...number}
						label={t("weather.temperature", temperatureUnit(preferences.units()))}
						value={temperature()}
						onInput={setTemperature}
					/>
					<TextField {...number} label={t("weather.humidity")} value={humidity()} onInput={setHumidity} />
				</div>
			</Show>
			<div aria-live="polite">
				<Show when={adjusted()} fallback={<p class="text-ink-soft">{t("weather.ask")}</p>}>
					{(found) => (
						<>
							<p class="font-500 text-pretty">{t(`conditions.${found().advice}`)}</p>
							<Show when={found().slowerPercent > 0}>
								<p class="text-ink-soft">{t("weather.slower", f.percent(found().slowerPercent / 100))}</p>
							</Show>
						</>
					)}
				</Show>
			</div>
			<Show when={changed(props.workout, adjusted()?.workout)}>
				{(workout) => (
					<>
						<StepList segments={workout().segments} />
						<TryAndConfirm
							operations={[{ kind: "edit", workoutId: props.workout.id, segments: workout().segments, note: props.workout.note ?? null }]}
							changes={props.changes}
							sheet={props.sheet}
						/>
					</>
				)}
			</Show>
		</div>
	);
}

const changed = (before: Workout, after: Workout | undefined): Workout | null =>
	after && JSON.stringify(after.segments) !== JSON.stringify(before.segments) ? after : null;
