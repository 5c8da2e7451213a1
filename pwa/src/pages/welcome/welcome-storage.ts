/** The half-filled onboarding of this tab: a reload or the back button loses nothing. */
import { z } from "zod/mini";
import { aims, racePriorities, raceSurfaces } from "../../../../shared/athlete/goal.ts";
import { BlockedDatesSchema, experiences, InjurySchema, planners, sexes, tones } from "../../../../shared/athlete/profile.ts";
import { SportSchema } from "../../../../shared/athlete/sport.ts";
import { weekdays } from "../../../../shared/calendar.ts";
import { distanceChoices } from "../goal/distance-draft.ts";
import { goalKinds, measures, raceHours } from "../goal/goal-draft.ts";
import { methodologyChoices } from "../settings/coaching-draft.ts";
import { historyKinds, type WelcomeDraft } from "./welcome-draft.ts";

const KEY = "longrun.welcome";

const Distance = z.object({ choice: z.enum(distanceChoices), other: z.string() });
const Seconds = z.nullable(z.number());

const DraftSchema = z.object({
	step: z.literal([1, 2, 3]),
	goal: z.object({
		kind: z.enum(goalKinds),
		name: z.string(),
		day: z.string(),
		distance: Distance,
		targetSeconds: Seconds,
		priority: z.enum(racePriorities),
		measure: z.enum(measures),
		hours: z.enum(raceHours),
		ascent: z.string(),
		surface: z.enum(raceSurfaces),
		aim: z.enum(aims),
		weekly: z.string(),
	}),
	training: z.object({
		minutes: z.array(z.number()).check(z.length(7)),
		longRunDay: z.nullable(z.literal([...weekdays])),
		experience: z.enum(experiences),
		birthYear: z.string(),
		sex: z.union([z.enum(sexes), z.literal("")]),
	}),
	coaching: z.object({
		sports: z.array(SportSchema),
		doubleDays: z.array(z.number()),
		strengthDays: z.array(z.number()),
		blocked: z.array(BlockedDatesSchema),
		injuries: z.array(InjurySchema),
		planner: z.enum(planners),
		tone: z.enum(tones),
		methodology: z.enum(methodologyChoices),
		yearsTraining: z.string(),
	}),
	history: z.enum(historyKinds),
	race: z.object({ day: z.string(), distance: Distance, seconds: Seconds }),
});

/** Null when there is nothing, or something an older app wrote. */
export function loadWelcome(storage: Storage = sessionStorage): WelcomeDraft | null {
	const text = storage.getItem(KEY);
	if (text === null) return null;
	try {
		const parsed = DraftSchema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		// Not JSON: somebody else's value, and no draft of ours.
		return null;
	}
}

export function saveWelcome(draft: WelcomeDraft, storage: Storage = sessionStorage): void {
	storage.setItem(KEY, JSON.stringify(draft));
}

export function forgetWelcome(storage: Storage = sessionStorage): void {
	storage.removeItem(KEY);
}
