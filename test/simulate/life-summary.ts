/** What is kept of a life: small enough to be sent from a thread, enough for the report. */

import type { Bar } from "./judge-case.ts";
import { type Life, type LifeWeek, lifeOf } from "./life.ts";
import { type Athlete, athleteOf } from "./population.ts";

export interface LifeSummary {
	number: number;
	who: string;
	temper: Athlete["temper"];
	methodology: string;
	checked: Life["checked"];
	breaches: { bar: Bar; week: number; day: string; figures: Record<string, number> }[];
	forced: number;
	findings: Life["findings"];
	steadiness: Life["steadiness"];
	unstable: number[];
	error: string | null;
	milliseconds: Life["milliseconds"];
	facts: Facts;
}

/** Counts behind the scorecard. */
export interface Facts {
	weeks: number;
	weeksWithReason: number;
	changes: number;
	adjustments: Record<string, number>;
	proposals: Record<string, number>;
	tests: number;
	races: number;
	feasibilityWeeks: number;
	/** What athletes told or changed, and how they answered. */
	told: Record<string, number>;
	answers: Record<string, number>;
	/** Workouts whose execution was scored, and weeks whose intensity was seen by heart rate. */
	scored: number;
	distributions: number;
	flags: Record<string, number>;
	/** The first plan in one line, to see how many are the same. */
	firstPlan: string;
	/** Kinds of sessions above easy in the first plan. */
	kinds: string[];
}

export function describe({ profile, goal, before, temper, easySpeed, start, number, seed }: Athlete): string {
	const age = profile.birthYear === null ? "age not told" : `${Number(start.slice(0, 4)) - profile.birthYear} y`;
	const km = Math.round((before.minutes * 60 * easySpeed) / 1000);
	const aim =
		goal === null ? "no goal" : goal.kind === "race" ? `${Math.round(goal.metres)} m on ${goal.day}` : `aim ${goal.aim ?? "fitness"}`;
	const days = profile.availability.filter((minutes) => minutes > 0).length;
	return `#${number} (seed ${seed}): ${age}, ${profile.experience}, ${km} km a week, ${days} days, ${aim}, from ${start}, ${profile.methodology ?? "school by goal"}, ${temper}`;
}

export function summaryOf(seed: number, number: number): LifeSummary {
	const athlete = athleteOf(seed, number);
	const facts: Facts = {
		weeks: 0,
		weeksWithReason: 0,
		changes: 0,
		adjustments: {},
		proposals: {},
		tests: 0,
		races: 0,
		feasibilityWeeks: 0,
		told: {},
		answers: {},
		scored: 0,
		distributions: 0,
		flags: {},
		firstPlan: "",
		kinds: [],
	};
	const seen = new Set<string>();
	let methodology = "";
	const life = lifeOf(athlete, (week, lived) => {
		methodology ||= lived.plan.season.methodology;
		if (week === -1) firstFacts(facts, lived);
		else weekFacts(facts, lived, seen);
	});
	return {
		number,
		who: describe(athlete),
		temper: athlete.temper,
		methodology,
		checked: life.checked,
		breaches: life.breaches.map(({ bar, week, verdict }) => ({ bar, week, day: verdict.days[0] ?? "", figures: verdict.figures })),
		forced: life.forced,
		findings: life.findings,
		steadiness: life.steadiness,
		unstable: life.unstable,
		error: life.error,
		milliseconds: life.milliseconds,
		facts,
	};
}

function firstFacts(facts: Facts, { plan }: LifeWeek): void {
	facts.firstPlan = plan.workouts.map((each) => `${each.kind} ${Math.round(each.estimate.seconds / 60)}`).join(",");
	facts.kinds = [...new Set(plan.workouts.map((each) => each.kind))];
}

function weekFacts(facts: Facts, { plan, result, today, told, answers }: LifeWeek, seen: Set<string>): void {
	facts.weeks++;
	for (const each of told) add(facts.told, each);
	for (const each of answers.yes) add(facts.answers, `${each}: yes`);
	for (const each of answers.no) add(facts.answers, `${each}: no`);
	facts.scored += (result?.week.completions ?? []).filter((each) => each.score !== undefined).length;
	if (result?.week.distribution?.done) facts.distributions++;
	const next = plan.weeks.find((week) => week.monday > today);
	if (!next || next.reasons.length > 0) facts.weeksWithReason++;
	facts.changes += result?.changes.length ?? 0;
	if (result?.feasibility) facts.feasibilityWeeks++;
	for (const flag of result?.week.flags ?? []) add(facts.flags, flag);
	for (const each of plan.adjustments) once(seen, `${each.reviewedWeek} ${each.reason}`, () => add(facts.adjustments, each.reason));
	for (const each of result?.proposals ?? []) once(seen, each.id, () => add(facts.proposals, each.kind));
	for (const each of [...plan.past, ...plan.workouts]) {
		if (each.kind === "time_trial") once(seen, each.id, () => facts.tests++);
		if (each.kind === "race") once(seen, each.id, () => facts.races++);
	}
}

function once(seen: Set<string>, key: string, then: () => void): void {
	if (seen.has(key)) return;
	seen.add(key);
	then();
}

export function add(counts: Record<string, number>, key: string, by = 1): void {
	counts[key] = (counts[key] ?? 0) + by;
}
