/** One import under way: files read ahead of the line to the server, archives opened when they are met, a few requests at a time. */
import { answer, api } from "../api/client.ts";
import { ApiFailure, type FailureCode } from "../api/failure.ts";
import type { Session } from "../store/session.ts";
import { openArchive } from "./archive-opening.ts";
import { createDecodePool } from "./decode-pool.ts";
import { asks, type StravaNames } from "./file-hints.ts";
import type { FileList } from "./file-list.ts";
import { fromDisk } from "./from-disk.ts";
import { importFacts } from "./import-facts.ts";
import { type FileChange, isOver, refusedBy } from "./imported-file.ts";
import type { Job } from "./job.ts";
import type { PreparedFile } from "./prepare.ts";
import { GivenUp, type Sender } from "./sender.ts";

/** What has been read and not sent yet is blobs, outside of the page's memory; more of it would only fill the disk. */
const MOST_READ_AHEAD_BYTES = 256_000_000;
const MOST_READ_AHEAD = 20_000;
/** Requests under way. */
const SENT_AT_ONCE = 3;
/** Beyond what the workers are at: so that none of them waits for the page. */
const ASKED_AHEAD = 2;

export interface RunHost {
	session: Session;
	list: FileList;
	sender: Sender;
	athleteId: string;
	isPaused(): boolean;
	/** Its row says how it ended. */
	onOver(job: Job): void;
	/** The athlete must say what the file does not. */
	onAsking(job: Job): void;
	onPassedOver(archive: string, files: number): void;
	/** Nothing is left to do. */
	onIdle(): void;
}

export interface ImportRun {
	/** Rows stand in the list already. */
	add(jobs: readonly Job[]): void;
	/** To be called when something has changed that it waits for. */
	advance(): void;
	isSending(id: string): boolean;
	/** Forgets what is not on its way to the server. */
	giveUp(): void;
	close(): void;
	/** Something new has arrived. */
	hasNews(): boolean;
}

