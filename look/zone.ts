/** Intensity as a zone: the colour and the height of a bar. Zones 6 and 7 exist for power only. */
import type { Intensity } from "../shared/workout/workout.ts";

export type Zone = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Daniels' E, M, T, I, R on the five-colour scale; R and races share the top because both leave nothing above them. */
export const zoneOf = {
	recovery: 1,
	walk: 1,
	rest: 1,
	easy: 2,
	steady: 3,
	marathon: 3,
	threshold: 4,
	interval: 5,
	repetition: 5,
	sprint: 5,
	race: 5,
	exercise: 1,
} as const satisfies Record<Intensity, Zone>;

/** Height of a zone's bar as a share of the profile's. */
export const zoneHeight: Record<Zone, number> = { 1: 0.3, 2: 0.48, 3: 0.66, 4: 0.83, 5: 1, 6: 1, 7: 1 };

export const zoneFill = (zone: Zone): string => `var(--z${zone})`;
/** Pale zones need an edge to be seen on paper; the others are their own. */
export const zoneEdge = (zone: Zone): string | undefined => (zone === 1 || zone === 3 ? `var(--z${zone}-edge)` : undefined);
