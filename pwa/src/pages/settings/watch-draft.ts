/** What workouts on the watch need to know, as it is typed in the settings. Pure. */
import { POOL_LENGTH, type PoolUnit, type Profile } from "../../../../shared/athlete/profile.ts";

export interface WatchDraft {
	/** As typed, in the pool's own unit; empty: not known. */
	poolLength: string;
	poolUnit: PoolUnit;
	easyHeartRateLimit: boolean;
}

export type WatchErrors = { poolLength?: "pool_out_of_range" };
export type WatchPart = Pick<Profile, "pool" | "easyHeartRateLimit">;

export function watchDraftOf({ pool, easyHeartRateLimit = false }: WatchPart): WatchDraft {
	return { poolLength: pool ? String(pool.length) : "", poolUnit: pool?.unit ?? "metre", easyHeartRateLimit };
}

export type WatchReading = { ok: true; value: WatchPart } | { ok: false; errors: WatchErrors };

/** What was never said is left out, so that a profile nobody touched comes back as it was. */
export function readWatch({ poolLength, poolUnit, easyHeartRateLimit }: WatchDraft): WatchReading {
	const text = poolLength.trim().replace(",", ".");
	const length = text === "" ? null : Number(text);
	if (length !== null && !(length >= POOL_LENGTH.least && length <= POOL_LENGTH.most))
		return { ok: false, errors: { poolLength: "pool_out_of_range" } };
	return {
		ok: true,
		value: { ...(length === null ? {} : { pool: { length, unit: poolUnit } }), ...(easyHeartRateLimit ? { easyHeartRateLimit } : {}) },
	};
}
