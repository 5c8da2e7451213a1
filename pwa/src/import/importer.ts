/**
 * Brings dropped files in: read by workers on this device, sent a few at a time, each file's fate told beside its name. Make one above the pages, so
 * that it goes on while the athlete looks elsewhere. Sending twice doubles nothing: the server knows files by their bytes.
 */
import { type Accessor, createEffect, createMemo, createRoot, createSignal, on } from "solid-js";
import { v7 as uuidv7 } from "uuid";
import type { AthleteStore } from "../store/athlete-store.ts";
import { useSession } from "../store/session.ts";
import { filesOf } from "./dropped.ts";
import { answered, type FileAnswer } from "./file-hints.ts";
import { createFileList, type FileList } from "./file-list.ts";
import { fromDisk } from "./from-disk.ts";
import { beginRun, type ImportRun, mark, recalculateFitness } from "./import-run.ts";
import { isOver, refusedBy } from "./imported-file.ts";
import { type Job, jobOf, type Source } from "./job.ts";
import { createSender } from "./sender.ts";
import { createSpool, type Spool, type SpoolState } from "./spool.ts";

/** Thousands of files must not freeze the screen: the page has a turn in between. */
const TURN_MS = 12;

export interface Importer extends Pick<FileList, "files" | "progress"> {
	/** Files, or what `droppedItems` gives of a drop: folders are walked. */
	add(items: readonly (File | FileSystemEntry)[]): Promise<void>;
	/** Reactive: something is being read or sent, or waits for it. */
	isRunning: Accessor<boolean>;
	isPaused: Accessor<boolean>;
	/** Nothing new is begun; what is on its way arrives. */
	pause(): void;
	goOn(): void;
	/** Takes back what has not been sent; what is on its way arrives. */
	cancel(): void;
	/** Takes what is over from the list. */
	clear(): void;
	/** Tries at once what could not be sent. */
	retryNow(): void;
	/** For a file that does not say it: reads it again with the athlete's answer. */
	answer(id: string, answer: FileAnswer): void;
	/** Whether a reload or crash would lose anything. */
	kept: Accessor<SpoolState>;
	/** When the run began, milliseconds since the page was opened, and files that were over then: for a rate. */
	began: Accessor<{ at: number; done: number }>;
	/** Files in archives that nothing here reads (pictures, messages), by archive. */
	passedOver: Accessor<ReadonlyMap<string, number>>;
}

export function createImporter(): Importer {
	return createRoot(build);
}

