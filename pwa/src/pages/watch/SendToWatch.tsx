import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import type { FidelityNote } from "../../../../shared/export/delivery/wanted.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Button, buttonClass } from "../../components/Button.tsx";
import { WatchLine } from "../../components/WatchLine.tsx";
import { createLater } from "../../state/later.ts";
import { useWords } from "../../words/words.tsx";
import { createDownload } from "../workout/download.state.ts";
import { OpenGarmin } from "./OpenGarmin.tsx";
import { createWatch } from "./watch.state.ts";
import { watchLine } from "./watch-line.ts";
import { type Watched, type WatchState, watchOf } from "./watch-state.ts";

/** From the yes to the wrist: what is to be pressed, where it stands, and the file as the other way. */
export function SendToWatch(props: { workout: Workout }): JSX.Element {
	const words = useWords();
	const { t } = words;
	const watch = createWatch(words);
	const download = createDownload(words);
	const [explained, setExplained] = createSignal(false);
	const id = () => props.workout.id;
	const known = createMemo(() => {
		const delivery = watch.delivery();
		return delivery ? watchOf(delivery, id()) : null;
	});
	const line = () => {
		const found = known();
		return found && watchLine(found, words);
	};
	const isAlone = () => watch.delivery()?.senders === 0;
	const isAsking = () => known()?.state.kind === "not_approved" || known()?.state.kind === "changed";
	const isExplained = () => isAlone() && (explained() || known()?.approved === true);

	/** Labels stand below the words they belong to. */
	const margin = () =>
		isAsking() ? "-ml-4" : known()?.state.kind === "question" ? "ml-8" : known()?.state.kind === "unsupported" ? "" : "ml-4";

	async function press(): Promise<void> {
		// What is remembered may be older than a browser that was paired a moment ago.
		if (isAlone()) await watch.stored.refetch();
		if (isAlone()) setExplained(true);
		else watch.approve(id(), true);
	}
	const file = (kind: "primary" | "quiet") => (
		<Button
			kind={kind}
			icon={kind === "primary" ? "watch" : "download"}
			wide={kind === "primary"}
			busy={download.busy()}
			onClick={() => download.download(props.workout)}
		>
			{t(kind === "primary" ? "workout.download" : "watch.fit")}
		</Button>
	);

	return (
		<Switch>
			<Match when={watch.stored.isLoading}>
				<Button kind="primary" icon="watch" wide busy>
					{t("watch.send")}
				</Button>
			</Match>
			<Match when={known()}>
				{(found) => (
					<section class="stack gap-3" aria-label={t("watch.send")}>
						<Show when={line()}>
							{(shown) => (
								<div role="status">
									<WatchLine {...shown()}>
										<Show when={found().notes.length > 0 && told.includes(found().state.kind)}>
											<Notes notes={found().notes} isWhole={found().state.kind === "unsupported"} />
										</Show>
									</WatchLine>
								</div>
							)}
						</Show>
						<Show when={isAsking()}>
							<Button
								kind="primary"
								icon="watch"
								wide
								aria-expanded={isAlone() ? (isExplained() ? "true" : "false") : undefined}
								onClick={() => void press()}
							>
								{t(isAlone() ? "watch.send" : found().state.kind === "changed" ? "watch.approveNew" : "watch.approve")}
							</Button>
						</Show>
						<Show when={isAsking() && !isExplained() && found().notes.length > 0}>
							<Notes notes={found().notes} isWhole={false} />
						</Show>
						<Show when={isExplained()}>
							<div class="card">
								<p class="font-600">{t("watch.extension.title")}</p>
								<p class="mt-1 text-ink-soft text-pretty">{t("watch.extension.text")}</p>
								<div class="flex flex-wrap gap-2 mt-2.5">
									<a href="/pair" class={buttonClass()}>
										{t("watch.extension.pair")}
									</a>
									{file("quiet")}
								</div>
								<p class="mt-2 text-small text-ink-soft">{t("watch.extension.or")}</p>
							</div>
						</Show>
						<Show when={!isExplained()}>
							<div class={`flex flex-wrap gap-2 ${margin()}`}>
								<Actions
									watched={found()}
									onApprove={(approved) => watch.approve(id(), approved)}
									onAnswer={(answer) => watch.answer(id(), answer)}
								/>
								<Show when={!isAlone() && sendable.includes(found().state.kind)}>
									<OpenGarmin />
								</Show>
								<Show when={found().state.kind !== "question"}>{file(found().state.kind === "unsupported" ? "primary" : "quiet")}</Show>
							</div>
						</Show>
					</section>
				)}
			</Match>
			<Match when={true}>
				{file("primary")}
				<p class="mt-1.5 text-small text-ink-soft">{t("workout.downloadHint")}</p>
			</Match>
		</Switch>
	);
}

