import { makeHeart } from "./heart.ts";
import type { Random } from "./random.ts";
import { Recording } from "./recording.ts";

/** A strength session: heart rate only, 40 seconds of work in every two minutes. */
export function strength(seconds: number, random: Random): Recording {
	const heart = makeHeart(random);
	const recording = new Recording(5);
	for (let second = 0; second < seconds; second++) recording.add({ heartRate: heart.beat(second % 120 < 40 ? 0.62 : 0.3) });
	return recording;
}