export async function beginRun(host: RunHost): Promise<ImportRun> {
	const { list, athleteId } = host;
	const facts = await importFacts(host.session, athleteId);
	const pool = createDecodePool();
	let waiting: Job[] = [];
	const reading = new Set<Job>();
	let ready: { job: Job; file: PreparedFile }[] = [];
	const sending = new Set<string>();
	let weight = 0;
	let news = false;
	let idle = false;
	let read = false;

	function advance(): void {
		if (!host.isPaused()) {
			while (waiting.length > 0 && reading.size < pool.size + ASKED_AHEAD && mayReadAhead()) {
				const job = waiting.shift();
				if (job) void readOne(job);
			}
			while (ready.length > 0 && sending.size < SENT_AT_ONCE) {
				const next = ready.shift();
				if (next) void sendOne(next.job, next.file);
			}
		}
		if (!read && waiting.length + reading.size === 0) {
			read = true;
			mark("all read");
		}
		if (idle || waiting.length + reading.size + ready.length + sending.size > 0) return;
		idle = true;
		mark("all sent");
		host.onIdle();
	}

	const mayReadAhead = () => weight < MOST_READ_AHEAD_BYTES && ready.length < MOST_READ_AHEAD;

	async function readOne(job: Job): Promise<void> {
		reading.add(job);
		const before = list.get(job.id);
		if (before && !isOver(before)) list.change(job.id, { status: "reading" });
		try {
			const answered = await pool.ask("read", { place: job.place, path: job.name, facts, hints: job.hints });
			// Taken back in the meantime.
			if (!reading.has(job)) return;
			if ("bug" in answered) throw new Error(answered.bug);
			if ("unreadable" in answered) over(job, refusedBy([fromDisk(answered.unreadable)]));
			else if (answered.reply === "archive") await open(job);
			else readTo(job, answered.reply);
		} catch (error) {
			// A bug must show, and must not hold up the files behind.
			reportError(error);
			over(job, refusedBy([{ code: "damaged", detail: "It could not be read." }]));
		}
		if (reading.delete(job)) advance();
	}

	function readTo(job: Job, file: PreparedFile): void {
		if (job.release) waiting = [...job.release(file.names), ...waiting];
		const row = list.get(job.id);
		if (!row || isOver(row)) return;
		if (asks(file.problems, job.hints, file.parts.length > 0)) {
			list.change(job.id, { status: "asking", problems: file.problems });
			host.onAsking(job);
		} else if (file.parts.length + file.healthParts.length > 0) {
			ready.push({ job, file });
			weight += file.weight;
			// In line for the server now.
			list.change(job.id, { status: "waiting" });
		} else if (file.names !== null) over(job, { status: "done", problems: file.problems });
		else over(job, refusedBy(file.problems));
	}

	async function open(job: Job): Promise<void> {
		const archive = job.source.name;
		const { jobs, refused, passedOver, problems, table } = await openArchive(job, pool, athleteId, fromDisk);
		if (!reading.has(job)) return;
		for (const each of table ? [table, ...jobs] : jobs) if (!list.get(each.id)) list.append({ ...each, archive });
		for (const { job: each, problem } of refused) {
			if (list.get(each.id)) continue;
			list.append({ ...each, archive });
			over(each, refusedBy([problem]));
		}
		host.onPassedOver(archive, passedOver);
		if (problems.length > 0) over(job, refusedBy(problems));
		else if (jobs.length + refused.length === 0 && !table)
			over(job, refusedBy([{ code: "not_an_activity", detail: "The archive holds nothing that is read here." }]));
		else list.remove(job.id);
		const next = table
			? [{ ...table, release: (names: StravaNames | null) => (table.release?.(names) ?? jobs).filter(isOpen) }]
			: jobs.filter(isOpen);
		waiting = [...next, ...waiting];
	}

	/** Not over before a reload. */
	function isOpen({ id }: Job): boolean {
		const row = list.get(id);
		return row !== undefined && !isOver(row);
	}

	async function sendOne(job: Job, file: PreparedFile): Promise<void> {
		sending.add(job.id);
		try {
			const change = await host.sender.send(job, file, athleteId, () => originalOf(job, file));
			const isNew = (change.counts?.added ?? 0) + (change.counts?.merged ?? 0) > 0;
			if (isNew && !news) mark("first activity");
			news ||= isNew;
			over(job, change);
		} catch (error) {
			if (!(error instanceof GivenUp)) over(job, { status: "refused", problems: file.problems, reason: codeOf(error) });
		} finally {
			sending.delete(job.id);
			weight -= file.weight;
			advance();
		}
	}

	async function originalOf({ place }: Job, { gzipped }: PreparedFile): Promise<Blob | null> {
		if ("file" in place && !gzipped) return place.file;
		const unpacked = await pool.ask("unpack", { place, folder: null, name: "" }, true);
		return "reply" in unpacked && unpacked.reply instanceof Blob ? unpacked.reply : null;
	}

	function over(job: Job, change: FileChange): void {
		list.change(job.id, change);
		host.onOver(job);
	}

	return {
		add(jobs) {
			idle = false;
			read = false;
			for (const job of jobs) waiting.push(job);
			advance();
		},
		advance,
		isSending: (id) => sending.has(id),
		giveUp() {
			waiting = [];
			reading.clear();
			for (const { file } of ready) weight -= file.weight;
			ready = [];
			pool.close();
		},
		close: pool.close,
		hasNews: () => news,
	};
}

/** For who measures it. */
export function mark(what: "begun" | "first activity" | "all read" | "all sent"): void {
	performance.mark(`import: ${what}`);
}

/** Fitness of all days, from what has arrived. */
export async function recalculateFitness(): Promise<void> {
	try {
		await answer(api.fitness.recalculate.$post({ json: {} }));
	} catch (error) {
		// Offline by now, or too often: the server's hourly tick does it too.
		if (!(error instanceof ApiFailure)) throw error;
	}
}

function codeOf(error: unknown): FailureCode {
	if (error instanceof ApiFailure) return error.code;
	reportError(error);
	return "internal";
}
