import { type JSX, Match, Show, Switch } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import type { ActivityPanel as Shown } from "../../shared/coach/activity-panel.ts";
import { send } from "../messages/send.ts";
import { useWords } from "../words/words.tsx";
import { AgedLine } from "./AgedLine.tsx";
import type { ActivityState } from "./activity.state.ts";
import { Button } from "./Button.tsx";
import { context } from "./context.ts";
import { Feeling } from "./Feeling.tsx";
import { needsPairing, pairingWord } from "./needs-pairing.ts";
import { PairingNotice } from "./PairingNotice.tsx";
import { Panel } from "./Panel.tsx";
import { QuietLine } from "./QuietLine.tsx";
import { RecordedProfile } from "./RecordedProfile.tsx";
import { StepTable } from "./StepTable.tsx";

interface ActivityPanelProps {
	state: ActivityState;
	folded: boolean;
	onFold: (folded: boolean) => void;
}

/** An activity on its page elsewhere: the verdict, or what stands in its way and what to do. */
export function ActivityPanel(props: ActivityPanelProps): JSX.Element {
	const { t, failed } = useWords();
	const known = () => {
		const answer = props.state.answer()?.value;
		return answer?.known ? answer : null;
	};
	const failure = () => props.state.failure();
	return (
		<Switch fallback={<QuietLine text={t("panel.loading")} />}>
			<Match when={known()}>{(shown) => <Known shown={shown()} {...props} />}</Match>
			<Match when={failure()?.code === "not_paired"}>
				<QuietLine text={t("panel.pair")}>
					<Button small onPress={() => void send("shell.options", {})}>
						{t("panel.pairNow")}
					</Button>
				</QuietLine>
			</Match>
			<Match when={failure()}>
				{(why) => (
					<QuietLine text={failed(why())}>
						<Retry state={props.state} />
					</QuietLine>
				)}
			</Match>
			<Match when={props.state.answer()}>
				<BringIn state={props.state} />
			</Match>
		</Switch>
	);
}

function Retry(props: { state: ActivityState }): JSX.Element {
	const { t } = useWords();
	const toPair = () => {
		const why = props.state.failure();
		return why && needsPairing(why) ? why : null;
	};
	return (
		<Button small busy={props.state.busy()} onPress={() => void (toPair() ? send("shell.options", {}) : props.state.ask())}>
			<Show when={toPair()} fallback={t("retry")}>
				{(why) => t(pairingWord(why()))}
			</Show>
		</Button>
	);
}

function BringIn(props: { state: ActivityState }): JSX.Element {
	const { t, failed } = useWords();
	const bringing = () => props.state.bringing();
	const notice = () => {
		const state = bringing();
		return state === "fetching" || state === "reading"
			? t(`panel.bringing.${state}`)
			: state === "several"
				? t("panel.several")
				: state && failed(state);
	};
	const isBusy = () => bringing() === "fetching" || bringing() === "reading";
	return (
		<QuietLine text={t("panel.unknown")}>
			<Button small busy={isBusy()} onPress={() => void props.state.bringIn()}>
				{t("panel.bringIn")}
			</Button>
			<p class="w-full text-small text-ink-soft" role="status">
				{notice() ?? t("panel.bringInHint")}
			</p>
		</QuietLine>
	);
}

function Known(props: ActivityPanelProps & { shown: Shown }): JSX.Element {
	const { t, f } = useWords();
	const planned = () => props.shown.planned;
	const about = () => {
		const session = planned();
		if (!session) return undefined;
		return session.week === null ? session.title : `${session.title}, ${t("panel.week", f.number(session.week))}`;
	};
	const score = () => planned()?.score ?? null;
	const hasTable = () => props.shown.steps.filter(({ repetition }) => repetition !== null).length > 1;
	const next = () => {
		const session = props.shown.next;
		return session && t("panel.next", f.date(session.day, "weekday"), session.title, f.duration(session.seconds));
	};
	const link = () => {
		const origin = context()?.origin;
		return origin ? `${origin}/activities/${props.shown.activityId}` : null;
	};
	return (
		<Panel
			about={about()}
			figure={
				<Show when={score() !== null}>
					<span>
						<span class="sr-only @[27rem]:not-sr-only">{t("panel.execution")}</span>{" "}
						<b class="font-650 text-ink">{t("panel.of", f.number(score() ?? 0))}</b>
					</span>
				</Show>
			}
			headline={props.shown.verdict.headline}
			folded={props.folded}
			onFold={props.onFold}
		>
			<PairingNotice answer={props.state.answer()} />
			<Show when={props.shown.verdict.detail}>{(detail) => <p class="text-ink-soft mt-0.5">{detail()}</p>}</Show>
			<Show when={planned()}>
				{(session) => (
					<div class="flex flex-wrap gap-x-6.5 gap-y-3 mt-3">
						<div class="grow-2 shrink basis-80 min-w-0">
							<RecordedProfile planned={session()} line={props.shown.line} height={hasTable() ? 152 : 112} />
						</div>
						<Show when={hasTable()}>
							<div class="grow shrink basis-64 min-w-0">
								<StepTable steps={props.shown.steps} />
							</div>
						</Show>
					</div>
				)}
			</Show>
			<div class="flex flex-wrap items-end gap-x-6.5 gap-y-3 mt-4">
				<Feeling activityId={props.shown.activityId} feedback={props.shown.feedback} keep={props.state.keep} />
				<div class="grow shrink basis-56 min-w-0 min-h-8 flex items-center">
					<p class="text-ink-soft text-pretty">
						<Show when={next()}>
							<span class="text-ink font-500">{next()}.</span>{" "}
						</Show>
						{props.shown.proposals > 0 ? t("panel.proposals", props.shown.proposals) : t("panel.unchanged")}
					</p>
				</div>
				<Show when={link()}>
					{(href) => (
						<a class={buttonClass({ small: true })} href={href()} target="_blank" rel="noopener noreferrer">
							{t("panel.open")}
							<span class="sr-only">, {t("panel.opens")}</span>
						</a>
					)}
				</Show>
			</div>
			<AgedLine answer={props.state.answer()} />
		</Panel>
	);
}
