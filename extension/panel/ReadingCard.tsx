import { type JSX, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import type { ReadEnd } from "../garmin/read.ts";
import type { ReadingProgress, ReadingShown } from "../messages/reading.ts";
import { send } from "../messages/send.ts";
import { ago } from "../words/ago.ts";
import { useReadingWords } from "../words/reading-words.ts";
import { Button } from "./Button.tsx";
import { context } from "./context.ts";
import { needsPairing, pairingWord } from "./needs-pairing.ts";
import { Panel } from "./Panel.tsx";

interface ReadingCardProps {
	shown: ReadingShown;
	/** Null while nothing is read. */
	progress: ReadingProgress | null;
	/** How the last reading of this page ended. */
	end: ReadEnd;
	folded: boolean;
	onFold: (folded: boolean) => void;
	onRead: (rebind: boolean) => void;
	onStop: () => void;
}

/** How far reading is, and a way to stop it: the first line says it all. */
export function ReadingCard(props: ReadingCardProps): JSX.Element {
	const { words, r } = useReadingWords();
	const { f } = words;
	/** Only activities are counted: once they are in, a bar of them would say that all is. */
	const bar = () => (props.progress !== null && (kind() === "activities" || kind() === null) ? props.progress.activities : null);
	const activities = () => props.progress?.activities ?? props.shown.progress.activities;
	const kind = () => props.progress?.doing?.kind ?? null;
	const headline = (): string => {
		const counted = activities();
		const doing = kind();
		if (props.progress !== null) {
			if (doing === null) return r("starting");
			return doing === "activities" && counted
				? r("activities", f.number(counted.done), f.number(counted.of))
				: r("kind", r(`kinds.${doing}`));
		}
		if (props.shown.stopped) return r("stopped");
		if (props.shown.pausedUntil !== null && props.shown.pausedUntil > Date.now()) return r("paused");
		if (failure() !== null) return r("ended");
		return props.shown.complete ? r("upToDate") : r("notYet");
	};
	const since = () => {
		const day = props.progress?.doing?.day ?? null;
		return day === null ? null : r("backTo", f.date(day, "year"));
	};
	const failure = (): string | null => {
		const { end } = props;
		if (end === null || end.failure.code === "cancelled") return null;
		if (end.by === "garmin") return r(`garmin.${end.failure.code}`);
		const { code } = end.failure;
		if (code === "reading_in_other_tab" || code === "other_garmin_account" || code === "lease_held" || code === "lease_lost")
			return r(`hindered.${code}`);
		return words.failed(end.failure);
	};
	const toPair = () => (props.end?.by === "longrun" && needsPairing(props.end.failure) ? props.end.failure : null);
	const isOther = () => props.end?.by === "longrun" && props.end.failure.code === "other_garmin_account";
	const text = () => failure() ?? (props.progress === null ? lastRead() : r("goesOn"));
	const lastRead = () => (props.shown.readAt === null ? null : r("lastRead", ago(props.shown.readAt, Date.now(), words)));
	return (
		<Panel about={r("about")} headline={headline()} folded={props.folded} onFold={props.onFold}>
			<Show when={bar()}>
				{(known) => (
					<progress
						class="w-full mt-2"
						max={Math.max(1, known().of)}
						value={known().done}
						aria-label={r("progress", f.number(known().done), f.number(known().of))}
					/>
				)}
			</Show>
			<Show when={since()}>{(back) => <p class="mt-1 text-small text-ink-soft">{back()}</p>}</Show>
			<Show when={text()}>
				{(line) => (
					<p class="mt-1 text-small text-ink-soft text-pretty" role={failure() === null ? undefined : "alert"}>
						{line()}
					</p>
				)}
			</Show>
			<div class="mt-3 flex flex-wrap gap-2">
				<Show when={props.progress === null && toPair()}>
					{(why) => (
						<Button small kind="primary" onPress={() => void send("shell.options", {})}>
							{words.t(pairingWord(why()))}
						</Button>
					)}
				</Show>
				{/* One button that changes: the keyboard stays on it. */}
				<Button small onPress={() => (props.progress === null ? props.onRead(isOther()) : props.onStop())}>
					{props.progress !== null ? r("stop") : isOther() ? r("rebind") : props.shown.complete ? r("readNow") : r("goOn")}
				</Button>
				<Show when={context()?.origin}>
					{(origin) => (
						<a
							class={buttonClass({ small: true, kind: "quiet" })}
							href={`${origin()}/connections`}
							target="_blank"
							rel="noopener noreferrer"
						>
							{r("choose")}
						</a>
					)}
				</Show>
			</div>
		</Panel>
	);
}
