import { Hono } from "hono";
import { z } from "zod/mini";
import { sports } from "../../shared/athlete/sport.ts";
import { isIsoDate } from "../../shared/calendar.ts";
import { ApiError } from "../errors.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { isMultipart, readForm } from "../multipart.ts";
import { getActivity, getOriginal, getSamples, listActivities, removeActivity } from "../usecases/activities.ts";
import { type ImportInput, ImportSchema, importActivities } from "../usecases/import-activities.ts";
import { importGarminCsv } from "../usecases/import-garmin-csv.ts";
import { describe } from "./reply.ts";

const MOST_PER_PAGE = 200;
const PageSchema = z.object({
	before: z.optional(z.string()),
	sport: z.optional(z.enum(sports)),
	limit: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
});

export const activities = new Hono<AthleteEnv>()
	.get(
		"/",
		describe("Activities", "Activities, newest first", "`before` is the `next` of the page before; `limit` up to 200."),
		valid("query", PageSchema),
		async (c) => {
			const { before, sport, limit } = c.req.valid("query");
			return c.json(
				await listActivities(c.var.call, {
					before: cursor(before),
					sport: sport ?? null,
					limit: Math.min(Math.max(Number(limit ?? 50), 1), MOST_PER_PAGE),
				}),
			);
		},
	)
	.post(
		"/import",
		describe(
			"Activities",
			"Take in activities that a client has read from a file",
			"multipart/form-data: `import` (JSON: file, activities with metrics), `original` (the file's bytes, optional), `samples` (one part per recording, encoded columns). The same file is taken in once; the same effort from a poorer source is merged.",
		),
		async (c) => {
			const { input, original, samples } = await readMultipart(c.req.raw);
			return c.json(await importActivities(c.var.call, input, original, samples));
		},
	)
	.post(
		"/import-csv",
		describe("Activities", "Take in Garmin's Activities.csv as text", "text/csv; rows that cannot be read are named with their line."),
		async (c) => c.json(await importGarminCsv(c.var.call, await c.req.text())),
	)
	.get("/:id", describe("Activities", "One activity with its metrics"), async (c) =>
		c.json(await getActivity(c.var.call, c.req.param("id"))),
	)
	.get("/:id/samples", describe("Activities", "Recorded samples as encoded columns"), async (c) =>
		c.body(await download(getSamples(c.var.call, c.req.param("id"))), 200, { "content-type": "application/octet-stream" }),
	)
	.get("/:id/file", describe("Activities", "The original file"), async (c) => {
		const { name, bytes } = await getOriginal(c.var.call, c.req.param("id"));
		return c.body(await download(bytes), 200, {
			"content-type": "application/octet-stream",
			"content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
		});
	})
	.delete("/:id", describe("Activities", "Delete an activity"), async (c) => c.json(await removeActivity(c.var.call, c.req.param("id"))));

/** `day~id`, as `next` gives it. */
function cursor(text: string | undefined): { day: string; id: string } | null {
	if (text === undefined) return null;
	const [day, id] = text.split("~");
	if (!day || !id || !isIsoDate(day))
		throw new ApiError("invalid_input", "`before` is the `next` of an earlier page.", { field: "before" });
	return { day, id };
}

async function readMultipart(request: Request): Promise<{ input: ImportInput; original: Uint8Array | null; samples: Uint8Array[] }> {
	const malformed = (detail: string) => new ApiError("invalid_input", `The import cannot be read: ${detail}.`, { field: "import" });
	if (!isMultipart(request)) throw malformed("send it as multipart/form-data");
	const form = await readForm(request);
	const json = form.get("import");
	if (typeof json !== "string") throw malformed("the part `import` is missing");
	const parsed = ImportSchema.safeParse(parseJson(json));
	if (!parsed.success) throw malformed(parsed.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`).join(", "));
	const original = form.get("original");
	const samples = await Promise.all(form.getAll("samples").map(bytesOf));
	return { input: parsed.data, original: original === null ? null : await bytesOf(original), samples };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ApiError("invalid_input", "The import cannot be read: `import` is not JSON.", { field: "import" });
	}
}

async function bytesOf(part: File | string): Promise<Uint8Array> {
	return typeof part === "string" ? new TextEncoder().encode(part) : new Uint8Array(await part.arrayBuffer());
}

async function download(bytes: Uint8Array | Promise<Uint8Array>): Promise<ArrayBuffer> {
	return (await bytes).slice().buffer;
}
