import { Hono } from "hono";
import { z } from "zod/mini";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { planHistory, regeneratePlan, restorePlan, twoMonths } from "../usecases/plans.ts";
import { describe } from "./reply.ts";

const Version = z.number().check(z.int(), z.minimum(1));
/** The version the client has seen; null skips the check. */
const BaseSchema = z.object({ baseVersion: z.nullable(Version) });
const RestoreSchema = z.object({ version: Version, baseVersion: z.nullable(Version) });

export const plans = new Hono<AthleteEnv>()
	.get(
		"/two-months",
		describe(
			"Plans",
			"This month and the next",
			"The current version with what became of each workout as of now, what else was done, fitness and safety findings.",
		),
		async (c) => c.json(await twoMonths(c.var.call)),
	)
	.get("/history", describe("Plans", "Versions of the plan, newest first"), async (c) => c.json(await planHistory(c.var.call)))
	.post("/regenerate", describe("Plans", "Make the plan from what is known now"), valid("json", BaseSchema), async (c) =>
		c.json(await regeneratePlan(c.var.call, c.req.valid("json"))),
	)
	.post("/restore", describe("Plans", "Make an older version the current one again"), valid("json", RestoreSchema), async (c) =>
		c.json(await restorePlan(c.var.call, c.req.valid("json"))),
	);
