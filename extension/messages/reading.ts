/** Reading Garmin in the athlete's tab: the tab makes the calls, the background knows what comes next and stores what came. */
import { z } from "zod/mini";
import type { ReadingKind } from "../../shared/health/garmin-kinds.ts";
import { type ReadingStep, ReadingStepSchema } from "../../shared/health/garmin-reading.ts";
import { rule } from "./message.ts";
import { PIECE_BYTES } from "./pieces.ts";

/** Where reading stands. */
export interface ReadingShown {
	/** What may be read; nothing before the athlete has said yes. */
	kinds: ReadingKind[];
	due: boolean;
	complete: boolean;
	stopped: boolean;
	/** Milliseconds since 1970. */
	readAt: number | null;
	pausedUntil: number | null;
	error: string | null;
	progress: ReadingProgress;
}

export interface ReadingProgress {
	/** Activities of the first reading, and how many there are; null before they were counted, or when they are not read. */
	activities: { done: number; of: number } | null;
	/** What is read at the moment, and the first day of it. */
	doing: { kind: ReadingKind; day: string | null } | null;
}

/** What the tab does next. */
export type ReadingNext = { progress: ReadingProgress } & (
	| { next: "call"; step: ReadingStep }
	| { next: "original"; activityId: string }
	/** Nothing is left. */
	| { next: "end" }
);

const garmin = { from: ["garmin"] } as const;
const nothing = z.object({});
const ActivityIdSchema = z.string().check(z.regex(/^\d{1,20}$/));
const CodeSchema = z.string().check(z.regex(/^[a-z_]{1,60}$/));

const MOST_PIECES = 64;
const LONGEST_PIECE = Math.ceil(PIECE_BYTES / 3) * 4;
/** A list of a hundred activities is a third of a megabyte. */
const LONGEST_ANSWER = 8_000_000;

export const readingRules = {
	"reading.place": rule<ReadingShown>()({ from: ["garmin", "own"], request: nothing }),
	"reading.begin": rule<ReadingNext>()({
		...garmin,
		request: z.object({
			account: z.string().check(z.regex(/^\d{1,20}$/)),
			displayName: z.string().check(z.minLength(1), z.maxLength(200)),
			/** The athlete has pressed the button. */
			asked: z.boolean(),
			/** The place of another account is forgotten. */
			rebind: z.boolean(),
		}),
	}),
	"reading.answer": rule<ReadingNext>()({
		...garmin,
		request: z.object({ step: ReadingStepSchema, body: z.string().check(z.maxLength(LONGEST_ANSWER)) }),
	}),
	/** Garmin cannot give this; the way goes on without it. */
	"reading.missing": rule<ReadingNext>()({ ...garmin, request: z.object({ step: ReadingStepSchema, code: CodeSchema }) }),
	/** An original in pieces, in order; the answer to the last one says what comes next, to those before it null. */
	"reading.original": rule<ReadingNext | null>()({
		...garmin,
		request: z.object({
			activityId: ActivityIdSchema,
			piece: z.number().check(z.int(), z.minimum(0), z.maximum(MOST_PIECES - 1)),
			pieces: z.number().check(z.int(), z.minimum(1), z.maximum(MOST_PIECES)),
			data: z.union([z.string().check(z.maxLength(LONGEST_PIECE)), z.instanceof(ArrayBuffer)]),
		}),
	}),
	/** There is no original: the activity was typed in, or Garmin cannot give it. */
	"reading.noOriginal": rule<ReadingNext>()({ ...garmin, request: z.object({ activityId: ActivityIdSchema, code: CodeSchema }) }),
	/** It cannot go on now. */
	"reading.brokenOff": rule<null>()({
		...garmin,
		request: z.object({ code: CodeSchema, retryAfterSeconds: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000))) }),
	}),
	/** The athlete has stopped it. */
	"reading.stop": rule<null>()({ ...garmin, request: nothing }),
};
