/**
 * Keeps an import on this device until it is over: what was dropped, and what of it has arrived. After a reload the rest goes on. Where the device
 * has no room or no private file system, the import goes on without, and `state` says so.
 */
import { type Accessor, createSignal } from "solid-js";
import { v7 as uuidv7 } from "uuid";
import type { AthleteStore } from "../store/athlete-store.ts";
import { isFull, openFolder, removeFiles } from "./device-files.ts";
import { type ImportedFile, isOver } from "./imported-file.ts";
import type { Source } from "./job.ts";
import { type ItemRow, type PackRows, readPacks, removePack, type SourceRow, writeItems, writePack, writeSources } from "./spool-rows.ts";
import type { SpoolReply, SpoolRequest } from "./spooling.ts";

const COPIED_AT_ONCE = 64;
const COPIED_BYTES_AT_ONCE = 4_000_000;
const WRITE_EVERY_MS = 300;

/** `copying`: a reload would lose what is not copied yet. `safe`: the page may be left. `full` and `impossible`: it may not. */
export type SpoolState = "empty" | "copying" | "safe" | "full" | "impossible";

export interface UnfinishedImport {
	paused: boolean;
	sources: Source[];
	/** What of them is over, by source and then place. */
	over: ItemRow[];
}

export interface Spool {
	state: Accessor<SpoolState>;
	keep(sources: readonly Source[]): void;
	/** This file is over, as its row says. */
	over(source: string, item: string, file: ImportedFile): void;
	pause(paused: boolean): void;
	/** Imports that a reload or crash has cut off, unless another tab is at them. They are this one's from now on. */
	takeUnfinished(): Promise<UnfinishedImport | null>;
	/** Forgets everything: all is over, or has been given up. */
	clear(): Promise<void>;
}

