import { Hono } from "hono";
import { z } from "zod/mini";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { listDrift, reportDrift } from "../usecases/drift.ts";
import { describe } from "./reply.ts";

/** Letters only: no number of an activity, a workout or a person fits in. */
const Subject = z.string().check(z.regex(/^[a-z]{1,20}:[a-z_]{1,40}$/));
const Finding = z.string().check(z.regex(/^[a-z_]{1,40}$/));

const ReportSchema = z.object({
	version: z.string().check(z.regex(/^\d{1,4}(\.\d{1,5}){1,3}$/)),
	findings: z
		.array(z.object({ subject: Subject, finding: Finding, count: z.number().check(z.int(), z.minimum(1), z.maximum(10_000)) }))
		.check(z.minLength(1), z.maxLength(20)),
});

export const drift = new Hono<AthleteEnv>()
	.post(
		"/",
		describe(
			"Extension",
			"Say what no longer looks as expected on Garmin's or Strava's pages",
			"Counted by day, version, subject (`garmin:calendar`) and finding (`content_type`). Neither athlete nor activity nor page is kept.",
		),
		valid("json", ReportSchema),
		async (c) => c.json(await reportDrift(c.var.call, c.req.valid("json"))),
	)
	.get("/", describe("Extension", "What changed on Garmin's or Strava's pages", "The last 90 days, newest first. Admin only."), async (c) =>
		c.json(await listDrift(c.var.call, c.var.account)),
	);
