import { createMemo, createSignal, type JSX, on, Show } from "solid-js";
import type { Feedback } from "../../shared/activity/feedback.ts";
import type { Answer, Failure } from "../messages/message.ts";
import type { FeedbackState } from "../messages/panel.ts";
import { useWords } from "../words/words.tsx";
import { TenTaps } from "./TenTaps.tsx";

export interface FeelingProps {
	/** Another activity begins anew. */
	activityId: string;
	feedback: Feedback | null;
	keep: (feedback: Feedback) => Promise<Answer<{ state: FeedbackState }>>;
}

const nothing: Feedback = { effort: null, recovery: null, motivation: null, pain: null, race: null, notes: "" };

/** How it felt: effort with one tap; then how recovered and motivated, which may be left out. Each tap is kept at once and can be undone. */
export function Feeling(props: FeelingProps): JSX.Element {
	const { t, failed } = useWords();
	/** Said here, and newer than what the server knows. */
	const [said, setSaid] = createSignal<Feedback | null>(null);
	const [former, setFormer] = createSignal<Feedback | null>(null);
	const [outcome, setOutcome] = createSignal<FeedbackState | Failure | null>(null);
	// A memo: the same activity comes again with every answer of the server, and a tap before it must stay.
	const id = createMemo(() => props.activityId);
	const begin = createMemo(
		on(id, () => {
			setSaid(null);
			setFormer(null);
			setOutcome(null);
		}),
	);
	const known = () => {
		begin();
		return said() ?? props.feedback ?? nothing;
	};

	/** Each tap is handed over at once, so that none is lost with the page; the order is kept there. */
	async function change(feedback: Feedback, before: Feedback | null): Promise<void> {
		setSaid(feedback);
		setFormer(before);
		setOutcome(null);
		const answer = await props.keep(feedback);
		if (said() === feedback) setOutcome(answer.ok ? answer.value.state : answer.failure);
	}
	const say = (part: Partial<Feedback>) => void change({ ...known(), ...part }, known());
	const undo = () => {
		const before = former();
		if (before) void change(before, null);
	};
	const status = (): string => {
		const state = outcome();
		if (state === null) return "";
		if (typeof state !== "string") return failed(state);
		return t(state === "sent" ? "panel.feel.saved" : `panel.feel.${state}`);
	};

	return (
		<div class={known().effort === null ? "shrink basis-80 min-w-60" : "basis-full"}>
			<div class="grid items-end gap-x-6.5 gap-y-3 grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
				<TenTaps
					label={t("panel.feel.effort")}
					hint={t("panel.feel.effortEnds")}
					value={known().effort}
					onChange={(effort) => say({ effort })}
				/>
				<Show when={known().effort !== null}>
					<TenTaps label={t("panel.feel.recovery")} value={known().recovery} onChange={(recovery) => say({ recovery })} />
					<TenTaps label={t("panel.feel.motivation")} value={known().motivation} onChange={(motivation) => say({ motivation })} />
				</Show>
			</div>
			<p class="text-small flex flex-wrap gap-x-2">
				<span role="status" class="text-ink-soft not-empty:mt-1">
					{status()}
				</span>
				<Show when={former()}>
					<button type="button" class="text-link mt-1" onClick={undo}>
						{t("panel.feel.undo")}
					</button>
				</Show>
			</p>
		</div>
	);
}
