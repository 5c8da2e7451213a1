/**
 * `record` field 8, `compressed_speed_distance`: 12 bits of speed in 1/100 m/s, then 12 bits of distance in 1/16 m that roll over
 * every 256 m. FIT profile, message `record`; seen in watches of about 2013 (FR70).
 */
export class CompressedSpeedDistance {
	#sixteenths = 0;
	#last: number | null = null;

	/** The next value in file order: m/s, and metres counted on from the first. NaN where the bytes say "invalid". */
	expand(first: number, second: number, third: number): { speed: number; distance: number } {
		if ((first & second & third) === 0xff) return { speed: Number.NaN, distance: Number.NaN };
		const raw = (second >> 4) | (third << 4);
		this.#sixteenths += this.#last === null ? raw : (raw - this.#last) & 0xfff;
		this.#last = raw;
		return { speed: (first | ((second & 0x0f) << 8)) / 100, distance: this.#sixteenths / 16 };
	}
}
