/** Packed bytes unpacked, never more of them than allowed. Nothing here throws on bad input. */
import type { Problem } from "../../../shared/problem.ts";

export type Unpacked = { bytes: Uint8Array<ArrayBuffer> } | { problem: Problem };

export class TooMuch extends Error {}

/** Collects what is written to it; throws `TooMuch` at the first byte over the limit. */
export function boundedBytes(limit: number): { stream: WritableStream<Uint8Array>; bytes(): Uint8Array<ArrayBuffer> } {
	const chunks: Uint8Array[] = [];
	let length = 0;
	return {
		stream: new WritableStream({
			write(chunk) {
				length += chunk.length;
				if (length > limit) throw new TooMuch();
				chunks.push(chunk);
			},
		}),
		bytes() {
			const all = new Uint8Array(length);
			let at = 0;
			for (const chunk of chunks) {
				all.set(chunk, at);
				at += chunk.length;
			}
			return all;
		},
	};
}

/** The two bytes that every gzip file begins with. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Checked by the length and the CRC at its end. */
export async function gunzip(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Unpacked> {
	const collected = boundedBytes(limit);
	try {
		await new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).pipeTo(collected.stream);
		return { bytes: collected.bytes() };
	} catch (error) {
		if (error instanceof TooMuch) return { problem: { code: "expands_too_much", detail: `Unpacked it has more than ${limit} bytes.` } };
		return { problem: { code: "damaged", detail: `It cannot be unpacked: ${String(error)}.` } };
	}
}
