/** What the extension shows: one answer each, ready to be drawn. */
import { Hono } from "hono";
import { z } from "zod/mini";
import { OutsideIdSchema } from "../../shared/activity/activity.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { extensionActivity } from "../usecases/extension-activity.ts";
import { extensionToday } from "../usecases/extension-today.ts";
import { readingFacts } from "../usecases/reading-facts.ts";
import { describe } from "./reply.ts";

const OutsideParamsSchema = z.object({ system: OutsideIdSchema.shape.system, outsideId: OutsideIdSchema.shape.id });

export const extension = new Hono<AthleteEnv>()
	.get(
		"/today",
		describe("Extension", "Today and the next three days", "With the state of each workout, and counts of what waits for the athlete."),
		async (c) => c.json(await extensionToday(c.var.call)),
	)
	.get(
		"/reading-facts",
		describe(
			"Extension",
			"What reading a recording needs to know of the athlete",
			"Zone and thresholds of today: metrics made with them are provisional, as the app's are.",
		),
		async (c) => c.json(await readingFacts(c.var.call)),
	)
	.get(
		"/activity/:system/:outsideId",
		describe(
			"Extension",
			"An activity by the number that its page has elsewhere",
			"`system` is strava or garmin_connect. Verdict, planned against done per step, how it felt, what is next; `known` false for what is not this athlete's.",
		),
		valid("param", OutsideParamsSchema),
		async (c) => {
			const { system, outsideId } = c.req.valid("param");
			return c.json(await extensionActivity(c.var.call, { system, id: outsideId }));
		},
	);
