/** The token of this browser, and whose it is. Read by the background only. */
import { type Paired, PairedSchema } from "./paired.ts";
import { store } from "./store.ts";

const parse = (row: unknown): Paired | null => PairedSchema.safeParse(row).data ?? null;

/** Null when unpaired, and when what is kept is from a version that wrote it otherwise: the athlete then pairs again. */
export async function readPaired(): Promise<Paired | null> {
	return parse(await (await store()).get("paired", "current"));
}

const isSameAthlete = (former: Paired | null, { origin, athleteId }: Paired): boolean =>
	former?.origin === origin && former.athleteId === athleteId;

/**
 * In one go, so that the background may be ended at any moment. What is kept here, and what still waits for the server, stays with its athlete: with the
 * same one it goes on under the new pairing, with another it is gone. Returns whose place was taken.
 */
export async function takePlace(paired: Paired): Promise<Paired | null> {
	const transaction = (await store()).transaction(["paired", "kept", "outbox"], "readwrite");
	const outbox = transaction.objectStore("outbox");
	const former = parse(await transaction.objectStore("paired").get("current"));
	if (isSameAthlete(former, paired)) {
		for (let cursor = await outbox.openCursor(); cursor; cursor = await cursor.continue()) {
			await cursor.update({ ...cursor.value, deviceId: paired.device.id });
		}
	} else {
		await Promise.all([transaction.objectStore("kept").clear(), outbox.clear()]);
	}
	await transaction.objectStore("paired").put(PairedSchema.parse(paired), "current");
	await transaction.done;
	return former;
}

/** Only if it is still the same pairing: another may have taken its place while the server was asked. */
export async function changePaired(deviceId: string, change: (paired: Paired) => Paired): Promise<void> {
	const transaction = (await store()).transaction("paired", "readwrite");
	const paired = parse(await transaction.store.get("current"));
	if (paired?.device.id === deviceId) await transaction.store.put(change(paired), "current");
	await transaction.done;
}
