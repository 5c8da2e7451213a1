/** Sports in which a step is a step, and a pace means something. */
import type { Sport } from "../athlete/sport.ts";

const sports: readonly Sport[] = ["running", "walking", "hiking"];

export function onFoot(sport: Sport): boolean {
	return sports.includes(sport);
}
