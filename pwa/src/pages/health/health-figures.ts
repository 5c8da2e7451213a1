/** Figures that only health data has, in the athlete's units. */
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import { KILOGRAMS_PER_POUND } from "./typed-draft.ts";

export function useHealthFigures() {
	const { f } = useWords();
	const inUnits = (kilograms: number): number => (preferences.units() === "imperial" ? kilograms / KILOGRAMS_PER_POUND : kilograms);
	const weightUnit = (): string => (preferences.units() === "imperial" ? "lb" : "kg");
	const milliseconds = (value: number): string => `${f.number(value)}\u00a0ms`;
	const bareWeight = (kilograms: number): string => f.number(inUnits(kilograms), 1);
	return {
		weightUnit,
		bareWeight,
		weight: (kilograms: number): string => `${bareWeight(kilograms)}\u00a0${weightUnit()}`,
		milliseconds,
		range: (low: number, high: number): string => `${f.number(low)}–${milliseconds(high)}`,
	};
}
