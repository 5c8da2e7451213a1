import { For, type JSX, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import type { PanelWorkout } from "../../shared/coach/today-panel.ts";
import type { PairingState } from "../messages/pairing.ts";
import type { Pairing } from "../pairing/pairing.state.ts";
import { Button } from "../panel/Button.tsx";
import { Notice } from "../panel/Notice.tsx";
import { usePageWords } from "../words/page-words.ts";
import { NextWorkouts } from "./NextWorkouts.tsx";
import { SyncLine } from "./SyncLine.tsx";
import { TodayWorkout } from "./TodayWorkout.tsx";
import type { Day } from "./today.state.ts";
import { Waiting } from "./Waiting.tsx";

interface PopupDayProps {
	day: Day;
	pairing: Pairing;
	paired: Extract<PairingState, { step: "paired" }>;
}

const mayBeSent = ({ state, watch }: PanelWorkout): boolean => state === "planned" && !["sent", "differs", "left_alone"].includes(watch);

/** Today first, then what waits, then the next days. */
export function PopupDay(props: PopupDayProps): JSX.Element {
	const { words, p } = usePageWords();
	const trouble = () => props.day.failure() ?? (props.paired.refused ? { code: "pair_again" } : null);
	/** Why pairing again or allowing again came to nothing. */
	const refusal = () => {
		const failure = props.pairing.failure();
		return failure?.code === trouble()?.code ? null : failure;
	};
	const link = (path: string) => `${props.paired.origin}${path}`;
	return (
		<>
			<Show when={trouble()}>
				{(failure) => (
					<Notice tone="warn" text={words.failed(failure())}>
						{failure().code === "no_permission" && (
							<Button small busy={props.pairing.busy()} onPress={() => props.pairing.allow(props.paired.origin)}>
								{p("pairing.allow")}
							</Button>
						)}
						{(failure().code === "pair_again" || failure().code === "wrong_scope") && (
							<Button small busy={props.pairing.busy()} onPress={() => props.pairing.connect(props.paired.origin)}>
								{p("pairing.again")}
							</Button>
						)}
					</Notice>
				)}
			</Show>
			<Show when={refusal()}>{(failure) => <Notice tone="bad" text={words.failed(failure())} />}</Show>
			<Show
				when={props.day.today()?.value}
				fallback={
					<Show when={props.day.asking()}>
						<div class="skeleton h-32" role="status" aria-label={p("popup.loading")} />
					</Show>
				}
			>
				{(today) => {
					/** What waits, line by line. */
					const lines = () => Object.values(today().waiting).filter((count) => count > 0).length;
					/** A full day, and much that waits, leave less room for the days after it. */
					const ahead = () =>
						today()
							.workouts.filter((workout) => workout.day > today().today)
							.slice(0, ofToday().length > 1 ? 1 : lines() > 3 ? 1 : undefined);
					const ofToday = () => today().workouts.filter((workout) => workout.day === today().today);
					return (
						<Show
							when={today().hasPlan}
							fallback={
								<div class="stack gap-3">
									<p class="text-pretty">{p("popup.noPlan")}</p>
									<a class={buttonClass({ kind: "primary" })} href={link("/goals")} target="_blank" rel="noreferrer">
										{p("popup.noPlanAction")}
									</a>
								</div>
							}
						>
							<For
								each={ofToday()}
								fallback={
									<section class="stack gap-1" aria-label={p("popup.today")}>
										<h2 class="text-title">{p("popup.rest")}</h2>
										<Show when={today().rest}>{(rest) => <p class="text-ink-soft text-pretty">{rest().text}</p>}</Show>
									</section>
								}
							>
								{(workout) => (
									<TodayWorkout
										workout={workout}
										said={today().athlete.language}
										isOneOfSeveral={ofToday().length > 1}
										canSend={workout === ofToday().find(mayBeSent)}
									/>
								)}
							</For>
							<Waiting waiting={today().waiting} origin={props.paired.origin} />
							<NextWorkouts workouts={ahead()} said={today().athlete.language} planHref={link("/plan")} />
						</Show>
					);
				}}
			</Show>
			<SyncLine day={props.day} paired={props.paired} />
		</>
	);
}
