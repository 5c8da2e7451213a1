/** What the engine says of one session, at once and without a model: the verdict first, then what it rests on. Every figure in it was measured or planned. */
import type { Language, UnitSystem } from "../athlete/profile.ts";
import type { Execution } from "../review/review.ts";
import type { MarkedStep } from "../review/step-mark.ts";
import { isQuality } from "../workout/hard.ts";
import type { Step, Target, Workout } from "../workout/workout.ts";
import { verdict as en } from "./words/en-verdict.ts";
import { createFormatters, type Formatters } from "./words/format.ts";
import { verdict as ko } from "./words/ko-verdict.ts";
import type { TargetWay, VerdictWords } from "./words/verdict-words.ts";

/** A step of the session's work with what became of it. */
export interface WorkDone extends MarkedStep {
	step: Step;
	seconds: number | null;
	value: number | null;
	heartRate: number | null;
}

export interface SessionDone {
	/** Null: not in the plan. */
	workout: Workout | null;
	/** Null for what is not judged. */
	execution: Execution | null;
	/** Done over planned length; null without a plan, or when nothing compares. */
	ratio: number | null;
	/** Of all its recordings together, as `ratio` counts; null when not all of them are at hand. */
	sessionSeconds: number | null;
	/** How many recordings the session has. */
	recordings: number;
	/** The session's work, in order; empty when the steps could not be told apart. */
	work: readonly WorkDone[];
	seconds: number | null;
	metres: number | null;
	averageHeartRate: number | null;
	load: number | null;
	/** Seconds in heart-rate zones 1 to 5; null when not known. */
	zoneSeconds: readonly number[] | null;
}

export interface Verdict {
	headline: string;
	detail: string | null;
}

const dictionaries: Record<Language, VerdictWords> = { en, ko };

/** The easy part's score from which a day was easy, or mostly so [convention; 100 is no time above the cap, 50 a quarter of it]. */
const EASY = 90;
const MOSTLY_EASY = 60;
/** Shares of time by which a session that nobody planned is called hard or easy [convention]. */
const HARD_SHARE = 0.15;
const EASY_SHARE = 0.75;
/** Beyond these the length is worth a word: the compliance bands' green [convention]. */
const LENGTH = { least: 0.8, most: 1.2 };
/** Beats from first to last repetition that are worth a word. */
const DRIFT_BEATS = 4;

export function sessionVerdict(done: SessionDone, { language, units }: { language: Language; units: UnitSystem }): Verdict {
	const words = dictionaries[language];
	const f = createFormatters(language, units);
	const headline = headlineOf(done, words, f).filter(Boolean).join(" ");
	const detail = detailOf(done, words, f).filter(Boolean).join(" ");
	return { headline, detail: detail === "" ? null : detail };
}

function headlineOf(done: SessionDone, words: VerdictWords, f: Formatters): string[] {
	const { workout, execution, seconds, sessionSeconds, metres, work } = done;
	const time = seconds === null ? "" : f.duration(seconds);
	if (!workout) return [words.unplanned[effortOf(done)](time || "–")];
	if (workout.kind === "race" && seconds !== null)
		return [metres === null ? words.raceTime(f.clock(seconds)) : words.race(f.distance(metres), f.clock(seconds))];
	const length = lengthWords(done, workout, words, f);
	const whole = sessionSeconds === null ? time : words.inRecordings(f.duration(sessionSeconds), done.recordings);
	if (!execution) return [length || words.done(whole || "–")];
	if (!isQuality(workout.kind)) {
		const { easy } = execution;
		if (easy === null) return [length || words.done(whole || "–")];
		return [easy >= EASY ? words.easy : easy >= MOSTLY_EASY ? words.mostlyEasy : words.notEasy, length];
	}
	const told = work.filter(({ mark }) => mark !== "unknown");
	if (told.length === 0) return [length || words.done(whole || "–"), work.length === 0 ? words.untold : ""];
	return told.length === 1 ? [singleWords(told[0], words), length] : [countWords(told, words), ...beyondWords(told, words)];
}

function effortOf({ zoneSeconds }: SessionDone): keyof VerdictWords["unplanned"] {
	const total = zoneSeconds?.reduce((sum, each) => sum + each, 0) ?? 0;
	if (zoneSeconds === null || total === 0) return "unknown";
	const share = (from: number, to: number) => zoneSeconds.slice(from, to).reduce((sum, each) => sum + each, 0) / total;
	return share(3, 5) >= HARD_SHARE ? "hard" : share(0, 2) >= EASY_SHARE ? "easy" : "steady";
}

