/** A goal as it is being typed, and what it becomes. Pure: the form, onboarding and the settings share it. */
import { type CheckCode, checkGoal } from "../../../../shared/athlete/checks.ts";
import { type Goal, type GoalInput, raceDistances } from "../../../../shared/athlete/goal.ts";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { type DistanceChoice, type DistanceDraft, distanceOf, metresOf } from "./distance-draft.ts";

export interface GoalDraft {
	kind: "race" | "general";
	name: string;
	day: string;
	distance: DistanceDraft;
	targetSeconds: number | null;
}

export type GoalField = "name" | "day" | "metres" | "targetSeconds";
/** `checks` codes, and what only a form can get wrong. */
export type FormCode = CheckCode | "required" | "distance_out_of_range" | "birth_year_out_of_range";
export type FormErrors<Field extends string> = Partial<Record<Field, FormCode>>;

/** What `RaceGoalSchema` takes, metres. */
export const goalMetres = { least: 1_500, most: 100_000 } as const;

export const emptyGoal: GoalDraft = { kind: "race", name: "", day: "", distance: { choice: "marathon", other: "" }, targetSeconds: null };

export function goalDraftOf(goal: GoalInput | Goal | null, units: UnitSystem): GoalDraft {
	if (!goal) return emptyGoal;
	if (goal.kind === "general") return { ...emptyGoal, kind: "general", name: goal.name };
	return { kind: "race", name: goal.name, day: goal.day, distance: distanceOf(goal.metres, units), targetSeconds: goal.targetSeconds };
}

export type GoalReading = { ok: true; goal: GoalInput } | { ok: false; errors: FormErrors<GoalField> };

/** @param names What a goal without a name is called: a general one, and races by distance. */
export function readGoal(
	draft: GoalDraft,
	context: { units: UnitSystem; today: IsoDate; names: { general: string; race: (choice: DistanceChoice) => string } },
): GoalReading {
	const name = draft.name.trim();
	if (draft.kind === "general") return { ok: true, goal: { kind: "general", name: name || context.names.general } };

	const errors: FormErrors<GoalField> = {};
	const metres = metresOf(draft.distance, context.units);
	if (metres === null) errors.metres = "required";
	else if (metres < goalMetres.least || metres > goalMetres.most) errors.metres = "distance_out_of_range";
	if (draft.day === "") errors.day = "required";
	const goal: GoalInput = {
		kind: "race",
		name: name || context.names.race(draft.distance.choice),
		day: draft.day || context.today,
		metres: metres ?? raceDistances.marathon,
		targetSeconds: draft.targetSeconds,
	};
	for (const { code, field } of checkGoal(goal, context.today)) {
		// Without a distance a time can be judged by nobody.
		if (field === "targetSeconds" && errors.metres) continue;
		if (field === "day" || field === "targetSeconds") errors[field] ??= code;
	}
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, goal };
}
