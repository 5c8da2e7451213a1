/** What runs that were not races show of VDOT. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import { hasNoBreaks, isAllOutByHeartRate } from "./all-out.ts";
import type { MeasuredActivity } from "./day-totals.ts";
import { foundBefore } from "./entries.ts";
import type { VdotEvidence } from "./fitness.ts";
import { evidenceOf, isRecordingOf, isRefusedVdot } from "./race-evidence.ts";
import { comparableStretches, EFFORT_DAYS, type Stretch } from "./stretches.ts";
import type { ThresholdEntry } from "./threshold.ts";

/** A stretch this near to what a race has shown was not run at ease. */
const NEAR_A_RACE = 0.97;
/** Nothing but its distance says how good a stretch was: one that stands this far above those of all other runs may be a fault of the satellites. */
const MOST_ABOVE_OTHERS = 1.05;
/** Fewer runs than this do not show what is usual. */
const LEAST_RUNS = 3;

export interface Shown {
	/** The strongest stretch of each recent run. An estimate of one of three and more is at most 5 % above those of the other runs. */
	recent: VdotEvidence[];
	/** All-out efforts that were found before and are not at hand any more. */
	earlier: VdotEvidence[];
	/** Stretches that pace alone shows to be as good as all-out: near or above `raceVdot`. They can say what heart rate is all-out. */
	byPace: Stretch[];
}

/**
 * Kind "effort" when it was all-out: nearly without breaks, and with the time in heart-rate zones that only all-out has (`lthr`, null when not known
 * well enough). Otherwise "estimated": the athlete is at least as fast as that. Nothing of races, or refused, is counted; what the athlete
 * says was no race is not all-out.
 */
export function effortEvidence({
	recent,
	races,
	entries,
	day,
	lthr,
	raceVdot,
}: {
	recent: readonly MeasuredActivity[];
	/** Races and confirmed efforts. */
	races: readonly VdotEvidence[];
	entries: readonly ThresholdEntry[];
	day: IsoDate;
	lthr: number | null;
	/** What races show today. */
	raceVdot: number | null;
}): Shown {
	// Few of a hundred entries are, and every stretch of every run asks.
	const refused = entries.filter(({ state }) => state === "refused");
	const stretches = comparableStretches(recent, day).filter(({ measured }) => {
		if (isRefusedVdot(measured.activity.id, refused)) return false;
		return !races.some((race) => race.activityId === measured.activity.id || isRecordingOf(measured, race));
	});
	const strongest = new Map<string, VdotEvidence>();
	for (const stretch of stretches) {
		const shown = evidenceFrom(stretch, lthr);
		const before = strongest.get(stretch.measured.activity.id);
		if (before === undefined || isStronger(shown, before)) strongest.set(stretch.measured.activity.id, shown);
	}
	const earlier = foundBefore("vdot", day, entries).flatMap((entry): VdotEvidence[] => {
		const evidence = evidenceOf(entry);
		if (evidence === null || entry.evidence?.rule !== "all_out_effort" || daysBetween(entry.day, day) < EFFORT_DAYS) return [];
		return races.some(({ activityId }) => activityId === evidence.activityId) ? [] : [evidence];
	});
	return {
		recent: withoutOutlier([...strongest.values()]),
		earlier,
		byPace: stretches.filter((stretch) => raceVdot !== null && stretch.vdot >= NEAR_A_RACE * raceVdot && mayBeAllOut(stretch)),
	};
}

/** Nothing but heart rate is missing to call it all-out. */
function mayBeAllOut({ measured, effort, allOutVdot }: Stretch): boolean {
	return allOutVdot !== null && measured.feedback?.race !== false && hasNoBreaks(effort, measured);
}

function evidenceFrom(stretch: Stretch, lthr: number | null): VdotEvidence {
	const { measured, effort, vdot, allOutVdot } = stretch;
	const { metres, seconds } = effort;
	const allOut = allOutVdot !== null && lthr !== null && mayBeAllOut(stretch) && isAllOutByHeartRate(effort, lthr);
	const shown = { day: measured.activity.day, metres, seconds, activityId: measured.activity.id };
	return allOut ? { ...shown, vdot: allOutVdot, kind: "effort" } : { ...shown, vdot, kind: "estimated" };
}

/** The one estimate far above what any other run shows counts for 5 % more than those, so that one bad recording does not set the paces. */
function withoutOutlier(shown: readonly VdotEvidence[]): VdotEvidence[] {
	if (shown.length < LEAST_RUNS) return [...shown];
	const second = shown.map(({ vdot }) => vdot).sort((a, b) => b - a)[1] ?? Number.POSITIVE_INFINITY;
	return shown.map((one) => (one.kind === "estimated" ? { ...one, vdot: Math.min(one.vdot, MOST_ABOVE_OTHERS * second) } : one));
}

function isStronger(a: VdotEvidence, b: VdotEvidence): boolean {
	return a.kind === b.kind ? a.vdot > b.vdot : a.kind === "effort";
}
