/** A sprinter's week on the athlete's own days: neural, general, neural, and so on, within the week's minutes. */
import { type Weekday, weekday } from "../../calendar.ts";
import type { SessionRoom } from "../../workout/caps.ts";
import { easy, easyWithStrides } from "../../workout/library/easy.ts";
import { extensiveTempo } from "../../workout/library/sprint.ts";
import { withJumps } from "../../workout/library/strength.ts";
import { ADULT_AGE, EASY_SHORTEST_SECONDS, MASTERS_AGE, NOVICE_NO_SPEED_WEEKS, NOVICE_STRIDES_WEEKS } from "../rules.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { availableSeconds } from "../week/days.ts";
import { type Draft, dayOf, draft } from "../week/draft.ts";
import { EASY_STEP_SECONDS, fillEasy } from "../week/easy-fill.ts";
import { isEasyOnly } from "../week/week-room.ts";
import type { WeekSetting } from "../week/week-setting.ts";
import { type NeuralDay, neuralDays, neuralSession } from "./pfaff-neural.ts";

const MINUTE = 60;
/** Share of the chart's volume [convention]. */
const SHARE_BY_EXPERIENCE = { beginner: 0.6, intermediate: 0.8, advanced: 1 } as const;
const SHARE_UNDER_18 = 0.8;
const SHARE_MASTERS = 0.75;
/** A phase begins below its volume and grows into it, as other schools do [convention]. */
const FIRST_DOSE = 0.8;
const DOSE_STEP = 0.1;
/** The unloading week and the taper keep speed and lose volume [convention]. */
const UNLOAD_DOSE = 0.6;
const TAPER_DOSE = 0.65;
/** Neural sessions need time for their rests: more than an even share of the week, special endurance most, but these minutes at least. */
const NEURAL_OVER_EVEN = { usual: 1.4, key: 1.8 };
const NEURAL_LEAST_SECONDS = 35 * MINUTE;
/** Of the week's minutes; more neural days than that leaves room for give way. */
const NEURAL_SHARE = 0.85;
/** General days are for recovery: easy running no longer than this [convention]. */
const GENERAL_MOST_SECONDS = 40 * MINUTE;
const JUMP_CONTACTS = { beginner: 0, intermediate: 40, advanced: 60 } as const;

export function assembleSprintWeek(week: WeekVolume, context: WeekSetting): Draft[] {
	const { paces, profile } = context;
	if (week.seconds < EASY_SHORTEST_SECONDS) return [];
	const days = [week.layout.long, ...week.layout.quality, ...week.layout.easy].sort((a, b) => a - b);
	const even = week.seconds / days.length;
	const hard = spacedDays(week);
	const contents = neuralDays(week, hard.length);
	const drafts: Draft[] = [];
	hard.forEach((day, turn) => {
		const date = dayOf(week.monday, day);
		const content = contents[turn] ?? null;
		if (content === null || isEasyOnly(week, date)) return;
		const key = content.endsWith("special_endurance");
		const most = Math.max(NEURAL_LEAST_SECONDS, even * (key ? NEURAL_OVER_EVEN.key : NEURAL_OVER_EVEN.usual));
		const room = { ...roomOn(day, Math.min(most, neuralMostOn(day, week, context)), week, context), slotSeconds: 0 };
		const made = novice(week, context) ? noviceSession(week, content, room, context) : neuralSession(content, room, paces);
		if (!made) return;
		const session = content === "max_velocity" && !week.deload && week.phase !== "taper" ? jumping(made, room, context) : made;
		drafts.push(draft(date, session, turn === 0 || key ? "key" : "important", paces));
	});
	const taken = new Set(drafts.map((each) => each.day));
	const left = drafts.reduce((rest, each) => rest - each.estimate.seconds, week.seconds);
	const others = days.filter((day) => !taken.has(dayOf(week.monday, day)));
	const general = generalDays(others, left, hard, week, context);
	return [...drafts, ...general]
		.sort((a, b) => (a.day < b.day ? -1 : 1))
		.filter((each) => availableSeconds(profile, weekday(each.day)) > 0);
}

/** Days that are spaced as the athlete's limits ask; the first of them are kept where minutes are few. */
function spacedDays(week: WeekVolume): Weekday[] {
	const spaced = [...week.layout.quality, week.layout.long];
	const count = Math.max(1, Math.floor((week.seconds * NEURAL_SHARE) / NEURAL_LEAST_SECONDS));
	return spaced.slice(0, count).sort((a, b) => a - b);
}

