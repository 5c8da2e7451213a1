import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { toStructure } from "../../../../shared/export/structure.ts";
import { readStructure } from "../../../../shared/export/structure-reading.ts";
import type { Operation } from "../../../../shared/plan/operation.ts";
import { pacesFor } from "../../../../shared/plan/operations/context.ts";
import type { Segment, Workout } from "../../../../shared/workout/workout.ts";
import { Button, buttonClass } from "../../components/Button.tsx";
import { Field, inputClass } from "../../components/Field.tsx";
import { StepList } from "../../components/StepList.tsx";
import { toast } from "../../state/toasts.ts";
import { saveFile } from "../../store/save-file.ts";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TryAndConfirm } from "./TryAndConfirm.tsx";

interface StructureViewProps {
	/** Its steps are replaced; or a new one on a day. */
	into: { workout: Workout } | { day: IsoDate };
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** Longer texts are no workout. */
const MOST_BYTES = 200_000;
/** What a new session is before its steps are written into it; the kind follows from them. */
const NEW = { template: "easy", seconds: 1_800 } as const;

/** Structure JSON, out and in: pasted or from a file, with what was read and what was not before anything changes. */
export function StructureView(props: StructureViewProps): JSX.Element {
	const { t } = useWords();
	const [text, setText] = createSignal("");
	const plan = () => props.changes.months.data?.plan;
	const reading = createMemo(() => {
		const [now, context] = [plan(), props.changes.context()];
		return text().trim() === "" || !now || !context ? null : readStructure(text(), pacesFor(now, context));
	});
	const operations = (segments: Segment[]): Operation[] => {
		const [now, { into }] = [plan(), props];
		if ("workout" in into) return [{ kind: "edit", workoutId: into.workout.id, segments, note: into.workout.note ?? null }];
		if (!now) return [];
		// The new one's id is the plan's next.
		const workoutId = `${now.id}.${now.nextWorkout}`;
		return [
			{ kind: "insert", day: into.day, ...NEW },
			{ kind: "edit", workoutId, segments, note: null },
		];
	};

	async function fromFile(input: HTMLInputElement): Promise<void> {
		const [file] = input.files ?? [];
		input.value = "";
		if (file) setText(await file.slice(0, MOST_BYTES).text());
	}

	return (
		<div class="stack gap-4">
			<Show when={"workout" in props.into && props.into.workout}>{(workout) => <TakeAway workout={workout()} />}</Show>
			<Field label={t("structure.paste")} hint={t("structure.pasteHint")}>
				{(ties) => (
					<textarea
						{...ties}
						class={`${inputClass} py-2 font-mono text-small`}
						rows="5"
						maxLength={MOST_BYTES}
						spellcheck={false}
						value={text()}
						onInput={(event) => setText(event.currentTarget.value)}
					/>
				)}
			</Field>
			<div>
				<label
					class={`${buttonClass({ small: true })} cursor-pointer lt-md:min-h-11 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent`}
				>
					<input
						type="file"
						class="sr-only"
						accept=".json,application/json,text/plain"
						onChange={(event) => void fromFile(event.currentTarget)}
					/>
					{t("structure.file")}
				</label>
			</div>
			<div aria-live="polite">
				<Show when={reading()?.problems.length}>
					<p class="font-500">{t("structure.leftOut")}</p>
					<ul class="mt-1 text-small text-ink-soft">
						<For each={reading()?.problems}>
							{({ path, code }) => (
								<li>
									<code class="text-ink">{path || t("structure.whole")}</code> · {t(`structure.problems.${code}`)}
								</li>
							)}
						</For>
					</ul>
				</Show>
			</div>
			<Show when={reading()?.segments.length ? reading()?.segments : null}>
				{(segments) => (
					<>
						<section>
							<h3 class="text-heading mb-1">{t("structure.preview")}</h3>
							<StepList segments={segments()} />
						</section>
						<TryAndConfirm operations={operations(segments())} changes={props.changes} sheet={props.sheet} />
					</>
				)}
			</Show>
		</div>
	);
}

/** The workout's own steps, for another app. */
function TakeAway(props: { workout: Workout }): JSX.Element {
	const { t } = useWords();
	const json = () => JSON.stringify(toStructure(props.workout), null, "\t");
	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(json());
			toast(t("structure.copied"));
		} catch (error) {
			// Not allowed, or not over this connection.
			if (!(error instanceof Error)) throw error;
			toast(t("structure.notCopied"));
		}
	}
	return (
		<div class="flex flex-wrap gap-2">
			<Button small class="lt-md:min-h-11" onClick={() => void copy()}>
				{t("structure.copy")}
			</Button>
			<Button
				small
				icon="download"
				class="lt-md:min-h-11"
				onClick={() => saveFile(new Blob([json()], { type: "application/json" }), `${props.workout.day}-${props.workout.kind}.json`)}
			>
				{t("structure.save")}
			</Button>
		</div>
	);
}
