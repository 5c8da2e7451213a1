/** Reads fields of a sent body as forgivingly as the service does: numbers may come as strings, an empty string is nothing. */
import { type Enumeration, type Unit, units } from "./enumerations.ts";
import { invalid, malformed } from "./refusal.ts";
import type { Reference, StoredUnit } from "./stored-workout.ts";

export type Body = Readonly<Record<string, unknown>>;

export function isBody(value: unknown): value is Body {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function bodyOf(value: unknown, about: string): Body {
	if (!isBody(value)) throw malformed("NullPointerException", `${about} is null`);
	return value;
}

export function listOf(value: unknown, about: string): readonly unknown[] {
	if (!Array.isArray(value)) throw malformed("NullPointerException", `${about} is null`);
	return value;
}

export function numberOf(value: unknown): number | null {
	if (value === null || value === undefined || value === "") return null;
	const number = typeof value === "number" ? value : typeof value === "string" ? Number(value) : Number.NaN;
	if (!Number.isFinite(number)) throw invalid(`Cannot read ${JSON.stringify(value)} as a number`);
	return number;
}

export function textOf(value: unknown): string | null {
	return typeof value === "string" ? value : null;
}

export function flagOf(value: unknown): boolean | null {
	return typeof value === "boolean" ? value : null;
}

export interface Kind {
	/** "stepType" → stepTypeId and stepTypeKey. */
	prefix: string;
	names: Enumeration;
	displayOrder?: Readonly<Record<number, number>>;
}

/** The stored reference: the id decides, the key is the service's own for it. */
export function referenceOf(value: unknown, { prefix, names, displayOrder }: Kind): Reference {
	const id = isBody(value) ? numberOf(value[`${prefix}Id`]) : null;
	if (id === null) throw malformed("NullPointerException", `${prefix}Id is null`);
	const name = names[id];
	if (name === undefined) throw malformed("DataIntegrityViolationException", `no ${prefix} with id ${id}`);
	return { [`${prefix}Id`]: id, [`${prefix}Key`]: name, displayOrder: displayOrder?.[id] ?? id };
}

/** Strokes and equipment: there is always one, 0 without a key when nothing was sent. */
export function referenceOrNone(value: unknown, kind: Kind): Reference {
	const id = isBody(value) ? numberOf(value[`${kind.prefix}Id`]) : null;
	if (id === null || id === 0) return { [`${kind.prefix}Id`]: 0, [`${kind.prefix}Key`]: null, displayOrder: 0 };
	return referenceOf(value, kind);
}

/** By its id, or by its key when only that was sent. */
export function unitOf(value: unknown): StoredUnit | null {
	if (!isBody(value)) return null;
	const id = numberOf(value.unitId);
	const known: Unit | undefined = units.find((unit) => (id === null ? unit.unitKey === value.unitKey : unit.unitId === id));
	return known ?? null;
}
