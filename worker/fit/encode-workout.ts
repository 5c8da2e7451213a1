import { Encoder } from "@garmin/fitsdk";
import type { FitMessage } from "../../shared/export/fit.ts";

/** The bytes of a FIT file with these messages, header and checksum included. A message that the encoder cannot write is a bug and throws. */
export function encodeWorkout(messages: FitMessage[]): Uint8Array<ArrayBuffer> {
	const encoder = new Encoder();
	for (const message of messages) encoder.writeMesg(message);
	// A copy: the encoder's own bytes lie in a half-megabyte resizable buffer, which neither fetch bodies nor D1 take.
	return new Uint8Array(encoder.close());
}
