/** The coach's note after a refresh, from facts alone: every figure in it stands in the facts. */
import type { Language, Tone, UnitSystem } from "../athlete/profile.ts";
import { addDays } from "../calendar.ts";
import type { PlanChangeReason } from "../plan/change.ts";
import type { WeekReview } from "../review/review.ts";
import { workoutTitle } from "../workout/titles.ts";
import type { LetterFacts } from "./facts.ts";
import { en } from "./words/en.ts";
import type { EngineWords, WeekOutlook, WeekVerdict } from "./words/engine-words.ts";
import { createFormatters, type Formatters } from "./words/format.ts";
import { ko } from "./words/ko.ts";

export interface LetterStyle {
	language: Language;
	tone: Tone;
	units: UnitSystem;
}

export interface Letter {
	title: string;
	paragraphs: string[];
}

/** Shares of planned time from which a week counts as done, nearly done, or hardly (the compliance bands of `review/completion.ts`). */
const AS_PLANNED = 0.95;
const NEARLY = 0.8;
const PARTLY = 0.5;
const MORE_LOAD = 1.2;

/** Differences that are worth a sentence. */
const FELT = 0.75;
const FITNESS_STEP = 1;

const dictionaries: Record<Language, EngineWords> = { en, ko };

export function engineWords(language: Language): EngineWords {
	return dictionaries[language];
}

export function letterOf(facts: LetterFacts, { language, tone, units }: LetterStyle): Letter {
	const words = engineWords(language);
	const { letter } = words;
	const f = createFormatters(language, units);
	const { review } = facts;
	const isOver = facts.day >= addDays(review.monday, 6);
	const isMedical = review.flags?.some((flag) => flag === "medical" || flag === "strong_pain") ?? false;
	const paragraphs = [
		...(isMedical ? [letter.medical] : []),
		// A week that still runs is not judged.
		isOver ? joined([letter.opening[verdictOf(review)][tone], ...weekSentences(review, words, f)]) : "",
		joined([...fitnessSentences(facts, words, f), ...changeSentences(facts, words)]),
		joined(raceSentences(facts, words, f)),
		joined(facts.proposals.map((each) => letter.proposal(words.proposals[each.kind](each.params)))),
		joined([...nextSentences(facts, language, words, f), letter.closing[outlookOf(facts, isMedical)][tone]]),
	];
	return {
		title: letter.title(f.date(review.monday), f.date(addDays(review.monday, 6))),
		paragraphs: paragraphs.filter((each) => each !== ""),
	};
}

function joined(sentences: readonly string[]): string {
	return sentences.filter((each) => each !== "").join(" ");
}

export function verdictOf(review: WeekReview): WeekVerdict {
	const states = review.completions.map((each) => each.state);
	if (states.length > 0 && states.every((state) => state === "assumed" || state === "planned")) return "unknown";
	if (review.plannedLoad > 0 && review.doneLoad / review.plannedLoad >= MORE_LOAD) return "more";
	if (review.doneSeconds === 0 && review.plannedSeconds > 0) return "none";
	const { adherence } = review;
	if (adherence === null || adherence >= AS_PLANNED) return "as_planned";
	return adherence >= NEARLY ? "nearly" : adherence >= PARTLY ? "partly" : "little";
}

