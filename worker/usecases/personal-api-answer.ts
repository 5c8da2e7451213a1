/** An answer of the Personal API: read into facts, and kept as it came. */
import { deflateSync } from "fflate";
import type { HealthFact } from "../../shared/health/fact.ts";
import { entriesOf, readGarminDays } from "../../shared/health/from-garmin-reading.ts";
import { consentedFacts } from "../../shared/health/garmin-consent.ts";
import { isDayKind, type ReadingKind } from "../../shared/health/garmin-kinds.ts";
import type { ReadingStep } from "../../shared/health/garmin-reading.ts";
import { PIECE_BYTES } from "../blobs/d1-blobs.ts";
import type { Statement } from "../repositories/database.ts";
import { type SourceAnswer, storedKind } from "../repositories/source-answers.ts";
import { sha256Hex } from "../sha256.ts";
import type { Call } from "./call.ts";
import { PERSONAL_API } from "./personal-api-key.ts";

export interface PersonalRead {
	json: unknown;
	facts: HealthFact[];
	/** Facts, or what a count says. */
	count: number;
	answers: SourceAnswer[];
	blobs: Statement[];
	/** A stable code when nothing in it can be read. */
	failure: string | null;
}

export async function readPersonalAnswer(
	call: Call,
	step: ReadingStep,
	text: string,
	kinds: readonly ReadingKind[],
): Promise<PersonalRead> {
	const json: unknown = text === "" ? null : JSON.parse(text);
	const nothing: PersonalRead = { json, facts: [], count: 0, answers: [], blobs: [], failure: null };
	if (step.what === "count") {
		const total = typeof json === "object" && json !== null && "totalCount" in json ? json.totalCount : json;
		return typeof total === "number" ? { ...nothing, count: total } : { ...nothing, failure: "garmin_changed" };
	}
	// Lists of activities become activities with all that is in them.
	if (step.what === "list") return Array.isArray(json) ? nothing : { ...nothing, failure: "garmin_changed" };
	const kept = text === "" ? { answers: [], blobs: [] } : await keep(call, step, text);
	if (step.what !== "days" || !isDayKind(step.kind)) return { ...nothing, ...kept };
	const { facts, problems } = readGarminDays(step.kind, json, PERSONAL_API);
	const allowed = consentedFacts(facts, kinds);
	const failure = facts.length === 0 && problems.length > 0 ? "garmin_changed" : null;
	return { ...nothing, ...kept, facts: allowed, count: allowed.length + entriesOf(step.kind, json), failure };
}

async function keep(
	call: Call,
	step: Extract<ReadingStep, { what: "days" | "picture" }>,
	text: string,
): Promise<Pick<PersonalRead, "answers" | "blobs">> {
	const bytes = deflateSync(new TextEncoder().encode(text), { level: 4 });
	if (bytes.length > PIECE_BYTES) return { answers: [], blobs: [] };
	const kind = storedKind(step.kind, step.what === "picture" ? step.part : 0);
	const day = step.what === "days" ? step.from : step.day;
	const blobKey = `answers/${PERSONAL_API}/${kind}/${day}`;
	const blobs = await call.blobs.put(call, blobKey, bytes);
	return { blobs, answers: [{ kind, day, sha256: await sha256Hex(text), blobKey, bytes: bytes.length }] };
}
