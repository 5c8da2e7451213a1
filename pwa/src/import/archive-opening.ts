/** Opens dropped archives, and those within them, and gives the files in them one by one as jobs. */
import type { Problem } from "../../../shared/problem.ts";
import { DEEPEST_NESTING } from "./archive-limits.ts";
import type { DecodePool } from "./decode-pool.ts";
import type { Place } from "./decoding.ts";
import type { FileHints, StravaNames } from "./file-hints.ts";
import { type Job, rowId } from "./job.ts";
import type { ArchiveListing, ListedEntry } from "./list-archive.ts";

/** What an archive gave. */
export interface OpenedArchive {
	jobs: Job[];
	/** Entries that are not unpacked, and why. */
	refused: { job: Job; problem: Problem }[];
	/** Pictures, messages and the like. */
	passedOver: number;
	/** Of the archive as a whole. */
	problems: Problem[];
	/** The table that says what the other files are called: it must be read first, and gives the other jobs. */
	table: Job | null;
}

const nothing = (problem: Problem): OpenedArchive => ({ jobs: [], refused: [], passedOver: 0, problems: [problem], table: null });

/** `fromDisk`: how a file that cannot be had is told. A bug throws. */
export async function openArchive(
	job: Job,
	pool: DecodePool,
	athleteId: string,
	fromDisk: (error: string) => Problem,
): Promise<OpenedArchive> {
	if (job.depth > DEEPEST_NESTING) return nothing({ code: "nested_too_deep", detail: "It is an archive in an archive in an archive." });
	let blob: Blob;
	if ("file" in job.place) blob = job.place.file;
	else {
		const name = `${job.source.id}-${job.item.replaceAll("/", "-")}`;
		const unpacked = await pool.ask("unpack", { place: job.place, folder: athleteId, name }, true);
		if ("bug" in unpacked) throw new Error(unpacked.bug);
		if ("unreadable" in unpacked) return nothing(fromDisk(unpacked.unreadable));
		if (!(unpacked.reply instanceof Blob)) return nothing(unpacked.reply);
		blob = unpacked.reply;
	}
	const listed = await pool.ask("list", { archive: blob, key: job.id }, true);
	if ("bug" in listed) throw new Error(listed.bug);
	if ("unreadable" in listed) return nothing(fromDisk(listed.unreadable));
	return opened(job, blob, listed.reply);
}

function opened(archive: Job, blob: Blob, { entries, passedOver, problems }: ArchiveListing): OpenedArchive {
	const result: OpenedArchive = { jobs: [], refused: [], passedOver, problems, table: null };
	const table = entries.find(({ isStravaTable, problem }) => isStravaTable && !problem);
	for (const entry of entries) {
		const job = jobOfEntry(archive, blob, entry);
		if (entry.problem) result.refused.push({ job, problem: entry.problem });
		else if (entry === table) result.table = job;
		else result.jobs.push(job);
	}
	if (table && result.table) {
		const folder = table.path.slice(0, table.path.lastIndexOf("/") + 1);
		const within = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : path);
		const paths = new Map(entries.map((entry) => [rowId(archive.source.id, itemOf(archive, entry)), within(entry.path)]));
		result.table.hints = { beside: new Set(entries.filter(({ problem }) => !problem).map(({ path }) => within(path))) };
		result.table.release = (names) => named(result.jobs, paths, names);
	}
	return result;
}

const itemOf = (archive: Job, { index }: ListedEntry): string => (archive.item === "" ? String(index) : `${archive.item}/${index}`);

function jobOfEntry(archive: Job, blob: Blob, entry: ListedEntry): Job {
	const item = itemOf(archive, entry);
	const place: Place = { archive: blob, key: archive.id, index: entry.index };
	return {
		id: rowId(archive.source.id, item),
		source: archive.source,
		item,
		name: entry.path,
		size: entry.bytes,
		place,
		hints: {},
		depth: archive.depth + 1,
	};
}

/** The jobs with what the table says of their files. */
function named(jobs: readonly Job[], paths: ReadonlyMap<string, string>, names: StravaNames | null): Job[] {
	return jobs.map((job) => {
		const hints: FileHints | undefined = names?.get(paths.get(job.id) ?? "");
		return hints ? { ...job, hints } : job;
	});
}
