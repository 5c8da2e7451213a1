import { Hono } from "hono";
import type { AthleteEnv } from "../http.ts";
import { currentFitness } from "../usecases/fitness.ts";
import { describe } from "./reply.ts";

export const fitness = new Hono<AthleteEnv>().get("/current", describe("Fitness", "Fitness today, with what it rests on"), async (c) =>
	c.json(await currentFitness(c.var.call)),
);
