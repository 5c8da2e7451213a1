import { Hono } from "hono";
import { GoalInputSchema } from "../../shared/athlete/goal.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { listGoals, removeGoal, setGoal } from "../usecases/goals.ts";
import { describe } from "./reply.ts";

export const goals = new Hono<AthleteEnv>()
	.get("/", describe("Goals", "All goals, oldest first"), async (c) => c.json(await listGoals(c.var.call)))
	.post(
		"/",
		describe("Goals", "Set the active goal", "The one before it ends. The plan follows with its next version."),
		valid("json", GoalInputSchema),
		async (c) => c.json(await setGoal(c.var.call, c.req.valid("json"))),
	)
	.delete("/:id", describe("Goals", "End a goal"), async (c) => c.json(await removeGoal(c.var.call, c.req.param("id"))));
