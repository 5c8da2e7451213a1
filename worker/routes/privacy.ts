import { Hono } from "hono";
import { z } from "zod/mini";
import { ConsentSchema } from "../../shared/activity/provenance.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { answerPrivacy, getPrivacy } from "../usecases/privacy.ts";
import { describe } from "./reply.ts";

const SwitchSchema = z.pick(ConsentSchema, { source: true, use: true });
const AnswerSchema = z.pick(ConsentSchema, { granted: true, words: true });

export const privacy = new Hono<AthleteEnv>()
	.get(
		"/",
		describe(
			"Privacy",
			"What may be done with the records of each source",
			"Per source: its own rules, the athlete's answers, and what follows from both. `words` names the text that an answer given today answers to.",
		),
		async (c) => c.json(await getPrivacy(c.var.call)),
	)
	.put(
		"/:source/:use",
		describe("Privacy", "Allow or forbid a use of a source's records", "A use that the source's own rules forbid cannot be allowed."),
		valid("param", SwitchSchema),
		valid("json", AnswerSchema),
		async (c) => {
			const { source, use } = c.req.valid("param");
			return c.json(await answerPrivacy(c.var.call, source, use, c.req.valid("json")));
		},
	);
