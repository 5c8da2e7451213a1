/** Garmin's table through the API, for those without the PWA: the same reader, the same import. */
import type { Activity } from "../../shared/activity/activity.ts";
import { readGarminCsv } from "../../shared/activity/from-garmin-csv.ts";
import { place } from "../../shared/activity/placement.ts";
import { judge } from "../../shared/metrics/judge.ts";
import { measure } from "../../shared/metrics/measure.ts";
import type { Problem } from "../../shared/problem.ts";
import { ApiError } from "../errors.ts";
import { sha256Hex } from "../sha256.ts";
import { readFitnessState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { judgingBy } from "./efforts.ts";
import { type ImportReply, takeIn } from "./import-activities.ts";
import { limitImports } from "./limit.ts";

/** Larger tables are read by the PWA, on the device. Each write is up to fourteen statements with its reads, and one invocation has 50: it is tried once. */
const LARGEST_CSV_BYTES = 1024 * 1024;
const ROWS_PER_WRITE = 250;
const MOST_ROWS = 500;

export interface CsvReply {
	results: ImportReply["results"];
	problems: Problem[];
}

export async function importGarminCsv(call: Call, text: string): Promise<CsvReply> {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > LARGEST_CSV_BYTES)
		throw new ApiError("too_large", "A table sent here may have 1 MB. Drop larger ones into the app: it reads them on the device.");
	await limitImports(call);
	const state = await readFitnessState(call);
	const sha256 = await sha256Hex(text);
	const { activities: read, problems } = readGarminCsv(text);
	if (read.length > MOST_ROWS)
		throw new ApiError(
			"too_large",
			`A table sent here may have ${MOST_ROWS} rows. Drop larger ones into the app: it reads them on the device.`,
		);
	const judged = judgingBy(call, state);
	const placed = read.flatMap(({ summary, device }, part) => {
		const at = place(summary, state.profile.zone);
		if (!at) return [];
		const provenance = { source: "garmin_csv" as const, device, fileSha256: sha256, part };
		const activity: Activity = { ...summary, ...at, id: call.newId(), provenance };
		const measures = measure(summary, null);
		return [{ activity, metrics: judge(measures, summary, judged(activity.day), null), measures, samples: null }];
	});
	if (placed.length === 0) return commit(call, [], { results: [], problems });
	const file = { name: "Activities.csv", kind: "garmin_csv" as const, sha256, bytes };
	const results: ImportReply["results"] = [];
	for (let start = 0; ; start += ROWS_PER_WRITE) {
		// Each slice is its own write, and the last one keeps the answer; in between the whole is safe to send again, because a file's rows arrive once.
		const isLast = start + ROWS_PER_WRITE >= placed.length;
		const reply = await takeIn<CsvReply>(
			isLast ? call : { ...call, idempotency: null },
			{ file, activities: placed.slice(start, start + ROWS_PER_WRITE) },
			{ original: null, samples: [], attempts: 1, reply: (own) => ({ results: [...results, ...own.results], problems }) },
		);
		if (isLast) return reply;
		results.splice(0, results.length, ...reply.results);
	}
}