function build(): Importer {
	const session = useSession();
	const list = createFileList();
	const sender = createSender(session, list);
	const [isRunning, setRunning] = createSignal(false);
	const [isPaused, setPaused] = createSignal(false);
	const [began, setBegan] = createSignal({ at: 0, done: 0 });
	const [spool, setSpool] = createSignal<Spool | null>(null);
	const [passedOver, setPassedOver] = createSignal<ReadonlyMap<string, number>>(new Map());
	const asked = new Map<string, Job>();
	let run: ImportRun | null = null;
	let beginning: Promise<ImportRun> | null = null;
	/** Raised when what is being added has been taken back. */
	let takenBack = 0;

	async function add(items: readonly (File | FileSystemEntry)[]): Promise<void> {
		mark("begun");
		let sources: Source[] = [];
		const before = takenBack;
		const isWanted = () => takenBack === before;
		const unreadable = (name: string, error: unknown) => {
			if (isWanted()) list.append({ id: uuidv7(), name, size: 0, archive: null }, refusedBy([fromDisk(error)]));
		};
		const give = async () => {
			const some = sources;
			sources = [];
			if (some.length === 0) return;
			// Without a turn in between: a run that ends must not be given more.
			const current = run ?? (await running());
			if (isWanted()) spool()?.keep(some);
			// With nothing left to do it ends.
			current.add(isWanted() ? some.map(jobOf) : []);
			await new Promise((resolve) => setTimeout(resolve));
		};
		let turn = performance.now();
		for await (const file of filesOf(items, unreadable)) {
			if (!isWanted()) return;
			const source = { id: uuidv7(), name: file.name, size: file.size, blob: file };
			list.append({ id: source.id, name: source.name, size: source.size, archive: null });
			sources.push(source);
			if (performance.now() - turn < TURN_MS) continue;
			await give();
			turn = performance.now();
		}
		await give();
	}

	/** The run under way, else a new one. */
	function running(): Promise<ImportRun> {
		if (run) return Promise.resolve(run);
		beginning ??= session
			.whenOpen()
			.then((store) => begin(store))
			.finally(() => {
				beginning = null;
			});
		return beginning;
	}

	async function begin(store: AthleteStore): Promise<ImportRun> {
		setRunning(true);
		setBegan({ at: performance.now(), done: list.progress().done });
		addEventListener("beforeunload", askToStay);
		addEventListener("online", sender.retryNow);
		try {
			const current = spool() ?? createSpool(store);
			setSpool(current);
			run = await beginRun({
				session,
				list,
				sender,
				athleteId: store.athleteId,
				isPaused,
				onOver: (job) => {
					const file = list.get(job.id);
					if (file) current.over(job.source.id, job.item, file);
				},
				onAsking: (job) => asked.set(job.id, job),
				onPassedOver: (archive, files) => setPassedOver((all) => new Map(all).set(archive, (all.get(archive) ?? 0) + files)),
				onIdle: () => end(store).catch(reportError),
			});
			return run;
		} catch (error) {
			cancel();
			throw error;
		}
	}

	async function end(store: AthleteStore): Promise<void> {
		const ended = run;
		if (!ended) return;
		run = null;
		ended.close();
		removeEventListener("beforeunload", askToStay);
		removeEventListener("online", sender.retryNow);
		const open = list.files.some((file) => !isOver(file));
		if (!open) dropSpool();
		if (session.athlete() === store) {
			if (ended.hasNews()) await recalculateFitness();
			store.invalidate(["activities", "fitness", "trends", "snapshots", "health", "readiness", "twoMonths", "profile"]);
		}
		setPaused(false);
		if (!run && !beginning) setRunning(false);
	}

	function dropSpool(): void {
		const old = spool();
		setSpool(null);
		old?.clear().catch(reportError);
	}

	function cancel(): void {
		takenBack += 1;
		const ended = run;
		// Workers end in mid-file; what they were at leaves the list below.
		ended?.giveUp();
		list.keepOnly((file) => isOver(file) || (ended?.isSending(file.id) === true && file.status === "sending"));
		dropSpool();
		sender.retryNow();
		if (!ended) setRunning(false);
		setPaused(false);
		ended?.advance();
	}

	/** What a reload or a crash has cut off goes on. */
	async function resume(store: AthleteStore): Promise<void> {
		const current = spool() ?? createSpool(store);
		const unfinished = await current.takeUnfinished();
		if (!unfinished || session.athlete() !== store) return;
		setSpool(current);
		const { sources, over, paused } = unfinished;
		if (paused) setPaused(true);
		const isOpen = new Map(sources.map((source) => [source.id, source]));
		for (const { source, item, name, size, status, counts, problems } of over) {
			const dropped = isOpen.get(source);
			const id = item === "" ? source : `${source}/${item}`;
			const reason = status === "refused" ? (problems[0]?.code ?? null) : null;
			const read = problems.map(({ line, ...problem }) => ({ ...problem, ...(line === undefined ? {} : { line }) }));
			list.append({ id, name, size, archive: item === "" ? null : (dropped?.name ?? null) }, { status, counts, problems: read, reason });
			if (item === "") isOpen.delete(source);
		}
		const left = [...isOpen.values()];
		for (const { id, name, size } of left) list.append({ id, name, size, archive: null });
		if (left.length > 0) (await running()).add(left.map(jobOf));
		else dropSpool();
	}

	const athlete = createMemo(() => session.athlete());
	createEffect(
		on(athlete, (store, before) => {
			// Another athlete, or nobody: the list was not theirs.
			if (before && before.athleteId !== store?.athleteId) {
				cancel();
				asked.clear();
				list.keepOnly(() => false);
			}
			if (store) resume(store).catch(reportError);
		}),
	);

	function askToStay(event: BeforeUnloadEvent): void {
		// The browser asks in its own words whether to leave.
		if (spool()?.state() !== "safe") event.preventDefault();
	}

	return {
		get files() {
			return list.files;
		},
		progress: list.progress,
		add,
		isRunning,
		isPaused,
		pause() {
			setPaused(true);
			spool()?.pause(true);
		},
		goOn() {
			setPaused(false);
			setBegan({ at: performance.now(), done: list.progress().done });
			spool()?.pause(false);
			run?.advance();
		},
		cancel,
		clear: () => list.keepOnly((file) => !isOver(file)),
		retryNow: sender.retryNow,
		answer(id, answer) {
			const job = asked.get(id);
			if (!job) return;
			asked.delete(id);
			void running().then((current) => current.add([{ ...job, hints: answered(job.hints, answer) }]));
		},
		kept: () => spool()?.state() ?? "empty",
		began,
		passedOver,
	};
}
