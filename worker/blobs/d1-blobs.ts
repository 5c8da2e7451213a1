import { asc, eq, sql } from "drizzle-orm";
import { own, type Scope, type Statement, stamps } from "../repositories/database.ts";
import { blobPiece } from "../schema/activity.ts";
import { bytesOf } from "../schema/columns.ts";
import type { Blobs } from "./blobs.ts";

/** D1 holds rows of up to 1 MB on the free plan; a piece leaves room for its key. */
export const PIECE_BYTES = 900_000;

export function d1Blobs(): Blobs {
	return {
		keepsOriginals: false,
		async put(scope, key, bytes) {
			const pieces: Statement[] = [];
			for (let start = 0; start < bytes.length || start === 0; start += PIECE_BYTES) {
				const piece = { bytes: bytes.subarray(start, start + PIECE_BYTES), updatedAt: scope.now };
				pieces.push(
					scope.db
						.insert(blobPiece)
						.values({ athleteId: scope.athleteId, key, piece: start / PIECE_BYTES, ...stamps(scope), ...piece })
						.onConflictDoUpdate({ target: [blobPiece.athleteId, blobPiece.key, blobPiece.piece], set: piece }),
				);
			}
			return pieces;
		},
		async get(scope, key) {
			const pieces = await scope.db
				.select({ bytes: bytesOf(blobPiece.bytes, "bytes") })
				.from(blobPiece)
				.where(own(blobPiece, scope, eq(blobPiece.key, key)))
				.orderBy(asc(blobPiece.piece));
			return pieces.length > 0 ? joined(pieces.map((piece) => piece.bytes)) : null;
		},
		async remove(scope, keys) {
			return keys.length > 0 ? [removePieces(scope, keys)] : [];
		},
		async removeAll(scope) {
			return [scope.db.delete(blobPiece).where(own(blobPiece, scope))];
		},
	};
}

function removePieces(scope: Scope, keys: readonly string[]): Statement {
	return scope.db
		.delete(blobPiece)
		.where(own(blobPiece, scope, sql`${blobPiece.key} in (select value from json_each(${JSON.stringify(keys)}))`));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
