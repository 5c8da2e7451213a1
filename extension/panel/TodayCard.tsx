import { For, type JSX, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import { Profile } from "../../look/Profile.tsx";
import type { PanelWorkout, TodayPanel } from "../../shared/coach/today-panel.ts";
import type { Aged } from "../messages/aged.ts";
import { ago } from "../words/ago.ts";
import { useWords } from "../words/words.tsx";
import { context } from "./context.ts";
import { Panel } from "./Panel.tsx";

interface TodayCardProps {
	today: Aged<TodayPanel>;
	folded: boolean;
	onFold: (folded: boolean) => void;
}

/** The day in a corner: the session's name, its profile, and the way to more. */
export function TodayCard(props: TodayCardProps): JSX.Element {
	const words = useWords();
	const { t, f, failed } = words;
	const shown = () => props.today.value;
	const sessions = () => shown().workouts.filter(({ day }) => day === shown().today);
	const next = () => shown().workouts.find(({ day }) => day > shown().today);
	const headline = () => {
		const [first, ...others] = sessions();
		if (!first) return t("panel.todayRest");
		return [first, ...others].map(({ title }) => title).join(" · ");
	};
	const aged = () =>
		props.today.failure ? `${failed(props.today.failure)} ${t("ago.asOf", ago(props.today.at, Date.now(), words))}` : null;
	return (
		<Panel
			about={`${t("panel.today")}, ${f.date(shown().today, "weekday")}`}
			headline={headline()}
			folded={props.folded}
			onFold={props.onFold}
		>
			<For each={sessions()} fallback={<Show when={shown().rest}>{(rest) => <p class="text-ink-soft mt-0.5">{rest().text}</p>}</Show>}>
				{(session) => <Session session={session} />}
			</For>
			<Show when={next()}>
				{(session) => (
					<p class="mt-2 text-small text-ink-soft">
						{t("panel.next", f.date(session().day, "weekday"), session().title, f.duration(session().estimate.seconds))}
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
			<Show when={aged()}>{(text) => <p class="text-small text-ink-soft mt-2">{text()}</p>}</Show>
		</Panel>
	);
}

function Session(props: { session: PanelWorkout }): JSX.Element {
	const { t, f, speech } = useWords();
	const facts = () =>
		[
			f.duration(props.session.estimate.seconds),
			props.session.estimate.metres > 0 ? f.distance(props.session.estimate.metres) : "",
			props.session.state === "planned" ? t(`watch.${props.session.watch}`) : props.session.state === "confirmed" ? t("panel.done") : "",
		].filter(Boolean);
	return (
		<div class="mt-2">
			<p class="text-small text-ink-soft">{facts().join(" · ")}</p>
			<div class="mt-2">
				<Profile segments={props.session.segments} estimateSeconds={props.session.estimate.seconds} height={56} speech={speech} />
			</div>
		</div>
	);
}
