/** The list of files that screens show. Thousands may stand in it: they are plain objects, and screens hear of changes a few times a second. */
import { type Accessor, createSignal } from "solid-js";
import { type FileChange, type ImportedFile, isOver, noCounts } from "./imported-file.ts";

const NEWS_EVERY_MS = 100;
/** Each time screens count all rows anew: the more there are, the less often. */
const NEWS_LATER_MS_PER_FILE = 0.05;

export interface FileList {
	/** In the order they were dropped or found. Reactive. */
	readonly files: readonly ImportedFile[];
	/** Reactive. */
	progress: Accessor<{ done: number; total: number }>;
	append(file: Pick<ImportedFile, "id" | "name" | "size" | "archive">, change?: FileChange): void;
	change(id: string, change: FileChange): void;
	get(id: string): ImportedFile | undefined;
	remove(id: string): void;
	keepOnly(stays: (file: ImportedFile) => boolean): void;
}

export function createFileList(): FileList {
	let rows = new Map<string, ImportedFile>();
	let listed: ImportedFile[] | null = null;
	let done = 0;
	const [news, tell] = createSignal(undefined, { equals: false });
	let telling = false;

	function changed(): void {
		listed = null;
		if (telling) return;
		telling = true;
		setTimeout(
			() => {
				telling = false;
				tell(undefined);
			},
			NEWS_EVERY_MS + rows.size * NEWS_LATER_MS_PER_FILE,
		);
	}

	function set(file: ImportedFile): void {
		const before = rows.get(file.id);
		done += Number(isOver(file)) - Number(before !== undefined && isOver(before));
		rows.set(file.id, file);
		changed();
	}

	return {
		get files() {
			news();
			listed ??= [...rows.values()];
			return listed;
		},
		progress() {
			news();
			return { done, total: rows.size };
		},
		append(file, change = {}) {
			set({ ...file, status: "waiting", counts: noCounts, activities: [], problems: [], reason: null, ...change });
		},
		change(id, change) {
			const before = rows.get(id);
			if (before) set({ ...before, ...change });
		},
		get: (id) => rows.get(id),
		remove(id) {
			const before = rows.get(id);
			if (!before) return;
			if (isOver(before)) done -= 1;
			rows.delete(id);
			changed();
		},
		keepOnly(stays) {
			rows = new Map([...rows].filter(([, file]) => stays(file)));
			done = [...rows.values()].filter(isOver).length;
			changed();
		},
	};
}
