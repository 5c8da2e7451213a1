/** An answer of the server as the background keeps it: shown at once, with its age. */
import type { Failure } from "./message.ts";

export interface Aged<Reply> {
	value: Reply;
	/** When the server said it, ms since 1970. */
	at: number;
	/** Why nothing newer came; null when this is new or nobody asked. */
	failure: Failure | null;
}
