/** One simulated life, printed week by week: what was planned, done, judged and changed. */
import { addDays, mondayOf } from "../../shared/calendar.ts";
import { type LifeWeek, lifeOf } from "./life.ts";
import { describe } from "./life-summary.ts";
import { timeText, workoutText } from "./plan-text.ts";
import { athleteOf } from "./population.ts";

export function replay(seed: number, number: number, say: (line: string) => void): void {
	const athlete = athleteOf(seed, number);
	say(describe(athlete));
	say(JSON.stringify({ ...athlete.profile, name: undefined }));
	say(
		`goal ${JSON.stringify(athlete.goal)} others ${JSON.stringify(athlete.otherGoals)} new ${JSON.stringify(athlete.newGoal)} before ${JSON.stringify(athlete.before)}`,
	);
	const told = new Set<string>();
	const life = lifeOf(athlete, (week, lived) => printWeek(week, lived, told, say));
	if (life.error) say(`ENDED BY ${life.error}`);
}

function printWeek(
	week: number,
	{ today, plan, verdicts, findings, result, share }: LifeWeek,
	told: Set<string>,
	say: (line: string) => void,
): void {
	if (week === -1) {
		const phases = plan.season.phases.map((each) => `${each.kind} ${each.from}..${each.to}`).join(", ");
		say(`first plan ${plan.from}..${plan.to}, ${plan.season.methodology}, VDOT ${plan.vdot?.toFixed(1) ?? "-"}, ${phases}`);
	} else say(`\n[${today}] week ${week}: done ${Math.round(share * 100)} %, changes ${result?.changes.length ?? 0}`);
	for (const each of plan.adjustments) once(told, `adjustment ${JSON.stringify(each)}`, say);
	for (const each of result?.proposals ?? []) once(told, `proposal ${each.id} ${JSON.stringify(each.params)}`, say);
	for (const each of verdicts) if (!each.ok) once(told, `BREAKS ${each.bar} ${each.days.join(" ")} ${JSON.stringify(each.figures)}`, say);
	for (const each of findings) if (each.severity !== "info") once(told, `${each.severity} ${each.id} ${JSON.stringify(each.params)}`, say);
	const monday = week === -1 ? mondayOf(today) : addDays(mondayOf(today), 7);
	const weeks = week === -1 ? plan.weeks : plan.weeks.filter((each) => each.monday === monday);
	for (const each of weeks) {
		const planned = [...plan.past, ...plan.workouts].filter((one) => mondayOf(one.day) === each.monday);
		say(` ${each.monday} ${each.phase}${each.deload ? " (deload)" : ""} ${timeText(each.targetSeconds)} [${each.reasons.join(", ")}]`);
		for (const one of planned) say(`   ${workoutText(one)}`);
	}
}

function once(told: Set<string>, line: string, say: (line: string) => void): void {
	if (told.has(line)) return;
	told.add(line);
	say(` ${line}`);
}
