/** Pairing a browser's extension: what it asks without an account, and what a signed-in athlete answers. */
import type { Context } from "hono";
import { Hono } from "hono";
import { z } from "zod/mini";
import { scopes } from "../../shared/athlete/device.ts";
import { languages } from "../../shared/athlete/profile.ts";
import { addressOf } from "../address.ts";
import { ChallengeSchema, VerifierSchema } from "../auth/challenge.ts";
import type { AthleteEnv, HttpEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { approvePairing, refusePairing, showPairing } from "../usecases/answer-pairing.ts";
import { askToPair, type PairingCall, redeem } from "../usecases/pairing.ts";
import { describe } from "./reply.ts";

const LONGEST_NAME = 60;

/**
 * Letters, digits and the signs of product names: a name can neither hide nor turn round what stands beside it. Some letters are seen by nobody (Hangul fillers,
 * joiners): none of these, and at least one letter or digit that is seen.
 */
const NameSchema = z
	.string()
	.check(
		z.trim(),
		z.minLength(1),
		z.maxLength(LONGEST_NAME),
		z.regex(/^(?!.*\p{Default_Ignorable_Code_Point})(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N} .,()'’/+_-]+$/u),
	);
const AskSchema = z.object({
	name: NameSchema,
	challenge: ChallengeSchema,
	scopes: z.array(z.enum(scopes)).check(
		z.minLength(1),
		z.maxLength(scopes.length),
		z.refine((given) => new Set(given).size === given.length, { error: "named_twice" }),
	),
});
const RedeemSchema = z.object({
	id: z.uuid(),
	verifier: VerifierSchema,
	code: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
});

/** Nobody is signed in, and no cookie is looked at: an extension's origin is not ours, and need not be. */
export const pairingAsked = new Hono<HttpEnv>()
	.post(
		"/requests",
		describe(
			"Pairing",
			"Ask to be paired",
			"No account is needed. `challenge` is the SHA-256 of a verifier that stays in the extension (RFC 7636, S256); `userCode` is shown to the athlete, who types or confirms it in the app within ten minutes.",
		),
		valid("json", AskSchema),
		async (c) => c.json(await askToPair(pairingCall(c), c.req.valid("json"))),
	)
	.post(
		"/token",
		describe(
			"Pairing",
			"The token of an approved request",
			"Asked every `intervalSeconds`, or at once with the one-time code that the app handed over. Given once, within two minutes of the approval: asked for again it is refused, and the token that was given ends. Three wrong verifiers or codes end the request.",
		),
		valid("json", RedeemSchema),
		async (c) => c.json(await redeem(pairingCall(c), c.req.valid("json"))),
	);

export const pairingAnswered = new Hono<AthleteEnv>()
	.get(
		"/requests/:userCode",
		describe("Pairing", "What asks to be paired under a code", "Case, dashes and spaces do not matter."),
		async (c) => c.json(await showPairing(c.var.call, c.req.param("userCode"), addressOf(c))),
	)
	.post(
		"/requests/:userCode/approve",
		describe(
			"Pairing",
			"Say yes to a request",
			"`code` can be handed to the extension that asked, and to no other. An idempotency key has no effect: codes are not kept.",
		),
		async (c) => c.json(await approvePairing(c.var.call, c.req.param("userCode"), addressOf(c))),
	)
	.post("/requests/:userCode/refuse", describe("Pairing", "Say no to a request"), async (c) =>
		c.json(await refusePairing(c.var.call, c.req.param("userCode"), addressOf(c))),
	);

function pairingCall(c: Context<HttpEnv>): PairingCall {
	const asked = c.req.header("accept-language")?.toLowerCase() ?? "";
	const language = languages.find((known) => asked.startsWith(known)) ?? "en";
	return { db: c.var.services.db, now: c.var.now, address: addressOf(c), language };
}
