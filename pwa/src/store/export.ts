/** Everything of the athlete as one zip of open formats, fetched piece by piece and put together on this device. */
import { z } from "zod/mini";
import { allows, type Consent, ConsentSchema } from "../../../shared/activity/provenance.ts";
import { decodeSamples } from "../../../shared/activity/samples-blob.ts";
import { readingSources } from "../../../shared/health/garmin-kinds.ts";
import { answer, api, download } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";
import { exportReadme } from "./export-readme.ts";
import { intervalsCsv, pausesCsv, samplesCsv } from "./samples-csv.ts";
import { createZipStream, type ZipStream } from "./zip-stream.ts";

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 3_000;

export interface ExportProgress {
	done: number;
	/** Grows once it is known how many activities there are. */
	total: number;
}

/** What is left out of the archive, and why. */
type Reason = "not_stored" | "source_forbids" | "damaged";
type LeftOut =
	| { activity: string; what: "original" | "samples"; reason: Reason }
	| { answer: string; what: "answer"; reason: "not_stored" };

/** What an export needs to know of the rows; everything else passes through unseen. */
const ActivityRowSchema = z.object({
	id: z.string(),
	samplesKey: z.nullable(z.string()),
	activity: z.object({
		provenance: z.object({ source: z.string(), sources: z.optional(z.array(z.string())), fileSha256: z.nullable(z.string()) }),
	}),
});
const FileRowSchema = z.object({ sha256: z.string(), name: z.string() });
/** What Garmin was asked for, and when it was about. */
const AnswerRowSchema = z.object({ source: z.enum(readingSources), kind: z.string(), day: z.string() });
type AnswerRow = z.infer<typeof AnswerRowSchema>;
/** An answer about a source that is not known here says nothing. */
const ConsentRowSchema = z.pipe(
	z.object({ source: z.string(), use: z.string(), granted: z.boolean(), words: z.string(), updatedAt: z.number() }),
	z.transform(({ updatedAt, ...answer }) => ConsentSchema.safeParse({ ...answer, at: updatedAt }).data ?? null),
);
type ActivityRow = z.infer<typeof ActivityRowSchema>;

/** @param onProgress Called after each part and each activity. Rejects with `ApiFailure` when the server cannot be asked. */
export async function exportEverything(onProgress: (progress: ExportProgress) => void): Promise<Blob> {
	const zip = createZipStream();
	const { parts } = await answer(api.users.export.$get());
	const activities: ActivityRow[] = [];
	const answers: AnswerRow[] = [];
	const fileNames = new Map<string, string>();
	const consents: Consent[] = [];
	/** `leftOut`: rows whose sources do not allow it. */
	const contents: { file: string; rows: number; leftOut?: number }[] = [];
	let done = 0;
	const step = () => {
		done += 1;
		onProgress({ done, total: parts.length + activities.length + answers.length });
	};

	for (const part of parts) {
		let rows = 0;
		let missing = 0;
		const seen = (row: unknown) => {
			rows += 1;
			if (part === "activities") activities.push(ActivityRowSchema.parse(row));
			if (part === "source-answers") answers.push(AnswerRowSchema.parse(row));
			if (part === "consents") {
				const consent = ConsentRowSchema.parse(row);
				if (consent) consents.push(consent);
			}
			if (part === "files") {
				const { sha256, name } = FileRowSchema.parse(row);
				fileNames.set(sha256, name);
			}
		};
		const file = `data/${part}.json`;
		await zip.text(
			file,
			jsonArray(
				rowsOf(part, seen, (more) => {
					missing += more;
				}),
			),
		);
		contents.push({ file, rows, ...(missing > 0 ? { leftOut: missing } : {}) });
		step();
	}

	const leftOut: LeftOut[] = [];
	const originals = new Set<string>();
	for (const row of activities) {
		const { provenance } = row.activity;
		const mayLeave = allows(provenance, "export", consents);
		if (provenance.fileSha256 && !originals.has(provenance.fileSha256)) {
			// One file may hold several activities.
			originals.add(provenance.fileSha256);
			const name = `originals/${provenance.fileSha256.slice(0, 12)}-${safeName(fileNames.get(provenance.fileSha256) ?? "original")}`;
			const reason = mayLeave ? await addOriginal(zip, name, row.id) : "source_forbids";
			if (reason) leftOut.push({ activity: row.id, what: "original", reason });
		}
		if (row.samplesKey !== null) {
			const reason = mayLeave ? await addSamples(zip, row.id) : "source_forbids";
			if (reason) leftOut.push({ activity: row.id, what: "samples", reason });
		}
		step();
	}

	for (const { source, kind, day } of answers) {
		const name = `${source}/${kind}/${day}`;
		const bytes = await unlessMissing(() =>
			download(api.connections[":source"].answers[":kind"][":day"].$get({ param: { source, kind, day } })),
		);
		if (bytes) zip.bytes(`answers/${name}.json`, bytes);
		else leftOut.push({ answer: name, what: "answer", reason: "not_stored" });
		step();
	}

	const manifest = { format: "longrun-export", version: 1, exportedAt: new Date().toISOString(), contents, leftOut };
	await zip.text("manifest.json", [JSON.stringify(manifest, null, "\t")]);
	await zip.text("README.txt", [exportReadme]);
	return zip.finish();
}

