import { type JSX, Match, Show, Switch } from "solid-js";
import { isWaiting, mayBeApproved } from "../garmin/rows.ts";
import { send } from "../messages/send.ts";
import { useDeliveryWords } from "../words/delivery-words.ts";
import { AgedLine } from "./AgedLine.tsx";
import { Button } from "./Button.tsx";
import { DeliveryDays } from "./DeliveryDays.tsx";
import { DeliveryNotice } from "./DeliveryNotice.tsx";
import { DeliveryRange } from "./DeliveryRange.tsx";
import type { DeliveryState } from "./delivery.state.ts";
import { headlineOf, resultOf } from "./delivery-headline.ts";
import { keepFocus } from "./keep-focus.ts";
import { Notice } from "./Notice.tsx";
import { needsPairing, pairingWord } from "./needs-pairing.ts";
import { PairingNotice } from "./PairingNotice.tsx";
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
							{t(toPair() ? pairingWord(why()) : "retry")}
						</Button>
					</QuietLine>
				)}
			</Match>
		</Switch>
	);
}

function Known(props: DeliveryPanelProps): JSX.Element {
	const all = useDeliveryWords();
	const { d } = all;
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
	const toPair = () => needsPairing(state.answer()?.failure);
	const mayApprove = () => !toPair() && state.answer()?.value.planId != null && state.rows().some(mayBeApproved);
	/** Nothing else could be sent: the yes comes first. */
	const approvesFirst = () => mayApprove() && !state.rows().some(isWaiting);
	return (
		<Panel about={d("about")} headline={headlineOf(state, all)} folded={props.folded} onFold={props.onFold}>
			<PairingNotice answer={state.answer()} />
			<div class="flex flex-wrap items-center gap-x-4 gap-y-2 mt-3">
				<Show when={progress()}>
					{(now) => <progress class="flex-[1_1_10rem] min-w-0" max={Math.max(1, now().of)} value={now().done} aria-label={d("send")} />}
				</Show>
				{/* One button that changes: the keyboard stays on it. */}
				<Button
					ref={main}
					kind={progress() || toPair() || approvesFirst() ? undefined : "primary"}
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
			<Show when={progress() === null && mayApprove()}>
				<div class="mt-3">
					<Notice tone="info" text={d("approveText")}>
						<Button small kind={approvesFirst() ? "primary" : undefined} onPress={() => void keepFocus(main, () => state.approvePlan())}>
							{d("approveAll")}
						</Button>
					</Notice>
				</div>
			</Show>
			<DeliveryDays state={state} />
			<AgedLine answer={state.answer()} />
		</Panel>
	);
}
