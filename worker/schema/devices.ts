/** Browsers that an athlete has paired with Longrun, and those that ask to be. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { athleteId, timestamps } from "./columns.ts";

/** Asked for by an extension before anybody is known to it: the athlete comes with the approval. */
export const pairing = sqliteTable(
	"pairing",
	{
		id: text("id").primaryKey(),
		/** Eight characters that a person can type; unique while the row lives. */
		userCode: text("user_code").notNull(),
		/** SHA-256 (base64url) of the extension's verifier. */
		challenge: text("challenge").notNull(),
		/** What the extension says of itself: shown, never trusted. */
		name: text("name").notNull(),
		/** `Scope[]` as JSON. */
		scopes: text("scopes").notNull(),
		/** waiting, approved, refused, redeemed */
		status: text("status").notNull(),
		/** Null until a signed-in athlete has answered. */
		athleteId: text("athlete_id"),
		/** SHA-256 (hex) of the one-time code; null until approved. */
		codeSha256: text("code_sha256"),
		codeExpiresAt: integer("code_expires_at"),
		/** When the extension last asked whether it was approved. */
		askedAt: integer("asked_at"),
		expiresAt: integer("expires_at").notNull(),
		...timestamps(),
	},
	(table) => [uniqueIndex("pairing_user_code").on(table.userCode), index("pairing_expires").on(table.expiresAt)],
);

export const device = sqliteTable(
	"device",
	{
		athleteId: athleteId(),
		id: text("id").notNull(),
		name: text("name").notNull(),
		/** `Scope[]` as JSON. */
		scopes: text("scopes").notNull(),
		/** SHA-256 (hex) of the bearer token: the token itself is known to the device only. */
		tokenSha256: text("token_sha256").notNull(),
		/** The token before the last rotation, good for a moment: its successor's answer may have been lost. */
		formerSha256: text("former_sha256"),
		formerUntil: integer("former_until"),
		expiresAt: integer("expires_at").notNull(),
		lastUsedAt: integer("last_used_at"),
		...timestamps(),
	},
	(table) => [
		primaryKey({ columns: [table.athleteId, table.id] }),
		uniqueIndex("device_token").on(table.tokenSha256),
		index("device_former").on(table.formerSha256),
	],
);
