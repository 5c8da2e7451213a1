/** The VDOT that paces come from today. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import type { Fitness, VdotEvidence } from "./fitness.ts";

/** Daniels: the best of the last six weeks. Results as fresh as this compete by nothing but their VDOT. */
const FRESH_DAYS = 42;
/** Older ones compete with 1 % less for every week beyond that, so that a newer result of a lower level wins in time. */
const FADE_PER_WEEK = 0.01;
const LEAST_WEIGHT = 0.5;
/** After 26 weeks a result is an estimate, and its value falls by 0.25 % a week, to 85 %. Before, only breaks lower it. */
const STALE_DAYS = 182;
const STALE_FALL_PER_WEEK = 0.0025;
const LEAST_STALE_FACTOR = 0.85;
/** So much evidence is kept to show what the VDOT rests on. */
const MOST_EVIDENCE = 10;

/** Races and what the athlete confirmed are firm; what was only found moves nothing up while there is something firm. */
const ranks = ["firm", "found", "estimated"] as const;

interface Weighed {
	rank: (typeof ranks)[number];
	evidence: VdotEvidence;
	/** What is left of it today. */
	value: number;
	score: number;
}

export interface Evidence {
	/** Races and confirmed efforts. */
	firm: readonly VdotEvidence[];
	/** All-out efforts that nobody has confirmed, and estimates. */
	others: readonly VdotEvidence[];
}

/**
 * VDOT on `day` from its evidence; null without any. Firm evidence of the last 26 weeks decides: efforts that would raise it are left out (they wait
 * for the athlete's word), and those below it never lower it. Without, an all-out effort of the last 26 weeks comes before estimates; among
 * estimates the highest counts, because each is a lower bound or an old result. `factorSince` says what breaks in running have left of a result
 * (`breakFactors`).
 */
export function currentVdot({ firm, others }: Evidence, day: IsoDate, factorSince: (since: IsoDate) => number): Fitness["vdot"] {
	const weighed = [...firm.map((shown) => weigh(shown, true)), ...others.map((shown) => weigh(shown, false))].sort(strongestFirst);
	const strongest = weighed[0];
	if (strongest === undefined) return null;
	const restsOn = weighed.filter(({ rank, value }) => strongest.rank !== "firm" || rank === "firm" || value <= strongest.value);
	return {
		value: strongest.value,
		kind: strongest.evidence.kind,
		evidence: restsOn.slice(0, MOST_EVIDENCE).map((one) => one.evidence),
	};

	function weigh(shown: VdotEvidence, isFirm: boolean): Weighed {
		const age = daysBetween(shown.day, day);
		const kind = age > STALE_DAYS ? ("estimated" as const) : shown.kind;
		const value = shown.vdot * staleFactor(age) * factorSince(shown.day);
		const weight = kind === "estimated" ? 1 : Math.max(LEAST_WEIGHT, 1 - (FADE_PER_WEEK * Math.max(0, age - FRESH_DAYS)) / 7);
		return { rank: kind === "estimated" ? kind : isFirm ? "firm" : "found", evidence: { ...shown, kind }, value, score: value * weight };
	}
}

function strongestFirst(a: Weighed, b: Weighed): number {
	return (
		ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
		b.score - a.score ||
		b.evidence.day.localeCompare(a.evidence.day) ||
		a.evidence.metres - b.evidence.metres ||
		a.evidence.seconds - b.evidence.seconds ||
		(a.evidence.activityId ?? "").localeCompare(b.evidence.activityId ?? "")
	);
}

function staleFactor(age: number): number {
	return Math.max(LEAST_STALE_FACTOR, 1 - (STALE_FALL_PER_WEEK * Math.max(0, age - STALE_DAYS)) / 7);
}
