/** A zip that grows file by file. Finished parts become Blobs, which browsers keep on disk: years of files do not stand in memory at once. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** Held in memory before it is put away. */
const PART_BYTES = 4 * 1024 * 1024;

export interface ZipStream {
	/** Text may come in pieces, as it is made. */
	text(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void>;
	bytes(name: string, content: Uint8Array): void;
	finish(): Blob;
}

export function createZipStream(): ZipStream {
	const parts: Blob[] = [];
	let chunks: Uint8Array<ArrayBuffer>[] = [];
	let held = 0;
	const putAway = () => {
		parts.push(new Blob(chunks));
		chunks = [];
		held = 0;
	};
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk.slice());
		held += chunk.length;
		if (held >= PART_BYTES) putAway();
	});
	return {
		async text(name, pieces) {
			const file = new ZipDeflate(name, { level: 6 });
			zip.add(file);
			for await (const piece of pieces) file.push(strToU8(piece));
			file.push(new Uint8Array(0), true);
		},
		bytes(name, content) {
			// FIT files and the like; deflate takes half off, too.
			const file = content.length > 0 ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
			zip.add(file);
			file.push(content, true);
		},
		finish() {
			zip.end();
			putAway();
			return new Blob(parts, { type: "application/zip" });
		},
	};
}
