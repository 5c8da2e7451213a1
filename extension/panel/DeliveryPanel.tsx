import { type JSX, Match, Show, Switch } from "solid-js";
import { wantsApproval } from "../garmin/rows.ts";
import { send } from "../messages/send.ts";
import { ago } from "../words/ago.ts";
import { useDeliveryWords } from "../words/delivery-words.ts";
import { Button } from "./Button.tsx";
import { DeliveryDays } from "./DeliveryDays.tsx";
import { DeliveryNotice } from "./DeliveryNotice.tsx";
import { DeliveryRange } from "./DeliveryRange.tsx";
import type { DeliveryState } from "./delivery.state.ts";
import { headlineOf, resultOf } from "./delivery-headline.ts";
import { keepFocus } from "./keep-focus.ts";
import { Notice } from "./Notice.tsx";
import { needsPairing } from "./needs-pairing.ts";
import { Panel } from "./Panel.tsx";
import { QuietLine } from "./QuietLine.tsx";

interface DeliveryPanelProps {
	state: DeliveryState;
	folded: boolean;
	onFold: (folded: boolean) => void;
}

/** Sending to Garmin: where each workout stands, one button, and what hinders. */
export function DeliveryPanel(props: DeliveryPanelProps): JSX.Element {
	const { words } = useDeliveryWords();
	const { t, failed } = words;
	const failure = () => props.state.failure();
	const toPair = () => needsPairing(failure());
	return (
		<Switch fallback={<QuietLine text={t("panel.loading")} />}>
			<Match when={props.state.answer()}>
				<Known {...props} />
			</Match>
			<Match when={failure()}>
				{(why) => (
					<QuietLine text={failed(why())}>
						<Button small onPress={() => void (toPair() ? send("shell.options", {}) : props.state.ask())}>
							{toPair() ? t("panel.pairNow") : t("retry")}
						</Button>
					</QuietLine>
				)}
			</Match>
		</Switch>
	);
}

function Known(props: DeliveryPanelProps): JSX.Element {
	const all = useDeliveryWords();
	const { d, words } = all;
	const state = props.state;
	const progress = () => state.progress();
	let main: HTMLButtonElement | undefined;
	const stopped = () => {
		const why = state.outcome()?.stopped ?? state.refusal();
		return why?.by === "garmin" && why.failure.code === "cancelled" ? null : why;
	};
	const result = () => {
		const ended = state.outcome();
		return ended && resultOf(ended, all);
	};
	const waits = () => {
		const until = state.waitsUntil();
		return until === null ? null : d("waiting", Math.max(1, Math.round((until - Date.now()) / 1_000)));
	};
	const aged = () => {
		const answer = state.answer();
		return answer?.failure ? `${words.failed(answer.failure)} ${words.t("ago.asOf", ago(answer.at, Date.now(), words))}` : null;
	};
	const unapproved = () => state.rows().filter(wantsApproval).length;
	return (
		<Panel about={d("about")} headline={headlineOf(state, all)} folded={props.folded} onFold={props.onFold}>
			<div class="flex flex-wrap items-center gap-x-4 gap-y-2 mt-3">
				<Show when={progress()}>
					{(now) => (
						<progress
							class="flex-[1_1_10rem] min-w-0 h-2 accent-accent"
							max={Math.max(1, now().of)}
							value={now().done}
							aria-label={d("send")}
						/>
					)}
				</Show>
				{/* One button that changes: the keyboard stays on it. */}
				<Button
					ref={main}
					kind={progress() ? undefined : "primary"}
					small
					icon={progress() ? "close" : "watch"}
					onPress={() => (progress() ? state.cancel() : void state.sendNow(null))}
				>
					{d(progress() ? "cancel" : "send")}
				</Button>
				<DeliveryRange value={state.days()} disabled={progress() !== null} onChange={state.choose} />
				<p class={progress() && waits() === null ? "sr-only" : "text-small text-ink-soft min-w-0"} role="status">
					{waits() ?? (progress() ? headlineOf(state, all) : result()) ?? ""}
				</p>
			</div>
			<Show when={progress() === null && stopped()}>
				{(why) => (
					<div class="mt-3">
						<DeliveryNotice stopped={why()} onRebind={() => void keepFocus(main, () => state.sendNow(null, true))} />
					</div>
				)}
			</Show>
			<Show when={progress() === null && unapproved() > 0 && state.answer()?.value.planId}>
				<div class="mt-3">
					<Notice tone="info" text={d("approveText")}>
						<Button small onPress={() => void keepFocus(main, () => state.approvePlan())}>
							{d("approveAll")}
						</Button>
					</Notice>
				</div>
			</Show>
			<DeliveryDays state={state} />
			<Show when={aged()}>{(text) => <p class="text-small text-ink-soft mt-2">{text()}</p>}</Show>
		</Panel>
	);
}
