/** A new token every week: one that was copied somewhere is soon worth nothing. */
import { z } from "zod/mini";
import type { Answer } from "../messages/message.ts";
import { ask } from "./server.ts";
import { changePaired, readPaired } from "./token.ts";

const RotatedSchema = z.object({ token: z.string().check(z.minLength(20)) });
/** The former token is good for a minute after its successor was made, and later ends the pairing: an answer that got lost is asked for once more within it. */
const TRIES = 2;
const PAUSE_MS = 5_000;

export async function rotate(pause: (ms: number) => Promise<void> = sleep): Promise<Answer<null>> {
	const paired = await readPaired();
	if (!paired || paired.refused) return { ok: false, failure: { code: "not_paired" } };
	for (let left = TRIES; ; left--) {
		const answer = await ask((api) => api.devices.current.rotate.$post());
		if (answer.ok) {
			const rotated = RotatedSchema.safeParse(answer.value);
			if (!rotated.success) return { ok: false, failure: { code: "other_version" } };
			const { token } = rotated.data;
			await changePaired(paired.device.id, (known) => ({ ...known, token, givenAt: Date.now() }));
			return { ok: true, value: null };
		}
		if (answer.failure.code !== "offline" || left <= 1) return answer;
		await pause(PAUSE_MS);
	}
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
