/** Files that this device keeps for an athlete while an import is under way: in the browser's private file system, in a folder of the athlete's own. */

const folderOf = (athleteId: string): string => `longrun-${athleteId}`;

/** Throws where the browser has none (private windows). */
export async function openFolder(athleteId: string): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle(folderOf(athleteId), { create: true });
}

/** Names begin with the UUID of what they belong to. */
const BEGINNING = 36;
const RELEASE_TRIES = 30;
const RELEASE_WAIT_MS = 100;

/** Also waits for a worker that has just been ended to let go of its file. */
export async function removeFolder(athleteId: string): Promise<void> {
	let root: FileSystemDirectoryHandle;
	try {
		root = await navigator.storage.getDirectory();
	} catch {
		// A browser without a private file system keeps nothing in it.
		return;
	}
	await untilReleased(() => root.removeEntry(folderOf(athleteId), { recursive: true }));
}

/** By the beginnings of their names. Where there is no folder nothing is kept in it. */
export async function removeFiles(athleteId: string, beginnings: ReadonlySet<string>): Promise<void> {
	let folder: FileSystemDirectoryHandle;
	try {
		folder = await openFolder(athleteId);
	} catch {
		return;
	}
	const names: string[] = [];
	for await (const name of (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()) names.push(name);
	for (const name of names) {
		if (beginnings.has(name.slice(0, BEGINNING))) await untilReleased(() => folder.removeEntry(name));
	}
}

async function untilReleased(remove: () => Promise<void>): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await remove();
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			if (error.name === "NotFoundError") return;
			if (error.name !== "NoModificationAllowedError" || attempt === RELEASE_TRIES) throw error;
			await new Promise((resolve) => setTimeout(resolve, RELEASE_WAIT_MS));
		}
	}
}

/** Of a worker only; the DOM's types leave it out. */
export interface DeviceFile {
	getSize(): number;
	write(bytes: Uint8Array<ArrayBufferLike>, options: { at: number }): number;
	truncate(size: number): void;
	flush(): void;
	close(): void;
}

export function openDeviceFile(file: FileSystemFileHandle): Promise<DeviceFile> {
	return (file as FileSystemFileHandle & { createSyncAccessHandle(): Promise<DeviceFile> }).createSyncAccessHandle();
}

/** The device has no more room. */
export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";
