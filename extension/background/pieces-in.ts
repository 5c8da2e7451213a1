/** Files that come in pieces from a tab, put together. One per tab; a tab that begins anew begins anew. */
import { fromBase64 } from "../messages/pieces.ts";

interface Coming {
	/** What it is a file of: pieces of another one do not belong to it. */
	subject: string;
	pieces: number;
	got: Uint8Array<ArrayBuffer>[];
	bytes: number;
}

const coming = new Map<number, Coming>();

export interface Piece {
	tabId: number;
	subject: string;
	piece: number;
	pieces: number;
	data: string | ArrayBuffer;
}

/** The whole file with the last piece, null before it, a code when it cannot become one. */
export function takePiece(
	{ tabId, subject, piece, pieces, data }: Piece,
	limit: number,
): Uint8Array<ArrayBuffer> | null | "upload_broken" | "original_too_large" {
	const bytes = typeof data === "string" ? fromBase64(data) : new Uint8Array(data);
	if (piece === 0) coming.set(tabId, { subject, pieces, got: [], bytes: 0 });
	const known = coming.get(tabId);
	if (!bytes || !known || known.subject !== subject || known.pieces !== pieces || known.got.length !== piece) {
		coming.delete(tabId);
		return "upload_broken";
	}
	known.got.push(bytes);
	known.bytes += bytes.length;
	if (known.bytes > limit) {
		coming.delete(tabId);
		return "original_too_large";
	}
	if (known.got.length < pieces) return null;
	coming.delete(tabId);
	const whole = new Uint8Array(known.bytes);
	let at = 0;
	for (const part of known.got) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
