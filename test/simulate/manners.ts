/** How athletes deal with their coach: the same for the same number, whatever else is drawn for them. */
import { pick, randomOf } from "./dice.ts";

/** `tells` is what they know of, `drags` what they move by hand. */
export interface Manners {
	tells: boolean;
	drags: boolean;
	answers: "yes" | "no" | "either";
	hasSensors: boolean;
}

const PURPOSE = 7;

export function mannersOf(seed: number, number: number): Manners {
	const random = randomOf(seed, number, PURPOSE);
	return {
		tells: random() < 0.35,
		drags: random() < 0.25,
		answers: pick(random, ["yes", "no", "either"] as const),
		hasSensors: random() < 0.5,
	};
}