function lengthWords(done: SessionDone, { estimate }: Workout, words: VerdictWords, f: Formatters): string {
	const { ratio, sessionSeconds, recordings } = done;
	if (ratio === null || sessionSeconds === null || (ratio >= LENGTH.least && ratio <= LENGTH.most)) return "";
	const tell = ratio < LENGTH.least ? words.shorter : words.longer;
	return tell(words.inRecordings(f.duration(sessionSeconds), recordings), f.duration(estimate.seconds));
}

function singleWords(done: WorkDone | undefined, words: VerdictWords): string {
	if (done?.mark === "over" || done?.mark === "under") return words.single[wayOf(done.step)][done.mark];
	return done?.mark === "missing" ? words.leftOut(1) : words.singleOn;
}

function countWords(work: readonly WorkDone[], words: VerdictWords): string {
	const on = work.filter(({ mark }) => mark === "on").length;
	return on === work.length ? words.allOn(on) : on === 0 ? words.noneOn(work.length) : words.someOn(on, work.length);
}

/** What was off, shortest way first: a first one too hard and a last one that paid, one by its number, several by their count. */
function beyondWords(work: readonly WorkDone[], words: VerdictWords): string[] {
	const places = (mark: WorkDone["mark"]) => work.flatMap((each, at) => (each.mark === mark ? [at + 1] : []));
	const [over, under, missing] = [places("over"), places("under"), places("missing")];
	const way = wayOf(work[0]?.step);
	const left = missing.length > 0 ? [words.leftOut(missing.length)] : [];
	if (over.length === 1 && over[0] === 1 && under.length === 1 && under[0] === work.length) return [words.paidFor[way], ...left];
	const tell = (mark: "over" | "under", which: readonly number[]): string[] => {
		const [only] = which;
		if (only === undefined) return [];
		return [which.length === 1 ? words.one[way][mark](only, work.length) : words.several[way][mark](which.length)];
	};
	return [...tell("over", over), ...tell("under", under), ...left];
}

function detailOf(done: SessionDone, words: VerdictWords, f: Formatters): string[] {
	const { workout, execution, work, averageHeartRate, load } = done;
	const beats = averageHeartRate === null ? "" : words.heartRate(f.heartRate(averageHeartRate));
	if (!workout) return [beats, load === null ? "" : words.load(f.number(load))];
	if (!execution || !isQuality(workout.kind)) return [beats];
	const first = work.find(({ step }) => targetText(step.target, f) !== "");
	const target = first ? targetText(first.step.target, f) : "";
	const same = work.filter(({ step }) => JSON.stringify(step.target) === JSON.stringify(first?.step.target));
	const mean = meanOf(same);
	const told =
		target === "" ? "" : mean === null || !first ? words.planned(target) : words.plannedAndMean(target, figure(first.step, mean, f));
	return [told, driftWords(work, words, f)];
}

function driftWords(work: readonly WorkDone[], words: VerdictWords, f: Formatters): string {
	if (work.length < 2) return "";
	const [first, last] = [work[0]?.heartRate ?? null, work.at(-1)?.heartRate ?? null];
	if (first === null || last === null || last - first < DRIFT_BEATS) return "";
	return words.heartRateFromTo(f.number(first), f.heartRate(last));
}

/** By time. */
function meanOf(work: readonly WorkDone[]): number | null {
	let [sum, total] = [0, 0];
	for (const { value, seconds } of work) {
		if (value === null || seconds === null) continue;
		sum += value * seconds;
		total += seconds;
	}
	return total > 0 ? sum / total : null;
}

const wayOf = (step: Pick<Step, "target"> | undefined): TargetWay => (step?.target.kind === "speed" ? "pace" : "other");

function targetText(target: Target, f: Formatters): string {
	if (target.kind === "speed") return f.paceRange(target.low, target.high);
	if (target.kind === "heart_rate") return f.heartRate(target.low, target.high);
	return target.kind === "power" ? f.power(target.low, target.high) : "";
}

function figure({ target }: Step, value: number, f: Formatters): string {
	return target.kind === "speed" ? f.pace(value) : target.kind === "power" ? f.power(value) : f.heartRate(value);
}
