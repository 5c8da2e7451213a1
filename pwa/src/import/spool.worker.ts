/**
 * Copies what was dropped to this device, so that an import goes on after a reload. Everything goes one after the other into one file, small files many
 * at a time: 500 of 60 KB took Chromium 0.8 to 2.4 s so, on a busy machine, 3 to 7 s with a read and a write each, 6 to 8 s in a file each. An archive
 * of any size passes through a few megabytes of memory.
 */
import { type DeviceFile, isFull, openDeviceFile, openFolder } from "./device-files.ts";
import type { SpoolReply, SpoolRequest } from "./spooling.ts";

/** Held in memory at once. */
const TOGETHER_BYTES = 8_000_000;

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
	const offsets = (await copyTogether(blobs, access)) ?? (await copyEach(blobs, access));
	access.flush();
	return { offsets };
}

/** Small files with one read and one write; null when they are not small, or one of them cannot be read. */
async function copyTogether(blobs: readonly Blob[], to: DeviceFile): Promise<number[] | null> {
	const sizes = blobs.map(({ size }) => size);
	const sum = sizes.reduce((all, size) => all + size, 0);
	if (sum > TOGETHER_BYTES) return null;
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await new Blob([...blobs]).arrayBuffer());
	} catch {
		return null;
	}
	if (bytes.length !== sum) return null;
	let before = end;
	append(bytes, to);
	return sizes.map((size) => {
		before += size;
		return before - size;
	});
}

async function copyEach(blobs: readonly Blob[], to: DeviceFile): Promise<(number | null)[]> {
	const offsets: (number | null)[] = [];
	for (const blob of blobs) offsets.push(await copy(blob, to));
	return offsets;
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
		append(part.value, to);
	}
}

function append(bytes: Uint8Array, to: DeviceFile): void {
	const written = to.write(bytes, { at: end });
	end += written;
	if (written < bytes.length) throw new DOMException("The disk took only a part.", "QuotaExceededError");
}

function failure(error: unknown): SpoolReply {
	access?.close();
	access = null;
	return { failed: isFull(error) ? "full" : "impossible", detail: String(error) };
}
