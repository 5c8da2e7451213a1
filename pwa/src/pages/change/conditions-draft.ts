/** Heat and height as typed, in the athlete's own units. Pure. */
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { Conditions } from "../../../../shared/workout/conditions.ts";

export interface ConditionsDraft {
	place: "heat" | "altitude";
	temperature: string;
	humidity: string;
	height: string;
	acclimatised: boolean;
}

const METRES_PER_FOOT = 0.3048;
/** Beyond these nobody runs, or a figure was mistyped. */
const CELSIUS = { least: -30, most: 55 };
const MOST_METRES = 6_000;

export const temperatureUnit = (units: UnitSystem): string => (units === "imperial" ? "°F" : "°C");
export const heightUnit = (units: UnitSystem): string => (units === "imperial" ? "ft" : "m");

/** Null while a figure is missing or out of range. */
export function readConditions(draft: ConditionsDraft, units: UnitSystem): Conditions | null {
	if (draft.place === "altitude") {
		const height = numberIn(draft.height);
		const altitudeMetres = height === null ? null : height * (units === "imperial" ? METRES_PER_FOOT : 1);
		const isHeight = altitudeMetres !== null && altitudeMetres >= 0 && altitudeMetres <= MOST_METRES;
		return isHeight ? { altitudeMetres, acclimatised: draft.acclimatised } : null;
	}
	const [typed, humidityPercent] = [numberIn(draft.temperature), numberIn(draft.humidity)];
	if (typed === null || humidityPercent === null || humidityPercent < 0 || humidityPercent > 100) return null;
	const celsius = units === "imperial" ? ((typed - 32) * 5) / 9 : typed;
	return celsius >= CELSIUS.least && celsius <= CELSIUS.most ? { celsius, humidityPercent } : null;
}

function numberIn(text: string): number | null {
	const plain = text.trim().replace(",", ".").replace("−", "-");
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
