/** How somebody trains, as it is typed, and the part of the profile it becomes. Pure: the settings and onboarding share it. */
import { type MethodologyId, methodologies } from "../../../../shared/athlete/methodology.ts";
import type { BlockedDates, Injury, Planner, Profile, Tone } from "../../../../shared/athlete/profile.ts";
import type { Sport } from "../../../../shared/athlete/sport.ts";

/** What can be chosen besides running; transitions and "other" are no sports to plan with. */
export const otherSports = [
	"cycling",
	"swimming",
	"walking",
	"hiking",
	"cross_country_skiing",
	"rowing",
	"climbing",
] as const satisfies readonly Sport[];

/** `fits`: the school is chosen by the goal. */
export const methodologyChoices = ["fits", ...methodologies] as const;
export type MethodologyChoice = "fits" | MethodologyId;

export interface CoachingDraft {
	sports: Sport[];
	doubleDays: number[];
	strengthDays: number[];
	blocked: BlockedDates[];
	injuries: Injury[];
	planner: Planner;
	tone: Tone;
	methodology: MethodologyChoice;
	/** As typed. */
	yearsTraining: string;
}

export type CoachingErrors = { yearsTraining?: "years_out_of_range" };
export type CoachingPart = Pick<
	Profile,
	"sports" | "doubleDays" | "strengthDays" | "blocked" | "injuries" | "planner" | "tone" | "methodology" | "yearsTraining"
>;

export const MOST_YEARS = 70;

export function coachingDraftOf(profile: CoachingPart): CoachingDraft {
	return {
		sports: [...(profile.sports ?? [])],
		doubleDays: [...(profile.doubleDays ?? [])],
		strengthDays: [...(profile.strengthDays ?? [])],
		blocked: (profile.blocked ?? []).map((days) => ({ ...days })),
		injuries: (profile.injuries ?? []).map((injury) => ({ ...injury })),
		planner: profile.planner ?? "fixed",
		tone: profile.tone ?? "encouraging",
		methodology: profile.methodology ?? "fits",
		yearsTraining: profile.yearsTraining == null ? "" : String(profile.yearsTraining),
	};
}

export type CoachingReading = { ok: true; value: CoachingPart } | { ok: false; errors: CoachingErrors };

/** What was never said is left out, so that a profile nobody touched comes back as it was. */
export function readCoaching(draft: CoachingDraft): CoachingReading {
	const text = draft.yearsTraining.trim();
	const years = text === "" ? null : Number(text);
	if (years !== null && !(Number.isInteger(years) && years >= 0 && years <= MOST_YEARS)) {
		return { ok: false, errors: { yearsTraining: "years_out_of_range" } };
	}
	const value: CoachingPart = {
		...some("sports", draft.sports),
		...some("doubleDays", draft.doubleDays),
		...some("strengthDays", draft.strengthDays),
		...some("blocked", draft.blocked),
		...some("injuries", draft.injuries),
		...(draft.planner === "fixed" ? {} : { planner: draft.planner }),
		...(draft.tone === "encouraging" ? {} : { tone: draft.tone }),
		...(draft.methodology === "fits" ? {} : { methodology: draft.methodology }),
		...(years === null ? {} : { yearsTraining: years }),
	};
	return { ok: true, value };
}

function some<Key extends string, Item>(key: Key, items: readonly Item[]): { [K in Key]?: Item[] } {
	return items.length === 0 ? {} : ({ [key]: items.map((item) => structuredCopy(item)) } as { [K in Key]: Item[] });
}

/** Rows come out of a store: what is sent holds none of its proxies. */
const structuredCopy = <Item>(item: Item): Item => (typeof item === "object" && item !== null ? { ...item } : item);
