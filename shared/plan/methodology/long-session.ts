/** The long runs of the running library by name. */
import type { Session } from "../../workout/blocks.ts";
import type { SessionRoom } from "../../workout/caps.ts";
import { longFastFinish, longProgression, longRaceTerrain } from "../../workout/library/long-run.ts";
import { longWithMarathonPace } from "../../workout/library/marathon.ts";
import type { Paces } from "../../workout/paces.ts";
import type { LongPick } from "./methodology.ts";

export function longFrom(pick: LongPick, room: SessionRoom, paces: Paces): Session | null {
	if (pick === "marathon_pace") return longWithMarathonPace(room, paces);
	// Gradual and sudden ends take turns.
	if (pick === "progression") return room.variant % 2 === 0 ? longProgression(room, paces) : longFastFinish(room, paces);
	return pick === "race_terrain" ? longRaceTerrain(room, paces) : null;
}
