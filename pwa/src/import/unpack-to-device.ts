/** An archive within an archive, unpacked to where it can be read at random: a file on this device, else blobs, which the browser keeps off the page's memory. */
import type { FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";
import { type DeviceFile, isFull, openDeviceFile, openFolder } from "./device-files.ts";
import { unpackEntryTo } from "./zip-archive.ts";

const BLOB_BYTES = 8_000_000;

/** Throws what `zipProblem` names. */
export async function unpackToDevice(entry: FileEntry, athleteId: string, name: string): Promise<Blob> {
	let file: FileSystemFileHandle;
	let access: DeviceFile;
	try {
		file = await (await openFolder(athleteId)).getFileHandle(name, { create: true });
		access = await openDeviceFile(file);
	} catch {
		return unpackToBlob(entry);
	}
	try {
		access.truncate(0);
		await unpackEntryTo(entry, new WritableStream({ write: (chunk) => void access.write(chunk, { at: access.getSize() }) }));
		access.flush();
	} catch (error) {
		access.close();
		if (!isFull(error)) throw error;
		return unpackToBlob(entry);
	}
	access.close();
	return file.getFile();
}

async function unpackToBlob(entry: FileEntry): Promise<Blob> {
	const blobs: Blob[] = [];
	let chunks: Uint8Array<ArrayBuffer>[] = [];
	let held = 0;
	const put = () => {
		blobs.push(new Blob(chunks));
		chunks = [];
		held = 0;
	};
	await unpackEntryTo(
		entry,
		new WritableStream<Uint8Array>({
			write(chunk) {
				chunks.push(chunk.slice());
				held += chunk.length;
				if (held >= BLOB_BYTES) put();
			},
		}),
	);
	put();
	return new Blob(blobs);
}
