/** One athlete's season: a plan, Sunday after Sunday a refresh, and what the judge says about each. */
import { addDays, mondayOf } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import type { Finding } from "../../shared/plan/finding.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { checkSafety } from "../../shared/plan/safety.ts";
import { nextRefreshAt } from "../../shared/review/due.ts";
import { localNow } from "../../shared/review/local-now.ts";
import { refresh } from "../../shared/review/refresh.ts";
import type { Proposal, RefreshResult, ReviewedActivity } from "../../shared/review/review.ts";
import { answered } from "./answering.ts";
import { live, livedBefore } from "./behaviour.ts";
import { historyOf, PLAN_ID } from "./builders.ts";
import { type ForcedBy, forcedBy, isEdited } from "./forced-by.ts";
import { judge } from "./judge.ts";
import type { Bar, Verdict } from "./judge-case.ts";
import { type Now, stateOf, told } from "./life-now.ts";
import type { Athlete } from "./population.ts";
import { judgedPlan } from "./shown-to-judge.ts";
import { type Steadiness, steadinessOf } from "./stability.ts";
import { toldBefore } from "./telling.ts";

export interface LifeWeek {
	today: string;
	plan: Plan;
	verdicts: Verdict[];
	findings: Finding[];
	result: RefreshResult | null;
	share: number;
	asPlanned: boolean;
	/** What the athlete told or changed before the week. */
	told: Operation["kind"][];
	answers: { yes: Proposal["kind"][]; no: Proposal["kind"][] };
}

export interface Life {
	athlete: Athlete;
	/** Bars looked at, weeks or days, each once however often the plan was rebuilt. */
	checked: Partial<Record<Bar, number>>;
	breaches: { bar: Bar; week: number; verdict: Verdict }[];
	/** Breaches where the athlete moved or wrote a workout within a week of them: not the engine's doing. */
	forced: number;
	/** Findings of the engine's own, once per id. */
	findings: { severity: Finding["severity"]; rule: Finding["rule"]; week: number; days: string[]; forcedBy: ForcedBy | null }[];
	steadiness: Steadiness[];
	/** A second refresh with the same input gave other bytes. */
	unstable: number[];
	milliseconds: { plan: number; refreshes: number[] };
	error: string | null;
}

/** What was run beyond the plan weighs on form for these weeks. */
const MORE_WEEKS = 4;
const MORE_SHARE = 1.15;
const LESS_SHARE = 0.7;
/** The year in which a race that age has forbidden makes another season. */
const ADULT_AGE = 18;

/** Of those who upload late, in two weeks of three. */
const UPLOAD_LAG_DAYS = 12;

export type Behaviour = typeof live;

