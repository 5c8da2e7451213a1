/** Who writes to Garmin at the moment: one tab of one computer, for as long as it goes on writing. */
import { ApiError } from "../errors.ts";
import { isUniqueConflict, type Statement } from "../repositories/database.ts";
import { forgetDeliveries } from "../repositories/deliveries.ts";
import { keepLease, LEASE_MS, type Lease, leaseOf, releaseLease, selectLease, takeLease } from "../repositories/delivery-leases.ts";
import { type Call, commit } from "./call.ts";

export interface LeaseInput {
	/** Garmin's profile id of whoever is signed in there. */
	account: string;
	/** Forgets the ledger of another account and begins one for this. */
	rebind?: boolean | undefined;
}

export interface LeaseTaken {
	lease: string;
	/** Milliseconds since 1970; each ledger write moves it on. */
	expiresAt: number;
}

/** `holder`: the device's id. The same device may take it again, and its former lease is lost. */
export async function takeDeliveryLease(call: Call, holder: string, { account, rebind = false }: LeaseInput): Promise<LeaseTaken> {
	const id = call.newId();
	const isOther = (lease: Lease | null) => lease !== null && lease.account !== null && lease.account !== account;
	// What is told of the former account must not stand under the new one: forgotten together with the lease, or not at all.
	const forget = rebind && isOther(leaseOf(await selectLease(call))) ? [forgetDeliveries(call)] : [];
	try {
		const taken = takeLease(call, { id, holder, account, rebind: forget.length > 0 });
		return await commit(call, [taken, ...forget], { lease: id, expiresAt: call.now + LEASE_MS });
	} catch (error) {
		if (!isUniqueConflict(error)) throw error;
		const lease = leaseOf(await selectLease(call));
		if (lease && isOther(lease) && !rebind) throw otherAccount();
		if (lease) throw heldBy(lease);
		throw error;
	}
}

export async function releaseDeliveryLease(call: Call, id: string): Promise<{ released: boolean }> {
	const lease = leaseOf(await selectLease(call));
	if (lease?.id !== id) throw new ApiError("not_found", "There is no such lease any more. Nothing has to be given back.");
	return commit(call, [releaseLease(call, id)], { released: true });
}

/** `commit` of what only the holder of the lease may write; renews it. */
export async function commitUnderLease<Reply>(call: Call, lease: string, statements: readonly Statement[], reply: Reply): Promise<Reply> {
	try {
		return await commit(call, [...keepLease(call, lease), ...statements], reply);
	} catch (error) {
		if (!isUniqueConflict(error)) throw error;
		throw new ApiError(
			"lease_lost",
			"Another tab or computer sends to Garmin now, or this one was silent for a minute. Take the lease again.",
		);
	}
}

function heldBy({ holder, holderName, expiresAt }: Lease): ApiError {
	return new ApiError(
		"lease_held",
		`Workouts are being sent from ${holderName ?? "another browser"} at the moment. Try again in a minute.`,
		{
			holder: holderName ?? holder,
			expiresAt,
		},
	);
}

function otherAccount(): ApiError {
	return new ApiError(
		"other_garmin_account",
		"Longrun's workouts stand on another Garmin account's calendar. Sign in to that one, or choose to go on with this account: what stands on the other stays there.",
	);
}
