/** A new token every week: one that was copied somewhere is soon worth nothing, and one that is never replaced ends after 90 days. */
import { z } from "zod/mini";
import type { Answer } from "../messages/message.ts";
import { inOrder } from "./in-order.ts";
import type { Paired } from "./paired.ts";
import { apiOf, heard, read } from "./server.ts";
import { changePaired, readPaired } from "./token.ts";

const RotatedSchema = z.object({ token: z.string().check(z.minLength(20)) });
const WEEK_MS = 7 * 86_400_000;
/** The former token is good for a minute after its successor was made, and later ends the pairing: an answer that got lost is asked for once more within it. */
const TRIES = 2;
const PAUSE_MS = 5_000;

/** One after the other: the browser's start and the alarm may come at once, and the second finds nothing to do. */
const alone = inOrder();

/** Null: not due, or no longer. */
export function rotateWhenDue(pause: (ms: number) => Promise<void> = sleep): Promise<Answer<null> | null> {
	return alone(async () => {
		for (let left = TRIES; ; left--) {
			// Each time: another pairing may have taken this one's place, and its token is new.
			const paired = await readPaired();
			if (!paired || paired.refused || !isDue(paired)) return null;
			const answer = await rotate(paired);
			if (answer.ok || answer.failure.code !== "offline" || left <= 1) return answer;
			await pause(PAUSE_MS);
		}
	});
}

function isDue({ givenAt }: Paired): boolean {
	const age = Date.now() - givenAt;
	// Given in the future: the clock was wrong then, and what it says of the age is worth nothing.
	return age < 0 || age >= WEEK_MS;
}

/** By this pairing's own token and no other: the successor of another one would be lost, and the loss end that pairing. */
async function rotate(paired: Paired): Promise<Answer<null>> {
	const { origin, token: former, device } = paired;
	const answer = await heard(paired, await read(origin, () => apiOf(origin, former).devices.current.rotate.$post()));
	if (!answer.ok) return answer;
	const rotated = RotatedSchema.safeParse(answer.value);
	if (!rotated.success) return { ok: false, failure: { code: "other_version" } };
	const { token } = rotated.data;
	await changePaired(device.id, (known) => ({ ...known, token, givenAt: Date.now() }));
	return { ok: true, value: null };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
