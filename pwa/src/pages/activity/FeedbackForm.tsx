import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { type Feedback, MAX_NOTES } from "../../../../shared/activity/feedback.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Field, inputClass } from "../../components/Field.tsx";
import { TenScale } from "../../components/TenScale.tsx";
import { keep } from "../../store/outbox.ts";
import { useWords } from "../../words/words.tsx";

const nothing: Feedback = { effort: null, recovery: null, motivation: null, pain: null, race: null, notes: "" };
/** From here on pain is no matter of training. */
const SERIOUS_PAIN = 5;

/** How it felt. Every tap is kept at once, with the server or without. */
export function FeedbackForm(props: { reviewed: ReviewedActivity }): JSX.Element {
	const { t } = useWords();
	const [draft, setDraft] = createSignal<Feedback>(nothing);
	const [touched, setTouched] = createSignal(false);
	const [saved, setSaved] = createSignal(false);
	const id = () => props.reviewed.activity.id;
	createEffect(
		on(id, () => {
			setDraft(props.reviewed.feedback ?? nothing);
			setTouched(false);
			setSaved(false);
		}),
	);
	// What comes from the server later than a tap must not take the tap back.
	createEffect(
		on(
			() => props.reviewed.feedback,
			(known) => {
				if (known && !touched()) setDraft(known);
			},
			{ defer: true },
		),
	);

	async function change(part: Partial<Feedback>): Promise<void> {
		const feedback = { ...draft(), ...part };
		setDraft(feedback);
		setTouched(true);
		setSaved(false);
		await keep({ kind: "saveFeedback", body: { id: id(), feedback } });
		setSaved(true);
	}

	const spoken = (value: number) => t("activity.feedback.of", String(value));
	const hasMore = () => draft().pain !== null || draft().race !== null || draft().notes !== "";
	const isSerious = () => (draft().pain ?? 0) >= SERIOUS_PAIN;
	return (
		<section>
			<div class="flex items-baseline justify-between">
				<h2 class="text-heading">{t("activity.feedback.title")}</h2>
				<span role="status" class="text-small text-good">
					{saved() ? t("activity.feedback.saved") : ""}
				</span>
			</div>
			<p class="mb-3 text-small text-ink-soft">{t("activity.feedback.intro")}</p>
			<div class="stack gap-4">
				<TenScale
					label={t("activity.feedback.effort")}
					hint={draft().effort === null ? "RPE" : t("activity.feedback.effortWords", draft().effort ?? 0)}
					from={1}
					value={draft().effort}
					onChange={(effort) => void change({ effort })}
					spoken={spoken}
				/>
				<TenScale
					label={t("activity.feedback.recovery")}
					hint={t("activity.feedback.recoveryEnds")}
					from={1}
					value={draft().recovery}
					onChange={(recovery) => void change({ recovery })}
					spoken={spoken}
				/>
				<TenScale
					label={t("activity.feedback.motivation")}
					hint={t("activity.feedback.motivationEnds")}
					from={1}
					value={draft().motivation}
					onChange={(motivation) => void change({ motivation })}
					spoken={spoken}
				/>
				<details open={hasMore()}>
					<summary class="min-h-11 flex items-center cursor-pointer text-ink-soft">{t("activity.feedback.more")}</summary>
					<div class="stack gap-3 pt-1">
						<TenScale
							label={t("activity.feedback.pain")}
							hint={t("activity.feedback.painEnds")}
							from={0}
							value={draft().pain}
							onChange={(pain) => void change({ pain })}
							spoken={spoken}
						/>
						<Show when={isSerious()}>
							<p role="alert" class="text-bad font-600">
								{t("activity.feedback.painSerious")}
							</p>
						</Show>
						<Checkbox
							label={t("activity.feedback.race")}
							hint={t("activity.feedback.raceHint")}
							checked={draft().race === true}
							onChange={(race) => void change({ race: race || null })}
						/>
						<Field label={t("activity.feedback.notes")} hint={t("activity.feedback.notesHint")}>
							{(ties) => (
								<textarea
									{...ties}
									class={`${inputClass} py-2`}
									rows="3"
									maxLength={MAX_NOTES}
									value={draft().notes}
									onChange={(event) => void change({ notes: event.currentTarget.value })}
								/>
							)}
						</Field>
					</div>
				</details>
			</div>
		</section>
	);
}
