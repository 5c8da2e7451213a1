/** Something that was done. What a source reads (`ReadActivity`) becomes an `Activity` once it has an id and a day. */
import { z } from "zod/mini";
import { SportSchema, SubSportSchema } from "../athlete/sport.ts";
import { IsoDateSchema } from "../calendar.ts";
import { ProvenanceSchema } from "./provenance.ts";
import type { Samples } from "./samples.ts";

const Quantity = z.nullable(z.number().check(z.minimum(0), z.maximum(1e7)));

export const LapSchema = z.object({
	/** Seconds after the activity's start. */
	startSeconds: z.number(),
	elapsedSeconds: Quantity,
	timerSeconds: Quantity,
	distanceMetres: Quantity,
	averageHeartRate: Quantity,
	averagePower: Quantity,
});

/** The facts of one activity as its source states them: SI units, bpm, W; cadence in steps (running) or revolutions per minute; null is "not known". */
export const SummarySchema = z.object({
	sport: SportSchema,
	subSport: z.nullable(SubSportSchema),
	name: z.nullable(z.string().check(z.maxLength(200))),
	/** UTC instant `yyyy-mm-ddThh:mm:ssZ`, or null when the source only has a wall clock. */
	startedAt: z.nullable(z.iso.datetime()),
	/** Wall clock without zone, `yyyy-mm-ddThh:mm:ss`, or null when the source only has an instant. */
	startedLocal: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/))),
	/** IANA zone or `±hh:mm` offset; null when the source has neither. */
	zone: z.nullable(z.string().check(z.maxLength(64))),
	elapsedSeconds: Quantity,
	/** Time with the watch's timer running. */
	timerSeconds: Quantity,
	distanceMetres: Quantity,
	ascentMetres: Quantity,
	descentMetres: Quantity,
	averageHeartRate: Quantity,
	maxHeartRate: Quantity,
	averagePower: Quantity,
	maxPower: Quantity,
	averageCadence: Quantity,
	/** Of the pool, metres; absent outside of one. */
	poolMetres: z.optional(z.number().check(z.positive(), z.maximum(200))),
	calories: Quantity,
	laps: z.array(LapSchema).check(z.maxLength(2_000)),
});

/** The same effort's number at a platform: for links, and to know it again. */
export const OutsideIdSchema = z.object({
	system: z.enum(["garmin_connect", "strava"]),
	id: z.string().check(z.minLength(1), z.maxLength(64)),
});

/** What a reader returns for one effort; a file with several sessions gives several, in order. */
export interface ReadActivity {
	summary: Summary;
	samples: Samples | null;
	/** Recording device as the file names it ("garmin fenix2"), or null. */
	device: string | null;
	/** What the source calls it elsewhere. */
	outsideIds?: OutsideId[];
	/** Absent is false: an effort of its own. The legs of one multisport race stand one after the other, all true. */
	multisport?: boolean;
}

/** An activity in the athlete's history. */
export const ActivitySchema = z.extend(SummarySchema, {
	id: z.uuid(),
	startedLocal: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)),
	/** Local date; weeks and load count by it. Fixed at import. */
	day: IsoDateSchema,
	/** True when the source had no zone and the athlete's own was taken. */
	zoneAssumed: z.boolean(),
	provenance: ProvenanceSchema,
	/** Of all records of this effort, sorted; absent is none. */
	outsideIds: z.optional(z.array(OutsideIdSchema).check(z.maxLength(20))),
	/** Legs of one multisport race share it: the file's SHA-256. */
	tiedBy: z.optional(z.string().check(z.maxLength(64))),
});

export type Lap = z.infer<typeof LapSchema>;
export type OutsideId = z.infer<typeof OutsideIdSchema>;
export type Summary = z.infer<typeof SummarySchema>;
export type Activity = z.infer<typeof ActivitySchema>;
