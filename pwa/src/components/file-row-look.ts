/** The mark of a file's fate: a shape beside its colour. */
import type { Problem } from "../../../shared/problem.ts";
import type { FileStatus } from "../words/file-status.ts";
import type { IconName } from "./Icon.tsx";

interface Look {
	/** Null: at work, a spinner. */
	icon: IconName | null;
	colour: string;
}

const looks: Record<FileStatus, Look> = {
	waiting: { icon: "clock", colour: "text-ink-faint" },
	reading: { icon: null, colour: "text-ink-soft" },
	sending: { icon: null, colour: "text-ink-soft" },
	done: { icon: "check", colour: "text-good" },
	known: { icon: "minus", colour: "text-ink-faint" },
	refused: { icon: "close", colour: "text-bad" },
	failed: { icon: "alert", colour: "text-warn" },
	asking: { icon: "info", colour: "text-accent" },
};

/** Nothing is broken and nothing is to be done: the file just holds nothing that is taken. */
export const isCalm = (problems: readonly Pick<Problem, "code">[]): boolean =>
	problems.length > 0 && problems.every(({ code }) => code === "not_an_activity");

export const lookOf = (status: FileStatus, problems: readonly Problem[]): Look =>
	status === "refused" && isCalm(problems) ? looks.known : looks[status];
