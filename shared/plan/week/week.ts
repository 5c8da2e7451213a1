/** One week of workouts: the long run on its day, quality with room around it, easy runs in between. */
import type { IsoDate, Weekday } from "../../calendar.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { type Draft, dayOf, draft } from "./draft.ts";
import { runWalkStage } from "./run-walk.ts";
import type { WeekContext } from "./week-context.ts";
import { easyRuns } from "./week-easy.ts";
import { longRuns } from "./week-long.ts";
import { weekPattern } from "./week-pattern.ts";
import { isEasyOnly, qualityRoom, qualitySlot } from "./week-room.ts";
import { runWalkWeek } from "./week-run-walk.ts";

/** A quality session is no longer than the week's long run, unless that one is short (convention). */
const QUALITY_MOST_OVER_LONG_SECONDS = 45 * 60;

export function assembleWeek(week: WeekVolume, context: WeekContext): Draft[] {
	if (!week.days.some((day) => day.training)) return [];
	const stage = runWalkStage(week, context);
	if (stage !== null) return runWalkWeek(week, stage, context);
	if (context.methodology.assembleWeek) return context.methodology.assembleWeek(week, context);
	const pattern = weekPattern(week, context);
	const { layout } = pattern;
	const longs = longRuns(week, pattern, context);
	const longSeconds = longs[0]?.estimate.seconds ?? 0;
	const longest = Math.min(youthQualityMost(context), Math.max(longSeconds, QUALITY_MOST_OVER_LONG_SECONDS));
	const slot = Math.min(longest, qualitySlot(week, layout, longSeconds, context));
	const hard: Draft[] = [];
	const withStrides: Weekday[] = [];
	pattern.quality.forEach(({ day, pick, school }, turn) => {
		const date = dayOf(week.monday, day);
		if (pick === "easy" || isEasyOnly(week, date)) return;
		const room = qualityRoom(date, slot, week, context);
		const session = school.session(pick, { ...room, maxSeconds: Math.min(room.maxSeconds, longest) }, context.paces);
		if (session) hard.push(draft(date, session, turn === 0 ? "key" : "important", context.paces));
		else withStrides.push(day);
	});
	const spare = layout.easy[0];
	// With one quality day, an easy day carries the second day's strides.
	if (spare && pattern.spareStrides && hard.length === 1 && !isEasyOnly(week, dayOf(week.monday, spare))) withStrides.push(spare);
	const taken = new Set<IsoDate>([...longs, ...hard].map((each) => each.day));
	const days = [...layout.quality, ...layout.easy].filter((day) => !taken.has(dayOf(week.monday, day)));
	const left = [...longs, ...hard].reduce((rest, each) => rest - each.estimate.seconds, week.seconds);
	const runs = easyRuns({ days, withStrides, left, longs, longSeconds, hard, mediumLong: pattern.mediumLong }, week, context);
	return [...longs, ...hard, ...runs].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Under 18 a fast session covers no more ground than the long run may. */
export function youthQualityMost({ limits, paces }: Pick<WeekContext, "limits" | "paces">): number {
	return limits.longMetres === null ? Number.POSITIVE_INFINITY : limits.longMetres / paces.speed.threshold;
}
