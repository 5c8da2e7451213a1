/** An original as a platform hands it out: plain, in gzip, or as the one recording in a zip. Never more bytes than allowed. */
import { unzipSync } from "fflate";
import type { Answer } from "../messages/message.ts";

export type Unpacked = Answer<Uint8Array<ArrayBuffer>>;

const failed = (code: string): Unpacked => ({ ok: false, failure: { code } });

export async function unpack(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Unpacked> {
	if (packed[0] === 0x1f && packed[1] === 0x8b) return gunzip(packed, limit);
	if (packed[0] === 0x50 && packed[1] === 0x4b) return unzip(packed, limit);
	return packed.length > limit ? failed("original_too_large") : { ok: true, value: packed };
}

async function gunzip(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Unpacked> {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	try {
		const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			length += next.value.length;
			if (length > limit) {
				await reader.cancel();
				return failed("original_too_large");
			}
			chunks.push(next.value);
		}
		return { ok: true, value: new Uint8Array(await new Blob(chunks).arrayBuffer()) };
	} catch {
		return failed("original_damaged");
	}
}

/** The first recording in it; an entry that unpacks to more than it says is cut off, and then no reader takes it. */
function unzip(packed: Uint8Array<ArrayBuffer>, limit: number): Unpacked {
	let tooLarge = false;
	let taken = false;
	try {
		const files = unzipSync(packed, {
			filter: ({ name, originalSize }) => {
				if (taken || !/\.(fit|gpx|tcx)$/i.test(name)) return false;
				tooLarge = originalSize > limit;
				taken = !tooLarge;
				return taken;
			},
		});
		const [file] = Object.values(files);
		if (!file) return failed(tooLarge ? "original_too_large" : "no_original");
		return { ok: true, value: file.slice() };
	} catch {
		return failed("original_damaged");
	}
}
