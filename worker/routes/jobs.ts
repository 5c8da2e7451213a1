import { Hono } from "hono";
import type { AthleteEnv } from "../http.ts";
import { refreshNow } from "../usecases/refresh.ts";
import { describe } from "./reply.ts";

export const jobs = new Hono<AthleteEnv>().post(
	"/weekly-refresh",
	describe("Jobs", "Refresh now", "Does what Sunday night will do, with the running week in view. The Sunday job itself still runs."),
	async (c) => c.json(await refreshNow(c.var.call)),
);