async function* rowsOf(part: string, seen: (row: unknown) => void, leftOut: (rows: number) => void): AsyncGenerator<unknown> {
	let after: string | null = null;
	do {
		const query: { after?: string } = after === null ? {} : { after };
		const page: { rows: unknown[]; leftOut?: number; next: string | null } = await patiently(() =>
			answer(api.users.export[":part"].$get({ param: { part }, query })),
		);
		leftOut(page.leftOut ?? 0);
		for (const row of page.rows) {
			seen(row);
			yield row;
		}
		after = page.next;
	} while (after !== null);
}

async function* jsonArray(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
	let before = "[\n";
	for await (const row of rows) {
		yield `${before}${JSON.stringify(row)}`;
		before = ",\n";
	}
	yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** Why it is left out, or null. */
async function addOriginal(zip: ZipStream, name: string, id: string): Promise<Reason | null> {
	const bytes = await unlessMissing(() => download(api.activities[":id"].file.$get({ param: { id } })));
	if (!bytes) return "not_stored";
	zip.bytes(name, bytes);
	return null;
}

async function addSamples(zip: ZipStream, id: string): Promise<Reason | null> {
	const bytes = await unlessMissing(() => download(api.activities[":id"].samples.$get({ param: { id } })));
	if (!bytes) return "not_stored";
	const decoded = decodeSamples(bytes);
	if (!decoded.ok) return "damaged";
	const { samples } = decoded;
	await zip.text(`samples/${id}.csv`, samplesCsv(samples));
	if (samples.pauses.length > 0) await zip.text(`samples/${id}.pauses.csv`, pausesCsv(samples));
	if (samples.rr) await zip.text(`samples/${id}.intervals.csv`, intervalsCsv(samples.rr));
	return null;
}

async function unlessMissing<Found>(ask: () => Promise<Found>): Promise<Found | null> {
	try {
		return await patiently(ask);
	} catch (error) {
		if (error instanceof ApiFailure && error.code === "not_found") return null;
		throw error;
	}
}

/** Thousands of requests: a short gap in the connection must not cost them all. */
async function patiently<Found>(ask: () => Promise<Found>): Promise<Found> {
	for (let wait = FIRST_WAIT_MS; ; wait *= 3) {
		try {
			return await ask();
		} catch (error) {
			const mayPass = error instanceof ApiFailure && (error.code === "offline" || error.status >= 500);
			if (!mayPass || wait > LONGEST_WAIT_MS) throw error;
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}
}

/** Names come from the athlete's disk: no folders in them, nothing that a file system takes ill. */
function safeName(name: string): string {
	return name
		.replace(/[\p{Cc}\\/:*?"<>|]/gu, "_")
		.replace(/^\.+/, "_")
		.slice(-120);
}
