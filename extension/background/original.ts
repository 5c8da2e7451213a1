/** The original file of an activity, as a platform has kept it, becomes what our server takes in: unpacked, decoded, measured and judged here, as in the app. */
import { v7 } from "uuid";
import type { OutsideId } from "../../shared/activity/activity.ts";
import { MAX_FIT_BYTES } from "../../shared/activity/from-fit.ts";
import type { Source } from "../../shared/activity/provenance.ts";
import { fitFile, type RecordedFile, xmlFile } from "../../shared/activity/recorded-file.ts";
import type { RunningPower } from "../../shared/athlete/profile.ts";
import { type EntryFacts, type ImportEntry, importEntry } from "../../shared/metrics/import-entry.ts";
import type { Answer } from "../messages/message.ts";
import { unpack } from "./unpack.ts";

export interface OriginalFacts extends EntryFacts {
	/** Null: the watch's own before apps'. */
	runningPower: RunningPower | null;
}

export interface ReadOriginal {
	kind: RecordedFile["kind"];
	sha256: string;
	/** Unpacked. */
	bytes: Uint8Array<ArrayBuffer>;
	entries: ImportEntry[];
	/** Several sessions in one file, of which none can be said to be the one asked for. */
	several: boolean;
}

/** Nothing of it is kept before it can be read whole. `code` says what is wrong with the file. `source`: whose rules it carries, when not its kind's. */
export async function readOriginal(
	packed: Uint8Array<ArrayBuffer>,
	outside: OutsideId,
	facts: OriginalFacts,
	how: { source?: Source } = {},
): Promise<Answer<ReadOriginal>> {
	const unpacked = await unpack(packed, MAX_FIT_BYTES);
	if (!unpacked.ok) return unpacked;
	const bytes = unpacked.value;
	const file = fitFile(bytes, facts.runningPower ?? undefined) ?? xmlFile(new TextDecoder().decode(bytes));
	if (!file) return { ok: false, failure: { code: "original_unreadable" } };
	const sha256 = await digestOf(bytes);
	const { activities, problems } = file.read();
	const several = activities.length > 1;
	// Of a file that a platform hands out for one number, the first session stands for all of them: else it would be fetched again and again.
	const isNamed = (part: number) => !several || (how.source !== undefined && part === 0);
	const read = activities.map((activity, part) =>
		importEntry(
			activity,
			{ id: v7(), kind: file.kind, sha256, part, source: how.source, outsideIds: isNamed(part) ? [outside] : undefined },
			facts,
		),
	);
	const entries = read.filter((entry): entry is ImportEntry => "activity" in entry);
	if (entries.length === 0) {
		const [problem = problems[0]] = read.filter((entry) => "code" in entry);
		return { ok: false, failure: { code: "original_unreadable", details: problem ? { problem: problem.code } : {} } };
	}
	return { ok: true, value: { kind: file.kind, sha256, bytes, entries, several } };
}

/** The parts of the request that takes it in. */
export function importForm({ kind, sha256, bytes, entries }: ReadOriginal, name: string) {
	const samples = entries.flatMap(({ samples: columns }) => (columns === null ? [] : [columns]));
	const activities = entries.map(({ samples: columns, ...entry }) => ({ ...entry, samples: columns && samples.indexOf(columns) }));
	const described = JSON.stringify({ file: { name: `${name}.${kind}`, kind, sha256, bytes: bytes.length }, activities });
	return { import: described, original: new Blob([bytes]), samples: samples.map((columns) => new Blob([columns])) };
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