function generalDays(days: readonly Weekday[], seconds: number, hard: readonly Weekday[], week: WeekVolume, context: WeekSetting): Draft[] {
	const { paces } = context;
	const most = (day: Weekday): number => Math.min(GENERAL_MOST_SECONDS, mostOn(day, week, context));
	const tempos: Draft[] = [];
	let left = Math.max(0, seconds);
	for (const day of days) {
		// Extensive tempo does not stand on a day that a hard one was meant for.
		const date = dayOf(week.monday, day);
		if (tempos.length >= tempoDays(week, context) || hard.includes(day) || isEasyOnly(week, date)) continue;
		const session = extensiveTempo(roomOn(day, Math.min(most(day), left), week, context), paces);
		if (!session) continue;
		const tempo = draft(date, session, "optional", paces);
		tempos.push(tempo);
		left -= tempo.estimate.seconds;
	}
	const slots = days
		.map((day) => ({ day: dayOf(week.monday, day), most: most(day), weight: 1 }))
		.filter(({ day }) => !tempos.some((each) => each.day === day));
	return [...tempos, ...[...fillEasy(left, slots)].map(([date, length]) => draft(date, easy(length, paces), "optional", paces))];
}

/** Extensive tempo once or twice a week, in loading weeks only. */
function tempoDays(week: WeekVolume, context: WeekSetting): number {
	if (week.deload || novice(week, context) || week.phase === "taper" || resting(week)) return 0;
	return week.layout.easy.length >= 3 ? 2 : 1;
}

function resting({ phase }: WeekVolume): boolean {
	return phase === "recovery" || phase === "return" || phase === "race";
}

function jumping(session: ReturnType<typeof easy>, room: SessionRoom, { profile, paces, limits }: WeekSetting) {
	const contacts = limits.age !== null && limits.age < ADULT_AGE ? 0 : JUMP_CONTACTS[profile.experience];
	const left = room.maxSeconds - draft("1970-01-05", session, "key", paces).estimate.seconds;
	return withJumps(session, contacts, left);
}

function novice(week: WeekVolume, { limits, season }: WeekSetting): boolean {
	return limits.novice && season.weeksTrained + week.index < NOVICE_NO_SPEED_WEEKS;
}

/** Strides for six weeks, then short hills, before anything is run flat out. */
function noviceSession(week: WeekVolume, content: NeuralDay, room: SessionRoom, { season, paces }: WeekSetting) {
	const early = season.weeksTrained + week.index < NOVICE_STRIDES_WEEKS;
	const seconds = Math.floor(Math.min(room.maxSeconds, GENERAL_MOST_SECONDS) / EASY_STEP_SECONDS) * EASY_STEP_SECONDS;
	const plain = seconds >= EASY_SHORTEST_SECONDS ? easyWithStrides(seconds, paces) : null;
	return early || content === "special_endurance" ? plain : (neuralSession("hills", room, paces) ?? plain);
}

function mostOn(day: Weekday, week: WeekVolume, { profile, longest }: WeekSetting): number {
	return Math.min(availableSeconds(profile, day), longest.allowed(dayOf(week.monday, day)));
}

/**
 * Most of a sprint session is rest: once runs of forty minutes are usual, its few kilometres are no spike, however long it takes. Novices'
 * sessions are runs.
 */
function neuralMostOn(day: Weekday, week: WeekVolume, context: WeekSetting): number {
	const most = mostOn(day, week, context);
	const usual = context.longest.allowed(dayOf(week.monday, day)) >= GENERAL_MOST_SECONDS && !novice(week, context);
	return usual ? availableSeconds(context.profile, day) : most;
}

function roomOn(day: Weekday, maxSeconds: number, week: WeekVolume, { profile, season, limits, race }: WeekSetting): SessionRoom {
	const { age } = limits;
	const byAge = age === null ? 1 : age < ADULT_AGE ? SHARE_UNDER_18 : age >= MASTERS_AGE ? SHARE_MASTERS : 1;
	const progress = week.deload ? UNLOAD_DOSE : week.phase === "taper" ? TAPER_DOSE : Math.min(1, FIRST_DOSE + DOSE_STEP * week.weekInPhase);
	return {
		weekMetres: week.seconds * season.easySpeed,
		dose: SHARE_BY_EXPERIENCE[profile.experience] * byAge * progress,
		variant: week.index + day,
		slotSeconds: maxSeconds,
		maxSeconds,
		raceMetres: race?.metres ?? null,
		experience: profile.experience,
	};
}
