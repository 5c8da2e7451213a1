/** Which school trains for which goal: 5 km to marathon Daniels, ultras Koop, sprints Pfaff, no race the general one; the athlete may choose another. */
import type { Goal } from "../../athlete/goal.ts";
import type { MethodologyId } from "../../athlete/methodology.ts";
import type { Profile } from "../../athlete/profile.ts";
import { raceClassOf, raceOf } from "../season/race-needs.ts";
import { daniels } from "./daniels.ts";
import { general } from "./general.ts";
import { koop } from "./koop.ts";
import type { Methodology } from "./methodology.ts";
import { pfaff } from "./pfaff.ts";
import { pfitzinger } from "./pfitzinger.ts";
import { polarised } from "./polarised.ts";

const known: Record<MethodologyId, Methodology> = { daniels, pfitzinger, polarised, koop, pfaff, general };

export function methodologyOf(id: MethodologyId): Methodology {
	return known[id];
}

/** The athlete's own choice where it can train for the goal; sprinting needs a sprint, and nothing else trains one. */
export function methodologyFor(goal: Goal | null, profile: Profile): MethodologyId {
	const race = raceOf(goal);
	const wished = profile.methodology ?? null;
	if (race === null) return wished !== null && wished !== "pfaff" ? wished : "general";
	const raceClass = raceClassOf(race.metres);
	if (raceClass === "sprint") return "pfaff";
	if (wished !== null && wished !== "pfaff" && wished !== "general") return wished;
	return raceClass === "ultra" || raceClass === "ultra_long" ? "koop" : "daniels";
}
