/** One activity from several sources' records of the same effort. */
import type { Activity, OutsideId } from "./activity.ts";
import { allows, type Consent, sources, sourcesOf } from "./provenance.ts";

/** What one source says of an effort. */
export interface RecordOfEffort {
	activity: Activity;
	/** Rows times channels; 0 without samples. */
	richness: number;
}

export interface MergedRecords {
	activity: Activity;
	/** Index of the record whose samples and metrics are the activity's. */
	leading: number;
}

/** `ActivitySchema` takes no more. */
export const MOST_OUTSIDE_IDS = 20;

/** Facts that another record may tell where the leading one is silent. The clock is not among them: it is taken as a whole. */
const gaps = [
	"name",
	"elapsedSeconds",
	"timerSeconds",
	"distanceMetres",
	"ascentMetres",
	"descentMetres",
	"averageHeartRate",
	"maxHeartRate",
	"averagePower",
	"maxPower",
	"averageCadence",
	"calories",
] as const satisfies readonly (keyof Activity)[];

/** Whether these records may become one activity. One alone needs nobody's leave. */
export function mayMerge(records: readonly { activity: Pick<Activity, "provenance"> }[], consents: readonly Consent[] = []): boolean {
	return records.length < 2 || records.every(({ activity }) => allows(activity.provenance, "merge", consents));
}

/**
 * The richest record leads; what it does not know is taken from the others, the next richest first; the ids of all are kept. Always made from the records
 * as they came, never from a merged activity: so neither their order nor how they were grouped before makes a difference.
 *
 * Throws a RangeError for no records, and for several of which one may not be merged (`mayMerge` is to be asked first).
 */
export function mergeRecords(records: readonly RecordOfEffort[], id: string, consents: readonly Consent[] = []): MergedRecords {
	if (!mayMerge(records, consents)) throw new RangeError("a source of these records does not allow merging");
	const ranked = records.toSorted(byRank);
	const [lead] = ranked;
	if (!lead) throw new RangeError("no records to merge");
	const activities = ranked.map(({ activity }) => activity);
	const merged: Activity = { ...lead.activity, ...clockOf(activities), id };
	for (const fact of gaps) fill(merged, fact, activities);
	const sameSport = activities.filter(({ sport }) => sport === merged.sport);
	fill(merged, "subSport", sameSport);
	merged.laps = activities.find(({ laps }) => laps.length > 0)?.laps ?? [];
	setOrLeave(merged, "poolMetres", sameSport.find(({ poolMetres }) => poolMetres !== undefined)?.poolMetres);
	setOrLeave(merged, "tiedBy", activities.find(({ tiedBy }) => tiedBy !== undefined)?.tiedBy);
	setOrLeave(merged, "outsideIds", outsideIdsOf(activities));
	const from = sources.filter((source) => activities.some(({ provenance }) => sourcesOf(provenance).includes(source)));
	if (from.length > 1) merged.provenance = { ...merged.provenance, sources: from.toSorted() };
	return { activity: merged, leading: records.indexOf(lead) };
}

/** Richer first; between equals by the record itself, so that any order of arrival gives the same. */
function byRank(a: RecordOfEffort, b: RecordOfEffort): number {
	if (a.richness !== b.richness) return b.richness - a.richness;
	const rank = ({ activity }: RecordOfEffort) => sources.indexOf(activity.provenance.source);
	return rank(a) - rank(b) || compare(keyOf(a.activity), keyOf(b.activity));
}

function keyOf({ provenance, startedLocal, id }: Activity): string {
	return [provenance.fileSha256 ?? "", String(provenance.part).padStart(8, "0"), startedLocal, id].join(" ");
}

function fill<Fact extends keyof Activity>(merged: Activity, fact: Fact, activities: readonly Activity[]): void {
	const known = activities.find((activity) => activity[fact] !== null);
	if (known) merged[fact] = known[fact];
}

function setOrLeave<Fact extends "poolMetres" | "tiedBy" | "outsideIds">(merged: Activity, fact: Fact, value: Activity[Fact]): void {
	if (value !== undefined) merged[fact] = value;
}

/** Instant, wall clock, zone and day belong together: the first record's that knows the instant. */
function clockOf(activities: readonly Activity[]): Partial<Activity> {
	const known = activities.find(({ startedAt }) => startedAt !== null);
	if (!known) return {};
	const { startedAt, startedLocal, zone, zoneAssumed, day } = known;
	return { startedAt, startedLocal, zone, zoneAssumed, day };
}

function outsideIdsOf(activities: readonly Activity[]): OutsideId[] | undefined {
	const all = new Map(
		activities.flatMap(({ outsideIds }) => outsideIds ?? []).map((outside) => [`${outside.system} ${outside.id}`, outside]),
	);
	if (all.size === 0) return undefined;
	return [...all.entries()]
		.sort(([a], [b]) => compare(a, b))
		.map(([, outside]) => outside)
		.slice(0, MOST_OUTSIDE_IDS);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
