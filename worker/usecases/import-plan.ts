/** What an import means for what is there: which records are new, whose effort each of them is, and what activities come of it. */
import type { Activity, OutsideId } from "../../shared/activity/activity.ts";
import { MOST_OUTSIDE_IDS, mayMerge, mergeRecords } from "../../shared/activity/merge.ts";
import { allows, type Consent } from "../../shared/activity/provenance.ts";
import { isSameEffort } from "../../shared/activity/same-effort.ts";
import { addDays } from "../../shared/calendar.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import { activitiesOf, type StoredActivity, selectActivities } from "../repositories/activities.ts";
import { consentsFrom, selectConsents } from "../repositories/consents.ts";
import {
	betweenDays,
	effortsOf,
	type KnownEffort,
	ofActivities,
	ofFiles,
	recordingsOf,
	type Seen,
	type StoredRecording,
	seen,
	selectEfforts,
	selectPlaces,
	selectRecordings,
} from "../repositories/recordings.ts";
import type { Call } from "./call.ts";

export const importOutcomes = ["added", "merged", "already_there"] as const;

export interface ImportEntry {
	activity: Activity;
	metrics: Metrics;
	measures: Measures;
	/** Rows times channels; null without samples. */
	richness: number | null;
}

export interface ImportPlan {
	/** Per entry, in order; `id` is the one it has in the history. */
	results: { id: string; outcome: (typeof importOutcomes)[number] }[];
	recordings: StoredRecording[];
	/** Recordings that were there and are known by another number from now on: the same file came from a platform's page. */
	named: StoredRecording[];
	added: StoredActivity[];
	changed: StoredActivity[];
	/** Those of the changed ones that are of another day now. */
	moved: string[];
	/** First day that this touches. */
	dirtyFrom: string;
	/** What it rests on. */
	seen: Seen[];
}

/** An activity to be: the recordings there are, by new entries and those that were there. */
interface Group {
	id: string;
	entries: ImportEntry[];
	isNew: boolean;
	/** What its recordings are called at platforms, by their ids. */
	names: Map<string, readonly OutsideId[]>;
}

/** @param apart Activities that nothing may be tied to. */
export async function planImport(
	call: Call,
	sha256: string,
	entries: readonly ImportEntry[],
	apart: ReadonlySet<string> = new Set(),
): Promise<ImportPlan> {
	const days = entries.map(({ activity }) => activity.day).sort();
	const window = betweenDays(addDays(days[0] ?? "", -1), addDays(days.at(-1) ?? "", 1));
	const ofFile = ofFiles([sha256]);
	const [fileRows, effortRows, consentRows] = await call.db.batch([
		selectPlaces(call, ofFile),
		selectEfforts(call, window),
		selectConsents(call),
	]);
	const consents = consentsFrom(consentRows);
	const all = effortsOf(effortRows);
	const efforts = mergeable(all, consents).filter(({ activityId }) => activityId === null || !apart.has(activityId));
	const groups = new Map<string, Group>();
	const groupOf = (id: string, isNew: boolean): Group => {
		const group = groups.get(id) ?? { id, entries: [], isNew, names: new Map() };
		groups.set(id, group);
		return group;
	};
	const recordings: StoredRecording[] = [];
	const results = entries.map((entry): ImportPlan["results"][number] => {
		const { id, provenance } = entry.activity;
		const known = fileRows.filter(({ part }) => part === provenance.part);
		const shown = known.find(({ activityId }) => activityId !== null) ?? known[0];
		if (shown) {
			const { outsideIds } = entry.activity;
			if (shown.activityId !== null && outsideIds) groupOf(shown.activityId, false).names.set(shown.id, outsideIds);
			return { id: shown.activityId ?? shown.id, outcome: "already_there" };
		}
		const twin = allows(provenance, "merge", consents) ? nearest(efforts, entry.activity) : null;
		const { activityId, cutWith } = twin ?? { activityId: id, cutWith: null };
		recordings.push(recordingOf(entry, sha256, activityId, cutWith));
		efforts.push({ id, activityId, cutWith, fileSha256: sha256, part: provenance.part, piece: 0, effort: entry.activity, provenance });
		// Of an effort that the athlete has cut in two, it waits behind the pieces.
		if (activityId === null) return { id: pieceOf(all, cutWith) ?? id, outcome: "already_there" };
		groupOf(activityId, twin === null).entries.push(entry);
		return { id: activityId, outcome: twin ? "merged" : "added" };
	});
	const plan: ImportPlan = {
		results,
		recordings,
		named: [],
		added: [],
		changed: [],
		moved: [],
		dirtyFrom: days[0] ?? "",
		seen: [seen(window, effortRows), seen(ofFile, fileRows)],
	};
	const refused = await settle(call, plan, [...groups.values()], consents);
	return refused.length === 0 ? plan : planImport(call, sha256, entries, new Set([...apart, ...refused]));
}

