import { Hono } from "hono";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { readHealth } from "../usecases/health-data.ts";
import { aboutRange, RangeSchema } from "./health-range.ts";
import { describe } from "./reply.ts";

export const hr = new Hono<AthleteEnv>().get(
	"/",
	describe("Health", "Resting heart rate by date range, with the day's mean and extremes where they are known", aboutRange),
	valid("query", RangeSchema),
	async (c) => {
		const { from, to } = c.req.valid("query");
		return c.json(await readHealth(c.var.call, ["resting_heart_rate", "heart_rate"], { from, to }));
	},
);
