/**
 * Brings dropped files in: read by workers on this device, sent one after the other, each file's fate told beside its name. Make one above the
 * pages, so that it goes on while the athlete looks elsewhere. Sending twice doubles nothing: the server knows files by their bytes.
 */
import { type Accessor, createEffect, createMemo, createRoot, createSignal, on } from "solid-js";
import { ApiFailure, type FailureCode } from "../api/failure.ts";
import { useSession } from "../store/session.ts";
import { createDecodePool, type DecodePool } from "./decode-pool.ts";
import { filesOf } from "./dropped.ts";
import { createFileList, type FileList } from "./file-list.ts";
import { importFacts } from "./import-facts.ts";
import { isOver, refusedBy, takenIn } from "./imported-file.ts";
import { type FileReading, type ImportFacts, LARGEST_FILE_BYTES } from "./read-file.ts";
import { createSender, GivenUp } from "./sender.ts";

/** Files read ahead of the line to the server: more would only fill memory. */
const MOST_READ_AHEAD = 64;
const LISTED_AT_ONCE = 200;

export interface Importer extends Pick<FileList, "files" | "progress"> {
	/** Files, or what `droppedItems` gives of a drop: folders are walked. */
	add(items: readonly (File | FileSystemEntry)[]): Promise<void>;
	/** Reactive: something is being read or sent, or waits for it. */
	isRunning: Accessor<boolean>;
	/** Takes back what has not been sent; what is on its way arrives. */
	cancel(): void;
	/** Takes what is over from the list. */
	clear(): void;
	/** Tries at once what could not be sent. */
	retryNow(): void;
}

interface Job {
	id: string;
	file: File;
}

interface Run {
	athleteId: string;
	facts: ImportFacts;
	pool: DecodePool;
	/** Being read right now. */
	reading: Set<Job>;
	read: { job: Job; reading: FileReading }[];
}

export function createImporter(): Importer {
	return createRoot(build);
}

function build(): Importer {
	const session = useSession();
	const list = createFileList();
	const sender = createSender(session, list);
	const [isRunning, setRunning] = createSignal(false);
	let waiting: Job[] = [];
	let run: Run | null = null;
	let sending: Job | null = null;

	async function add(items: readonly (File | FileSystemEntry)[]): Promise<void> {
		let listed = 0;
		const unreadable = (name: string, error: unknown) => list.append(name, 0, refusedBy([fromDisk(error)]));
		for await (const file of filesOf(items, unreadable)) {
			if (file.size > LARGEST_FILE_BYTES) {
				const detail = `The file has ${file.size} bytes; the limit is ${LARGEST_FILE_BYTES}.`;
				list.append(file.name, file.size, refusedBy([{ code: "too_large", detail }]));
			} else waiting.push({ id: list.append(file.name, file.size), file });
			// Thousands of rows must not freeze the screen.
			listed += 1;
			if (listed % LISTED_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
		}
		if (waiting.length > 0 && !isRunning()) await begin();
		advance();
	}

	async function begin(): Promise<void> {
		setRunning(true);
		addEventListener("beforeunload", askToStay);
		addEventListener("online", sender.retryNow);
		try {
			const { athleteId } = await session.whenOpen();
			run = { athleteId, facts: await importFacts(session, athleteId), pool: createDecodePool(), reading: new Set(), read: [] };
		} catch (error) {
			cancel();
			throw error;
		}
	}

	function advance(): void {
		if (!run) return;
		while (waiting.length > 0 && run.reading.size < run.pool.size && run.read.length < MOST_READ_AHEAD) {
			const job = waiting.shift();
			if (job) void readOne(job, run);
		}
		const next = sending ? undefined : run.read.shift();
		if (next) void sendOne(next.job, next.reading, run);
		else endIfDone();
	}

	async function readOne(job: Job, of: Run): Promise<void> {
		of.reading.add(job);
		list.change(job.id, { status: "reading" });
		const reply = await of.pool.decode({ file: job.file, facts: of.facts });
		// Taken back in the meantime.
		if (!of.reading.delete(job)) return;
		if ("bug" in reply) {
			reportError(new Error(reply.bug));
			list.change(job.id, refusedBy([{ code: "damaged", detail: "It could not be read." }]));
		} else if ("unreadable" in reply) list.change(job.id, refusedBy([fromDisk(reply.unreadable)]));
		else if (reply.reading.entries.length === 0) list.change(job.id, refusedBy(reply.reading.problems));
		else {
			of.read.push({ job, reading: reply.reading });
			// In line for the server now.
			list.change(job.id, { status: "waiting" });
		}
		advance();
	}

	async function sendOne(job: Job, reading: FileReading, of: Run): Promise<void> {
		sending = job;
		try {
			list.change(job.id, takenIn(reading, await sender.send(job.id, job.file, reading, of.athleteId)));
		} catch (error) {
			if (!(error instanceof GivenUp)) list.change(job.id, { status: "refused", problems: reading.problems, reason: codeOf(error) });
		} finally {
			sending = null;
			advance();
			endIfDone();
		}
	}

	function endIfDone(): void {
		if (!isRunning() || sending || waiting.length > 0 || (run && run.reading.size + run.read.length > 0)) return;
		const athleteId = run?.athleteId;
		run?.pool.close();
		run = null;
		removeEventListener("beforeunload", askToStay);
		removeEventListener("online", sender.retryNow);
		setRunning(false);
		const store = session.athlete();
		if (store && store.athleteId === athleteId) store.invalidate(["activities", "fitness", "twoMonths", "profile"]);
	}

	function cancel(): void {
		waiting = [];
		// Workers end in mid-file; what they were at leaves the list below.
		run?.pool.close();
		run?.reading.clear();
		run?.read.splice(0);
		list.keepOnly((file) => isOver(file) || (file.id === sending?.id && file.status === "sending"));
		sender.retryNow();
		endIfDone();
	}

	// Another athlete, or nobody: the list was not theirs.
	const athleteId = createMemo(() => session.account()?.athleteId);
	createEffect(
		on(
			athleteId,
			() => {
				cancel();
				list.keepOnly(() => false);
			},
			{ defer: true },
		),
	);

	return {
		files: list.files,
		progress: list.progress,
		add,
		isRunning,
		cancel,
		clear: () => list.keepOnly((file) => !isOver(file)),
		retryNow: sender.retryNow,
	};
}

function codeOf(error: unknown): FailureCode {
	if (error instanceof ApiFailure) return error.code;
	// A bug must show, and must not hold up the files behind.
	reportError(error);
	return "internal";
}

const fromDisk = (error: unknown) => ({ code: "damaged", detail: `It could not be read from the disk: ${String(error)}.` }) as const;

/** The browser asks in its own words whether to leave. */
function askToStay(event: BeforeUnloadEvent): void {
	event.preventDefault();
}
