/** Seeded randomness for the simulated athlete: equal seeds, equal numbers, in every JavaScript engine. */
export interface Random {
	/** Even between `low` and `high`. */
	between: (low: number, high: number) => number;
	/** Normal around 0 with this standard deviation, cut at three of them. */
	normal: (deviation: number) => number;
	/** True with this probability. */
	chance: (probability: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain), started from a mix of the given whole numbers. */
export function randomFrom(...seeds: number[]): Random {
	let state = 0x9e3779b9;
	for (const seed of seeds) state = Math.imul(state ^ seed, 0x85ebca6b) ^ (state >>> 13);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	return {
		between: (low, high) => low + (high - low) * next(),
		// Twelve even numbers added up (Irwin-Hall) are normal enough, and need no logarithm, whose last bit differs between engines.
		normal: (deviation) => {
			let sum = -6;
			for (let i = 0; i < 12; i++) sum += next();
			return deviation * Math.max(-3, Math.min(3, sum));
		},
		chance: (probability) => next() < probability,
	};
}
