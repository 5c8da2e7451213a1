/** The original of an own activity on Strava: fetched in the athlete's own tab, handed to the background in pieces, read and stored there. */

import type { Answer } from "../messages/message.ts";
import type { BroughtIn } from "../messages/panel.ts";
import { PIECE_BYTES, toBase64 } from "../messages/pieces.ts";
import { send } from "../messages/send.ts";
import { fetchOriginal } from "../pages/strava-original.ts";

/** Firefox clones what a message holds; elsewhere messages are JSON. */
const clones = import.meta.env.FIREFOX;

/** @param onRead When the file is here and goes to be read. */
export async function bringIn(outsideId: string, onRead: () => void): Promise<Answer<BroughtIn>> {
	const fetched = await fetchOriginal(outsideId, location.origin, (url, init) => fetch(url, init));
	if (!fetched.ok) return fetched;
	onRead();
	const bytes = fetched.value;
	const pieces = Math.ceil(bytes.length / PIECE_BYTES);
	for (let piece = 0; piece < pieces; piece++) {
		const part = bytes.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
		const answer = await send("panel.original", { outsideId, piece, pieces, data: clones ? part.buffer : toBase64(part) });
		if (!answer.ok) return answer;
		if (answer.value !== null) return { ok: true, value: answer.value };
	}
	return { ok: false, failure: { code: "upload_broken" } };
}
