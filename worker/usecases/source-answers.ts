/** Keeps a service's raw answers as they came, compressed, so that a better reader can read them again. */
import { z } from "zod/mini";
import { allows } from "../../shared/activity/provenance.ts";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { readingWords } from "../../shared/health/connection.ts";
import { type ReadingSource, readingKinds } from "../../shared/health/garmin-kinds.ts";
import { mayRead } from "../../shared/health/garmin-reading.ts";
import { PIECE_BYTES } from "../blobs/d1-blobs.ts";
import { ApiError } from "../errors.ts";
import { connectionOf, selectConnection } from "../repositories/connections.ts";
import type { Statement } from "../repositories/database.ts";
import { type SourceAnswer, saveAnswers, selectAnswer, selectAnswers, storedKind } from "../repositories/source-answers.ts";
import { type Call, commit } from "./call.ts";
import { limitImports } from "./limit.ts";
import { consentsOf } from "./privacy.ts";

/** Each is a write of its own. */
export const MOST_ANSWERS = 10;

export const AnswersSchema = z.object({
	answers: z
		.array(
			z.object({
				kind: z.enum(readingKinds),
				/** The day it is about; of a range its first. */
				day: IsoDateSchema,
				/** Of a kind that several calls make: which of them, from 0. */
				call: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(9))),
				/** Of the answer before it was compressed, hex. */
				sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
				/** Index of the request's `answer` part that belongs to it: raw deflate. */
				part: z.number().check(z.int(), z.minimum(0), z.maximum(MOST_ANSWERS - 1)),
			}),
		)
		.check(z.minLength(1), z.maxLength(MOST_ANSWERS)),
});
export type AnswersInput = z.infer<typeof AnswersSchema>;

/** As it came, still compressed. */
export async function getAnswer(call: Call, source: ReadingSource, kind: string, day: string): Promise<Uint8Array> {
	const [answer] = await selectAnswer(call, source, kind, day);
	const bytes = answer ? await call.blobs.get(call, answer.blobKey) : null;
	if (!bytes) throw new ApiError("not_found", "No such answer is kept here.");
	if (!allows({ source }, "export", await consentsOf(call)))
		throw new ApiError("use_refused", "You have switched off exporting records of this source. Switch it on in the settings.", { source });
	return bytes;
}

/** The same answer again changes nothing; a later one about the same takes its place. Only of kinds that the athlete has consented to. */
export async function keepAnswers(
	call: Call,
	source: ReadingSource,
	{ answers }: AnswersInput,
	parts: readonly Uint8Array[],
): Promise<{ kept: number }> {
	await limitImports(call);
	const [rows, known] = await call.db.batch([
		selectConnection(call, source),
		selectAnswers(
			call,
			source,
			answers.map(({ day }) => day),
		),
	]);
	const kinds = mayRead(connectionOf(rows, source).state, source, readingWords);
	const refused = answers.find(({ kind }) => !kinds.includes(kind));
	if (refused) throw new ApiError("use_refused", `The athlete has not said yes to reading ${refused.kind}.`, { kind: refused.kind });
	const named = answers.map((answer) => ({ ...answer, kind: storedKind(answer.kind, answer.call ?? 0) }));
	if (new Set(named.map(({ kind, day }) => `${kind} ${day}`)).size < named.length)
		throw new ApiError("invalid_input", "Each answer has a kind and day of its own.", { field: "answers" });
	const fresh = named.filter(
		(answer) => !known.some(({ kind, day, sha256 }) => kind === answer.kind && day === answer.day && sha256 === answer.sha256),
	);
	const rowsToSave: SourceAnswer[] = [];
	const blobs: Statement[] = [];
	for (const { kind, day, sha256, part } of fresh) {
		const bytes = parts[part];
		if (!bytes) throw new ApiError("invalid_input", `The answer of part ${part} is missing.`, { field: `answer.${part}` });
		if (bytes.length > PIECE_BYTES)
			throw new ApiError("too_large", `An answer may have ${PIECE_BYTES} bytes when it is compressed.`, { field: `answer.${part}` });
		const blobKey = `answers/${source}/${kind}/${day}`;
		blobs.push(...(await call.blobs.put(call, blobKey, bytes)));
		rowsToSave.push({ kind, day, sha256, blobKey, bytes: bytes.length });
	}
	return commit(call, fresh.length === 0 ? [] : [...blobs, saveAnswers(call, source, rowsToSave)], { kept: fresh.length });
}
