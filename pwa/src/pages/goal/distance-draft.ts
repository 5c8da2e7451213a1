/** A race distance as it is chosen: one of the usual ones, or typed in kilometres or miles. */
import { raceDistances } from "../../../../shared/athlete/goal.ts";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";

const METRES_PER_MILE = 1609.344;

/** From one lap of the track to 100 miles. */
const usual = {
	"400m": 400,
	"800m": 800,
	"1500m": 1_500,
	"3k": 3_000,
	"5k": raceDistances["5k"],
	"10k": raceDistances["10k"],
	"15k": 15_000,
	half: raceDistances.half,
	marathon: raceDistances.marathon,
	"50k": 50_000,
	"50mi": 80_467,
	"100k": 100_000,
	"100mi": 160_934,
} as const;

export const distanceChoices = [
	"400m",
	"800m",
	"1500m",
	"3k",
	"5k",
	"10k",
	"15k",
	"half",
	"marathon",
	"50k",
	"50mi",
	"100k",
	"100mi",
	"other",
] as const;
export type DistanceChoice = (typeof distanceChoices)[number];

export interface DistanceDraft {
	choice: DistanceChoice;
	/** As typed, in the athlete's units; a decimal comma is as good as a point. */
	other: string;
}

const unitMetres: Record<UnitSystem, number> = { metric: 1000, imperial: METRES_PER_MILE };

/** Null while nothing usable is typed. */
export function metresOf({ choice, other }: DistanceDraft, units: UnitSystem): number | null {
	return choice === "other" ? typedMetres(other, units) : usual[choice];
}

/** A distance as typed, in the athlete's units; null while it is none. */
export function typedMetres(text: string, units: UnitSystem): number | null {
	const typed = Number(text.trim().replace(",", "."));
	return text.trim() !== "" && Number.isFinite(typed) && typed > 0 ? typed * unitMetres[units] : null;
}

export function distanceOf(metres: number, units: UnitSystem): DistanceDraft {
	const choice = distanceChoices.find((each) => each !== "other" && usual[each] === metres);
	return choice ? { choice, other: "" } : { choice: "other", other: typedDistance(metres, units) };
}

/** Metres as somebody would type them. */
export function typedDistance(metres: number, units: UnitSystem): string {
	return String(Math.round((metres / unitMetres[units]) * 100) / 100);
}
