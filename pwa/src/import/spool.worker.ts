/**
 * Copies what was dropped to this device, so that an import goes on after a reload. Everything goes one after the other into one file: thousands of
 * small files in a folder each cost several times as much, and an archive of any size passes through a few megabytes of memory.
 */
import { type DeviceFile, isFull, openDeviceFile, openFolder } from "./device-files.ts";
import type { SpoolReply, SpoolRequest } from "./spooling.ts";

let access: DeviceFile | null = null;
let end = 0;

addEventListener("message", async ({ data }: MessageEvent<SpoolRequest>) => {
	postMessage(await carryOut(data).catch(failure));
});

async function carryOut({ athleteId, pack, blobs }: SpoolRequest): Promise<SpoolReply> {
	if (!access) {
		const file = await (await openFolder(athleteId)).getFileHandle(pack, { create: true });
		access = await openDeviceFile(file);
		end = access.getSize();
	}
	const offsets: (number | null)[] = [];
	for (const blob of blobs) offsets.push(await copy(blob, access));
	access.flush();
	return { offsets };
}

/** Where it begins; null when the disk would not give its bytes, which its reader will say. */
async function copy(blob: Blob, to: DeviceFile): Promise<number | null> {
	const start = end;
	const reader = blob.stream().getReader();
	for (;;) {
		let part: ReadableStreamReadResult<Uint8Array>;
		try {
			part = await reader.read();
		} catch {
			end = start;
			return null;
		}
		if (part.done) return start;
		end += to.write(part.value, { at: end });
	}
}

function failure(error: unknown): SpoolReply {
	access?.close();
	access = null;
	return { failed: isFull(error) ? "full" : "impossible", detail: String(error) };
}
