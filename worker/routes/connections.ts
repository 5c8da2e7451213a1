/** Where Garmin data is read from: consents, how far it is, what could not be read. */
import { Hono } from "hono";
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { ReadFailureSchema } from "../../shared/health/connection.ts";
import { readingKinds, readingSources } from "../../shared/health/garmin-kinds.ts";
import { ReadingOutcomeSchema } from "../../shared/health/garmin-reading-outcome.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { consentToKinds, disconnect, listConnections, readingStatuses, requestReading, retryReading } from "../usecases/connections.ts";
import { beginReading, noteOutcome, readingPlace, unreadActivities } from "../usecases/ingest.ts";
import { wakePersonalReading } from "../usecases/personal-api-due.ts";
import { removeKey, saveKey } from "../usecases/personal-api-key.ts";
import { AnswersSchema, getAnswer, keepAnswers } from "../usecases/source-answers.ts";
import { bytesOf, readDescribed } from "./described-form.ts";
import { describe } from "./reply.ts";

const SourceSchema = z.object({ source: z.enum(readingSources) });
const KindsSchema = z.object({
	kinds: z.array(z.enum(readingKinds)).check(z.maxLength(readingKinds.length)),
	words: z.string().check(z.maxLength(80)),
});
const IdsSchema = z.object({ ids: z.array(z.string().check(z.regex(/^\d{1,20}$/))).check(z.minLength(1), z.maxLength(100)) });
const AnswerSchema = z.extend(SourceSchema, { kind: z.string().check(z.regex(/^[a-z_0-9]{1,40}(\.\d)?$/)), day: IsoDateSchema });
/** Garmin's profile id. */
const AccountSchema = z.string().check(z.regex(/^\d{1,20}$/));
const BeginSchema = z.object({
	account: AccountSchema,
	asked: z.boolean(),
	rebind: z.optional(z.boolean()),
});
const SubjectSchema = z.pick(ReadFailureSchema, { kind: true, subject: true });
const FailedSchema = z.pick(ReadFailureSchema, { kind: true, subject: true, error: true });
const ProgressSchema = z.object({
	account: z.optional(AccountSchema),
	outcome: ReadingOutcomeSchema,
	failed: z.array(FailedSchema).check(z.maxLength(100)),
	settled: z.array(SubjectSchema).check(z.maxLength(100)),
});
const KeySchema = z.object({ key: z.string().check(z.minLength(8), z.maxLength(2_000), z.regex(/^[\x21-\x7e]+$/)) });

const APP = "app";

