/** Seeded dice: the same throws for the same athlete. */
import { seeded } from "../fixtures/seeded.ts";

export type Random = () => number;

export function pick<T>(random: Random, list: readonly T[]): T {
	const found = list[Math.floor(random() * list.length)];
	if (found === undefined) throw new Error("nothing to pick from");
	return found;
}

export function between(random: Random, least: number, most: number): number {
	return least + random() * (most - least);
}

export function whole(random: Random, least: number, most: number): number {
	return Math.floor(between(random, least, most + 1));
}

/** Another stream for every athlete, so that one can be replayed without the others. */
export function randomOf(seed: number, number: number, purpose = 0): Random {
	const random = seeded((seed * 7919 + number * 104_729 + purpose * 15_485_863) >>> 0);
	for (let i = 0; i < 3; i++) random();
	return random;
}
