import { Hono } from "hono";
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { excuses } from "../../shared/review/review.ts";
import { SegmentSchema } from "../../shared/workout/workout.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { approveWorkout } from "../usecases/approve.ts";
import { tellCompletion, toldStates } from "../usecases/completion.ts";
import { pushWorkout, scheduleWorkout } from "../usecases/push.ts";
import { workoutStructure } from "../usecases/structures.ts";
import { workoutFit } from "../usecases/workout-fit.ts";
import { editWorkout, getWorkout, listWorkouts } from "../usecases/workouts.ts";
import { BYTES, describe } from "./reply.ts";

const RangeSchema = z.object({ from: z.optional(IsoDateSchema), to: z.optional(IsoDateSchema) });
const EditSchema = z.object({
	day: z.optional(IsoDateSchema),
	segments: z.optional(z.array(SegmentSchema).check(z.minLength(1), z.maxLength(40))),
	/** Null takes it away. */
	note: z.optional(z.nullable(z.string().check(z.maxLength(500)))),
	locked: z.optional(z.boolean()),
	baseVersion: z.nullable(z.number().check(z.int(), z.minimum(1))),
	dryRun: z.optional(z.boolean()),
});
const CompletionSchema = z.object({
	state: z.nullable(z.enum(toldStates)),
	excuse: z.optional(z.enum(excuses)),
	activityIds: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(10))),
});

/** `digest`: of the body that was seen, as GET /api/garmin/delivery names it. */
const ApprovalSchema = z.object({ approved: z.boolean(), digest: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))) });
const PushSchema = z.object({});
const ScheduleSchema = z.object({
	day: z.optional(IsoDateSchema),
	baseVersion: z.optional(z.nullable(z.number().check(z.int(), z.minimum(1)))),
});

export const workouts = new Hono<AthleteEnv>()
	.get(
		"/",
		describe("Workouts", "Workouts of the current plan, in order of day", "Of this month and the next, or from `from` to `to`."),
		valid("query", RangeSchema),
		async (c) => {
			const { from = null, to = null } = c.req.valid("query");
			return c.json(await listWorkouts(c.var.call, { from, to }));
		},
	)
	.get("/:id", describe("Workouts", "One workout of the current plan"), async (c) =>
		c.json(await getWorkout(c.var.call, c.req.param("id"))),
	)
	.patch(
		"/:id",
		describe(
			"Workouts",
			"Change a workout by hand",
			"Another day, another structure, a note, a lock: as the operations move, edit, lock and unlock. A rebuild leaves it alone from then on.",
		),
		valid("json", EditSchema),
		async (c) => c.json(await editWorkout(c.var.call, c.req.param("id"), c.req.valid("json"))),
	)
	.put(
		"/:id/completion",
		describe(
			"Workouts",
			"Say what became of a workout",
			"Wins over matching, also for one that was only assumed; `state` null gives it back to matching. `activityIds` ties own activities of the last eight weeks to it.",
		),
		valid("json", CompletionSchema),
		async (c) => c.json(await tellCompletion(c.var.call, c.req.param("id"), c.req.valid("json"))),
	)
	.put(
		"/:id/approval",
		describe(
			"Workouts",
			"Approve a workout for the watch, or take that back",
			"For what it is now: another structure has to be approved again, another day has not. Taken back, it stays out of its plan's approval, too. `digest` is what was seen: a workout that has changed since answers 409 `stale_plan`.",
		),
		valid("json", ApprovalSchema),
		async (c) => c.json(await approveWorkout(c.var.call, c.req.param("id"), c.var.device?.id ?? "app", c.req.valid("json"))),
	)
	.post(
		"/:id/push",
		describe(
			"Workouts",
			"Send a workout to the watch",
			"Approves it, and says what it waits for. The server never signs in to Garmin: the browser extension puts it on Garmin Connect when the athlete next has that page open, and the watch takes it from there.",
		),
		valid("json", PushSchema),
		async (c) => c.json(await pushWorkout(c.var.call, c.req.param("id"), c.var.device?.id ?? "app")),
	)
	.post(
		"/:id/schedule",
		describe(
			"Workouts",
			"Send a workout to the watch for a day",
			"As push; with `day` it is moved there in the plan as well, by the operation move. The browser extension puts it on that day of Garmin's calendar when the athlete next has the page open.",
		),
		valid("json", ScheduleSchema),
		async (c) => c.json(await scheduleWorkout(c.var.call, c.req.param("id"), c.var.device?.id ?? "app", c.req.valid("json"))),
	)
	.get("/:id/structure", describe("Workouts", "A workout as structure JSON", "POST /api/plans/structure takes it back in."), async (c) =>
		c.json(await workoutStructure(c.var.call, c.req.param("id"))),
	)
	.get("/:id/fit", describe("Workouts", "A workout as a FIT file for the watch", undefined, { answersBytes: true }), async (c) => {
		const { name, bytes } = await workoutFit(c.var.call, c.req.param("id"));
		return c.body(bytes.slice().buffer, 200, {
			"content-type": BYTES,
			"content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
		});
	});
