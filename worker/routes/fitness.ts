import { Hono } from "hono";
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { refusalReasons, ThresholdEntrySchema } from "../../shared/fitness/threshold.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { currentFitness, listSnapshots, MOST_TREND_DAYS, trends } from "../usecases/fitness.ts";
import { recalculate } from "../usecases/recalculate.ts";
import { answerThreshold, takeBackAnswer, thresholdAnswers } from "../usecases/threshold-answers.ts";
import { describe } from "./reply.ts";

const RangeSchema = z.object({ from: z.optional(IsoDateSchema), to: z.optional(IsoDateSchema) });
const RecalculateSchema = z.object({ from: z.optional(IsoDateSchema) });
const AnswerSchema = z.object({
	id: ThresholdEntrySchema.shape.id,
	answer: z.enum(thresholdAnswers),
	reason: z.optional(z.nullable(z.enum(refusalReasons))),
});

export const fitness = new Hono<AthleteEnv>()
	.get(
		"/current",
		describe(
			"Fitness",
			"Fitness today, with what it rests on",
			"With found thresholds that wait for an answer, the dated history of all thresholds, and the first day that waits to be judged again.",
		),
		async (c) => c.json(await currentFitness(c.var.call)),
	)
	.get("/snapshots", describe("Fitness", "Fitness at each month's end, newest first"), async (c) => c.json(await listSnapshots(c.var.call)))
	.get(
		"/trends",
		describe(
			"Fitness",
			"Load, fitness, fatigue and form day by day",
			`\`from\` and \`to\` (yyyy-mm-dd, both included, at most ${MOST_TREND_DAYS} days); without them the last twelve months.`,
		),
		valid("query", RangeSchema),
		async (c) => {
			const { from, to } = c.req.valid("query");
			return c.json(await trends(c.var.call, { from: from ?? null, to: to ?? null }));
		},
	)
	.post(
		"/recalculate",
		describe(
			"Fitness",
			"Judge history again",
			"From a day on, or whatever waits already (late data, changed thresholds). It runs on in the background; asking twice does nothing more.",
		),
		valid("json", RecalculateSchema),
		async (c) => c.json(await recalculate(c.var.call, { from: c.req.valid("json").from ?? null })),
	)
	.post(
		"/thresholds/answer",
		describe(
			"Fitness",
			"Confirm or refuse a found threshold",
			"A yes counts from the day it was found on; a no is remembered with its reason.",
		),
		valid("json", AnswerSchema),
		async (c) => {
			const { id, answer, reason } = c.req.valid("json");
			return c.json(await answerThreshold(c.var.call, { id, answer, reason: reason ?? null }));
		},
	)
	.delete("/thresholds/:id", describe("Fitness", "Take an answer to a found threshold back"), async (c) =>
		c.json(await takeBackAnswer(c.var.call, c.req.param("id"))),
	);
