/** What a reader found as the API takes it in: placed, measured, judged by the athlete's thresholds, its columns encoded. */
import { type Activity, ActivitySchema, type OutsideId, type ReadActivity } from "../activity/activity.ts";
import { type FileKind, sourceOfFile } from "../activity/file-kind.ts";
import { place } from "../activity/placement.ts";
import type { Source } from "../activity/provenance.ts";
import { encodeSamples } from "../activity/samples-blob.ts";
import type { Problem } from "../problem.ts";
import { judge } from "./judge.ts";
import { measure } from "./measure.ts";
import type { Measures } from "./measures.ts";
import type { Metrics } from "./metrics.ts";
import type { AthleteThresholds } from "./thresholds.ts";

/** What is known of the athlete and of the moment. */
export interface EntryFacts {
	/** The athlete's own, for files that name none. */
	zone: string;
	thresholds: AthleteThresholds;
	/** Milliseconds since 1970: what begins later was recorded with a wrong clock. */
	now: number;
}

/** Where it was read from. */
export interface EntryOrigin {
	/** UUIDv7, made by the host. */
	id: string;
	kind: FileKind;
	/** Of the unpacked bytes, hex. */
	sha256: string;
	/** Which session or row of the file. */
	part: number;
	/** Who handed it out, where that is told by more than its kind. */
	source?: Source | undefined;
	/** Instead of what the file calls it. */
	name?: string | null | undefined;
	/** Beside those that the file names. */
	outsideIds?: readonly OutsideId[] | undefined;
}

export interface ImportEntry {
	activity: Activity;
	metrics: Metrics;
	measures: Measures;
	/** As `encodeSamples` makes them; null when the source has none. */
	samples: Uint8Array<ArrayBuffer> | null;
}

/** The furthest zone is 14 hours ahead of UTC. */
const FURTHEST_AHEAD_MS = 14 * 3_600_000;

export function importEntry(read: ReadActivity, origin: EntryOrigin, facts: EntryFacts): ImportEntry | Problem {
	const { summary, samples, device } = read;
	const { id, kind, sha256, part } = origin;
	const which = kind === "fit" ? `Session ${part + 1}` : `Activity ${part + 1}`;
	const placed = place(summary, facts.zone);
	if (!placed) return { code: "unusable_time", detail: `${which} has no usable start and was left out.` };
	if (Date.parse(`${placed.startedLocal}Z`) > facts.now + FURTHEST_AHEAD_MS)
		return { code: "unusable_time", detail: `${which} lies in the future (${placed.startedLocal}) and was left out.` };
	if (!isSomething(summary)) return { code: "not_an_activity", detail: `${which} has neither a distance nor a duration and was left out.` };
	const provenance = { source: origin.source ?? sourceOfFile[kind], device, fileSha256: sha256, part } as const;
	const outsideIds = [...(read.outsideIds ?? []), ...(origin.outsideIds ?? [])];
	// One activity that the API would refuse must not take the rest of its file along.
	const checked = ActivitySchema.safeParse({
		...summary,
		...placed,
		name: origin.name ?? summary.name,
		id,
		provenance,
		...(outsideIds.length > 0 ? { outsideIds } : {}),
		...(read.multisport ? { tiedBy: sha256 } : {}),
	});
	if (!checked.success) {
		const [issue] = checked.error.issues;
		return { code: "damaged", detail: `${which} has an impossible value (${issue?.path.join(".")}) and was left out.` };
	}
	const measures = measure(summary, samples);
	return {
		activity: checked.data,
		measures,
		metrics: judge(measures, summary, facts.thresholds, null),
		samples: samples && encodeSamples(samples).slice(),
	};
}

/** A watch that was started and stopped, a table's row of dashes: nothing was done. */
function isSomething({ distanceMetres, timerSeconds, elapsedSeconds }: ReadActivity["summary"]): boolean {
	return [distanceMetres, timerSeconds, elapsedSeconds].some((figure) => (figure ?? 0) > 0);
}
