import { Hono } from "hono";
import type { AthleteEnv } from "../http.ts";
import { makeSnapshots, recalculate } from "../usecases/recalculate.ts";
import { refreshNow } from "../usecases/refresh.ts";
import { describe } from "./reply.ts";

export const jobs = new Hono<AthleteEnv>()
	.post(
		"/weekly-refresh",
		describe("Jobs", "Refresh now", "Does what Sunday night will do, with the running week in view. The Sunday job itself still runs."),
		async (c) => c.json(await refreshNow(c.var.call)),
	)
	.post(
		"/fitness-update",
		describe("Jobs", "Judge what waits to be judged", "The same as POST /api/fitness/recalculate without a day."),
		async (c) => c.json(await recalculate(c.var.call, { from: null })),
	)
	.post(
		"/snapshots",
		describe("Jobs", "Make the monthly snapshots that are missing", "The hourly tick does so after each month's end."),
		async (c) => c.json(await makeSnapshots(c.var.call)),
	);