/** Where what the watch gets, or got, is the matter. */
const told: readonly WatchState["kind"][] = ["waiting", "later", "sending", "on_watch", "unsupported"];

/** Where the next sending has something to do. */
const sendable: readonly WatchState["kind"][] = ["waiting", "sending", "older", "answered", "failed", "leaving"];

/** A yes that can be taken back; while it is on the watch, that takes it off. */
const taken: Partial<Record<WatchState["kind"], "watch.takeBack" | "watch.takeOff">> = {
	waiting: "watch.takeBack",
	later: "watch.takeBack",
	sending: "watch.takeBack",
	failed: "watch.takeBack",
	on_watch: "watch.takeOff",
	differs: "watch.takeOff",
	older: "watch.takeOff",
};

interface ActionsProps {
	watched: Watched;
	onApprove: (approved: boolean) => void;
	onAnswer: (answer: "use_plan" | "keep_garmin") => void;
}

function Actions(props: ActionsProps): JSX.Element {
	const { t } = useWords();
	const state = () => props.watched.state;
	const question = () => {
		const now = state();
		return now.kind === "question" ? now.question : null;
	};
	return (
		<>
			<Show when={taken[state().kind]}>
				{(label) => (
					<Button kind="quiet" onClick={() => props.onApprove(false)}>
						{t(label())}
					</Button>
				)}
			</Show>
			<Show when={question()}>
				{(asked) => (
					<>
						<Button onClick={() => props.onAnswer("use_plan")}>
							{t(asked() === "removed" ? "watch.question.sendAgain" : "watch.question.usePlan")}
						</Button>
						<Button onClick={() => props.onAnswer("keep_garmin")}>
							{t(asked() === "removed" ? "watch.question.leaveOff" : "watch.question.keepGarmin")}
						</Button>
					</>
				)}
			</Show>
			<Show when={state().kind === "kept"}>
				<Button kind="quiet" onClick={() => props.onAnswer("use_plan")}>
					{t("watch.question.usePlanAfterAll")}
				</Button>
			</Show>
		</>
	);
}

/** In what way the watch gets less. Their words come only where there is something to say. */
function Notes(props: { notes: readonly FidelityNote[]; isWhole: boolean }): JSX.Element {
	const words = useWords();
	const { t } = words;
	const texts = createLater(
		() => ({ codes: [...new Set(props.notes.map(({ code }) => code))], language: words.language }),
		async ({ codes, language }) => {
			const { garminNoteText } = await import("../../../../shared/export/garmin-note-words.ts");
			return codes.map((code) => garminNoteText(code, language));
		},
	);
	return (
		<div class="not-first:mt-1.5 text-small text-ink-soft">
			<Show when={!props.isWhole}>
				<p>{t("watch.less")}</p>
			</Show>
			<ul class={props.isWhole ? "" : "pl-4 list-disc"}>
				<For each={texts()}>{(text) => <li class="text-pretty">{text}</li>}</For>
			</ul>
		</div>
	);
}
