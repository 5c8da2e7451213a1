import { createEffect, createMemo, createSignal, type JSX, on, Show } from "solid-js";
import { type Feedback, MAX_NOTES } from "../../../../shared/activity/feedback.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { Button } from "../../components/Button.tsx";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Field, inputClass } from "../../components/Field.tsx";
import { Icon } from "../../components/Icon.tsx";
import { TenScale } from "../../components/TenScale.tsx";
import { keep, pending } from "../../store/outbox.ts";
import { useFitness } from "../../store/queries.ts";
import type { Write } from "../../store/writes.ts";
import { useWords } from "../../words/words.tsx";
import { raceStretch } from "./race-question.ts";

const nothing: Feedback = { effort: null, recovery: null, motivation: null, pain: null, race: null, notes: "" };
/** What stands behind "more" is shown when something of it was said. */
const hasMore = ({ pain, race, notes }: Feedback): boolean => (pain ?? 0) > 0 || race !== null || notes !== "";
/** From here on pain is no matter of training. */
const SERIOUS_PAIN = 5;

/** How it felt. Every tap is kept at once, with the server or without. */
export function FeedbackForm(props: { reviewed: ReviewedActivity }): JSX.Element {
	const { t, f } = useWords();
	const [draft, setDraft] = createSignal<Feedback>(nothing);
	const [touched, setTouched] = createSignal(false);
	const [saved, setSaved] = createSignal(false);
	const [more, setMore] = createSignal(false);
	// A memo: the same activity comes again with every answer, and must not begin anew.
	const id = createMemo(() => props.reviewed.activity.id);
	/** Said here, and not at the server yet: newer than what came from there. */
	const unsent = createMemo((): Feedback | null => {
		const bodies = pending().flatMap(({ write }) => (write.kind === "saveFeedback" ? [(write as Write<"saveFeedback">).body] : []));
		return bodies.findLast((body) => body.id === id())?.feedback ?? null;
	});
	const known = () => unsent() ?? props.reviewed.feedback ?? null;
	createEffect(
		on(id, () => {
			const feedback = known() ?? nothing;
			setDraft(feedback);
			setMore(hasMore(feedback));
			setTouched(false);
			setSaved(false);
		}),
	);
	// What comes from the server later than a tap must not take the tap back.
	createEffect(
		on(
			known,
			(feedback) => {
				if (!feedback || touched()) return;
				setDraft(feedback);
				if (hasMore(feedback)) setMore(true);
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

	const fitness = useFitness();
	const stretch = createMemo(() => {
		const data = fitness.data;
		const { activity } = props.reviewed;
		return data && draft().race === null ? raceStretch({ activity, feedback: draft() }, data.fitness, data.proposals) : null;
	});
	const spoken = (value: number) => t("activity.feedback.of", String(value));
	const isSerious = () => (draft().pain ?? 0) >= SERIOUS_PAIN;
	return (
		<section>
			<div class="flex items-baseline justify-between gap-4">
				<h2 class="text-heading">{t("activity.feedback.title")}</h2>
				<span role="status" class="text-small text-good">
					{saved() ? t("activity.feedback.saved") : ""}
				</span>
			</div>
			<p class="mt-0.5 mb-4 text-small text-ink-soft">{t("activity.feedback.intro")}</p>
			<Show when={stretch()}>
				{(found) => (
					<fieldset class="p-3.5 mb-5 rounded bg-sunk">
						<legend class="float-left w-full font-600">
							{t(
								found().within ? "activity.feedback.stretchAsked" : "activity.feedback.raceAsked",
								f.distance(found().metres, 2),
								f.clock(found().seconds),
							)}
						</legend>
						<p class="clear-left text-small text-ink-soft">{t("activity.feedback.raceHint")}</p>
						<div class="flex flex-wrap gap-2 mt-2.5">
							<Button small onClick={() => void change({ race: true })}>
								{t("activity.feedback.raceYes")}
							</Button>
							<Button small kind="quiet" onClick={() => void change({ race: false })}>
								{t("activity.feedback.raceNo")}
							</Button>
						</div>
					</fieldset>
				)}
			</Show>
			<div class="stack gap-5">
				<TenScale
					label={t("activity.feedback.effort")}
					hint={draft().effort === null ? t("activity.feedback.effortEnds") : t("activity.feedback.effortWords", draft().effort ?? 0)}
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
				<details class="group" open={more()} onToggle={(event) => setMore(event.currentTarget.open)}>
					<summary class="list-none [&::-webkit-details-marker]:hidden flex items-center gap-2 w-fit min-h-11 rounded text-ink-soft hover:text-ink">
						<span class="group-open:rotate-180">
							<Icon name="down" size={16} />
						</span>
						{t("activity.feedback.more")}
					</summary>
					<div class="stack gap-4 pt-2">
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
