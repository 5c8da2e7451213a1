import { Hono } from "hono";
import { z } from "zod/mini";
import { AimGoalSchema, GoalInputSchema, RaceGoalSchema } from "../../shared/athlete/goal.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { addGoal, changeGoal, listGoals, removeGoal } from "../usecases/goals.ts";
import { describe } from "./reply.ts";

const replaces = { replaces: z.optional(z.nullable(z.string().check(z.maxLength(80)))) };
const NewGoalSchema = z.discriminatedUnion("kind", [z.extend(RaceGoalSchema, replaces), z.extend(AimGoalSchema, replaces)]);

export const goals = new Hono<AthleteEnv>()
	.get("/", describe("Goals", "All goals, oldest first"), async (c) => c.json(await listGoals(c.var.call)))
	.post(
		"/",
		describe(
			"Goals",
			"Add a goal",
			"`replaces` names the goal that ends with it, or null when none does; left out, a new A race or aim ends the main goal, and a B or C race none. The season is built for the next A race that is not over, else for the newest aim. The plan follows with its next version; PUT /api/plans/goal-change does both at once.",
		),
		valid("json", NewGoalSchema),
		async (c) => c.json(await addGoal(c.var.call, c.req.valid("json"))),
	)
	.put(
		"/:id",
		describe("Goals", "Change a goal", "It keeps its id. The plan follows with its next version."),
		valid("json", GoalInputSchema),
		async (c) => c.json(await changeGoal(c.var.call, c.req.param("id"), c.req.valid("json"))),
	)
	.delete("/:id", describe("Goals", "End a goal"), async (c) => c.json(await removeGoal(c.var.call, c.req.param("id"))));
