/** A day's values as they are typed, and what they mean. Pure. */
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { isIsoDate } from "../../../../shared/calendar.ts";
import { type Range, ranges } from "../../../../shared/health/range.ts";
import type { TypedHealth } from "../../../../shared/health/typed.ts";

export const KILOGRAMS_PER_POUND = 0.453_592_37;

export interface TypedDraft {
	day: IsoDate;
	weight: string;
	resting: string;
	sleep: string;
	hrv: string;
}

export type TypedField = keyof TypedDraft;
export type TypedError = "nothing" | "day_ahead" | Exclude<TypedField, "day">;
export type TypedErrors = Partial<Record<TypedField, TypedError>>;
export type TypedReading = { ok: true; day: IsoDate; typed: TypedHealth } | { ok: false; errors: TypedErrors };

export const emptyDraft = (day: IsoDate): TypedDraft => ({ day, weight: "", resting: "", sleep: "", hrv: "" });

export function readTyped(draft: TypedDraft, units: UnitSystem, today: IsoDate): TypedReading {
	const errors: TypedErrors = {};
	const read = (field: Exclude<TypedField, "day">, parse: (text: string) => number, { least, most }: Range): number | undefined => {
		const text = draft[field].trim();
		if (text === "") return undefined;
		const value = parse(text);
		if (value >= least && value <= most) return value;
		errors[field] = field;
		return undefined;
	};
	const kilograms = read("weight", (text) => decimal(text) * (units === "imperial" ? KILOGRAMS_PER_POUND : 1), ranges.kilograms);
	const restingBpm = read("resting", decimal, ranges.restingHeartRate);
	const asleepSeconds = read("sleep", hours, ranges.asleepSeconds);
	const hrvMilliseconds = read("hrv", decimal, ranges.rmssd);
	const typed: TypedHealth = {
		...(kilograms === undefined ? {} : { kilograms }),
		...(restingBpm === undefined ? {} : { restingBpm }),
		...(asleepSeconds === undefined ? {} : { asleepSeconds }),
		...(hrvMilliseconds === undefined ? {} : { hrvMilliseconds }),
	};
	if (!isIsoDate(draft.day) || draft.day > today) errors.day = "day_ahead";
	if (Object.keys(typed).length === 0 && Object.keys(errors).length === 0) errors.weight = "nothing";
	return Object.keys(errors).length === 0 ? { ok: true, day: draft.day, typed } : { ok: false, errors };
}

/** With a point or a comma; what is no number is none. */
function decimal(text: string): number {
	return Number(text.replace(",", "."));
}

/** "7:30", or hours alone, "7.5": seconds. */
function hours(text: string): number {
	const parts = /^(\d{1,2})\s*(?::|h|시간?)\s*(\d{1,2})?\s*(?:분|m|min)?$/i.exec(text);
	if (!parts) return decimal(text) * 3600;
	const minutes = Number(parts[2] ?? 0);
	return minutes < 60 ? (Number(parts[1]) * 60 + minutes) * 60 : Number.NaN;
}
