/** The blob port: originals and sample columns. R2 when bound; else D1 in pieces, where originals stay on the device. */
import type { Scope, Statement } from "../repositories/database.ts";

export interface Blobs {
	/** Whether there is room for original files, or only for columns. */
	readonly keepsOriginals: boolean;
	/** Stores the bytes under a key of the athlete's own; what must go into the use case's batch is returned. */
	put(scope: Scope, key: string, bytes: Uint8Array): Promise<Statement[]>;
	get(scope: Scope, key: string): Promise<Uint8Array | null>;
	remove(scope: Scope, keys: readonly string[]): Promise<Statement[]>;
	/** Everything the athlete has. */
	removeAll(scope: Scope): Promise<Statement[]>;
}
