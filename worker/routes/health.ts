import { Hono } from "hono";
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { TypedHealthSchema, typedKinds } from "../../shared/health/typed.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { sayCleared } from "../usecases/clearance.ts";
import { HealthImportSchema, importHealth, removeTyped, typeHealth } from "../usecases/health-data.ts";
import { readinessOn } from "../usecases/health-readiness.ts";
import { describe } from "./reply.ts";

const DaySchema = z.object({ day: IsoDateSchema });
const TypedFactSchema = z.object({ day: IsoDateSchema, kind: z.enum(typedKinds) });

export const health = new Hono<AthleteEnv>()
	.post(
		"/import",
		describe(
			"Health",
			"Take in health facts that a client has read",
			"At most 500 at a time. A fact replaces an earlier one of the same day, kind, measure and source; other sources stay beside it. Answers how many days were touched, facts added and replaced.",
		),
		valid("json", HealthImportSchema),
		async (c) => c.json(await importHealth(c.var.call, c.req.valid("json").facts)),
	)
	.post(
		"/cleared",
		describe(
			"Health",
			"Say that warning signs are cleared",
			"After chest pain, fainting, fever or strong pain the plan holds no hard session until then. `cleared` false takes it back.",
		),
		valid("json", z.object({ cleared: z.boolean() })),
		async (c) => c.json(await sayCleared(c.var.call, c.req.valid("json"))),
	)
	.put(
		"/days/:day",
		describe("Health", "Type values of a day", "Weight, resting heart rate, time asleep, HRV after waking; what is left out stays."),
		valid("param", DaySchema),
		valid("json", TypedHealthSchema),
		async (c) => c.json(await typeHealth(c.var.call, c.req.valid("param").day, c.req.valid("json"))),
	)
	.delete(
		"/days/:day/:kind",
		describe("Health", "Take back a typed value", "Measurements of a device or an export stay."),
		valid("param", TypedFactSchema),
		async (c) => {
			const { day, kind } = c.req.valid("param");
			return c.json(await removeTyped(c.var.call, day, kind));
		},
	)
	.get(
		"/readiness",
		describe(
			"Health",
			"Readiness of a day, 0 to 100, and warning signs",
			"Sleep 30 %, HRV against the athlete's own baseline 30 %, body battery 25 %, training status 15 %, rescaled to what is there; no score with fewer than two. `day` is today in the athlete's zone by default. A hint, not a diagnosis.",
		),
		valid("query", z.partial(DaySchema)),
		async (c) => c.json(await readinessOn(c.var.call, c.req.valid("query").day ?? null)),
	);