export const connections = new Hono<AthleteEnv>()
	.get(
		"/",
		describe(
			"Connections",
			"Sources of Garmin data with consents, how far each kind is, and what could not be read",
			"`words` names the text that stands for consent today: `PUT kinds` sends it back.",
		),
		async (c) => c.json(await listConnections(c.var.call)),
	)
	.put(
		"/:source/kinds",
		describe(
			"Connections",
			"Say which kinds may be read",
			"Exactly these from now on; what was read before stays. 409 `stale_consent` when the text has changed.",
		),
		valid("param", SourceSchema),
		valid("json", KindsSchema),
		async (c) => c.json(await consentToKinds(c.var.call, c.req.valid("param").source, c.req.valid("json"))),
	)
	.post(
		"/:source/retry",
		describe("Connections", "Try again what could not be read", "All of it, or one `kind` and `subject`."),
		valid("param", SourceSchema),
		valid("json", z.partial(SubjectSchema)),
		async (c) => {
			const { kind, subject } = c.req.valid("json");
			const one = kind !== undefined && subject !== undefined ? { kind, subject } : null;
			return c.json(await retryReading(c.var.call, c.req.valid("param").source, one));
		},
	)
	.delete(
		"/:source",
		describe("Connections", "Disconnect a source", "Consents, key and raw answers go; days and activities that were read stay."),
		valid("param", SourceSchema),
		async (c) => c.json(await disconnect(c.var.call, c.req.valid("param").source)),
	)
	.put(
		"/garmin_personal_api/key",
		describe(
			"Connections",
			"Keep the athlete's own key of Garmin's Personal API",
			"It is tried at once and kept encrypted; it is never shown again. `accepted` false says why not: nothing is kept then.",
		),
		valid("json", KeySchema),
		async (c) =>
			c.json(await saveKey(c.var.call, { api: c.var.services.personalApi, keys: c.var.secrets.encryptionKeys }, c.req.valid("json").key)),
	)
	.delete("/garmin_personal_api/key", describe("Connections", "Forget the key"), async (c) => c.json(await removeKey(c.var.call)))
	.get("/garmin_connect/reading", describe("Connections", "Where reading in the athlete's tab stands, and whether it is due"), async (c) =>
		c.json(await readingPlace(c.var.call)),
	)
	.post(
		"/garmin_connect/reading",
		describe(
			"Connections",
			"Begin reading, or go on",
			"`account` is Garmin's profile id. 409 `lease_held` while another browser reads, `other_garmin_account` until `rebind` forgets the place of the former, `use_refused` without consent or when nothing is due and nobody `asked`; 429 while Garmin wants a pause.",
		),
		valid("json", BeginSchema),
		async (c) => c.json(await beginReading(c.var.call, c.var.device?.id ?? APP, c.req.valid("json"))),
	)
	.post(
		"/garmin_connect/outcomes",
		describe(
			"Connections",
			"Say what came of a step",
			"Keeps the place for whoever goes on, and what could not be read. 409 `lease_lost` when another browser has taken over or no reading is under way, `other_garmin_account` when `account` (Garmin's profile id, optional) is not the one that is read, `use_refused` without consent.",
		),
		valid("json", ProgressSchema),
		async (c) => c.json(await noteOutcome(c.var.call, c.var.device?.id ?? APP, c.req.valid("json"))),
	)
	.post(
		"/garmin_connect/unread",
		describe("Connections", "Which of these activities are still to be read", "By Garmin's numbers, up to 100."),
		valid("json", IdsSchema),
		async (c) => c.json(await unreadActivities(c.var.call, c.req.valid("json").ids)),
	)
	.post(
		"/garmin_connect/answers",
		describe(
			"Connections",
			"Keep raw answers",
			"multipart/form-data: `answers` (JSON: kind, day, SHA-256 and part of each), `answer` (one part each, raw deflate). One is kept per kind and day.",
			{ form: { answers: "json", answer: "list of bytes" } },
		),
		async (c) => {
			const { input, form } = await readDescribed(c.req, "answers", AnswersSchema);
			return c.json(await keepAnswers(c.var.call, "garmin_connect", input, await Promise.all(form.getAll("answer").map(bytesOf))));
		},
	)
	.get(
		"/:source/answers/:kind/:day",
		describe(
			"Connections",
			"A raw answer, as the source gave it",
			"Of those that the export lists under `source-answers`; `kind` as it stands there (`zones.1` is the second call of a kind).",
			{ answersBytes: true },
		),
		valid("param", AnswerSchema),
		async (c) => {
			const { source, kind, day } = c.req.valid("param");
			const packed = await getAnswer(c.var.call, source, kind, day);
			return c.body(new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw")), 200, {
				"content-type": "application/json",
			});
		},
	);

export const ingest = new Hono<AthleteEnv>()
	.post(
		"/run",
		describe(
			"Connections",
			"Read now",
			"`garmin_connect` is read by the extension when a page of Garmin Connect is open, `garmin_personal_api` by the server at once.",
		),
		valid("json", SourceSchema),
		async (c) => {
			const { source } = c.req.valid("json");
			const status = await requestReading(c.var.call, source);
			if (source === "garmin_personal_api") await wakePersonalReading(c.var.call);
			return c.json(status);
		},
	)
	.get("/status", describe("Connections", "How far reading is, by source"), async (c) => c.json(await readingStatuses(c.var.call)));
