/** A worker that reads dropped files, one after the other, off the page's thread. */
import type { DecodeReply, DecodeRequest } from "./decoding.ts";
import { type FileReading, readImportFile } from "./read-file.ts";

addEventListener("message", async (event: MessageEvent<DecodeRequest>) => {
	const { file, facts } = event.data;
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch (error) {
		return reply({ unreadable: String(error) });
	}
	try {
		const reading = await readImportFile(bytes, facts);
		reply({ reading }, buffersOf(reading));
	} catch (error) {
		// The page reports it: an error event here would end this worker.
		reply({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});

function buffersOf(reading: FileReading): Transferable[] {
	return reading.entries.flatMap(({ samples }) => (samples ? [samples.buffer] : []));
}

function reply(message: DecodeReply, transfer: Transferable[] = []): void {
	postMessage(message, { transfer });
}