export function createSpool({ athleteId, db }: Pick<AthleteStore, "athleteId" | "db">): Spool {
	const [state, setState] = createSignal<SpoolState>("empty");
	const own = uuidv7();
	const packs = new Set<string>();
	/** All sources, kept or not. */
	const mine = new Set<string>();
	const packOf = new Map<string, string>();
	let letGo: (() => void)[] = [];
	let queue: Source[] = [];
	let worker: Worker | null = null;
	let copying = false;
	let rows: ItemRow[] = [];
	let writing: Promise<void> = Promise.resolve();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let ended = false;

	/** Held as long as this tab lives: what nobody holds was cut off. */
	function hold(pack: string): Promise<boolean> {
		const { promise, resolve } = Promise.withResolvers<boolean>();
		void navigator.locks.request(`longrun-pack-${pack}`, { ifAvailable: true }, (lock) => {
			resolve(lock !== null);
			return lock ? new Promise<void>((release) => letGo.push(release)) : undefined;
		});
		return promise;
	}

	async function copy(): Promise<void> {
		copying = true;
		try {
			await copyAll();
		} catch (error) {
			queue = [];
			setState(isFull(error) ? "full" : "impossible");
			unlessEnded(error);
		} finally {
			copying = false;
		}
	}

	async function copyAll(): Promise<void> {
		if (!packs.has(own)) {
			await hold(own);
			packs.add(own);
			await writePack(db, own, false);
		}
		worker ??= new Worker(new URL("./spool.worker.ts", import.meta.url), { type: "module" });
		while (queue.length > 0 && !ended) {
			const some = takeSome();
			const reply = await ask(worker, { athleteId, pack: own, blobs: some.map(({ blob }) => blob) });
			if (ended) return;
			if ("failed" in reply) {
				queue = [];
				setState(reply.failed);
				rows = rows.filter(({ source }) => packOf.has(source));
				return;
			}
			const kept = some.flatMap(({ id, name, size }, index): SourceRow[] => {
				const offset = reply.offsets[index];
				return typeof offset === "number" ? [{ id, pack: own, name, size, offset }] : [];
			});
			await writeSources(db, kept);
			for (const { id } of kept) packOf.set(id, own);
			// Files that were quicker than their copies.
			if (rows.length > 0) later();
		}
		if (!ended) setState("safe");
	}

	function takeSome(): Source[] {
		let bytes = 0;
		const count = queue.findIndex(({ size }, index) => {
			bytes += size;
			return index + 1 === COPIED_AT_ONCE || bytes >= COPIED_BYTES_AT_ONCE;
		});
		return queue.splice(0, count === -1 ? queue.length : count + 1);
	}

	/** Nothing more is kept. */
	const isRefused = () => state() === "full" || state() === "impossible";

	function later(): void {
		timer ??= setTimeout(() => {
			timer = undefined;
			const ready = rows.flatMap((row) => {
				const pack = packOf.get(row.source);
				return pack === undefined ? [] : [{ ...row, pack }];
			});
			rows = rows.filter((row) => !packOf.has(row.source));
			if (ready.length > 0 && !ended) writing = writing.then(() => writeItems(db, ready)).catch(unlessEnded);
		}, WRITE_EVERY_MS);
	}

	const unlessEnded = (error: unknown): void => {
		// The athlete signs out: the database is closed. On a full device the page has been told.
		if (!ended && !isFull(error)) reportError(error);
	};

	return {
		state,
		keep(sources) {
			for (const { id } of sources) mine.add(id);
			if (sources.length === 0 || ended || isRefused()) return;
			queue.push(...sources);
			setState("copying");
			if (!copying) void copy();
		},
		over(source, item, file) {
			const { name, size, status, counts, problems } = file;
			if (!isOver(file) || (isRefused() && !packOf.has(source))) return;
			rows.push({ pack: "", source, item, name, size, status: status as ItemRow["status"], counts, problems: problems.slice(0, 20) });
			later();
		},
		pause(paused) {
			for (const pack of packs) void writePack(db, pack, paused).catch(unlessEnded);
		},
		async takeUnfinished() {
			const found: PackRows[] = [];
			for (const rows of await readPacks(db)) if (!packs.has(rows.pack) && (await hold(rows.pack))) found.push(rows);
			const sources: Source[] = [];
			for (const { pack, sources: rows } of found) {
				packs.add(pack);
				const bytes = rows.length > 0 ? await openPack(athleteId, pack) : null;
				for (const { id, name, offset, size } of rows) {
					packOf.set(id, pack);
					mine.add(id);
					if (bytes) sources.push({ id, name, size, blob: bytes.slice(offset, offset + size) });
				}
			}
			if (found.length === 0) return null;
			if (sources.length > 0 && state() === "empty") setState("safe");
			return { paused: found.some(({ paused }) => paused), sources, over: found.flatMap(({ items }) => items) };
		},
		async clear() {
			ended = true;
			clearTimeout(timer);
			worker?.terminate();
			queue = [];
			try {
				await writing;
				// Packs, and what was unpacked from archives. First, because a crash in between must leave no file that no row knows.
				await removeFiles(athleteId, new Set([...packs, ...mine]));
				for (const pack of packs) await removePack(db, pack);
			} catch (error) {
				// Signed out in the meantime: all of it is being removed.
				if (!(error instanceof DOMException)) throw error;
			} finally {
				for (const release of letGo) release();
				letGo = [];
			}
		},
	};
}

/** Null when the browser has removed the file: then it must be dropped again. */
async function openPack(athleteId: string, pack: string): Promise<File | null> {
	try {
		return await (await (await openFolder(athleteId)).getFileHandle(pack)).getFile();
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}

function ask(worker: Worker, request: SpoolRequest): Promise<SpoolReply> {
	return new Promise((resolve) => {
		worker.onmessage = (event: MessageEvent<SpoolReply>) => resolve(event.data);
		worker.onerror = (event) => {
			event.preventDefault();
			resolve({ failed: "impossible", detail: event.message });
		};
		worker.postMessage(request);
	});
}
