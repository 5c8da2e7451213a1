/** Strength on the days that were wished for, or on others that fit: never the day before quality, a long run or a race. */
import { addDays, type IsoDate, type Weekday, weekday, weekdays } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { templateOf } from "../../workout/library/templates.ts";
import { LEAST_DAY_SECONDS } from "../rules.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { apart, availableSeconds } from "./days.ts";
import { type Draft, dayOf, draft } from "./draft.ts";
import type { WeekContext } from "./week-context.ts";
import { isEasyOnly } from "./week-room.ts";

/** Twice a week improves running economy; more is not planned (convention). */
const MOST_A_WEEK = 2;
const TEMPLATE = "strength";
/** Less than this is a warm-up [convention]. */
const STRENGTH_LEAST_SECONDS = 15 * 60;

/** What comes on the days after a week's own. */
export interface StrengthAhead {
	raceDays: readonly IsoDate[];
	/** Seconds that the Monday after the week has. */
	nextMondaySeconds: number;
}

export function withStrength(drafts: readonly Draft[], week: WeekVolume, context: WeekContext, ahead: StrengthAhead): Draft[] {
	const wished = (context.profile.strengthDays ?? []).slice(0, MOST_A_WEEK);
	const template = templateOf(TEMPLATE);
	// The last days before a race are for the race; coming back, running comes first.
	const quiet =
		week.phase === "race" || week.phase === "return" || week.phase === "recovery" || drafts.some((each) => each.kind === "race");
	if (wished.length === 0 || !template || quiet || drafts.some((each) => each.sport === "strength")) return [...drafts];
	const placed: Draft[] = [];
	for (const wish of wished) {
		for (const day of nearest(wish)) {
			const session = isEve(dayOf(week.monday, day), drafts, week, ahead)
				? null
				: fits(day, drafts, placed, week, context, template.usualSeconds);
			if (!session) continue;
			placed.push(session);
			break;
		}
	}
	return [...drafts, ...placed].sort((a, b) =>
		a.day < b.day ? -1 : a.day > b.day ? 1 : Number(a.second ?? false) - Number(b.second ?? false),
	);
}

/** The day wished for, then its neighbours, one day at most away. */
function nearest(wish: number): Weekday[] {
	return weekdays
		.filter((day) => apart(day, wish as Weekday) <= 1)
		.sort((a, b) => apart(a, wish as Weekday) - apart(b, wish as Weekday) || a - b);
}

function fits(
	day: Weekday,
	drafts: readonly Draft[],
	placed: readonly Draft[],
	week: WeekVolume,
	{ profile, limits, paces }: WeekContext,
	usualSeconds: number,
): Draft | null {
	const date = dayOf(week.monday, day);
	const there = drafts.filter((each) => each.day === date);
	if (isEasyOnly(week, date) || there.length > 1 || placed.some((each) => apart(weekday(each.day), day) < 2)) return null;
	const left = availableSeconds(profile, day) - there.reduce((sum, each) => sum + each.estimate.seconds, 0);
	// A day without a run stays a day of rest while the week needs it.
	const days = new Set([...drafts, ...placed].map((each) => each.day));
	if (there.length === 0 && 7 - days.size - 1 < limits.restDays) return null;
	if (left < LEAST_DAY_SECONDS || there.some(isLong)) return null;
	const room = { weekMetres: 0, dose: 1, variant: week.index, slotSeconds: Math.min(usualSeconds, left), maxSeconds: left };
	const session = templateOf(TEMPLATE)?.build(room, paces);
	if (!session) return null;
	const made = draft(date, session, "optional", paces);
	if (made.estimate.seconds > left || made.estimate.seconds < STRENGTH_LEAST_SECONDS) return null;
	return { ...made, sport: "strength", template: TEMPLATE, ...(there.length > 0 ? { second: true } : {}) };
}

/** The eve of a race, of quality or of a long run; what Monday holds is not known on Sunday, so a Monday with time counts as well. */
function isEve(date: IsoDate, drafts: readonly Draft[], { monday }: WeekVolume, { raceDays, nextMondaySeconds }: StrengthAhead): boolean {
	const next = addDays(date, 1);
	if (raceDays.includes(next)) return true;
	if (next > addDays(monday, 6)) return nextMondaySeconds >= LEAST_DAY_SECONDS;
	return drafts.some((each) => each.day === next && (isQuality(each.kind) || isLong(each)));
}

function isLong({ kind }: Draft): boolean {
	return kind === "long" || kind.startsWith("long_") || kind === "back_to_back";
}