/** Adds the activities that the groups make to the plan; gives those that nothing may be tied to, because a recording of another day forbids it. */
async function settle(call: Call, plan: ImportPlan, groups: readonly Group[], consents: readonly Consent[]): Promise<string[]> {
	const known = groups.filter(({ isNew }) => !isNew).map(({ id }) => id);
	const [activityRows, recordingRows] =
		known.length > 0 ? await call.db.batch([selectActivities(call, known), selectRecordings(call, ofActivities(known))]) : [[], []];
	if (known.length > 0) plan.seen.push(seen(ofActivities(known), recordingRows));
	const before = new Map(activitiesOf(activityRows).map((row) => [row.activity.id, row]));
	const names = new Map(groups.flatMap((group) => [...group.names]));
	const there = recordingsOf(recordingRows).map((each) => {
		const named = calledToo(each, names.get(each.id) ?? []);
		if (named !== each) plan.named.push(named);
		return named;
	});
	const membersOf = (id: string) => [...there, ...plan.recordings].filter((each) => each.activityId === id);
	const refused = groups.filter(({ id, entries }) => entries.length > 0 && !mayMerge(membersOf(id), consents)).map(({ id }) => id);
	if (refused.length > 0) return refused;
	for (const { id, entries } of groups) {
		const row = before.get(id);
		const members = membersOf(id);
		if (entries.length === 0 && !members.some((each) => plan.named.includes(each))) continue;
		// What was tied before a source was switched off stays tied.
		const { activity, leading } = mergeRecords(members, id, entries.length > 0 ? consents : []);
		const leader = members[leading];
		const metrics = (entries.find((entry) => entry.activity.id === leader?.id) ?? row)?.metrics;
		if (!leader || !metrics) throw new Error(`activity ${id} has recordings and no metrics`);
		const stored = { activity, metrics, samplesKey: leader.samplesKey };
		if (row) plan.changed.push(stored);
		else plan.added.push(stored);
		if (row && row.activity.day !== activity.day) plan.moved.push(id);
		// The day that a wall clock had told may have been another one.
		for (const day of [activity.day, row?.activity.day ?? activity.day]) if (day < plan.dirtyFrom) plan.dirtyFrom = day;
	}
	return [];
}

/** The recording itself where it has these numbers already, or has as many as it can have. */
function calledToo(recording: StoredRecording, names: readonly OutsideId[]): StoredRecording {
	const known = recording.activity.outsideIds ?? [];
	const added = names.filter(({ system, id }) => !known.some((each) => each.system === system && each.id === id));
	const outsideIds = [...known, ...added].slice(0, MOST_OUTSIDE_IDS);
	return outsideIds.length === known.length ? recording : { ...recording, activity: { ...recording.activity, outsideIds } };
}

/** Efforts that another record may be tied to: those of activities in which every source allows it. */
function mergeable(efforts: readonly KnownEffort[], consents: readonly Consent[]): KnownEffort[] {
	const refused = new Set(efforts.filter(({ provenance }) => !allows(provenance, "merge", consents)).map(ownerOf));
	return efforts.filter((effort) => !refused.has(ownerOf(effort)));
}

function ownerOf({ activityId, cutWith }: KnownEffort): string {
	return activityId ?? `cut with ${cutWith}`;
}

/** Of several that fit, the one that starts closest, what is shown before what lies behind pieces. */
function nearest(efforts: readonly KnownEffort[], activity: Activity): KnownEffort | null {
	const apart = ({ effort }: KnownEffort) => Math.abs(Date.parse(`${effort.startedLocal}Z`) - Date.parse(`${activity.startedLocal}Z`));
	const [best] = efforts
		.filter(({ effort }) => isSameEffort(effort, activity))
		.sort(
			(a, b) => Number(a.activityId === null) - Number(b.activityId === null) || apart(a) - apart(b) || (ownerOf(a) < ownerOf(b) ? -1 : 1),
		);
	return best ?? null;
}

function recordingOf(entry: ImportEntry, sha256: string, activityId: string | null, cutWith: string | null): StoredRecording {
	const { activity, measures, richness } = entry;
	const samplesKey = richness === null ? null : `samples/${sha256}-${activity.provenance.part}`;
	return { id: activity.id, activityId, piece: 0, cutWith, richness: richness ?? 0, activity, measures, samplesKey };
}

/** The activity of the first piece that a cut recording has left, as far as it lies in these days. */
function pieceOf(efforts: readonly KnownEffort[], cutWith: string | null): string | null {
	const whole = efforts.find(({ id }) => id === cutWith);
	const pieces = efforts.filter(
		({ activityId, fileSha256, part, piece }) =>
			activityId !== null && piece > 0 && fileSha256 === whole?.fileSha256 && part === whole?.part,
	);
	return pieces.sort((a, b) => (a.effort.startedLocal < b.effort.startedLocal ? -1 : 1))[0]?.activityId ?? null;
}
