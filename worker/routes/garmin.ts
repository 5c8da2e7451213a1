import { Hono } from "hono";
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { DeliveryEntrySchema, deliveryAnswers } from "../../shared/export/delivery/entry.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { readDelivery } from "../usecases/delivery.ts";
import { answerEntry, writeEntry } from "../usecases/delivery-entries.ts";
import { releaseDeliveryLease, takeDeliveryLease } from "../usecases/delivery-lease.ts";
import { describe } from "./reply.ts";

const QuerySchema = z.object({
	from: z.optional(IsoDateSchema),
	to: z.optional(IsoDateSchema),
	/** `none` leaves Garmin's bodies out. */
	bodies: z.optional(z.enum(["none"])),
});
const LeaseSchema = z.object({
	/** Garmin's profile id. */
	account: z.string().check(z.regex(/^\d{1,20}$/)),
	rebind: z.optional(z.boolean()),
});
const EntrySchema = z.object({ lease: z.string().check(z.maxLength(64)), entry: z.nullable(DeliveryEntrySchema) });
const AnswerSchema = z.object({ answer: z.enum(deliveryAnswers) });

export const garmin = new Hono<AthleteEnv>()
	.get(
		"/delivery",
		describe(
			"Garmin",
			"What the plan wants on Garmin's calendar, and what stands there",
			"Of 14 days from today on, or from `from` to `to` (at most 70 days; days before today are not looked at). `wanted` are workouts as Garmin's own JSON with the digest of it, also of later days when they stand on Garmin already; what is done, skipped or excused is not among them, and only what is `approved` may be sent. `ledger` is what Longrun put there: a line without its workout in `wanted` is to be taken away. `bodies=none` leaves the JSON out.",
		),
		valid("query", QuerySchema),
		async (c) => {
			const { from, to, bodies } = c.req.valid("query");
			return c.json(await readDelivery(c.var.call, { from, to, bodies: bodies !== "none" }));
		},
	)
	.post(
		"/delivery/lease",
		describe(
			"Garmin",
			"Take the right to write to Garmin",
			"For a minute, and a minute more with each line that is written. One tab of one computer has it: others get 409 `lease_held` with who and until when. `account` is Garmin's profile id; another one than the ledger's is 409 `other_garmin_account`, until `rebind` forgets the ledger and begins one for it.",
		),
		valid("json", LeaseSchema),
		async (c) => c.json(await takeDeliveryLease(c.var.call, c.var.device?.id ?? "app", c.req.valid("json"))),
	)
	.delete("/delivery/lease/:lease", describe("Garmin", "Give that right back"), async (c) =>
		c.json(await releaseDeliveryLease(c.var.call, c.req.param("lease"))),
	)
	.put(
		"/delivery/entries/:workoutId",
		describe(
			"Garmin",
			"Write a line of the ledger",
			"Before each call to Garmin with what is to be done (`step`), after it with what came of it; `entry` null takes the line away. Only with the lease (409 `lease_lost`); creating, scheduling and updating only what is approved as it is now (409 `not_approved`).",
		),
		valid("json", EntrySchema),
		async (c) => c.json(await writeEntry(c.var.call, c.req.param("workoutId"), c.req.valid("json"))),
	)
	.post(
		"/delivery/entries/:workoutId/answer",
		describe(
			"Garmin",
			"Answer what the ledger asks",
			"Of a workout that was changed, moved or removed on Garmin: `use_plan` puts the plan's in its place, `keep_garmin` leaves it alone from now on. The extension carries it out.",
		),
		valid("json", AnswerSchema),
		async (c) => c.json(await answerEntry(c.var.call, c.req.param("workoutId"), c.req.valid("json").answer)),
	);
