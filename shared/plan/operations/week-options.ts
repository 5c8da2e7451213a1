/** "My week fell apart": three ways on from here, ranked, each with what it costs. Missed sessions are never stacked. */
import { addDays, mondayOf } from "../../calendar.ts";
import type { Finding } from "../finding.ts";
import { limitsOf } from "../limits.ts";
import type { Operation } from "../operation.ts";
import type { Plan } from "../plan.ts";
import { type Applied, openTrial } from "./apply.ts";
import type { OperationContext } from "./context.ts";
import type { Effect } from "./effect.ts";
import type { FallenWeek, FallenWeekReason } from "./fallen-week.ts";
import { hardDaysOf, isKey } from "./key-sessions.ts";
import { type WeekOptionId, waysFor } from "./week-ways.ts";

export interface WeekOption {
	/** Also the code of its title. */
	id: WeekOptionId;
	operations: Operation[];
	effect: Effect;
	/** Those that the option brings. */
	findings: Finding[];
	cost: OptionCost;
}

export interface OptionCost {
	/** Key and quality sessions of this week and the next that are given up. */
	keyLost: number;
	/** Load of this week and the next that is given up; negative: more than before. */
	loadLost: number;
	/** Fewest days from one hard day to the next, from a week before to the end of the next week; null with fewer than two. */
	spacing: number | null;
}

const OPTIONS = 3;

/** Three at most, best first; fewer only where the plan leaves no more. */
export function weekOptions(plan: Plan, week: FallenWeek, context: OperationContext): WeekOption[] {
	const trial = openTrial(plan, context);
	const seen = new Set<string>();
	const options: WeekOption[] = [];
	for (const way of waysFor(plan, week, context)) {
		if (options.length === OPTIONS) break;
		const same = JSON.stringify(way.operations);
		if (seen.has(same)) continue;
		const applied = trial(way.operations);
		if (!applied.ok) continue;
		seen.add(same);
		options.push({
			...way,
			effect: applied.effect,
			findings: applied.newFindings,
			cost: costOf(plan, applied.plan, week),
		});
	}
	return isHealth(week.reason) ? bySafety(options) : ranked(options, limitsOf(context.profile, plan.season).hardSpacingDays);
}

/** With an ailing body the gentle ways come first as they are listed, whatever they cost. */
function isHealth(reason: FallenWeekReason): boolean {
	return reason === "ill" || reason === "injured" || reason === "tired";
}

function bySafety(options: readonly WeekOption[]): WeekOption[] {
	return [...options].sort((a, b) => dangers(a) - dangers(b));
}

/** No danger, then key sessions kept, then room between hard days, then load kept. */
function ranked(options: readonly WeekOption[], spacingDays: number): WeekOption[] {
	const tight = ({ cost }: WeekOption): number => Number(cost.spacing !== null && cost.spacing < spacingDays);
	return [...options].sort(
		(a, b) => dangers(a) - dangers(b) || tight(a) - tight(b) || a.cost.keyLost - b.cost.keyLost || a.cost.loadLost - b.cost.loadLost,
	);
}

function dangers({ findings }: WeekOption): number {
	return findings.filter((each) => each.severity === "danger").length;
}

function costOf(before: Plan, after: Extract<Applied, { ok: true }>["plan"], { monday, missedIds }: FallenWeek): OptionCost {
	const from = mondayOf(monday);
	const to = addDays(from, 13);
	const missed = new Set(missedIds);
	const within = (plan: Plan) => plan.workouts.filter((each) => each.day >= from && each.day <= to);
	const done = within(after).filter((each) => !missed.has(each.id));
	const load = (list: readonly { estimate: { load: number } }[]): number => list.reduce((sum, each) => sum + each.estimate.load, 0);
	const hard = hardDaysOf(after, addDays(from, -7), to, missed);
	const gaps = hard.slice(1).map((day, i) => day - (hard[i] ?? day));
	return {
		keyLost: within(before).filter(isKey).length - done.filter(isKey).length,
		loadLost: Math.round((load(within(before)) - load(done)) * 10) / 10,
		spacing: gaps.length === 0 ? null : Math.min(...gaps),
	};
}
