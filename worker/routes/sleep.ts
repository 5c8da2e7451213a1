import { Hono } from "hono";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { readHealth } from "../usecases/health-data.ts";
import { aboutRange, RangeSchema } from "./health-range.ts";
import { describe } from "./reply.ts";

export const sleep = new Hono<AthleteEnv>().get(
	"/",
	describe("Health", "Nights by date range", `A night belongs to the day on which it ends. ${aboutRange}`),
	valid("query", RangeSchema),
	async (c) => {
		const { from, to } = c.req.valid("query");
		return c.json(await readHealth(c.var.call, ["sleep"], { from, to }));
	},
);