export function lifeOf(athlete: Athlete, watch: (week: number, lived: LifeWeek) => void = () => {}, behave: Behaviour = live): Life {
	const life: Life = {
		athlete,
		checked: {},
		breaches: [],
		forced: 0,
		findings: [],
		steadiness: [],
		unstable: [],
		milliseconds: { plan: 0, refreshes: [] },
		error: null,
	};
	try {
		season(athlete, life, watch, behave);
	} catch (error) {
		life.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
	return life;
}

function season(athlete: Athlete, life: Life, watch: (week: number, lived: LifeWeek) => void, behave: Behaviour): void {
	const before = livedBefore(athlete);
	const { start, profile, otherGoals } = athlete;
	const history = historyOf(before.runs);
	const fitness = computeFitness({ profile, recent: before.runs, history, day: start, dataHorizon: addDays(start, -1) });
	const otherRaces = otherGoals.filter((each) => each.kind === "race");
	const begun = performance.now();
	const plan = buildPlan({
		planId: PLAN_ID,
		today: start,
		profile,
		goal: athlete.goal,
		fitness,
		previous: null,
		adjustments: [],
		otherRaces,
	});
	life.milliseconds.plan = performance.now() - begun;
	const seen = { bars: new Set<string>(), breaches: new Set<string>(), findings: new Set<string>() };
	let now: Now = {
		plan,
		profile,
		goal: athlete.goal,
		completions: [],
		runs: before.runs,
		health: before.health,
		refused: [],
		faithful: true,
	};
	const record = (
		week: number,
		today: string,
		from: string,
		findings: Finding[],
		horizon: string | null,
		visible: ReviewedActivity[],
	): Verdict[] => {
		const goals = [now.goal, ...otherGoals];
		const verdicts = judge(judgedPlan({ athlete, plan: now.plan, goals, runs: visible, today: from, dataHorizon: horizon }));
		for (const each of verdicts) count(life, seen, week, each, now.plan);
		for (const each of findings) {
			if (seen.findings.has(each.id + each.severity) || (each.days.at(-1) ?? today) < from) continue;
			seen.findings.add(each.id + each.severity);
			life.findings.push({
				severity: each.severity,
				rule: each.rule,
				week,
				days: each.days,
				forcedBy: forcedBy(each, {
					plan: now.plan,
					profile: now.profile,
					ranMore,
					ranLess,
					late: horizon !== null && horizon < addDays(from, -1),
				}),
			});
		}
		return verdicts;
	};
	/** More was run than planned in the last weeks. */
	let ranMore = false;
	/** Or clearly less. */
	let ranLess = false;
	const shares: number[] = [];
	const first = checkSafety(plan, { profile, fitness, recent: before.runs, goal: athlete.goal, otherGoals });
	const verdicts = record(-1, start, start, first, addDays(start, -1), before.runs);
	watch(-1, {
		today: start,
		plan,
		verdicts,
		findings: first,
		result: null,
		share: 1,
		asPlanned: true,
		told: [],
		answers: { yes: [], no: [] },
	});

	let due = nextRefreshAt(profile.zone, `${start}T12:00:00Z`);
	let from = start;
	for (let week = 0; week < athlete.weeks; week++, due = nextRefreshAt(profile.zone, due)) {
		const { today } = localNow(profile.zone, due);
		const monday = mondayOf(today);
		const preview = behave(athlete, week, monday, []);
		const telling = told(now, [...preview.told, ...toldBefore(athlete, week, now.plan, from)], from, athlete);
		now = telling.now;
		const planned = now.plan.workouts.filter((each) => each.day >= from && each.day <= today);
		const lived = behave(athlete, week, monday, planned);
		shares.push(lived.share);
		ranMore = shares.slice(-MORE_WEEKS).some((share) => share >= MORE_SHARE);
		ranLess = shares.slice(-MORE_WEEKS).some((share) => share <= LESS_SHARE);
		now.runs = [...now.runs, ...lived.runs];
		now.health = [...now.health, ...lived.health].filter((each) => each.day > addDays(today, -66));
		if (athlete.newGoal?.week === week) now.goal = athlete.newGoal.goal;
		const horizon = athlete.temper === "uploads_late" && week % 3 !== 2 ? addDays(today, -UPLOAD_LAG_DAYS) : today;
		const visible = now.runs.filter(({ activity }) => activity.day <= horizon);
		const state = stateOf(athlete, now, visible, today, horizon);
		const started = performance.now();
		const result = refresh(state, due);
		life.milliseconds.refreshes.push(performance.now() - started);
		const again = refresh({ ...state, plan: result.plan, completions: result.completions }, due);
		if (JSON.stringify(again.plan) !== JSON.stringify(result.plan)) life.unstable.push(week);
		now.faithful &&= lived.asPlanned && telling.applied.length === 0 && athlete.newGoal?.week !== week && horizon === today;
		// Bad nights are answered, and a race that age forbids no more is trained for: both are news of the athlete, not of the week.
		now.faithful &&= !result.plan.adjustments.some((each) => each.reviewedWeek === monday && each.reason === "poor_recovery");
		now.faithful &&=
			profile.birthYear === null ||
			Number(monday.slice(0, 4)) - profile.birthYear !== ADULT_AGE ||
			monday.slice(0, 4) === start.slice(0, 4);
		life.steadiness.push(
			steadinessOf({
				before: now.plan,
				after: result.plan,
				today,
				week,
				normal: lived.share >= 0.8 && lived.share <= 1.2,
				faithful: now.faithful,
			}),
		);
		now = { ...now, plan: result.plan, completions: result.completions };
		from = addDays(today, 1);
		const answers = answered(athlete, now, result.proposals, week, today, result.fitness);
		now = { ...answers.now, faithful: answers.now.faithful && answers.yes.length === 0 };
		const verdictsNow = record(week, today, from, result.findings, horizon, visible);
		watch(week, {
			today,
			plan: now.plan,
			verdicts: verdictsNow,
			findings: result.findings,
			result,
			share: lived.share,
			asPlanned: lived.asPlanned,
			told: telling.applied,
			answers,
		});
	}
}

function count(life: Life, seen: { bars: Set<string>; breaches: Set<string> }, week: number, each: Verdict, plan: Plan): void {
	const key = `${each.bar} ${each.days[0]}`;
	if (!seen.bars.has(key)) {
		seen.bars.add(key);
		life.checked[each.bar] = (life.checked[each.bar] ?? 0) + 1;
	}
	if (each.ok || seen.breaches.has(key)) return;
	seen.breaches.add(key);
	if (isEdited(plan, each.days)) {
		life.forced++;
		return;
	}
	life.breaches.push({ bar: each.bar, week, verdict: each });
}
