/** Columns that every table of an athlete's data has. No foreign key cascades: D1 ignores `PRAGMA foreign_keys=OFF`, see docs/decisions. */
import { customType, integer, text } from "drizzle-orm/sqlite-core";

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
