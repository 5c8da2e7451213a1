import { Hono } from "hono";
import type { AthleteEnv } from "../http.ts";
import { getWorkout } from "../usecases/plans.ts";
import { workoutFit } from "../usecases/workout-fit.ts";
import { BYTES, describe } from "./reply.ts";

export const workouts = new Hono<AthleteEnv>()
	.get("/:id", describe("Workouts", "One workout of the current plan"), async (c) =>
		c.json(await getWorkout(c.var.call, c.req.param("id"))),
	)
	.get("/:id/fit", describe("Workouts", "A workout as a FIT file for the watch", undefined, { answersBytes: true }), async (c) => {
		const { name, bytes } = await workoutFit(c.var.call, c.req.param("id"));
		return c.body(bytes.slice().buffer, 200, {
			"content-type": BYTES,
			"content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
		});
	});