function weekSentences(review: WeekReview, { letter }: EngineWords, f: Formatters): string[] {
	const said: string[] = [];
	const assumed = review.completions.filter((each) => each.state === "assumed").length;
	if (review.plannedSeconds > 0) said.push(letter.volume(f.duration(review.doneSeconds), f.duration(review.plannedSeconds)));
	else if (review.doneSeconds > 0) said.push(letter.volumeDone(f.duration(review.doneSeconds)));
	if (review.keyPlanned > 0) said.push(letter.keys(review.keyDone, review.keyPlanned));
	if (assumed > 0 && assumed < review.completions.length) said.push(letter.assumed(assumed));
	if (review.execution != null) said.push(letter.execution(f.number(review.execution)));
	const { trends } = review;
	const tenth = (value: number): string => f.number(value, 1);
	const moved = (trend: { week: number | null; before: number | null } | undefined, sign: 1 | -1): [string, string] | null =>
		trend && trend.week !== null && trend.before !== null && (trend.week - trend.before) * sign >= FELT
			? [tenth(trend.week), tenth(trend.before)]
			: null;
	const effort = moved(trends?.effort, 1);
	const recovery = moved(trends?.recovery, -1);
	const motivation = moved(trends?.motivation, -1);
	if (effort) said.push(letter.effortUp(...effort));
	if (recovery) said.push(letter.recoveryDown(...recovery));
	if (motivation) said.push(letter.motivationDown(...motivation));
	if (review.restDaysPlanned != null && review.restDaysKept != null && review.restDaysPlanned > 0)
		said.push(letter.restDays(review.restDaysKept, review.restDaysPlanned));
	return said;
}

function fitnessSentences({ before, after }: LetterFacts, { letter }: EngineWords, f: Formatters): string[] {
	if (before === null) return [];
	if (before.vdot !== null && after.vdot !== null && before.vdot !== after.vdot) {
		const tell = after.vdot > before.vdot ? letter.vdotUp : letter.vdotDown;
		return [tell(f.number(before.vdot, 1), f.number(after.vdot, 1))];
	}
	return Math.abs(after.ctl - before.ctl) >= FITNESS_STEP ? [letter.fitness(f.number(before.ctl), f.number(after.ctl))] : [];
}

/** How many workouts changed, and the reason that most of them share; workouts of a new month are no change. */
function changeSentences({ changes }: LetterFacts, words: EngineWords): string[] {
	const real = changes.filter((each) => each.reason !== "new_window");
	const counts = new Map<PlanChangeReason, number>();
	for (const { reason } of real) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	if (!most) return [words.letter.unchanged];
	return [words.letter.changed(new Set(real.map((each) => each.workoutId)).size), words.letter.because(words.changeReasons[most[0]])];
}

function raceSentences({ feasibility, race }: LetterFacts, { letter, verdicts, concerns }: EngineWords, f: Formatters): string[] {
	if (feasibility === null || race === null) return [];
	const said: string[] = [];
	const { onRaceDay, targetSeconds, realisticSeconds, verdict } = feasibility;
	if (onRaceDay) said.push(letter.race(race.name, f.clock(onRaceDay.seconds), f.clock(onRaceDay.fast), f.clock(onRaceDay.slow)));
	if (targetSeconds !== null && verdict !== "unknown") said.push(letter.target(f.clock(targetSeconds), verdicts[verdict]));
	if (realisticSeconds !== null) said.push(letter.realistic(f.clock(realisticSeconds)));
	return [...said, ...feasibility.concerns.map((each) => concerns[each])];
}

function nextSentences({ next }: LetterFacts, language: Language, { letter }: EngineWords, f: Formatters): string[] {
	if (next === null || next.sessions.length === 0) return [];
	const titles = [...new Set(next.sessions.map((kind) => workoutTitle({ kind }, language)))];
	return [letter.next(f.duration(next.week.targetSeconds), letter.and(titles))];
}

function outlookOf({ next }: LetterFacts, isMedical: boolean): WeekOutlook {
	if (isMedical) return "careful";
	if (next === null) return "none";
	const { phase, deload, reasons } = next.week;
	if (phase === "race" || phase === "taper" || phase === "recovery") return phase;
	if (phase === "return" || reasons.some((each) => each === "return_after_break" || each === "illness" || each === "injury"))
		return "return";
	if (reasons.some((each) => each === "overreach" || each === "poor_recovery" || each === "red_flag")) return "careful";
	if (deload) return "deload";
	return reasons.includes("progress") || reasons.includes("raised") ? "progress" : "hold";
}
