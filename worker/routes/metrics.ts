import { Hono } from "hono";
import { z } from "zod/mini";
import type { HealthKind } from "../../shared/health/fact.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { readHealth } from "../usecases/health-data.ts";
import { aboutRange, range } from "./health-range.ts";
import { describe } from "./reply.ts";

/** What has no address of its own. */
const kinds = [
	"hrv",
	"hrv_band",
	"stress",
	"body_battery",
	"weight",
	"steps",
	"blood_oxygen",
	"respiration",
	"training_readiness",
	"training_status",
] as const satisfies HealthKind[];

export const metrics = new Hono<AthleteEnv>().get(
	"/",
	describe(
		"Health",
		"Other health facts by date range: HRV, stress, body battery, weight, steps and more",
		`\`kind\` is one of them; without it, all. The body battery's curve comes with a range of one day. ${aboutRange}`,
	),
	valid("query", z.object({ ...range, kind: z.optional(z.enum(kinds)) })),
	async (c) => {
		const { from, to, kind } = c.req.valid("query");
		return c.json(await readHealth(c.var.call, kind ? [kind] : kinds, { from, to }));
	},
);
