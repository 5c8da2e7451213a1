/** A goal as it is being typed, and what it becomes. Pure: the form, onboarding and the settings share it. */
import { type CheckCode, checkGoal } from "../../../../shared/athlete/checks.ts";
import {
	type Aim,
	type Goal,
	type GoalInput,
	RACE_METRES,
	type RaceGoal,
	type RacePriority,
	raceDistances,
	type raceSurfaces,
} from "../../../../shared/athlete/goal.ts";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { type DistanceChoice, type DistanceDraft, distanceOf, metresOf, typedDistance, typedMetres } from "./distance-draft.ts";

export const goalKinds = ["race", "general"] as const;
/** What ends a race: its distance, or its time. */
export const measures = ["distance", "time"] as const;
/** Usual lengths of a race by time, hours. */
export const raceHours = ["1", "2", "3", "6", "12", "24", "48"] as const;

export interface GoalDraft {
	kind: (typeof goalKinds)[number];
	name: string;
	day: string;
	distance: DistanceDraft;
	targetSeconds: number | null;
	priority: RacePriority;
	measure: (typeof measures)[number];
	hours: (typeof raceHours)[number];
	/** Metres, as typed. */
	ascent: string;
	surface: (typeof raceSurfaces)[number];
	aim: Aim;
	/** A week's running as typed, in the athlete's units. */
	weekly: string;
}

export type GoalField = "name" | "day" | "metres" | "targetSeconds" | "ascentMetres" | "weeklyMetres";
/** `checks` codes, and what only a form can get wrong. */
export type FormCode = CheckCode | "required" | "distance_out_of_range" | "birth_year_out_of_range" | "ascent_out_of_range";
export type FormErrors<Field extends string> = Partial<Record<Field, FormCode>>;

/** What `RaceGoalSchema` takes, metres. */
export const goalMetres = RACE_METRES;
/** What `AimGoalSchema` takes, metres a week. */
export const weeklyMetres = { least: 5_000, most: 250_000 } as const;
const MOST_ASCENT = 20_000;

export const emptyGoal: GoalDraft = {
	kind: "race",
	name: "",
	day: "",
	distance: { choice: "marathon", other: "" },
	targetSeconds: null,
	priority: "A",
	measure: "distance",
	hours: "24",
	ascent: "",
	surface: "road",
	aim: "fitness",
	weekly: "",
};

export function goalDraftOf(goal: GoalInput | Goal | null, units: UnitSystem): GoalDraft {
	if (!goal) return emptyGoal;
	if (goal.kind === "general") {
		const weekly = goal.weeklyMetres == null ? "" : typedDistance(goal.weeklyMetres, units);
		return { ...emptyGoal, kind: "general", name: goal.name, aim: goal.aim ?? "fitness", weekly };
	}
	const hours = raceHours.find((each) => Number(each) * 3600 === goal.fixedSeconds);
	return {
		...emptyGoal,
		name: goal.name,
		day: goal.day,
		distance: distanceOf(goal.metres, units),
		targetSeconds: goal.targetSeconds,
		priority: goal.priority ?? "A",
		measure: goal.fixedSeconds == null ? "distance" : "time",
		hours: hours ?? emptyGoal.hours,
		ascent: goal.ascentMetres == null ? "" : String(goal.ascentMetres),
		surface: goal.surface ?? "road",
	};
}

export type GoalReading = { ok: true; goal: GoalInput } | { ok: false; errors: FormErrors<GoalField> };

export interface GoalContext {
	units: UnitSystem;
	today: IsoDate;
	/** What a goal without a name is called: a general one by its aim, and races by distance. */
	names: { general: (aim: Aim) => string; race: (choice: DistanceChoice) => string };
}

export function readGoal(draft: GoalDraft, context: GoalContext): GoalReading {
	return draft.kind === "general" ? readAim(draft, context) : readRaceGoal(draft, context);
}

function readAim(draft: GoalDraft, { units, names }: GoalContext): GoalReading {
	const name = draft.name.trim() || names.general(draft.aim);
	if (draft.aim !== "weekly_volume") {
		return { ok: true, goal: { kind: "general", name, ...(draft.aim === "fitness" ? {} : { aim: draft.aim }) } };
	}
	const metres = typedMetres(draft.weekly, units);
	if (metres === null) return { ok: false, errors: { weeklyMetres: "required" } };
	if (metres < weeklyMetres.least || metres > weeklyMetres.most) return { ok: false, errors: { weeklyMetres: "distance_out_of_range" } };
	return { ok: true, goal: { kind: "general", name, aim: draft.aim, weeklyMetres: metres } };
}

function readRaceGoal(draft: GoalDraft, { units, today, names }: GoalContext): GoalReading {
	const errors: FormErrors<GoalField> = {};
	const isByTime = draft.measure === "time";
	const metres = metresOf(draft.distance, units);
	if (metres === null) errors.metres = "required";
	else if (metres < goalMetres.least || metres > goalMetres.most) errors.metres = "distance_out_of_range";
	if (draft.day === "") errors.day = "required";
	const ascent = draft.ascent.trim() === "" ? null : Number(draft.ascent);
	if (ascent !== null && !(ascent >= 0 && ascent <= MOST_ASCENT)) errors.ascentMetres = "ascent_out_of_range";
	const goal: RaceGoal = {
		kind: "race",
		name: draft.name.trim() || names.race(draft.distance.choice),
		day: draft.day || today,
		metres: metres ?? raceDistances.marathon,
		// A race by time has no finishing time to wish for.
		targetSeconds: isByTime ? null : draft.targetSeconds,
		...(draft.priority === "A" ? {} : { priority: draft.priority }),
		...(isByTime ? { fixedSeconds: Number(draft.hours) * 3600 } : {}),
		...(ascent === null ? {} : { ascentMetres: ascent }),
		...(draft.surface === "road" ? {} : { surface: draft.surface }),
	};
	for (const { code, field } of checkGoal(goal, today)) {
		// Without a distance a time can be judged by nobody.
		if (field === "targetSeconds" && errors.metres) continue;
		if (field === "day" || field === "targetSeconds") errors[field] ??= code;
	}
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, goal };
}
