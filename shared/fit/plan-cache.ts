/** Plans by the bytes of their definition: Suunto writes a definition before every message, mostly one it has written before. */
import type { ReadingPlan } from "./reading-plan.ts";

/** Real files have up to about 60 different definitions; a bound for hostile ones. */
const MOST = 256;

export class PlanCache {
	readonly #bytes: Uint8Array;
	readonly #plans = new Map<number, { at: number; size: number; plan: ReadingPlan }>();

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** The plan for a definition with the same bytes as `[at, at + size)`, made by `make` when there was none. */
	planFor(at: number, size: number, withDeveloperFields: boolean, make: () => ReadingPlan): ReadingPlan {
		const key = 2 * this.#hash(at, size) + (withDeveloperFields ? 1 : 0);
		const known = this.#plans.get(key);
		if (known && known.size === size && this.#equal(known.at, at, size)) return known.plan;
		const plan = make();
		if (this.#plans.size === MOST) this.#plans.clear();
		this.#plans.set(key, { at, size, plan });
		return plan;
	}

	/** Forgets all: what developer fields mean has changed. */
	clear(): void {
		this.#plans.clear();
	}

	/** FNV-1a, 32 bit. */
	#hash(at: number, size: number): number {
		let hash = 0x811c9dc5;
		for (let i = at; i < at + size; i++) hash = Math.imul(hash ^ (this.#bytes[i] ?? 0), 0x01000193);
		return hash >>> 0;
	}

	#equal(a: number, b: number, size: number): boolean {
		for (let i = 0; i < size; i++) if (this.#bytes[a + i] !== this.#bytes[b + i]) return false;
		return true;
	}
}
