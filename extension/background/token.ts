/** The token of this browser, and whose it is. Read by the background only. */
import { type Paired, PairedSchema } from "./paired.ts";
import { store } from "./store.ts";

/** Null when unpaired, and when what is kept is from a version that wrote it otherwise: the athlete then pairs again. */
export async function readPaired(): Promise<Paired | null> {
	const parsed = PairedSchema.safeParse(await (await store()).get("paired", "current"));
	return parsed.success ? parsed.data : null;
}

export async function writePaired(paired: Paired): Promise<void> {
	await (await store()).put("paired", PairedSchema.parse(paired), "current");
}

/** Only if it is still the same pairing: another may have taken its place while the server was asked. */
export async function changePaired(deviceId: string, change: (paired: Paired) => Paired): Promise<void> {
	const transaction = (await store()).transaction("paired", "readwrite");
	const parsed = PairedSchema.safeParse(await transaction.store.get("current"));
	if (parsed.success && parsed.data.device.id === deviceId) await transaction.store.put(change(parsed.data), "current");
	await transaction.done;
}
