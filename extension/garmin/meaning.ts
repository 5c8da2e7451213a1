/** What a workout of Garmin's means: to know it again, and to see whether Garmin made of a body what was sent. */
import { fromGarminWorkout } from "../../shared/export/garmin/reading.ts";
import { sameMeaning } from "../../shared/export/garmin/same-meaning.ts";

/** SHA-256 (hex). A workout that cannot be read is known by its text: then it is not ours any more. */
export async function fingerprint(garmin: unknown): Promise<string> {
	const read = fromGarminWorkout(garmin);
	const text = JSON.stringify(read.ok ? read.meaning : garmin);
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function differs(sent: unknown, garmin: unknown): boolean {
	const [ours, theirs] = [fromGarminWorkout(sent), fromGarminWorkout(garmin)];
	return !ours.ok || !theirs.ok || sameMeaning(ours.meaning, theirs.meaning).length > 0;
}
