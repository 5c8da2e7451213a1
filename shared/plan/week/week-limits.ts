/** The last word on a planned week: what the athlete has told of its days. Whatever built the week, no day holds more than it allows. */
import { addDays, type IsoDate, weekday } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { easy, runWalk } from "../../workout/library/easy.ts";
import type { Paces } from "../../workout/paces.ts";
import type { WorkoutKind } from "../../workout/workout.ts";
import { LEAST_DAY_SECONDS } from "../rules.ts";
import { roundedRun } from "../volume/longest-run.ts";
import type { DayLimit } from "./day-limits.ts";
import { type Draft, draft, isRun } from "./draft.ts";

/** Runs of run and walk start at half an hour [convention]. */
const RUN_WALK_SECONDS = 30 * 60;
const ROUNDING_SECONDS = 1;

export interface WeekLimitsInput {
	days: readonly DayLimit[];
	paces: Paces;
	/** Nothing above easy before this date. */
	easyUntil: IsoDate | null;
	/** The last day with a run before this week: run and walk takes every other day. */
	lastRun: IsoDate | null;
}

const mild: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>([
	"easy",
	"recovery",
	"run_walk",
	"long",
	"medium_long",
	"back_to_back",
	"race",
]);

export function withinLimits(drafts: readonly Draft[], input: WeekLimitsInput): Draft[] {
	const kept: Draft[] = [];
	let last = input.lastRun;
	for (const each of drafts) {
		const limit = input.days[weekday(each.day) - 1];
		const fitted = limit ? fittedTo(each, limit, kept, last, input) : each;
		if (!fitted) continue;
		kept.push(fitted);
		if (isRun(fitted)) last = fitted.day;
	}
	return kept;
}

function fittedTo(
	each: Draft,
	limit: DayLimit,
	kept: readonly Draft[],
	last: IsoDate | null,
	{ paces, easyUntil }: WeekLimitsInput,
): Draft | null {
	// Who is ill or hurt does not race; a blocked day does not forbid it.
	if (each.kind === "race") return limit.racing ? each : null;
	if (!limit.training) return null;
	const used = kept.filter((one) => one.day === each.day && one.kind !== "race").reduce((sum, one) => sum + one.estimate.seconds, 0);
	const left = limit.seconds - used;
	if (!isRun(each)) return !limit.easyOnly && each.estimate.seconds <= left + ROUNDING_SECONDS ? each : null;
	if (limit.runWalk !== null) {
		const rested = used === 0 && (last === null || last < addDays(each.day, -1));
		const seconds = roundedRun(Math.min(each.estimate.seconds, RUN_WALK_SECONDS, left));
		return rested && seconds >= LEAST_DAY_SECONDS ? draft(each.day, runWalk(limit.runWalk, seconds, paces), "important", paces) : null;
	}
	const easyOnly = limit.easyOnly || (easyUntil !== null && each.day < easyUntil);
	const tooHard = easyOnly && (isQuality(each.kind) || !mild.has(each.kind));
	const most = roundedRun(Math.min(left, each.estimate.seconds * limit.share));
	if (!tooHard && limit.share === 1 && each.estimate.seconds <= left + ROUNDING_SECONDS) return each;
	if (most < LEAST_DAY_SECONDS) return null;
	const softer = draft(
		each.day,
		{ ...easy(most, paces), kind: tooHard || isQuality(each.kind) ? "easy" : plainKind(each.kind) },
		each.priority,
		paces,
	);
	return { ...softer, ...(each.second ? { second: true } : {}) };
}

/** Cut short, a run with strides is an easy one; a long run stays the long run. */
function plainKind(kind: WorkoutKind): WorkoutKind {
	return kind === "long" || kind === "recovery" ? kind : "easy";
}
