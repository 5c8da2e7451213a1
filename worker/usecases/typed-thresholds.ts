/** What a saved profile changes in what activities are judged by: dated entries, and the first day that it concerns. */
import type { Profile } from "../../shared/athlete/profile.ts";
import type { IsoDate } from "../../shared/calendar.ts";
import type { ThresholdEntry, ThresholdKind } from "../../shared/fitness/threshold.ts";
import { canonical } from "../../shared/review/digest.ts";

/** Before every history: what was typed when values were not dated yet, and what concerns all of it. */
const ALWAYS: IsoDate = "1970-01-01";

const typedKinds = {
	max_heart_rate: ({ heartRates }: Profile) => heartRates.max,
	rest_heart_rate: ({ heartRates }: Profile) => heartRates.rest,
	threshold_heart_rate: ({ heartRates }: Profile) => heartRates.threshold,
	ftp: ({ ftp }: Profile) => ftp ?? null,
} satisfies Partial<Record<ThresholdKind, (profile: Profile) => number | null>>;

export interface TypedChange {
	/** To be stored. */
	entries: ThresholdEntry[];
	/** First day to be judged again; null when nothing of it has changed. */
	judgeFrom: IsoDate | null;
}

/** `before` is null for the first profile. A new value counts from today on; the first one of its kind, and facts of the athlete, for all history. */
export function typedChange(before: Profile | null, after: Profile, today: IsoDate, known: readonly ThresholdEntry[]): TypedChange {
	const entries: ThresholdEntry[] = [];
	const days: IsoDate[] = before === null ? [ALWAYS] : profileDays(before, after, today);
	for (const [kind, typedIn] of Object.entries(typedKinds) as [keyof typeof typedKinds, (profile: Profile) => number | null][]) {
		const old = before && typedIn(before);
		const value = typedIn(after);
		if (old === value) continue;
		const own = known.filter((entry) => entry.kind === kind && (entry.state === "typed" || entry.state === "confirmed"));
		const undated = old !== null && !own.some(({ state }) => state === "typed");
		if (undated) entries.push(typed(kind, old, ALWAYS));
		entries.push(typed(kind, value, today));
		// The oldest entry counts for what was before it, too.
		days.push(undated || own.some(({ day }) => day < today) ? today : ALWAYS);
	}
	return { entries, judgeFrom: days.sort()[0] ?? null };
}

/** Zones are not dated: they are judged by from today on. Races show how fit the athlete was around them. */
function profileDays(before: Profile, after: Profile, today: IsoDate): IsoDate[] {
	const days: IsoDate[] = [];
	if (before.sex !== after.sex || before.birthYear !== after.birthYear) days.push(ALWAYS);
	if (canonical(before.zones ?? null) !== canonical(after.zones ?? null)) days.push(today);
	const races = (profile: Profile) => new Map(profile.races.map((race) => [canonical(race), race.day]));
	const [old, now] = [races(before), races(after)];
	for (const [race, day] of [...old, ...now]) if (!(old.has(race) && now.has(race))) days.push(day);
	return days;
}

function typed(kind: ThresholdKind, value: number | null, day: IsoDate): ThresholdEntry {
	return { id: `${kind}:${day}:typed`, kind, value, day, state: "typed", evidence: null, reason: null };
}
