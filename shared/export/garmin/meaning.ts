/**
 * What a Garmin workout says, without how Garmin writes it: no numbering, no keys, no order of display, nothing that the server fills in by itself.
 * Ids are Garmin's (`ids.ts`), values in its units: seconds, metres, m/s, bpm, W.
 */

/** Values in Garmin's order: the faster pace first, the lower heart rate first. Either a zone or values. */
export interface GarminTarget {
	type: number;
	one: number | null;
	two: number | null;
	/** The athlete's own zone on Garmin, from 1. */
	zone: number | null;
}

export interface GarminEnd {
	condition: number;
	/** Null for the lap button, and where a zone counts. */
	value: number | null;
	/** Of heart rate or power. */
	zone: number | null;
	/** "gt" or "lt" for heart rate, power and calories. */
	compare: string | null;
	/** In which a distance is shown; null: the watch's own. */
	unit: number | null;
}

export interface GarminStep {
	kind: "step";
	type: number;
	/** Shown on the watch with the step; empty for none. */
	note: string;
	end: GarminEnd;
	/** Null: no target. */
	target: GarminTarget | null;
	/** Beside the first. */
	secondary: GarminTarget | null;
	/** 0 for none, as the other two. */
	stroke: number;
	equipment: number;
	drill: number;
	/** Of strength, as Garmin's catalogue has it; empty for none. */
	category: string;
	exercise: string;
	/** In the unit's own figures, as found. */
	weight: { value: number; unit: number | null } | null;
}

export interface GarminRepeat {
	kind: "repeat";
	/** 6 wherever Garmin made it. */
	type: number;
	/** Null: until its end condition, as a time. */
	count: number | null;
	end: GarminEnd;
	/** The last round ends without its rest. */
	skipLastRest: boolean;
	steps: GarminNode[];
}

export type GarminNode = GarminStep | GarminRepeat;

export interface GarminSegment {
	sport: number;
	steps: GarminNode[];
}

export interface GarminMeaning {
	name: string;
	/** Empty for none. */
	description: string;
	sport: number;
	/** Null: any pool. */
	pool: { length: number; unit: number } | null;
	/** Of a multisport workout: changing from one sport to the next is recorded. */
	transitions: boolean;
	segments: GarminSegment[];
}
