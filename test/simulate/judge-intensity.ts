/** How the intensity is spread: by phase, by session, and what novices are spared. */
import { type JudgedWorkout, type Verdict, verdict } from "./judge-case.ts";
import { isReturning, type JudgedView, type JudgedWeek, weeksAhead } from "./judge-view.ts";
import { round } from "./judge-volume.ts";
import { isQuality, isRace, workOf } from "./judge-work.ts";

/** Share of time above easy, by phase: 90/7/3, 86/6/8, 82/10/8, for the marathon 80/16/4; taper as specific. */
const SPLIT = { base: 0.1, early: 0.14, specific: 0.18, marathon: 0.2 };
/** A small week holds a session of least length all the same: its share may be this much higher, in other weeks that much. */
const SPLIT_TOLERANCE = { small: 0.06, usual: 0.03, smallSeconds: 4 * 3600 };
/** Seiler: four of five sessions easy. */
const POLARISED_HARD_SESSIONS = 0.25;
const POLARISED_PHASES = new Set(["transition_quality", "final_quality"]);
/** Novices: at most a tenth of the time above easy. */
const NOVICE_SHARE = 0.1;
const MARATHON = { from: 42_000, to: 43_000 };

function allowedShare(view: JudgedView, phase: string): number {
	const marathon = view.races.some((each) => each.priority === "A" && each.metres >= MARATHON.from && each.metres <= MARATHON.to);
	const specific = marathon ? SPLIT.marathon : SPLIT.specific;
	if (phase === "base" || phase === "maintenance" || phase === "recovery" || phase === "return") return SPLIT.base;
	return phase === "early_quality" ? SPLIT.early : specific;
}

export function splitBar(view: JudgedView): Verdict[] {
	if (view.methodology === "pfaff") return [];
	const phases = new Map<string, JudgedWeek[]>();
	for (const week of weeksAhead(view)) if (!week.hasRace) phases.set(week.phase, [...(phases.get(week.phase) ?? []), week]);
	return [...phases].flatMap(([phase, weeks]) => {
		const first = weeks[0];
		const seconds = weeks.reduce((sum, each) => sum + each.seconds, 0);
		if (!first || seconds === 0) return [];
		if (view.methodology === "polarised") {
			const runs = weeks.reduce((sum, each) => sum + each.runs.length, 0);
			const hard = weeks.reduce((sum, each) => sum + each.runs.filter(isQuality).length, 0);
			const most = Math.max(POLARISED_HARD_SESSIONS, weeks.length / runs) + SPLIT_TOLERANCE.small;
			// Base is pyramidal; from there on the hard zone holds more than the middle one.
			const of = (zone: "middle" | "hard"): number =>
				weeks.reduce((sum, each) => sum + each.runs.reduce((all, run) => all + workOf(run)[zone], 0), 0);
			const figures = { sessions: round(hard / runs), most: round(most), middle: Math.round(of("middle")), hard: Math.round(of("hard")) };
			const polarised = !POLARISED_PHASES.has(phase) || of("hard") >= of("middle");
			return [verdict("intensity_split", hard / runs <= most && polarised, [first.monday], figures)];
		}
		const share = weeks.reduce((sum, each) => sum + each.work, 0) / seconds;
		const small = seconds / weeks.length < SPLIT_TOLERANCE.smallSeconds;
		const most = (view.athlete.novice ? NOVICE_SHARE : allowedShare(view, phase)) + (small ? SPLIT_TOLERANCE.small : SPLIT_TOLERANCE.usual);
		return [verdict("intensity_split", share <= most, [first.monday], { share: round(share), most: round(most), weeks: weeks.length })];
	});
}

/** Daniels: T 10 %, M 20 %, I 8 %, R 5 % of the week, and the most whatever the week; the least that makes a session, seconds. */
const CAPS: Record<string, { share: number; seconds: number; least: number; metres?: number }> = {
	marathon: { share: 0.2, seconds: 110 * 60, least: 30 * 60, metres: 29_000 },
	threshold: { share: 0.1, seconds: 60 * 60, least: 20 * 60 },
	interval: { share: 0.08, seconds: 40 * 60, least: 12 * 60, metres: 10_000 },
	repetition: { share: 0.05, seconds: 30 * 60, least: 8 * 60, metres: 8_000 },
};
/** Koop: minutes of work for advanced runners (RI, TR, SSR), and for novices. Pfitzinger: LT 40 min, M 23 km. Seiler: 4 x 8 min. */
const OTHER_CAPS: Record<string, Record<string, number>> = {
	koop: { interval: 24 * 60, threshold: 60 * 60, steady: 120 * 60 },
	pfitzinger: { threshold: 40 * 60, marathon: 120 * 60, interval: 36 * 60 },
	polarised: { interval: 40 * 60, threshold: 40 * 60 },
};
const KOOP_NOVICE: Record<string, number> = { interval: 15 * 60, threshold: 30 * 60, steady: 40 * 60 };
/** The sprint chart that Pfaff uses, a session of a 400 m runner, metres. */
const SPRINT_METRES: Record<string, number> = {
	acceleration: 300,
	max_velocity: 400,
	speed_endurance: 900,
	special_endurance: 1500,
	intensive_tempo: 2800,
	extensive_tempo: 4000,
};
const CAP_ROUNDING = 1.08;

