/** A pairing under way. In `storage.session`: it survives the background's sleep, is gone with the browser, and no content script can read it. */
import { browser } from "wxt/browser";
import { z } from "zod/mini";

const FailureSchema = z.object({ code: z.string(), details: z.optional(z.record(z.string(), z.unknown())) });

export const PendingSchema = z.discriminatedUnion("step", [
	/** The athlete has clicked; the browser's own question about the permission is open. */
	z.object({ step: z.literal("intended"), origin: z.string() }),
	z.object({
		step: z.literal("asking"),
		origin: z.string(),
		id: z.string(),
		userCode: z.string(),
		verifier: z.string(),
		/** Ms since 1970. */
		expiresAt: z.number(),
		intervalSeconds: z.number(),
		/** When the server was last asked, ms since 1970. */
		askedAt: z.number(),
		failure: z.nullable(FailureSchema),
	}),
	/** Ended without a token. */
	z.object({ step: z.literal("ended"), origin: z.string(), failure: z.nullable(FailureSchema) }),
]);
export type Pending = z.infer<typeof PendingSchema>;
export type Asking = Extract<Pending, { step: "asking" }>;

const KEY = "pairing";

export async function readPending(): Promise<Pending | null> {
	const parsed = PendingSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
	return parsed.success ? parsed.data : null;
}

export async function writePending(pending: Pending | null): Promise<void> {
	if (pending === null) await browser.storage.session.remove(KEY);
	else await browser.storage.session.set({ [KEY]: pending });
}
