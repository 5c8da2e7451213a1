/** Activities that a tab has read of Garmin Connect: each with its original, or with what the list says where there is none. */
import { v7 } from "uuid";
import { readGarminActivityList } from "../../shared/activity/from-garmin-activity-list.ts";
import { importEntry } from "../../shared/metrics/import-entry.ts";
import type { Answer, Failure } from "../messages/message.ts";
import { passing } from "./cache.ts";
import { importForm, type OriginalFacts, readOriginal } from "./original.ts";
import { ask } from "./server.ts";
import { readPaired } from "./token.ts";

/** `refused`: it cannot be taken in, and why. A failure is our server's own, and ends the reading for now. */
export type TakenIn = Answer<{ refused: string | null }>;

const taken: TakenIn = { ok: true, value: { refused: null } };
const refused = (code: string): TakenIn => ({ ok: true, value: { refused: code } });

/** Thresholds change while years of activities come in; each judgement is provisional until the server judges again. */
const FACTS_KEPT_MS = 10 * 60_000;
let kept: { facts: Omit<OriginalFacts, "now">; deviceId: string | undefined; at: number } | null = null;

async function readingFacts(): Promise<Answer<OriginalFacts>> {
	const now = Date.now();
	const deviceId = (await readPaired())?.device.id;
	if (kept && kept.deviceId === deviceId && now - kept.at < FACTS_KEPT_MS) return { ok: true, value: { ...kept.facts, now } };
	const answer = await ask((api) => api.extension["reading-facts"].$get());
	if (!answer.ok) return answer;
	kept = { facts: answer.value, deviceId, at: now };
	return { ok: true, value: { ...answer.value, now } };
}

/** Nothing is stored unless all of it is: the server takes the file with its activities in one batch, and the same file once. */
export async function takeOriginal(packed: Uint8Array<ArrayBuffer>, id: string): Promise<TakenIn> {
	const facts = await readingFacts();
	if (!facts.ok) return facts;
	const read = await readOriginal(packed, { system: "garmin_connect", id }, facts.value, { source: "garmin_connect" });
	if (!read.ok) return refused(read.failure.code);
	const form = importForm(read.value, `garmin_connect-${id}`);
	return settled(await ask((api) => api.activities.import.$post({ form })));
}

/** What the list says of an activity without a file. Its name among the files is its number: changed words on Garmin do not make it a second one. */
export async function takeSummary(entry: unknown, id: string): Promise<TakenIn> {
	const facts = await readingFacts();
	if (!facts.ok) return facts;
	const [activity] = readGarminActivityList([entry]).activities;
	if (!activity) return refused("summary_unreadable");
	const sha256 = await digestOf(`garmin_connect activity ${id}`);
	const kind = "garmin_connect";
	const read = importEntry(activity, { id: v7(), kind, sha256, part: 0 }, facts.value);
	if (!("activity" in read)) return refused("summary_unreadable");
	const file = { name: `${id}.json`, kind, sha256, bytes: JSON.stringify(entry).length };
	const form = { import: JSON.stringify({ file, activities: [{ ...read, samples: null }] }) };
	return settled(await ask((api) => api.activities.import.$post({ form })));
}

function settled(answer: Answer<unknown>): TakenIn {
	if (answer.ok) return taken;
	return mayPass(answer.failure) ? answer : refused(answer.failure.code);
}

/** Says something of our server or of this browser, not of the activity. */
const mayPass = ({ code }: Failure): boolean =>
	passing.has(code) || ["not_paired", "wrong_scope", "no_profile", "unauthenticated"].includes(code);

async function digestOf(text: string): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
