import { For, type JSX, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import { Profile } from "../../look/Profile.tsx";
import type { PanelWorkout, TodayPanel } from "../../shared/coach/today-panel.ts";
import type { Aged } from "../messages/aged.ts";
import { useWords } from "../words/words.tsx";
import { AgedLine } from "./AgedLine.tsx";
import { context } from "./context.ts";
import { PairingNotice } from "./PairingNotice.tsx";
import { Panel } from "./Panel.tsx";

interface TodayCardProps {
	today: Aged<TodayPanel>;
	folded: boolean;
	onFold: (folded: boolean) => void;
}

/** The day in a corner: the session's name, its profile, and the way to more. */
export function TodayCard(props: TodayCardProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	const shown = () => props.today.value;
	const sessions = () => shown().workouts.filter(({ day }) => day === shown().today);
	const next = () => shown().workouts.find(({ day }) => day > shown().today);
	const headline = () => {
		const [first, ...others] = sessions();
		if (!first) return t("panel.todayRest");
		return [first, ...others].map(({ title }) => title).join(" · ");
	};
	return (
		<Panel
			about={`${t("panel.today")}, ${words.f.date(shown().today, "weekday")}`}
			headline={headline()}
			folded={props.folded}
			onFold={props.onFold}
		>
			<PairingNotice answer={props.today} />
			<For each={sessions()} fallback={<Show when={shown().rest}>{(rest) => <p class="text-ink-soft mt-0.5">{rest().text}</p>}</Show>}>
				{(session) => <Session session={session} />}
			</For>
			<Show when={next()}>
				{(session) => (
					<p class="mt-2 text-small text-ink-soft">
						{t("panel.next", words.f.date(session().day, "weekday"), session().title, words.f.duration(session().estimate.seconds))}
					</p>
				)}
			</Show>
			<Show when={context()?.origin}>
				{(origin) => (
					<p class="mt-3">
						<a class={buttonClass({ small: true })} href={`${origin()}/`} target="_blank" rel="noopener noreferrer">
							{t("panel.open")}
							<span class="sr-only">, {t("panel.opens")}</span>
						</a>
					</p>
				)}
			</Show>
			<AgedLine answer={props.today} />
		</Panel>
	);
}

function Session(props: { session: PanelWorkout }): JSX.Element {
	const words = useWords();
	const { t } = words;
	/** Once it is done: what was done. */
	const shown = () => props.session.done ?? props.session.estimate;
	const facts = () =>
		[
			words.f.duration(shown().seconds),
			shown().metres > 0 ? words.f.distance(shown().metres) : "",
			props.session.state === "planned" ? t(`watch.${props.session.watch}`) : props.session.state === "confirmed" ? t("panel.done") : "",
		].filter(Boolean);
	return (
		<div class="mt-2">
			<p class="text-small text-ink-soft">{facts().join(" · ")}</p>
			<div class="mt-2">
				<Profile segments={props.session.segments} estimateSeconds={props.session.estimate.seconds} height={56} speech={words.speech} />
			</div>
		</div>
	);
}
