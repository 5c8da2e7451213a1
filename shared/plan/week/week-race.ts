/** Races that are not the season's goal: a B race gets quiet days before it and recovery after, a C race is trained through. */
import { addDays, daysBetween, type IsoDate } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { easy } from "../../workout/library/easy.ts";
import { race } from "../../workout/library/race.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Limits } from "../limits.ts";
import { MASTERS_AGE, RACE_METRES_PER_EASY_DAY } from "../rules.ts";
import type { OtherRace } from "../season/season-races.ts";
import { type Draft, draft, isRun } from "./draft.ts";
import { quietAround } from "./race-week.ts";

/** What a hard session becomes beside a race [convention]. */
const BESIDE_SECONDS = 45 * 60;
/** Nothing hard in the two days before a race that is trained through. */
const EVE_DAYS = 2;
/** Days without quality after a race that is trained through, however long it is [convention]. */
const EASY_AFTER_MOST_DAYS = 14;

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
		const softened = softenedTo(limits.hardDays - 1, result, paces);
		result = [...rested(softened, each, limits), raced].sort((a, b) => (a.day < b.day ? -1 : 1));
	}
	return result;
}

/** The race is the week's hard session: what is hard beside it is run easily, and so is quality for an easy day per 3 km raced; masters take one more. */
function trainedThrough(drafts: readonly Draft[], { day, metres }: OtherRace, replaces: boolean, limits: Limits, paces: Paces): Draft[] {
	const masters = limits.age !== null && limits.age >= MASTERS_AGE;
	const easyAfter = Math.min(EASY_AFTER_MOST_DAYS, Math.floor(metres / RACE_METRES_PER_EASY_DAY) + Number(masters));
	const softened = drafts.map((each) => {
		const before = daysBetween(each.day, day);
		const beside = before > 0 ? before <= EVE_DAYS : -before < limits.hardSpacingDays;
		const after = before < 0 && -before <= easyAfter && isQuality(each.kind);
		return after || (beside && isHardKind(each)) ? eased(each, paces) : each;
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

/** A race on a day of rest: another day rests for it, the one with the shortest easy run. */
function rested(drafts: readonly Draft[], { day }: OtherRace, { restDays }: Limits): readonly Draft[] {
	const days = new Set([...drafts.map((each) => each.day), day]);
	if (7 - days.size >= restDays) return drafts;
	const alone = drafts.filter((each) => isRun(each) && !isHardKind(each) && !drafts.some((one) => one !== each && one.day === each.day));
	const out = alone.reduce<Draft | null>((least, each) => (least && least.estimate.seconds <= each.estimate.seconds ? least : each), null);
	return drafts.filter((each) => each !== out);
}

function isHardKind({ kind }: Draft): boolean {
	return isQuality(kind) || kind === "long" || kind === "back_to_back";
}

function eased(each: Draft, paces: Paces): Draft {
	return draft(each.day, easy(Math.min(each.estimate.seconds, BESIDE_SECONDS), paces), "important", paces);
}
