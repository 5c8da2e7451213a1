/** A race distance as it is chosen: one of the usual ones, or typed in kilometres or miles. */
import { raceDistances } from "../../../../shared/athlete/goal.ts";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";

export const distanceChoices = ["5k", "10k", "half", "marathon", "other"] as const;
export type DistanceChoice = (typeof distanceChoices)[number];

export interface DistanceDraft {
	choice: DistanceChoice;
	/** As typed, in the athlete's units; a decimal comma is as good as a point. */
	other: string;
}

const unitMetres: Record<UnitSystem, number> = { metric: 1000, imperial: 1609.344 };

/** Null while nothing usable is typed. */
export function metresOf({ choice, other }: DistanceDraft, units: UnitSystem): number | null {
	if (choice !== "other") return raceDistances[choice];
	const typed = Number(other.trim().replace(",", "."));
	return other.trim() !== "" && Number.isFinite(typed) && typed > 0 ? typed * unitMetres[units] : null;
}

export function distanceOf(metres: number, units: UnitSystem): DistanceDraft {
	const usual = distanceChoices.find((choice) => choice !== "other" && raceDistances[choice] === metres);
	if (usual) return { choice: usual, other: "" };
	return { choice: "other", other: String(Math.round((metres / unitMetres[units]) * 100) / 100) };
}
