/** Everything typed during onboarding, and the profile it becomes. Pure; kept over a reload by `welcome.state.ts`. */
import { type CheckFinding, checkProfile, checkRace } from "../../../../shared/athlete/checks.ts";
import type { Experience, Language, Profile, RaceResult, Sex, UnitSystem } from "../../../../shared/athlete/profile.ts";
import { type IsoDate, type Weekday, weekdays } from "../../../../shared/calendar.ts";
import { type DistanceDraft, metresOf } from "../goal/distance-draft.ts";
import { emptyGoal, type FormErrors, type GoalDraft } from "../goal/goal-draft.ts";
import { type CoachingDraft, coachingDraftOf } from "../settings/coaching-draft.ts";

export interface TrainingDraft {
	/** Monday first. */
	minutes: number[];
	/** Null: the day with the most time. */
	longRunDay: Weekday | null;
	experience: Experience;
	birthYear: string;
	sex: Sex | "";
}

export interface RaceDraft {
	day: string;
	distance: DistanceDraft;
	seconds: number | null;
}

export const historyKinds = ["files", "race", "nothing"] as const;
export type HistoryKind = (typeof historyKinds)[number];

export interface WelcomeDraft {
	step: 1 | 2 | 3;
	goal: GoalDraft;
	training: TrainingDraft;
	coaching: CoachingDraft;
	history: HistoryKind;
	race: RaceDraft;
}

export const emptyWelcome: WelcomeDraft = {
	step: 1,
	goal: emptyGoal,
	training: { minutes: [0, 45, 0, 60, 0, 45, 90], longRunDay: null, experience: "intermediate", birthYear: "", sex: "" },
	coaching: coachingDraftOf({}),
	history: "files",
	race: { day: "", distance: { choice: "10k", other: "" }, seconds: null },
};

export type TrainingField = "availability" | "longRunDay" | "birthYear";
export type RaceField = "day" | "metres" | "seconds";

export function trainingDraftOf({ availability, longRunDay, experience, birthYear, sex }: Profile): TrainingDraft {
	const day = weekdays.find((other) => other === longRunDay) ?? null;
	return {
		minutes: [...availability],
		longRunDay: day,
		experience,
		birthYear: birthYear === null ? "" : String(birthYear),
		sex: sex ?? "",
	};
}

/** What the device knows without asking. */
export interface Detected {
	name: string;
	zone: string;
	language: Language;
	units: UnitSystem;
}

/** The day of the long run: the chosen one, else the longest, the last of them on a tie. */
export function longRunDayOf({ minutes, longRunDay }: Pick<TrainingDraft, "minutes" | "longRunDay">): Weekday {
	if (longRunDay !== null) return longRunDay;
	const most = Math.max(...minutes);
	return weekdays.findLast((day) => minutes[day - 1] === most) ?? 7;
}

export type TrainingReading = { ok: true; profile: Profile } | { ok: false; errors: FormErrors<TrainingField> };

/** @param base What is known beyond these questions (heart rates, races) and stays as it is. */
export function readTraining(
	draft: TrainingDraft,
	detected: Detected,
	today: IsoDate,
	base?: Pick<Profile, "heartRates" | "races"> & Partial<Profile>,
): TrainingReading {
	const errors: FormErrors<TrainingField> = {};
	const birthYear = draft.birthYear.trim() === "" ? null : Number(draft.birthYear);
	const isYear = birthYear === null || (Number.isInteger(birthYear) && birthYear >= 1910 && birthYear <= 2020);
	if (!isYear) errors.birthYear = "birth_year_out_of_range";
	const profile: Profile = {
		...base,
		...detected,
		birthYear: isYear ? birthYear : null,
		sex: draft.sex === "" ? null : draft.sex,
		experience: draft.experience,
		availability: [...draft.minutes],
		longRunDay: longRunDayOf(draft),
		heartRates: base?.heartRates ?? { max: null, rest: null, threshold: null },
		races: base?.races ?? [],
	};
	// The schema asks for one day with 20 minutes, the check for one with any.
	if (!draft.minutes.some((minutes) => minutes >= 20)) errors.availability = "no_available_day";
	for (const finding of checkProfile(profile, today)) {
		const field = trainingField(finding);
		if (field) errors[field] ??= finding.code;
	}
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, profile };
}

function trainingField({ field }: CheckFinding): TrainingField | null {
	return field === "availability" || field === "longRunDay" ? field : null;
}

export type RaceReading = { ok: true; race: RaceResult } | { ok: false; errors: FormErrors<RaceField> };

/** What `RaceResultSchema` takes. */
export const raceMetres = { least: 400, most: 200_000 } as const;
const LEAST_SECONDS = 40;

export function readRace(draft: RaceDraft, units: UnitSystem, today: IsoDate): RaceReading {
	const errors: FormErrors<RaceField> = {};
	const metres = metresOf(draft.distance, units);
	if (metres === null) errors.metres = "required";
	else if (metres < raceMetres.least || metres > raceMetres.most) errors.metres = "distance_out_of_range";
	if (draft.day === "") errors.day = "required";
	if (draft.seconds === null) errors.seconds = "required";
	else if (draft.seconds < LEAST_SECONDS) errors.seconds = "impossible_race";
	const race: RaceResult = { day: draft.day || today, metres: metres ?? 10_000, seconds: draft.seconds ?? 3_000 };
	for (const { code, field } of checkRace(race, today)) {
		if (field === "day") errors.day ??= code;
		if (field === "seconds" && !errors.metres) errors.seconds ??= code;
	}
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, race };
}
