/** Measures of recordings that came in before measures were kept: made once from their columns, and stored. */
import { richnessOf } from "../../shared/activity/richness.ts";
import { decodeSamples } from "../../shared/activity/samples-blob.ts";
import { measure } from "../../shared/metrics/measure.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { Statement } from "../repositories/database.ts";
import { type RecordedActivity, saveMeasures } from "../repositories/judging.ts";
import type { Call } from "./call.ts";

/** Columns that one message opens: decoding and measuring them is what its time allows. A longer recording is opened alone. */
const COLUMN_BYTES = 60_000;

export interface Measured {
	/** In the order of the activities; null is not measured yet. */
	measures: (Measures | null)[];
	/** What keeps the new ones. */
	statements: Statement[];
}

/** Without columns an activity is what its summary says, and that takes no time. */
export async function measureRecordings(call: Call, recorded: readonly RecordedActivity[]): Promise<Measured> {
	const statements: Statement[] = [];
	const measures: Measured["measures"] = [];
	let opened = 0;
	for (const { activity, leading } of recorded) {
		if (leading === null || leading.measures !== null || leading.samplesKey === null) {
			measures.push(leading?.measures ?? measure(leading?.activity ?? activity, null));
			continue;
		}
		if (opened >= COLUMN_BYTES) {
			measures.push(null);
			continue;
		}
		const bytes = await call.blobs.get(call, leading.samplesKey);
		opened += bytes?.length ?? 0;
		const decoded = bytes ? decodeSamples(bytes) : null;
		if (!decoded?.ok) {
			// Lost columns of one recording must not stop the years after it: its measures say that they are missing, and are not kept.
			measures.push(measure(leading.activity, null));
			continue;
		}
		const made = measure(leading.activity, decoded.samples);
		statements.push(saveMeasures(call, leading.id, made, richnessOf(decoded.samples)));
		measures.push(made);
	}
	return { measures, statements };
}
