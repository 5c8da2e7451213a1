/** The long run: its share of the week, and one run against the longest of the last 30 days. */
import { addDays } from "../../shared/calendar.ts";
import { type JudgedRun, type Verdict, verdict } from "./judge-case.ts";
import { isReturning, type JudgedView, weeksAhead } from "./judge-view.ts";
import { round } from "./judge-volume.ts";
import { isRace } from "./judge-work.ts";

/**
 * Daniels: at most 30 % of the week, a quarter from 64 km on. With few runs it cannot be: a long run of 1.4 times the mean run is the book's
 * ratio at five runs. Marathoners and ultra runners on few days need more (26 km or 2.5 h).
 */
const SHARE = { most: 0.3, big: 0.25, bigMetres: 64_000, ofMean: 1.4, marathonOfMean: 1.85, ultraMost: 0.5, rounding: 0.02 };
/** Longest of all: 2.5 h, 3 h for the marathon, 5 h up to 50 miles, 7 h above. */
const HOURS = { most: 2.5, marathon: 3, ultra: 5, longUltra: 7, longUltraMetres: 90_000, rounding: 0.05 };
/** Shorter ones are no strain. */
const SHORT_LONG_SECONDS = 50 * 60;
const MARATHON_METRES = 42_000;
const ULTRA_METRES = 43_000;
const EXEMPT = new Set(["taper", "race", "recovery", "return"]);

export function longRunShareBar(view: JudgedView): Verdict[] {
	const goal = Math.max(0, ...view.races.filter((each) => each.priority === "A").map((each) => each.metres));
	return weeksAhead(view).flatMap((week) => {
		const longest = week.runs.reduce<(typeof week.runs)[number] | null>(
			(a, b) => (a === null || b.estimate.seconds > a.estimate.seconds ? b : a),
			null,
		);
		if (!longest || week.hasRace || EXEMPT.has(week.phase) || longest.estimate.seconds <= SHORT_LONG_SECONDS) return [];
		const days = new Set(week.runs.map((each) => each.day)).size;
		const share = longest.estimate.seconds / week.seconds;
		const ofMean = goal >= MARATHON_METRES ? SHARE.marathonOfMean : SHARE.ofMean;
		const book = goal < MARATHON_METRES && week.metres >= SHARE.bigMetres ? SHARE.big : SHARE.most;
		const most = Math.max(book, ofMean / days, goal > ULTRA_METRES ? SHARE.ultraMost : 0);
		const hours = longest.estimate.seconds / 3600;
		const tooLong = hours > hoursFor(goal) + HOURS.rounding;
		return [
			verdict("long_run_share", !tooLong && (days === 1 || share <= most + SHARE.rounding), [longest.day], {
				hours: round(hours),
				share: round(share),
				most: round(most),
				days,
			}),
		];
	});
}

function hoursFor(goal: number): number {
	if (goal >= HOURS.longUltraMetres) return HOURS.longUltra;
	if (goal > ULTRA_METRES) return HOURS.ultra;
	return goal >= MARATHON_METRES ? HOURS.marathon : HOURS.most;
}

/** Frandsen 2025: no run above 1.10 times the longest of 30 days; half an hour is nobody's spike. Back from an injury a run grows by 10 to 15 %. */
const LONGEST = { growth: 1.1, days: 30, least: 30 * 60, rounding: 0.015, returning: 1.15 };

export function longestRunBar(view: JudgedView): Verdict[] {
	const raceDays = new Set(view.races.map((each) => each.day));
	const isKnown = (day: string): boolean => day < view.today && view.knownUntil !== null && day <= view.knownUntil;
	const planned: JudgedRun[] = view.workouts
		.filter((each) => each.sport === "running" && each.kind !== "strength" && (!isRace(each) || each.day < view.today))
		.map((each) => ({ day: each.day, seconds: each.estimate.seconds, metres: each.estimate.metres }));
	const behind = [...view.done, ...planned.filter((each) => !isKnown(each.day))];
	return planned.flatMap((run) => {
		if (run.day < view.today || raceDays.has(run.day) || run.seconds <= LONGEST.least) return [];
		const from = addDays(run.day, -LONGEST.days);
		const window = behind.filter((each) => each.day >= from && each.day < run.day);
		const seconds = Math.max(LONGEST.least / LONGEST.growth, ...window.map((each) => each.seconds));
		const metres = Math.max(0, ...window.map((each) => each.metres));
		// It is a spike when it is longer both ways: an estimate of pace alone makes none.
		const ratio = metres > 0 ? Math.min(run.seconds / seconds, Math.max(run.metres, 1) / metres) : run.seconds / seconds;
		const ok = ratio <= (isReturning(view, run.day) ? LONGEST.returning : LONGEST.growth) + LONGEST.rounding;
		return [verdict("longest_run_30_days", ok, [run.day], { seconds: run.seconds, longest: Math.round(seconds), ratio: round(ratio) })];
	});
}
