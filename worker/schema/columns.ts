/** Columns that every table of an athlete's data has. No foreign key cascades: D1 ignores `PRAGMA foreign_keys=OFF`, see docs/decisions. */
import { type SQL, sql } from "drizzle-orm";
import { customType, integer, type SQLiteColumn, text } from "drizzle-orm/sqlite-core";

/** Milliseconds since 1970, UTC. */
const instant = (name: string) => integer(name, { mode: "number" });

export const athleteId = () => text("athlete_id").notNull();

export const timestamps = () => ({
	createdAt: instant("created_at").notNull(),
	updatedAt: instant("updated_at").notNull(),
});

/** Bytes as bytes: drizzle's own blob column speaks Node's Buffer, and D1 answers with an array of numbers. */
export const bytes = customType<{ data: Uint8Array; driverData: ArrayBuffer | number[] }>({
	dataType: () => "blob",
	toDriver: (value) => value.slice().buffer,
	fromDriver: (value) => new Uint8Array(value),
});

/** Bytes read as text: D1 answers a blob as a list of numbers, which takes several times as long to send and to read. */
export function bytesOf(column: SQLiteColumn, name: string): SQL.Aliased<Uint8Array>;
export function bytesOf(column: SQLiteColumn, name: string, nullable: true): SQL.Aliased<Uint8Array | null>;
export function bytesOf(column: SQLiteColumn, name: string, nullable = false): SQL.Aliased<Uint8Array> {
	const text = nullable ? sql`nullif(hex(${column}), '')` : sql`hex(${column})`;
	return text.mapWith(fromHex).as(name);
}

function fromHex(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length / 2);
	for (let at = 0; at < bytes.length; at++) bytes[at] = 16 * digitOf(text.charCodeAt(2 * at)) + digitOf(text.charCodeAt(2 * at + 1));
	return bytes;
}

/** Of 0 to 9 and A to F, as SQLite writes them. */
function digitOf(code: number): number {
	return code < 58 ? code - 48 : code - 55;
}
