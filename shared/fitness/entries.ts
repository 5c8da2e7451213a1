/** What dated entries say about a limit: the value in force on a day, and what the athlete has answered to findings. */
import type { Profile } from "../athlete/profile.ts";
import { daysBetween, type IsoDate } from "../calendar.ts";
import type { Certainty } from "./fitness.ts";
import type { ThresholdEntry, ThresholdKind } from "./threshold.ts";

/** Kinds that can be in force by themselves; VDOT always rests on evidence. */
export type LimitKind = Exclude<ThresholdKind, "vdot">;

/** What was found stays known this long when nothing newer is found, in days. */
const FOUND_DAYS = 182;

export type Limit = { value: number; kind: Certainty } | null;

/** Typed today, these say more of a day years ago than what is usual at that age does; power and speed grow and fade within months. */
const STEADY: readonly LimitKind[] = ["max_heart_rate", "rest_heart_rate", "threshold_heart_rate"];

/**
 * What the athlete has typed or confirmed, as it stands on `day`: the newest entry at or before it (the typed one of two of a day). Before all of them: a
 * typed value of the profile without any typed entry, else the first entry when it was typed and is a heart rate. A confirmed finding counts from its day
 * on and never before: the athlete said yes to a change. Null when nothing is in force, or the newest entry took it away. Certainty "typed", or
 * "effort" for a confirmed finding.
 */
export function inForce(
	kind: LimitKind,
	day: IsoDate,
	profile: Pick<Profile, "heartRates" | "ftp">,
	entries: readonly ThresholdEntry[],
): Limit {
	const own = ownEntries(kind, entries);
	const newest = own.findLast((entry) => entry.day <= day);
	if (newest !== undefined) return limitOf(newest);
	const undated = own.some(({ state }) => state === "typed") ? null : typedIn(profile, kind);
	if (undated !== null) return { value: undated, kind: "typed" };
	return STEADY.includes(kind) ? typedAfter(kind, day, entries) : null;
}

/** The first of all entries of a kind when it was typed after `day`: for days of which nothing better is known. */
export function typedAfter(kind: LimitKind, day: IsoDate, entries: readonly ThresholdEntry[]): Limit {
	const [first] = ownEntries(kind, entries);
	return first !== undefined && first.state === "typed" && first.day > day ? limitOf(first) : null;
}

function ownEntries(kind: LimitKind, entries: readonly ThresholdEntry[]): ThresholdEntry[] {
	return entries
		.filter((entry) => entry.kind === kind && (entry.state === "typed" || entry.state === "confirmed"))
		.sort((a, b) => a.day.localeCompare(b.day) || Number(a.state === "typed") - Number(b.state === "typed") || a.id.localeCompare(b.id));
}

function limitOf({ value, state }: ThresholdEntry): Limit {
	return value === null ? null : { value, kind: state === "typed" ? "typed" : "effort" };
}

/** Entries of a kind that were found and not answered, up to `day`, newest first. Of the last half year; `ever` for all. */
export function foundBefore(kind: ThresholdKind, day: IsoDate, entries: readonly ThresholdEntry[], ever = false): ThresholdEntry[] {
	return entries
		.filter((entry) => entry.kind === kind && entry.state === "detected" && entry.day <= day)
		.filter((entry) => (ever || daysBetween(entry.day, day) <= FOUND_DAYS) && !isRefused(entry, entries))
		.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}

/** The athlete said no to this finding, or to the same kind of finding from the same activity. */
export function isRefused(finding: Finding, entries: readonly ThresholdEntry[]): boolean {
	return entries.some((entry) => entry.state === "refused" && isSame(finding, entry));
}

/** The athlete has said yes or no to it. */
export function isAnswered(finding: Finding, entries: readonly ThresholdEntry[]): boolean {
	return entries.some((entry) => (entry.state === "refused" || entry.state === "confirmed") && isSame(finding, entry));
}

type Finding = Pick<ThresholdEntry, "kind" | "evidence"> & { id?: string };

function isSame(finding: Finding, entry: ThresholdEntry): boolean {
	if (finding.kind !== entry.kind) return false;
	const activityId = finding.evidence?.activityId ?? null;
	return finding.id === entry.id || (activityId !== null && activityId === entry.evidence?.activityId);
}

function typedIn({ heartRates, ftp }: Pick<Profile, "heartRates" | "ftp">, kind: LimitKind): number | null {
	const typed: Record<LimitKind, number | null> = {
		max_heart_rate: heartRates.max,
		rest_heart_rate: heartRates.rest,
		threshold_heart_rate: heartRates.threshold,
		threshold_speed: null,
		ftp: ftp ?? null,
	};
	return typed[kind];
}
