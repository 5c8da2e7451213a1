import { createSignal, For, type JSX, Show } from "solid-js";
import type { Problem } from "../../../shared/problem.ts";
import type { FileStatus } from "../words/file-status.ts";
import { useWords } from "../words/words.tsx";
import { Button } from "./Button.tsx";
import { FileName } from "./FileName.tsx";
import { lookOf } from "./file-row-look.ts";
import { Icon } from "./Icon.tsx";

interface FileRowProps {
	/** With its folders, where it has some. */
	name: string;
	size: number;
	status: FileStatus;
	/** What the file gave, in words; the status when there is nothing to say. */
	result?: string | undefined;
	/** One line of what it held. */
	about?: string | undefined;
	/** The archive it came in. */
	archive?: string | null;
	problems?: readonly Problem[];
	/** Why the server has not taken it, and what comes next. */
	refusal?: string | undefined;
	/** What it held, a row of cells each; told when asked for. */
	lines?: (() => readonly (readonly string[])[]) | undefined;
	onRetry?: () => void;
	/** With the status `asking`. */
	onAnswer?: (answer: Answer) => void;
}

const SHOWN_PROBLEMS = 3;
/** What a table may leave open, one at a time: distances mean nothing to who does not know the day. */
const questions = [
	{ code: "unknown_date_order", asks: "import.askDateOrder", answers: ["day_first", "month_first"] },
	{ code: "unknown_distance_unit", asks: "import.askUnit", answers: ["kilometre", "mile"] },
] as const;
type Answer = (typeof questions)[number]["answers"][number];

/** One dropped file: what became of it, and why. */
export function FileRow(props: FileRowProps): JSX.Element {
	const { t, f } = useWords();
	const [open, setOpen] = createSignal(false);
	/** What is asked below is no news above. */
	const problems = () =>
		(props.problems ?? []).filter(({ code }) => props.status !== "asking" || !questions.some((question) => question.code === code));
	const question = () =>
		props.status === "asking" && props.onAnswer
			? questions.find(({ code }) => props.problems?.some((each) => each.code === code))
			: undefined;
	const look = () => lookOf(props.status, problems());
	const isBad = () => look().colour === "text-bad";
	const lines = () => (open() ? (props.lines?.() ?? []) : []);
	const hidden = () => Math.max(0, problems().length - SHOWN_PROBLEMS);
	return (
		<li class="grid grid-cols-[18px_minmax(0,1fr)_auto] gap-x-3 py-2.5 border-t border-line last:border-b">
			<span class={`mt-0.5 ${look().colour}`}>
				<Show when={look().icon} fallback={<span class="spinner block" />}>
					{(icon) => <Icon name={icon()} size={18} />}
				</Show>
			</span>
			<div class="min-w-0">
				<FileName path={props.name} />
				<Show when={props.about}>
					<p class="text-small text-ink-soft text-pretty">{props.about}</p>
				</Show>
				<For each={open() ? problems() : problems().slice(0, SHOWN_PROBLEMS)}>
					{(problem) => (
						<p class={`text-small text-pretty ${isBad() ? "text-bad" : "text-ink-soft"}`}>
							{t(`problems.${problem.code}`)}
							<Show when={problem.line}>{(line) => ` (${t("import.line", line())})`}</Show>
						</p>
					)}
				</For>
				<Show when={hidden() > 0 && !open()}>
					<p class="text-small text-ink-soft">{t("import.moreProblems", hidden())}</p>
				</Show>
				<Show when={props.refusal}>
					<p class={`text-small text-pretty ${isBad() ? "text-bad" : "text-ink-soft"}`}>{props.refusal}</p>
				</Show>
				<Show when={props.archive}>
					{(archive) => <p class="text-small text-ink-soft break-words">{t("import.inArchive", archive())}</p>}
				</Show>
				<Show when={props.lines || hidden() > 0}>
					<button type="button" class="text-link text-small min-h-8" aria-expanded={open()} onClick={() => setOpen(!open())}>
						{t(open() ? "import.lessDetails" : "import.details")}
						<span class="sr-only"> ({props.name})</span>
					</button>
				</Show>
				<Show when={question()}>
					{(asked) => (
						<fieldset class="flex flex-wrap gap-2 mt-1.5">
							<legend class="text-small font-600 mb-1.5">{t(asked().asks)}</legend>
							<For each={asked().answers}>
								{(answer) => <Button onClick={() => props.onAnswer?.(answer)}>{t(`import.${answer}`)}</Button>}
							</For>
						</fieldset>
					)}
				</Show>
				<Show when={props.status === "failed" && props.onRetry}>
					{(retry) => (
						<button type="button" class="text-link text-small min-h-8" onClick={() => retry()()}>
							{t("actions.retry")}
							<span class="sr-only"> ({props.name})</span>
						</button>
					)}
				</Show>
			</div>
			<p class="text-small text-ink-soft text-right whitespace-nowrap pt-0.5">
				{props.result ?? t(`import.statuses.${props.status}`)}
				<span class="block text-ink-faint">{f.bytes(props.size)}</span>
			</p>
			<Show when={lines().length > 0}>
				<div class="col-start-2 col-span-2 overflow-x-auto">
					<table class="w-full border-collapse text-small text-ink-soft">
						<tbody>
							<For each={lines()}>
								{(cells) => (
									<tr class="border-t border-line">
										<For each={cells}>
											{(cell, column) => (
												<td
													class={`py-1 pr-3 last:pr-0 align-baseline ${column() === 1 ? "w-full break-words" : "whitespace-nowrap"} ${column() > 1 ? "text-right" : ""}`}
												>
													{cell}
												</td>
											)}
										</For>
									</tr>
								)}
							</For>
						</tbody>
					</table>
				</div>
			</Show>
		</li>
	);
}
