import { createSignal, For, type JSX, Show } from "solid-js";
import type { Problem } from "../../../shared/problem.ts";
import type { FileStatus } from "../words/file-status.ts";
import { useWords } from "../words/words.tsx";
import { Button } from "./Button.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { Progress } from "./Meter.tsx";

interface FileRowProps {
	name: string;
	size: number;
	status: FileStatus;
	/** 0 to 1 while reading or sending; null when it cannot be known. */
	progress?: number | null;
	/** What the file gave, in words; the status when there is nothing to say. */
	result?: string | undefined;
	problems?: readonly Problem[];
	/** What it held, a line each; told when asked for. */
	lines?: () => readonly string[];
	onRetry?: () => void;
	/** With the status `asking`. */
	onAnswer?: (unit: "kilometre" | "mile") => void;
}

const looks: Record<FileStatus, { icon: IconName; colour: string }> = {
	waiting: { icon: "clock", colour: "text-ink-faint" },
	reading: { icon: "file", colour: "text-ink-soft" },
	sending: { icon: "upload", colour: "text-ink-soft" },
	done: { icon: "check", colour: "text-good" },
	known: { icon: "minus", colour: "text-ink-faint" },
	refused: { icon: "close", colour: "text-bad" },
	failed: { icon: "alert", colour: "text-warn" },
	asking: { icon: "info", colour: "text-accent" },
};
const SHOWN_PROBLEMS = 3;
const units = ["kilometre", "mile"] as const;

/** One dropped file: what became of it, and why. */
export function FileRow(props: FileRowProps): JSX.Element {
	const { t, f } = useWords();
	const [open, setOpen] = createSignal(false);
	const look = () => looks[props.status];
	const working = () => props.status === "reading" || props.status === "sending";
	const problems = () => props.problems ?? [];
	const lines = () => (open() ? (props.lines?.() ?? []) : []);
	const hidden = () => Math.max(0, problems().length - SHOWN_PROBLEMS);
	return (
		<li class="grid grid-cols-[20px_1fr_auto] gap-x-3 py-2.5 border-t border-line last:border-b">
			<span class={`mt-0.5 ${look().colour}`}>
				<Icon name={look().icon} size={18} />
			</span>
			<div class="min-w-0">
				<p class="truncate" title={props.name}>
					{props.name}
				</p>
				<Show when={working()}>
					<div class="my-1.5">
						<Progress label={props.name} valueText={t(`import.statuses.${props.status}`)} fraction={props.progress ?? 0.5} />
					</div>
				</Show>
				<For each={open() ? problems() : problems().slice(0, SHOWN_PROBLEMS)}>
					{(problem) => (
						<p class={`text-small ${props.status === "refused" ? "text-bad" : "text-ink-soft"}`}>
							{t(`problems.${problem.code}`)}
							<Show when={problem.line}>{(line) => ` (${t("import.line", line())})`}</Show>
						</p>
					)}
				</For>
				<Show when={hidden() > 0 && !open()}>
					<p class="text-small text-ink-soft">{t("import.moreProblems", hidden())}</p>
				</Show>
				<For each={lines()}>{(line) => <p class="text-small text-ink-soft">{line}</p>}</For>
				<Show when={props.lines || hidden() > 0}>
					<button type="button" class="text-link text-small min-h-8" aria-expanded={open()} onClick={() => setOpen(!open())}>
						{t(open() ? "import.lessDetails" : "import.details")}
						<span class="sr-only"> ({props.name})</span>
					</button>
				</Show>
				<Show when={props.status === "asking" && props.onAnswer}>
					{(answer) => (
						<fieldset class="flex flex-wrap gap-2 mt-1.5">
							<legend class="text-small mb-1.5">{t("import.askUnit")}</legend>
							<For each={units}>
								{(unit) => (
									<Button small onClick={() => answer()(unit)}>
										{t(`import.${unit}`)}
									</Button>
								)}
							</For>
						</fieldset>
					)}
				</Show>
				<Show when={props.status === "failed" && props.onRetry}>
					{(retry) => (
						<button type="button" class="text-link text-small min-h-8" onClick={() => retry()()}>
							{t("actions.retry")}
						</button>
					)}
				</Show>
			</div>
			<p class="text-small text-ink-soft text-right whitespace-nowrap pt-0.5">
				{props.result ?? t(`import.statuses.${props.status}`)}
				<span class="block text-ink-faint">{f.bytes(props.size)}</span>
			</p>
		</li>
	);
}
