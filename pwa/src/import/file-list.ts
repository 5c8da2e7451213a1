/** The list of dropped files that screens show. Thousands may stand in it: every change touches one row and two counters. */
import { type Accessor, batch, createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import { v7 as uuidv7 } from "uuid";
import { type FileChange, type ImportedFile, isOver, noCounts } from "./imported-file.ts";

export interface FileList {
	/** In the order they were dropped. */
	files: readonly ImportedFile[];
	/** Reactive. */
	progress: Accessor<{ done: number; total: number }>;
	append(name: string, size: number, change?: FileChange): string;
	change(id: string, change: FileChange): void;
	has(id: string): boolean;
	keepOnly(stays: (file: ImportedFile) => boolean): void;
}

export function createFileList(): FileList {
	const [files, setFiles] = createStore<ImportedFile[]>([]);
	const [progress, setProgress] = createSignal({ done: 0, total: 0 });
	let places = new Map<string, number>();

	const count = (done: number, total: number) => setProgress((now) => ({ done: now.done + done, total: now.total + total }));

	return {
		files,
		progress,
		append(name, size, change = {}) {
			const id = uuidv7();
			const file: ImportedFile = {
				id,
				name,
				size,
				status: "waiting",
				counts: noCounts,
				activities: [],
				problems: [],
				reason: null,
				...change,
			};
			batch(() => {
				places.set(id, files.length);
				setFiles(files.length, file);
				count(isOver(file) ? 1 : 0, 1);
			});
			return id;
		},
		change(id, change) {
			const place = places.get(id);
			const before = place === undefined ? undefined : files[place];
			if (place === undefined || !before) return;
			batch(() => {
				const wasOver = isOver(before);
				setFiles(place, change);
				const over = isOver({ status: change.status ?? before.status });
				if (over !== wasOver) count(over ? 1 : -1, 0);
			});
		},
		has: (id) => places.has(id),
		keepOnly(stays) {
			const kept = files.filter(stays);
			batch(() => {
				places = new Map(kept.map((file, place) => [file.id, place]));
				setFiles(kept);
				setProgress({ done: kept.filter(isOver).length, total: kept.length });
			});
		},
	};
}
