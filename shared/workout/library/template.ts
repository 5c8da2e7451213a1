/** A session of the library by name, to be put in or to replace another. */
import type { MethodologyId } from "../../athlete/methodology.ts";
import type { Session } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import type { Paces } from "../paces.ts";
import type { WorkoutKind } from "../workout.ts";

export interface WorkoutTemplate {
	/** Stable; kept with the workout. */
	id: string;
	kind: WorkoutKind;
	/** Schools that use it; empty: all. */
	schools: readonly MethodologyId[];
	/** Length without other wishes, seconds. */
	usualSeconds: number;
	/** Null when the room is too small for it. */
	build: (room: SessionRoom, paces: Paces) => Session | null;
}
