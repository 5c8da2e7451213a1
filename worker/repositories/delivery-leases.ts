/** Who writes to Garmin for an athlete at the moment, and to which account. */
import { gt, like, sql } from "drizzle-orm";
import { deliveryLease } from "../schema/delivery.ts";
import { device } from "../schema/devices.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

/** A tab that is killed is waited for so long. */
export const LEASE_MS = 60_000;

export interface Lease {
	id: string;
	holder: string;
	/** What the athlete calls the device; null when it is no device or is gone. */
	holderName: string | null;
	/** Garmin's profile id; null before the first lease. */
	account: string | null;
	/** Milliseconds since 1970. */
	expiresAt: number;
}

export const selectLease = (scope: Scope) =>
	scope.db
		.select({
			id: deliveryLease.id,
			holder: deliveryLease.holder,
			holderName: sql<
				string | null
			>`(select name from ${device} where athlete_id = ${scope.athleteId} and ${device.id} = ${deliveryLease.holder})`.as("holder_name"),
			account: deliveryLease.account,
			expiresAt: deliveryLease.expiresAt,
		})
		.from(deliveryLease)
		.where(own(deliveryLease, scope));

export function leaseOf(rows: Awaited<ReturnType<typeof selectLease>>): Lease | null {
	return rows[0] ?? null;
}

/**
 * Takes the lease when nobody else has it and the ledger is about this account, or about none yet; with `rebind` about any. Otherwise a column that
 * may not be null gets null, and the whole batch fails.
 */
export function takeLease(scope: Scope, taken: { id: string; holder: string; account: string; rebind: boolean }): Statement {
	const { id, holder, account, rebind } = taken;
	const isFree = sql`(${deliveryLease.expiresAt} <= ${scope.now} or ${deliveryLease.holder} = ${holder})`;
	const isSame = rebind ? sql`1` : sql`coalesce(${deliveryLease.account}, ${account}) = ${account}`;
	const values = { id, holder, account, expiresAt: scope.now + LEASE_MS };
	return scope.db
		.insert(deliveryLease)
		.values({ athleteId: scope.athleteId, ...values, ...stamps(scope) })
		.onConflictDoUpdate({
			target: deliveryLease.athleteId,
			set: { ...values, updatedAt: sql`case when ${isFree} and ${isSame} then ${scope.now} else null end` },
		});
}

/** Fails the whole batch unless this lease is held; a lease that is renews itself. */
export function keepLease(scope: Scope, id: string): Statement[] {
	const isHeld = sql`select 1 from ${deliveryLease} where athlete_id = ${scope.athleteId} and id = ${id} and expires_at > ${scope.now}`;
	return [
		// Inserts nothing, or a row without an id, which no row may be.
		scope.db
			.insert(deliveryLease)
			.select(sql`select ${scope.athleteId}, null, '', null, 0, ${scope.now}, ${scope.now} where not exists (${isHeld})`),
		scope.db
			.update(deliveryLease)
			.set({ expiresAt: scope.now + LEASE_MS, updatedAt: scope.now })
			.where(own(deliveryLease, scope)),
	];
}

/** The row stays, for the account's sake. One that is not held any more is nothing to give back. */
export function releaseLease(scope: Scope, id: string): Statement {
	return scope.db
		.update(deliveryLease)
		.set({ expiresAt: scope.now, updatedAt: scope.now })
		.where(own(deliveryLease, scope, sql`${deliveryLease.id} = ${id}`));
}

/** Browsers that may send. */
export const selectSenders = (scope: Scope) =>
	scope.db
		.select({ id: device.id })
		.from(device)
		.where(own(device, scope, gt(device.expiresAt, scope.now), like(device.scopes, '%"deliver"%')));
