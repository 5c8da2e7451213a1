/** How far an athlete's Garmin data has been read. It lies on the server, so that two computers go on from the same place. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";
import { dayKinds, pictureKinds, readingKinds } from "./garmin-kinds.ts";

const Instant = z.number().check(z.int(), z.minimum(0));
const Count = z.number().check(z.int(), z.minimum(0), z.maximum(10_000_000));

/** Of a kind with a value a day. Everything from `from` to `until` has been read. */
export const DaysReadSchema = z.object({
	from: z.nullable(IsoDateSchema),
	until: z.nullable(IsoDateSchema),
	/** Where the look at what is new stands: the next day to ask for; null when it is over. */
	newFrom: z.nullable(IsoDateSchema),
	/** Days without anything, on the way back, since the last one with something. */
	emptyDays: Count,
	/** The first reading has come to its end. */
	done: z.boolean(),
	/** When the newest days were read last. */
	newAt: z.nullable(Instant),
	/** Facts that have come, days that were read again included. */
	facts: Count,
});
export type DaysRead = z.infer<typeof DaysReadSchema>;

export const ActivitiesReadSchema = z.object({
	/** As Garmin counts them; null before the first count. */
	total: z.nullable(Count),
	/** How many of the list, from the newest on, are settled by the first reading. */
	settled: Count,
	done: z.boolean(),
	newAt: z.nullable(Instant),
	/** Where the look at the newest ones stands: an offset in the list; null when it is over. */
	newStart: z.nullable(Count),
	/** More activities by Garmin's count that have not been met on the list yet: some come late, to an older place of it. */
	expected: Count,
	/** What they have become: new in Longrun, from their summary only, not readable. */
	came: Count,
	summaries: Count,
	failed: Count,
});

/** Of a picture of today: which of its calls comes next. */
export const PictureReadSchema = z.object({ part: Count, newAt: z.nullable(Instant) });

export const ReadingStateSchema = z.object({
	version: z.literal(1),
	/** What the athlete has said yes to: the words that were shown, and when. A kind that is not here is not read. */
	consents: z.array(z.object({ kind: z.enum(readingKinds), words: z.string().check(z.maxLength(80)), at: Instant })),
	/** Garmin's number of the account that all this is about; null before the first reading. */
	account: z.nullable(z.string().check(z.regex(/^\d{1,20}$/))),
	/** The athlete has stopped it: it does not begin by itself. */
	stopped: z.boolean(),
	/** The athlete wants it read now, whenever it was read last. */
	requestedAt: z.nullable(Instant),
	/** When the round of reading what is new began, and when the last one ended. */
	roundAt: z.nullable(Instant),
	readAt: z.nullable(Instant),
	/** Garmin asked for a pause: until then nothing is asked; and how many such pauses came one after the other. */
	pausedUntil: z.nullable(Instant),
	pauses: Count,
	/** Steps that Garmin could not give, one after the other. */
	misses: z._default(Count, 0),
	/** The last thing that ended a reading before its end. Stable codes. */
	error: z.nullable(z.object({ code: z.string().check(z.maxLength(60)), at: Instant })),
	/** Who reads at the moment. */
	reader: z.nullable(z.object({ id: z.string().check(z.maxLength(64)), until: Instant })),
	activities: ActivitiesReadSchema,
	days: z.partialRecord(z.enum(dayKinds), DaysReadSchema),
	pictures: z.partialRecord(z.enum(pictureKinds), PictureReadSchema),
});
export type ReadingState = z.infer<typeof ReadingStateSchema>;

export const nothingRead: ReadingState = {
	version: 1,
	consents: [],
	account: null,
	stopped: false,
	requestedAt: null,
	roundAt: null,
	readAt: null,
	pausedUntil: null,
	pauses: 0,
	misses: 0,
	error: null,
	reader: null,
	activities: { total: null, settled: 0, done: false, newAt: null, newStart: null, expected: 0, came: 0, summaries: 0, failed: 0 },
	days: {},
	pictures: {},
};

export const noDaysRead: DaysRead = { from: null, until: null, newFrom: null, emptyDays: 0, done: false, newAt: null, facts: 0 };
