import type { Scope } from "../repositories/database.ts";
import type { Blobs } from "./blobs.ts";

/** R2 lists and deletes at most this many keys in one call. */
const KEYS_PER_CALL = 1_000;

/** Keys are prefixed by athlete: no key of one athlete can name another's object. */
const path = (scope: Scope, key: string) => `athletes/${scope.athleteId}/${key}`;

export function r2Blobs(bucket: R2Bucket): Blobs {
	return {
		keepsOriginals: true,
		async put(scope, key, bytes) {
			await bucket.put(path(scope, key), bytes);
			return [];
		},
		async get(scope, key) {
			const object = await bucket.get(path(scope, key));
			return object ? new Uint8Array(await object.arrayBuffer()) : null;
		},
		async remove(scope, keys) {
			for (let at = 0; at < keys.length; at += KEYS_PER_CALL)
				await bucket.delete(keys.slice(at, at + KEYS_PER_CALL).map((key) => path(scope, key)));
			return [];
		},
		async removeAll(scope) {
			for (;;) {
				const { objects } = await bucket.list({ prefix: path(scope, ""), limit: KEYS_PER_CALL });
				if (objects.length === 0) return [];
				await bucket.delete(objects.map((object) => object.key));
			}
		},
	};
}
