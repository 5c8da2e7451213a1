/** A dropped file, or a file in a dropped archive, and what became of it. */
import type { Problem, ProblemCode } from "../../../shared/problem.ts";
import type { FailureCode } from "../api/failure.ts";
import type { FileStatus } from "../words/file-status.ts";
import type { ActivityFacts, PreparedFile } from "./prepare.ts";
import type { ImportOutcome } from "./upload.ts";

export interface ImportedActivity extends ActivityFacts {
	outcome: ImportOutcome;
}

export interface ImportCounts {
	added: number;
	/** Another record of an effort that was there, richer than what was known. */
	merged: number;
	alreadyThere: number;
	/** Health facts: nights, resting heart rates, weights. */
	health: number;
}

export interface ImportedFile {
	id: string;
	name: string;
	size: number;
	/** The dropped archive it came in; null for a file by itself. */
	archive: string | null;
	/** `done`, `known` and `refused` are ends; `failed` is tried again by itself; `asking` waits for the athlete. */
	status: FileStatus;
	counts: ImportCounts;
	/** What it held, once the server has taken it. */
	activities: ImportedActivity[];
	/** What could not be read or was doubtful, also in a file that was taken. */
	problems: Problem[];
	/** Why it was refused, or could not be sent yet. */
	reason: ProblemCode | FailureCode | null;
}

export type FileChange = Partial<Omit<ImportedFile, "id" | "name" | "size" | "archive">>;

export const noCounts: ImportCounts = { added: 0, merged: 0, alreadyThere: 0, health: 0 };

export const isOver = ({ status }: { status: FileStatus }): boolean => status === "done" || status === "known" || status === "refused";

export function refusedBy(problems: Problem[]): FileChange {
	return { status: "refused", problems, reason: problems[0]?.code ?? null };
}

export function takenIn({ activities, problems, healthFacts }: PreparedFile, outcomes: readonly ImportOutcome[]): FileChange {
	const count = (outcome: ImportOutcome) => outcomes.filter((one) => one === outcome).length;
	const counts = { added: count("added"), merged: count("merged"), alreadyThere: count("already_there"), health: healthFacts };
	const told = activities.map((facts, index) => ({ ...facts, outcome: outcomes[index] ?? "already_there" }));
	return {
		status: counts.added + counts.merged + counts.health > 0 ? "done" : "known",
		counts,
		activities: told,
		problems,
		reason: null,
	};
}

/** The same bytes came a second time in this import. */
export function sameAs(first: string, file: PreparedFile): FileChange {
	const { problems, ...change } = takenIn(
		{ ...file, healthFacts: 0 },
		file.activities.map(() => "already_there" as const),
	);
	return { ...change, problems: [{ code: "already_there", detail: `The same file as ${first}.` }, ...(problems ?? [])] };
}
