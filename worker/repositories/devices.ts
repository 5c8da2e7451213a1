/** Browsers that an athlete has paired. Tokens are found by their digest: whose they are is what the question is about, so that one read is not scoped. */
import { and, desc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { z } from "zod/mini";
import { type Scope as DeviceScope, scopes } from "../../shared/athlete/device.ts";
import { device } from "../schema/devices.ts";
import { type Database, own, type Scope, type Statement } from "./database.ts";

export type DeviceRow = Omit<typeof device.$inferSelect, "scopes"> & { scopes: DeviceScope[] };

const KnownScopes = z.array(z.string());

/** A scope that is no more opens nothing: it is left out. */
export function scopesOf(json: string): DeviceScope[] {
	const stored = new Set(KnownScopes.parse(JSON.parse(json)));
	return scopes.filter((scope) => stored.has(scope));
}

/** By the token in force or the one before it; one statement, two indexes. */
export async function selectDeviceByToken(db: Database, sha256: string): Promise<DeviceRow | null> {
	const [row] = await db
		.select()
		.from(device)
		.where(or(eq(device.tokenSha256, sha256), eq(device.formerSha256, sha256)));
	return row ? { ...row, scopes: scopesOf(row.scopes) } : null;
}

/** Those whose token is good, the newest first. */
export async function selectDevices(scope: Scope): Promise<DeviceRow[]> {
	const rows = await scope.db
		.select()
		.from(device)
		.where(own(device, scope, gt(device.expiresAt, scope.now)))
		.orderBy(desc(device.createdAt), desc(device.id));
	return rows.map((row) => ({ ...row, scopes: scopesOf(row.scopes) }));
}

export const selectDevice = (scope: Scope, id: string) =>
	scope.db
		.select({ id: device.id })
		.from(device)
		.where(own(device, scope, eq(device.id, id)));

export function deleteDevice(scope: Scope, id: string): Statement {
	return scope.db.delete(device).where(own(device, scope, eq(device.id, id)));
}

interface Rotation {
	id: string;
	/** Digest of the token that asks. */
	presented: string;
	next: string;
	formerUntil: number;
	expiresAt: number;
}

/** Says whether it was done: the token that asks may have been replaced or revoked in the meantime. */
export async function rotateToken(scope: Scope, { id, presented, next, formerUntil, expiresAt }: Rotation): Promise<boolean> {
	const good = or(eq(device.tokenSha256, presented), and(eq(device.formerSha256, presented), gt(device.formerUntil, scope.now)));
	const done = await scope.db
		.update(device)
		.set({ tokenSha256: next, formerSha256: presented, formerUntil, expiresAt, updatedAt: scope.now })
		.where(own(device, scope, eq(device.id, id), good))
		.returning({ id: device.id });
	return done.length > 0;
}

export async function writeLastUse(scope: Scope, id: string, before: number): Promise<void> {
	await scope.db
		.update(device)
		.set({ lastUsedAt: scope.now })
		.where(own(device, scope, eq(device.id, id), or(isNull(device.lastUsedAt), lte(device.lastUsedAt, before))));
}

/** House-keeping over all athletes, by the hourly tick. */
export function deleteExpiredDevices(db: Database, now: number): Statement {
	return db.delete(device).where(lte(device.expiresAt, now));
}
