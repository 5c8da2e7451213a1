/** A dropped file and what became of it. */
import type { Sport } from "../../../shared/athlete/sport.ts";
import type { Problem, ProblemCode } from "../../../shared/problem.ts";
import type { FailureCode } from "../api/failure.ts";
import type { FileStatus } from "../words/file-status.ts";
import type { FileReading } from "./read-file.ts";
import type { ImportOutcome } from "./upload.ts";

export interface ImportedActivity {
	id: string;
	day: string;
	sport: Sport;
	name: string | null;
	distanceMetres: number | null;
	timerSeconds: number | null;
	outcome: ImportOutcome;
}

export interface ImportCounts {
	added: number;
	/** Another record of an effort that was there, richer than what was known. */
	merged: number;
	alreadyThere: number;
}

export interface ImportedFile {
	id: string;
	name: string;
	size: number;
	/** `done`, `known` and `refused` are ends; `failed` is tried again by itself. */
	status: FileStatus;
	counts: ImportCounts;
	/** What it held, once the server has taken it. */
	activities: ImportedActivity[];
	/** What could not be read or was doubtful, also in a file that was taken. */
	problems: Problem[];
	/** Why it was refused, or could not be sent yet. */
	reason: ProblemCode | FailureCode | null;
}

export type FileChange = Partial<Omit<ImportedFile, "id" | "name" | "size">>;

export const noCounts: ImportCounts = { added: 0, merged: 0, alreadyThere: 0 };

export const isOver = ({ status }: { status: FileStatus }): boolean => status === "done" || status === "known" || status === "refused";

export function refusedBy(problems: Problem[]): FileChange {
	return { status: "refused", problems, reason: problems[0]?.code ?? null };
}

export function takenIn({ entries, problems }: FileReading, outcomes: readonly ImportOutcome[]): FileChange {
	const count = (outcome: ImportOutcome) => outcomes.filter((one) => one === outcome).length;
	const counts = { added: count("added"), merged: count("merged"), alreadyThere: count("already_there") };
	const activities = entries.map(({ activity: { id, day, sport, name, distanceMetres, timerSeconds } }, index) => ({
		id,
		day,
		sport,
		name,
		distanceMetres,
		timerSeconds,
		outcome: outcomes[index] ?? "already_there",
	}));
	return { status: counts.added + counts.merged > 0 ? "done" : "known", counts, activities, problems, reason: null };
}
