/** Races that are not the season's goal: a B race gets quiet days before it and recovery after, a C race is trained through. */
import { addDays, daysBetween, type IsoDate } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { easy } from "../../workout/library/easy.ts";
import { race } from "../../workout/library/race.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Limits } from "../limits.ts";
import type { OtherRace } from "../season/season-races.ts";
import { type Draft, draft } from "./draft.ts";
import { quietAround } from "./race-week.ts";

/** What a hard session becomes beside a race [convention]. */
const BESIDE_SECONDS = 45 * 60;
/** Nothing hard in the two days before a race that is trained through. */
const EVE_DAYS = 2;

export interface WeekRacesInput {
	monday: IsoDate;
	/** Races of the season besides those it leads to, of this week and the ones beside it. */
	others: readonly OtherRace[];
	limits: Limits;
	paces: Paces;
}

export function withOtherRaces(drafts: readonly Draft[], { monday, others, limits, paces }: WeekRacesInput): Draft[] {
	let result = [...drafts];
	for (const each of others) {
		const inside = each.day >= monday && each.day <= addDays(monday, 6);
		const there = result.filter((one) => inside && one.day === each.day && one.kind !== "race");
		const around = result.filter((one) => !there.includes(one));
		// On the day of a hard session the race has taken its place already.
		const replaces = inside && !there.some(isHardKind);
		result = each.priority === "C" ? trainedThrough(around, each, replaces, limits, paces) : quietAround(around, each, paces);
		if (!inside || result.some((one) => one.day === each.day)) continue;
		const raced = draft(each.day, race(each, paces), each.priority === "C" ? "important" : "key", paces);
		result = [...softenedTo(limits.hardDays - 1, result, paces), raced].sort((a, b) => (a.day < b.day ? -1 : 1));
	}
	return result;
}

/** The race is the week's hard session: what is hard beside it is run easily. */
function trainedThrough(drafts: readonly Draft[], { day }: OtherRace, replaces: boolean, limits: Limits, paces: Paces): Draft[] {
	const softened = drafts.map((each) => {
		const before = daysBetween(each.day, day);
		const beside = before > 0 ? before <= EVE_DAYS : -before < limits.hardSpacingDays;
		return beside && isHardKind(each) ? eased(each, paces) : each;
	});
	// Where the race stands beside none, it takes the place of the nearest quality session of its week.
	if (!replaces || softened.some((each, i) => each !== drafts[i])) return softened;
	const quality = softened.filter((each) => isQuality(each.kind));
	const nearest = quality.sort((a, b) => Math.abs(daysBetween(a.day, day)) - Math.abs(daysBetween(b.day, day)))[0];
	return softened.map((each) => (each === nearest ? eased(each, paces) : each));
}

/** No more hard days than `most`: the less important ones become easy first. */
function softenedTo(most: number, drafts: readonly Draft[], paces: Paces): Draft[] {
	const hard = drafts.filter((each) => isHardKind(each) || each.kind === "race");
	const extra = hard.filter((each) => each.kind !== "race").sort((a, b) => Number(a.priority === "key") - Number(b.priority === "key"));
	const soft = new Set(extra.slice(0, Math.max(0, hard.length - most)));
	return drafts.map((each) => (soft.has(each) ? eased(each, paces) : each));
}

function isHardKind({ kind }: Draft): boolean {
	return isQuality(kind) || kind === "long" || kind === "back_to_back";
}

function eased(each: Draft, paces: Paces): Draft {
	return draft(each.day, easy(Math.min(each.estimate.seconds, BESIDE_SECONDS), paces), "important", paces);
}
