/** What every part of the compiler needs to know. */
import { z } from "zod/mini";
import { languages, PoolSchema, unitSystems } from "../../athlete/profile.ts";
import type { GarminNoteCode } from "../garmin-note-words.ts";

/** A cap beyond these is no easy run's, bpm [convention]. */
export const EASY_CAP = { least: 80, most: 220 } as const;

export const GarminAthleteSchema = z.object({
	/** Of names and notes on the watch. */
	language: z.enum(languages),
	/** Paces are rounded to what such a watch shows, distances named in it. */
	units: z.enum(unitSystems),
	/** The pool the athlete swims in; null or absent: not known. */
	pool: z.optional(z.nullable(PoolSchema)),
	/** bpm: an easy run by pace carries it as its second target; null or absent: none is wished for. */
	easyHeartRateCap: z.optional(z.nullable(z.number().check(z.minimum(EASY_CAP.least), z.maximum(EASY_CAP.most)))),
});
export type GarminAthlete = z.infer<typeof GarminAthleteSchema>;

/** Says that Garmin's workout is less than ours, at one of our steps where it is one. */
export type TellNote = (code: GarminNoteCode, step?: number) => void;
