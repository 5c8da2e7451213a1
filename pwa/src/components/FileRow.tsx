import { For, type JSX, Show } from "solid-js";
import type { Problem } from "../../../shared/problem.ts";
import type { FileStatus } from "../words/file-status.ts";
import { useWords } from "../words/words.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { Progress } from "./Meter.tsx";

interface FileRowProps {
	name: string;
	size: number;
	status: FileStatus;
	/** 0 to 1 while reading or sending; null when it cannot be known. */
	progress?: number | null;
	/** New activities the file gave. */
	activities?: number;
	problems?: readonly Problem[];
	onRetry?: () => void;
}

const looks: Record<FileStatus, { icon: IconName; colour: string }> = {
	waiting: { icon: "clock", colour: "text-ink-faint" },
	reading: { icon: "file", colour: "text-ink-soft" },
	sending: { icon: "upload", colour: "text-ink-soft" },
	done: { icon: "check", colour: "text-good" },
	known: { icon: "minus", colour: "text-ink-faint" },
	refused: { icon: "close", colour: "text-bad" },
	failed: { icon: "alert", colour: "text-warn" },
};
const SHOWN_PROBLEMS = 3;

/** One dropped file: what became of it, and why. */
export function FileRow(props: FileRowProps): JSX.Element {
	const { t, f } = useWords();
	const look = () => looks[props.status];
	const working = () => props.status === "reading" || props.status === "sending";
	const problems = () => props.problems ?? [];
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
				<For each={problems().slice(0, SHOWN_PROBLEMS)}>
					{(problem) => (
						<p class={`text-small ${props.status === "refused" ? "text-bad" : "text-ink-soft"}`}>
							{t(`problems.${problem.code}`)}
							<Show when={problem.line}>{(line) => ` (${t("import.line", line())})`}</Show>
						</p>
					)}
				</For>
				<Show when={problems().length > SHOWN_PROBLEMS}>
					<p class="text-small text-ink-soft">{t("import.moreProblems", problems().length - SHOWN_PROBLEMS)}</p>
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
				{props.status === "done" && props.activities ? t("import.activities", props.activities) : t(`import.statuses.${props.status}`)}
				<span class="block text-ink-faint">{f.bytes(props.size)}</span>
			</p>
		</li>
	);
}
