/** The report's plans: in full, and in figures beside published ones. */
import { workOf } from "./judge-work.ts";
import { timeText, workoutText } from "./plan-text.ts";
import { publishedPlans } from "./published-plans.ts";
import { besidePlans, type ReadPlan, readPlans } from "./read-plans.ts";
import { type ReadSeason, type ReadWeek, seasonOf } from "./season-of.ts";

const runsOf = (week: ReadWeek): ReadWeek["workouts"] =>
	week.workouts.filter((each) => each.sport === "running" && each.kind !== "race" && each.kind !== "strength");
const kmOf = (week: ReadWeek): number => runsOf(week).reduce((sum, each) => sum + each.estimate.metres, 0) / 1000;
const longestOf = (week: ReadWeek): number => Math.max(0, ...runsOf(week).map((each) => each.estimate.metres)) / 1000;

function qualityShare(weeks: readonly ReadWeek[]): number {
	const runs = weeks.flatMap(runsOf);
	const work = runs.reduce((sum, each) => sum + workOf(each).middle + workOf(each).hard, 0);
	return (
		work /
		Math.max(
			1,
			runs.reduce((sum, each) => sum + each.estimate.seconds, 0),
		)
	);
}

interface Line {
	name: string;
	source: string;
	km: number[];
	longest: number[];
	quality: number | null;
	endsEarly?: true;
}

/** Up to the race: what comes after is no build. */
function lineOf({ name, weeks, input }: ReadPlan): Line {
	const read = seasonOf(weeks, input).weeks;
	const race = read.findIndex((week) => week.workouts.some((each) => each.kind === "race"));
	const until = race < 0 ? read : read.slice(0, race + 1);
	return {
		name: `**Longrun: ${name}**`,
		source: "this engine, done as planned; quality as share of time",
		km: until.map(kmOf),
		longest: until.map(longestOf),
		quality: qualityShare(until.slice(0, -3)),
	};
}

/** Race week and the two before it against the fullest week. */
function taperText(km: readonly number[]): string {
	const most = Math.max(...km);
	return km
		.slice(-3)
		.map((each) => `${Math.round((100 * each) / most)} %`)
		.join(", ");
}

function row({ name, source, km, longest, quality, endsEarly }: Line): string {
	const most = Math.max(...km);
	const share = quality === null ? "not told" : `${Math.round(quality * 100)} %`;
	return `| ${name} | ${km.map((each) => Math.round(each)).join(" ")} | ${Math.round(most)} | ${share} | ${Math.round(Math.max(...longest))} | ${Math.round((100 * Math.max(...longest)) / most)} % | ${endsEarly ? "not listed" : taperText(km)} | ${source} |`;
}

export function besideSection(): string[] {
	const ids = [...new Set(publishedPlans.map((each) => each.beside))];
	const rows = ids.flatMap((id) => {
		const plan = [...readPlans, ...besidePlans].find((each) => each.id === id);
		return [...(plan ? [row(lineOf(plan))] : []), ...publishedPlans.filter((each) => each.beside === id).map(row)];
	});
	return [
		"## Beside published plans",
		"",
		"Kilometres without the race. Published figures are sums of the days as printed in the named copies; quality counts what the plan writes as faster than easy, by distance. No figures of three plans were found for the novice and the 5 km, and none of a 400 m runner's weeks in kilometres: the sprint plan is to be read against the chart in methods.md.",
		"",
		"| Plan | Kilometres week by week | Peak | Quality | Longest run | of the peak week | Last three weeks, share of the peak | Source |",
		"|---|---|---|---|---|---|---|---|",
		...rows,
		"",
	];
}

export function plansSection(): string[] {
	return [
		"## Plans in full",
		"",
		"Done as planned from the first day to the last. `*` key, `+` important; L is load, 100 for an hour at threshold.",
		"",
		...readPlans.flatMap(planText),
	];
}

function planText({ name, who, weeks, input }: ReadPlan): string[] {
	const read = seasonOf(weeks, input);
	return [
		`### ${name}`,
		"",
		`${who[0]?.toUpperCase()}${who.slice(1)}. School: ${read.first.season.methodology}. VDOT ${read.first.vdot?.toFixed(1) ?? "not known"}.${read.first.season.compressed ? " Compressed." : ""}`,
		"",
		...warnings(read),
		"```text",
		...read.weeks.flatMap(weekText),
		"```",
		"",
	];
}

function warnings({ findings }: ReadSeason): string[] {
	const all = [
		...new Set(findings.map(({ finding }) => `${finding.severity}: ${finding.rule.replaceAll("_", " ")} (${finding.days[0] ?? "plan"})`)),
	];
	return all.length > 0 ? [`Findings: ${all.join("; ")}.`, ""] : [];
}

function weekText(read: ReadWeek): string[] {
	const { week, workouts } = read;
	const title = `${week.monday} ${week.phase}${week.deload ? " (deload)" : ""}  ${timeText(week.targetSeconds)}  ${kmOf(read).toFixed(0)} km  [${week.reasons.join(", ")}]`;
	return [title, ...workouts.map((each) => `  ${workoutText(each).trimEnd()}`)];
}
