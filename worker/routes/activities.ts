import { Hono } from "hono";
import { z } from "zod/mini";
import { FeedbackSchema } from "../../shared/activity/feedback.ts";
import { sources } from "../../shared/activity/provenance.ts";
import { sports } from "../../shared/athlete/sport.ts";
import { IsoDateSchema, isIsoDate } from "../../shared/calendar.ts";
import { ApiError } from "../errors.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import {
	type ActivityListing,
	getActivity,
	getOriginal,
	getOriginalFit,
	getSamples,
	listActivities,
	type Original,
} from "../usecases/activities.ts";
import { addFeedback, putFeedback, removeFeedback } from "../usecases/feedback.ts";
import { importActivities } from "../usecases/import-activities.ts";
import { importGarminCsv } from "../usecases/import-garmin-csv.ts";
import { ImportSchema } from "../usecases/import-input.ts";
import { mergeActivities, separateRecording } from "../usecases/merge-activities.ts";
import { removeActivity } from "../usecases/remove-activity.ts";
import { SplitSchema, splitActivity } from "../usecases/split-activity.ts";
import { bytesOf, readDescribed } from "./described-form.ts";
import { BYTES, describe, jsonAs } from "./reply.ts";

const MOST_PER_PAGE = 200;
const PageSchema = z.object({
	before: z.optional(z.string()),
	sport: z.optional(z.enum(sports)),
	from: z.optional(IsoDateSchema),
	to: z.optional(IsoDateSchema),
	source: z.optional(z.enum(sources)),
	q: z.optional(z.string().check(z.maxLength(100))),
	limit: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
});
const IdSchema = z.string().check(z.minLength(1), z.maxLength(64));

export const activities = new Hono<AthleteEnv>()
	.get(
		"/",
		describe(
			"Activities",
			"Activities, newest first, with feedback",
			"`before` is the `next` of the page before; `limit` up to 200. `from` and `to` are days, both included; `source` is that of any recording; `q` is a part of the name.",
		),
		valid("query", PageSchema),
		async (c) => {
			const { before, sport, from, to, source, q, limit } = c.req.valid("query");
			const page = await listActivities(c.var.call, {
				before: cursor(before),
				sport: sport ?? null,
				from: from ?? null,
				to: to ?? null,
				source: source ?? null,
				named: q ? q : null,
				limit: Math.min(Math.max(Number(limit ?? 50), 1), MOST_PER_PAGE),
			});
			return jsonAs<ActivityListing>(c, page);
		},
	)
	.post(
		"/import",
		describe(
			"Activities",
			"Take in activities that a client has read from a file",
			"multipart/form-data: `import` (JSON: file, activities with metrics and measures), `original` (the file's bytes, optional), `samples` (one part per recording, encoded columns). The same file is taken in once; another source's record of an effort that is there is tied to it.",
			{ form: { import: "json", original: "bytes", samples: "list of bytes" } },
		),
		async (c) => {
			const { input, form, samples } = await readDescribed(c.req, "import", ImportSchema);
			const original = form.get("original");
			return c.json(await importActivities(c.var.call, input, original === null ? null : await bytesOf(original), samples));
		},
	)
	.post(
		"/import-csv",
		describe("Activities", "Take in Garmin's Activities.csv as text", "Rows that cannot be read are named with their line.", {
			text: "text/csv",
		}),
		async (c) => c.json(await importGarminCsv(c.var.call, await c.req.text())),
	)
	.get("/:id", describe("Activities", "One activity with metrics, measures, feedback and the recordings it is made of"), async (c) =>
		c.json(await getActivity(c.var.call, c.req.param("id"))),
	)
	.get("/:id/samples", describe("Activities", "Recorded samples as encoded columns", undefined, { answersBytes: true }), async (c) =>
		c.body(bufferOf(await getSamples(c.var.call, c.req.param("id"))), 200, { "content-type": BYTES }),
	)
	.get("/:id/file", describe("Activities", "The original file", undefined, { answersBytes: true }), async (c) => {
		const original = await getOriginal(c.var.call, c.req.param("id"));
		return c.body(bufferOf(original.bytes), 200, asAttachment(original));
	})
	.get(
		"/:id/fit",
		describe("Activities", "The original FIT file", "404 when the activity was read from a file of another kind.", { answersBytes: true }),
		async (c) => {
			const original = await getOriginalFit(c.var.call, c.req.param("id"));
			return c.body(bufferOf(original.bytes), 200, asAttachment(original));
		},
	)
	.post(
		"/:id/feedback",
		describe(
			"Activities",
			"Say how it was",
			"Effort, recovery and motivation 1 to 10, pain 0 to 10, race, notes. 409 when it was said already.",
		),
		valid("json", FeedbackSchema),
		async (c) => c.json(await addFeedback(c.var.call, c.req.param("id"), c.req.valid("json"))),
	)
	.put("/:id/feedback", describe("Activities", "Say how it was, or change it"), valid("json", FeedbackSchema), async (c) =>
		c.json(await putFeedback(c.var.call, c.req.param("id"), c.req.valid("json"))),
	)
	.delete("/:id/feedback", describe("Activities", "Take feedback back"), async (c) =>
		c.json(await removeFeedback(c.var.call, c.req.param("id"))),
	)
	.post(
		"/:id/merge",
		describe(
			"Activities",
			"Make two activities one",
			"The activity `with` becomes a part of this one, for good. Two pieces of one recording become the whole again.",
		),
		valid("json", z.object({ with: IdSchema })),
		async (c) => c.json(await mergeActivities(c.var.call, c.req.param("id"), c.req.valid("json").with)),
	)
	.post(
		"/:id/separate",
		describe("Activities", "Make a recording an activity of its own again"),
		valid("json", z.object({ recording: IdSchema })),
		async (c) => c.json(await separateRecording(c.var.call, c.req.param("id"), c.req.valid("json").recording)),
	)
	.post(
		"/:id/split",
		describe(
			"Activities",
			"Cut a recording in two",
			"multipart/form-data: `split` (JSON: recording, two pieces with activity, metrics and measures), `samples` (one part per piece). The whole is kept, and comes back when the pieces are merged.",
			{ form: { split: "json", samples: "list of bytes" } },
		),
		async (c) => {
			const { input, samples } = await readDescribed(c.req, "split", SplitSchema);
			return c.json(await splitActivity(c.var.call, c.req.param("id"), input, samples));
		},
	)
	.delete("/:id", describe("Activities", "Delete an activity with all its recordings"), async (c) =>
		c.json(await removeActivity(c.var.call, c.req.param("id"))),
	);

/** `day~id`, as `next` gives it. */
function cursor(text: string | undefined): { day: string; id: string } | null {
	if (text === undefined) return null;
	const [day, id] = text.split("~");
	if (!day || !id || !isIsoDate(day))
		throw new ApiError("invalid_input", "`before` is the `next` of an earlier page.", { field: "before" });
	return { day, id };
}

function asAttachment({ name }: Original): Record<string, string> {
	return { "content-type": BYTES, "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
	return bytes.slice().buffer;
}
