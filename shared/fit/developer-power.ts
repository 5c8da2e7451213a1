/**
 * Which developer fields of `record` are running power. Apps for watches without native power store it so: Stryd and RunScribe as "Power",
 * Garmin's own Running Power field as "RP_Power". Fields that say which native field they stand for are taken at their word first.
 */

import { NATIVE_POWER, profile } from "./profile.ts";
import type { GrowingColumn } from "./table.ts";

export interface DeveloperField {
	developerDataIndex: number;
	number: number;
	baseType: number;
	name: string;
	scale: number;
	shift: number;
	nativeMessage: number | null;
	nativeField: number | null;
}

/** A bound for hostile files; real ones have one or two. */
const MAX_COLUMNS = 4;

/** 0 is most trusted; null is not power. */
function powerRank(field: DeveloperField): number | null {
	const forRecord = field.nativeMessage === null || field.nativeMessage === profile.record.number;
	if (forRecord && field.nativeField === NATIVE_POWER) return 0;
	const name = field.name.trim().toLowerCase();
	if (name === "power") return 1;
	if (name === "rp_power") return 2;
	return null;
}

/** The developer power columns of a file while it is read, one for each field of each app. */
export class DeveloperPowerColumns {
	readonly #columns = new Map<string, { rank: number; name: string; column: string }>();

	/** The name of the column for `field` in the table of records, or null when it is not power. */
	columnFor(field: DeveloperField): string | null {
		const rank = powerRank(field);
		if (rank === null) return null;
		const key = `${field.developerDataIndex}/${field.number}/${field.name}`;
		const known = this.#columns.get(key);
		if (known) return known.column;
		if (this.#columns.size === MAX_COLUMNS) return null;
		const column = `developerPower${this.#columns.size}`;
		this.#columns.set(key, { rank, name: field.name, column });
		return column;
	}

	/** In order of trust. */
	collect(columnNamed: (name: string) => GrowingColumn, rows: number): { name: string; values: Float64Array }[] {
		return [...this.#columns.values()]
			.toSorted((a, b) => a.rank - b.rank)
			.map(({ name, column }) => ({ name, values: columnNamed(column).values.subarray(0, rows) }));
	}
}
