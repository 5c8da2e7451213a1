/** Whole numbers as bytes: seven bits each, lowest first, the eighth bit says that more follow. Signed ones alternate 0, -1, 1, -2, … (zigzag). */

/** A whole number takes at most this many bytes here. */
const LONGEST = 8;

export class VarintWriter {
	#bytes: Uint8Array;
	#length = 0;

	constructor(expected: number) {
		this.#bytes = new Uint8Array(Math.max(16, expected));
	}

	/** A whole number from 0 to 2⁵³ − 1. */
	write(value: number): void {
		if (this.#length + LONGEST > this.#bytes.length) {
			const wider = new Uint8Array(this.#bytes.length * 2);
			wider.set(this.#bytes);
			this.#bytes = wider;
		}
		let rest = value;
		// Beyond 31 bits the bit operators would cut the number.
		while (rest > 0x7fffffff) {
			this.#bytes[this.#length++] = (rest % 128) | 0x80;
			rest = Math.floor(rest / 128);
		}
		while (rest > 0x7f) {
			this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
			rest >>>= 7;
		}
		this.#bytes[this.#length++] = rest;
	}

	done(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}
}

export class VarintReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** Bytes not read yet. */
	get left(): number {
		return this.#bytes.length - this.#at;
	}

	/** The next number, or NaN when the bytes end inside it or it is longer than any that is written. */
	read(): number {
		let value = 0;
		let weight = 1;
		for (let i = 0; i < LONGEST; i++) {
			const byte = this.#bytes[this.#at++];
			if (byte === undefined) return Number.NaN;
			value += (byte & 0x7f) * weight;
			if (byte < 0x80) return value;
			weight *= 128;
		}
		return Number.NaN;
	}
}

export function zigzag(value: number): number {
	return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
	return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
