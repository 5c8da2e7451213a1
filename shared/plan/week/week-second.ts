/** Two runs on one day, for those who run a lot and have said on which days: short and easy, so that no single run grows too long. */
import { weekday } from "../../calendar.ts";
import { easy, easyWithStrides } from "../../workout/library/easy.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { availableSeconds } from "./days.ts";
import { type Draft, draft } from "./draft.ts";
import type { WeekContext } from "./week-context.ts";
import { isEasyOnly } from "./week-room.ts";

/** Weekly running from which a second run a day makes sense [convention]. */
const DOUBLES_FROM_METRES = 90_000;
const SECOND_SECONDS = 30 * 60;
/** What stays of a run that gives its second half away. */
const FIRST_LEAST_SECONDS = 45 * 60;

export function withSecondRuns(drafts: readonly Draft[], week: WeekVolume, { profile, season, limits, paces }: WeekContext): Draft[] {
	const wished = profile.doubleDays ?? [];
	const small = week.seconds * season.easySpeed < DOUBLES_FROM_METRES || limits.novice || limits.longMetres !== null;
	if (wished.length === 0 || small || week.phase === "return") return [...drafts];
	let spare = week.seconds - drafts.reduce((sum, each) => sum + (each.kind === "race" ? 0 : each.estimate.seconds), 0);
	return drafts.flatMap((each) => {
		const day = weekday(each.day);
		const fits = wished.includes(day) && !isEasyOnly(week, each.day) && each.kind !== "race" && day !== week.layout.long;
		if (!fits || drafts.some((one) => one !== each && one.day === each.day)) return [each];
		const room = availableSeconds(profile, day) - each.estimate.seconds;
		if (spare >= SECOND_SECONDS && room >= SECOND_SECONDS) {
			spare -= SECOND_SECONDS;
			return [each, second(each, paces)];
		}
		const splits = each.kind === "easy" || each.kind === "easy_strides";
		if (!splits || each.estimate.seconds < FIRST_LEAST_SECONDS + SECOND_SECONDS) return [each];
		const left = each.estimate.seconds - SECOND_SECONDS;
		const first = draft(each.day, each.kind === "easy" ? easy(left, paces) : easyWithStrides(left, paces), each.priority, paces);
		return [first, second(each, paces)];
	});
}

function second({ day }: Draft, paces: WeekContext["paces"]): Draft {
	return { ...draft(day, easy(SECOND_SECONDS, paces), "optional", paces), second: true };
}