export function capsBar(view: JudgedView): Verdict[] {
	if (view.methodology === "pfaff") return sprintCaps(view);
	return weeksAhead(view).flatMap((week) =>
		week.runs
			.filter((each) => isQuality(each) && !each.byHand && each.kind !== "time_trial")
			.map((each) => {
				const over = [...workOf(each).by].filter(([intensity, seconds]) => seconds > capOf(view, week, intensity, each) * CAP_ROUNDING);
				const [intensity, seconds] = over[0] ?? ["", 0];
				return verdict("quality_caps", over.length === 0, [each.day], {
					seconds: Math.round(seconds),
					most: intensity === "" ? 0 : Math.round(capOf(view, week, intensity, each)),
				});
			}),
	);
}

function sprintCaps(view: JudgedView): Verdict[] {
	return weeksAhead(view).flatMap((week) =>
		week.runs.flatMap((each) => {
			const most = SPRINT_METRES[each.kind];
			if (most === undefined || each.byHand) return [];
			const metres = workOf(each).fastMetres;
			return [verdict("quality_caps", metres <= most * CAP_ROUNDING, [each.day], { metres, most })];
		}),
	);
}

function capOf(view: JudgedView, week: JudgedWeek, intensity: string, workout: JudgedWorkout): number {
	const other = view.methodology === "koop" && view.athlete.novice ? KOOP_NOVICE : OTHER_CAPS[view.methodology];
	if (other) return other[intensity] ?? Number.POSITIVE_INFINITY;
	const cap = CAPS[intensity];
	if (!cap) return Number.POSITIVE_INFINITY;
	const { by, metres } = workOf(workout);
	const speed = (metres.get(intensity) ?? 0) / Math.max(1, by.get(intensity) ?? 1);
	const byMetres = cap.metres && speed > 2 ? cap.metres / speed : Number.POSITIVE_INFINITY;
	return Math.min(Math.max(cap.least, cap.share * week.seconds), cap.seconds, byMetres);
}

const QUALITY_PHASES = new Set(["early_quality", "transition_quality", "final_quality"]);
const PRESENT = { runs: 3, seconds: 150 * 60 };

/** A build without a session above easy builds nothing. */
export function qualityPresentBar(view: JudgedView): Verdict[] {
	if (view.athlete.novice) return [];
	return weeksAhead(view).flatMap((week) => {
		if (view.easyUntil && view.easyUntil >= week.monday) return [];
		if (isReturning(view, week.monday, week.sunday)) return [];
		if (!QUALITY_PHASES.has(week.phase) || week.hasRace || week.runs.length < PRESENT.runs || week.seconds < PRESENT.seconds) return [];
		return [verdict("quality_present", week.runs.some(isQuality), [week.monday], { runs: week.runs.length })];
	});
}

/** Novices: no I or R for the first 6 to 8 weeks; strides are not counted. */
const NO_SPEED_WEEKS = 6;

export function noviceBar(view: JudgedView): Verdict[] {
	if (!view.athlete.novice) return [];
	return weeksAhead(view).flatMap((week) => {
		const trained = view.athlete.weeksTrained + Math.round((Date.parse(week.monday) - Date.parse(view.begins)) / (7 * 86_400_000));
		if (trained >= NO_SPEED_WEEKS) return [];
		const fast = week.runs.filter((each) => !isRace(each) && isQuality(each) && workOf(each).hard > 0);
		return [verdict("novice", fast.length === 0, [week.monday], { weeksTrained: trained, sessions: fast.length })];
	});
}

/** 16 and 17: no run longer than 15 to 20 km, no marathon pace, no marathon; younger ones less, which nobody here is. */
const YOUTH = { age: 18, metres: 20_000, raceMetres: 25_000 };

export function under18Bar(view: JudgedView): Verdict[] {
	if (view.athlete.age === null || view.athlete.age >= YOUTH.age) return [];
	return view.workouts
		.filter((each) => each.day >= view.today && each.sport === "running" && each.kind !== "strength")
		.map((each) => {
			const marathon = workOf(each).by.get("marathon") ?? 0;
			const ok = each.estimate.metres <= (isRace(each) ? YOUTH.raceMetres : YOUTH.metres) && marathon === 0;
			return verdict("under_18", ok, [each.day], { metres: each.estimate.metres, marathonSeconds: Math.round(marathon) });
		});
}
