/** A workout's steps as a form holds them, and back. Pure. What is not touched comes back as it was. */
import type { Paces } from "../../../../shared/workout/paces.ts";
import type { Intensity, Segment, Step, StepRole, Target } from "../../../../shared/workout/workout.ts";

export type LengthKind = "time" | "distance" | "open";
/** `usual`: what the plan writes for the intensity. */
export type TargetChoice = Target["kind"] | "usual";

export interface StepDraft {
	role: StepRole;
	intensity: Intensity;
	length: LengthKind;
	/** Minutes, or minutes and seconds: 15, 1:30. */
	time: string;
	metres: string;
	target: TargetChoice;
	/** Slow or low end, fast or high end; paces as 4:30. */
	low: string;
	high: string;
	note: string | undefined;
	/** As it was before, with its texts. */
	before: { step: Step; texts: string } | null;
}

export interface GroupDraft {
	/** Null: no repeat. */
	count: string | null;
	steps: StepDraft[];
}

/** What the texts are read with. */
export interface DraftTerms {
	paces: Paces;
	/** A kilometre or a mile. */
	unitMetres: number;
}

export type StepError = "length" | "target";
export interface DraftError {
	group: number;
	/** Null: the count. */
	step: number | null;
	what: StepError | "count";
}

const MOST = { seconds: 172_800, metres: 500_000 };

export function draftOf(segments: readonly Segment[], terms: DraftTerms): GroupDraft[] {
	return segments.map((segment) =>
		segment.kind === "step"
			? { count: null, steps: [stepDraft(segment, terms)] }
			: { count: String(segment.count), steps: segment.steps.map((step) => stepDraft(step, terms)) },
	);
}

function stepDraft(step: Step, { paces, unitMetres }: DraftTerms): StepDraft {
	const { duration, target } = step;
	const isUsual = JSON.stringify(target) === JSON.stringify(usualTarget(step.intensity, paces));
	const text = (value: number) => (target.kind === "speed" ? clockText(unitMetres / value) : String(value));
	const hasRange = !isUsual && target.kind !== "open";
	const draft = {
		role: step.role,
		intensity: step.intensity,
		length: duration.kind,
		time: duration.kind === "time" ? timeText(duration.seconds) : "10",
		metres: duration.kind === "distance" ? String(Math.round(duration.metres)) : "1000",
		target: isUsual ? ("usual" as const) : target.kind,
		low: hasRange ? text(target.low) : "",
		high: hasRange ? text(target.high) : "",
		note: step.note,
	};
	return { ...draft, before: { step, texts: JSON.stringify(draft) } };
}

export function newStep(role: StepRole, intensity: Intensity, time: string): StepDraft {
	return { role, intensity, length: "time", time, metres: "1000", target: "usual", low: "", high: "", note: undefined, before: null };
}

export type DraftReading = { ok: true; segments: Segment[] } | { ok: false; errors: DraftError[] };

export function readDraft(groups: readonly GroupDraft[], terms: DraftTerms): DraftReading {
	const errors: DraftError[] = [];
	const segments = groups.flatMap(({ count, steps: drafts }, group): Segment[] => {
		const steps = drafts.flatMap((draft, at) => {
			const read = readStep(draft, terms);
			if (typeof read !== "string") return [read];
			errors.push({ group, step: at, what: read });
			return [];
		});
		if (count === null) return steps;
		const times = /^\d{1,2}$/.test(count.trim()) ? Number(count) : 0;
		if (times >= 2) return steps.length > 0 ? [{ kind: "repeat", count: times, steps }] : [];
		errors.push({ group, step: null, what: "count" });
		return [];
	});
	return errors.length > 0 ? { ok: false, errors } : { ok: true, segments };
}

/** The step, or what of it cannot be read. */
export function readStep(draft: StepDraft, terms: DraftTerms): Step | StepError {
	const { before, ...texts } = draft;
	if (before && before.texts === JSON.stringify(texts)) return before.step;
	const duration = readLength(draft);
	if (duration === null) return "length";
	const target = readTarget(draft, terms);
	if (target === null) return "target";
	const step: Step = { kind: "step", role: draft.role, duration, intensity: draft.intensity, target };
	return draft.note === undefined ? step : { ...step, note: draft.note };
}

function readLength({ length, time, metres }: StepDraft): Step["duration"] | null {
	if (length === "open") return { kind: "open" };
	if (length === "time") {
		const seconds = secondsIn(time, 60);
		return seconds !== null && seconds >= 1 && seconds <= MOST.seconds ? { kind: "time", seconds } : null;
	}
	const typed = /^\d+$/.test(metres.trim()) ? Number(metres) : 0;
	return typed >= 1 && typed <= MOST.metres ? { kind: "distance", metres: typed } : null;
}

function readTarget({ target, intensity, low, high }: StepDraft, { paces, unitMetres }: DraftTerms): Target | null {
	if (target === "usual") return usualTarget(intensity, paces);
	if (target === "open") return { kind: "open" };
	if (target === "speed") {
		const [slow, fast] = [secondsIn(low, 1), secondsIn(high, 1)];
		if (!slow || !fast || fast > slow) return null;
		return { kind: "speed", low: thousandth(unitMetres / slow), high: thousandth(unitMetres / fast) };
	}
	const [least, most] = [numberIn(low), numberIn(high)];
	return least === null || most === null || least > most ? null : { kind: target, low: least, high: most };
}

/** A race's speed depends on the distance that is raced: it is left to the legs. */
function usualTarget(intensity: Intensity, paces: Paces): Target {
	return intensity === "race" ? { kind: "open" } : paces.target[intensity];
}

/** 4:30 in seconds; a number alone counts `unit` seconds each. */
function secondsIn(text: string, unit: number): number | null {
	const match = /^(\d{1,4})(?::([0-5]\d))?$/.exec(text.trim());
	if (!match) return null;
	const [, first, second] = match;
	return second === undefined ? Number(first) * unit : Number(first) * 60 + Number(second);
}

function numberIn(text: string): number | null {
	return /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : null;
}

function timeText(seconds: number): string {
	return seconds % 60 === 0 ? String(seconds / 60) : clockText(seconds);
}

function clockText(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;
