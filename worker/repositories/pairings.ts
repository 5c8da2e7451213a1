/**
 * Requests of extensions to be paired. Until somebody answers they are nobody's: whoever holds the id (the extension) or has the code before them (a signed-in
 * athlete) may ask for one. What was answered is its athlete's.
 */
import { and, eq, gt, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Scope as DeviceScope } from "../../shared/athlete/device.ts";
import { device, pairing } from "../schema/devices.ts";
import { type Database, own, type Scope, type Statement } from "./database.ts";
import { scopesOf } from "./devices.ts";

/** `closed`: too many wrong proofs. */
export const pairingStatuses = ["waiting", "approved", "refused", "redeemed", "closed"] as const;
export type PairingStatus = (typeof pairingStatuses)[number];

export type PairingRow = Omit<typeof pairing.$inferSelect, "scopes" | "status"> & { scopes: DeviceScope[]; status: PairingStatus };

interface NewPairing {
	id: string;
	userCode: string;
	challenge: string;
	name: string;
	scopes: readonly DeviceScope[];
	expiresAt: number;
}

export async function insertPairing(db: Database, { scopes, ...asked }: NewPairing, now: number): Promise<void> {
	await db.insert(pairing).values({ ...asked, scopes: JSON.stringify(scopes), status: "waiting", createdAt: now, updatedAt: now });
}

export function selectPairing(db: Database, id: string): Promise<PairingRow | null> {
	return selectOne(db, eq(pairing.id, id));
}

/** One that this athlete has answered. */
export function selectAnswered(scope: Scope, userCode: string): Promise<PairingRow | null> {
	return selectOne(scope.db, own(pairing, scope, eq(pairing.userCode, userCode)));
}

/** One that nobody has answered yet. */
export function selectUnanswered(db: Database, userCode: string): Promise<PairingRow | null> {
	return selectOne(db, and(eq(pairing.userCode, userCode), isNull(pairing.athleteId)));
}

async function selectOne(db: Database, condition: SQL | undefined): Promise<PairingRow | null> {
	const [row] = await db.select().from(pairing).where(condition);
	if (!row) return null;
	const status = pairingStatuses.find((name) => name === row.status);
	if (!status) throw new Error(`pairing row with unknown status ${row.status}`);
	return { ...row, scopes: scopesOf(row.scopes), status };
}

/** Of two who answer at once one is too late: false. */
export async function answerPairing(
	scope: Scope,
	userCode: string,
	answer: { status: "approved"; codeSha256: string; codeExpiresAt: number } | { status: "refused" },
): Promise<boolean> {
	const done = await scope.db
		.update(pairing)
		.set({ ...answer, athleteId: scope.athleteId, updatedAt: scope.now })
		.where(and(eq(pairing.userCode, userCode), eq(pairing.status, "waiting"), isNull(pairing.athleteId), gt(pairing.expiresAt, scope.now)))
		.returning({ id: pairing.id });
	return done.length > 0;
}

/** The extension asks whether it was approved. False: it asked already since `before`. */
export async function noteAsked(db: Database, id: string, before: number, now: number): Promise<boolean> {
	const done = await db
		.update(pairing)
		.set({ askedAt: now })
		.where(and(eq(pairing.id, id), or(isNull(pairing.askedAt), lte(pairing.askedAt, before))))
		.returning({ id: pairing.id });
	return done.length > 0;
}

/** Ends a request that is not redeemed yet. */
export async function closePairing(db: Database, id: string, now: number): Promise<void> {
	await db
		.update(pairing)
		.set({ status: "closed", updatedAt: now })
		.where(and(eq(pairing.id, id), or(eq(pairing.status, "waiting"), eq(pairing.status, "approved"))));
}

interface Redemption {
	id: string;
	challenge: string;
	/** Null: the verifier alone, by polling. */
	codeSha256: string | null;
	tokenSha256: string;
	expiresAt: number;
}

/**
 * The approved request becomes a device of the same id, once: both statements go into one batch, and where two ask at once the second finds nothing to make a
 * device of. The first gives the device's id back when there was something.
 */
export function redeemPairing(
	{ db, now }: { db: Database; now: number },
	{ id, challenge, codeSha256, tokenSha256, expiresAt }: Redemption,
) {
	const ripe = and(
		eq(pairing.id, id),
		eq(pairing.status, "approved"),
		isNotNull(pairing.athleteId),
		eq(pairing.challenge, challenge),
		gt(pairing.codeExpiresAt, now),
		codeSha256 === null ? undefined : eq(pairing.codeSha256, codeSha256),
	);
	// In the order of the device's columns.
	const made = sql`select ${pairing.athleteId}, ${pairing.id}, ${pairing.name}, ${pairing.scopes}, ${tokenSha256}, null, null, ${expiresAt}, null, ${now}, ${now} from ${pairing} where ${ripe}`;
	return [
		db.insert(device).select(made).returning({ id: device.id }),
		db.update(pairing).set({ status: "redeemed", updatedAt: now }).where(ripe),
	] as const;
}

/** House-keeping over all athletes, by the hourly tick. */
export function deleteOldPairings(db: Database, before: number): Statement {
	return db.delete(pairing).where(lt(pairing.expiresAt, before));
}
