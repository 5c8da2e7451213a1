/** What the panels on activity pages ask. Which platform it is the background sees by the page that asks. */
import { z } from "zod/mini";
import { FeedbackSchema } from "../../shared/activity/feedback.ts";
import type { ActivityAnswer } from "../../shared/coach/activity-panel.ts";
import type { Aged } from "./aged.ts";
import { rule } from "./message.ts";
import { PIECE_BYTES } from "./pieces.ts";

export const OutsideIdSchema = z.string().check(z.regex(/^\d{1,20}$/));

const MOST_PIECES = 64;
const LONGEST_PIECE = Math.ceil(PIECE_BYTES / 3) * 4;

/** What may be told of a page: by which anchor a panel stands there. */
export const anchorPages = ["strava:activity", "garmin:activity"] as const;
export type AnchorPage = (typeof anchorPages)[number];

/** Cards that an athlete may fold, each remembered. */
export const foldNames = ["activity", "today", "send", "reading"] as const;

/** Of what was said: at the server; kept until it can be reached; kept until this browser is paired again. */
export type FeedbackState = "sent" | "waiting" | "unpaired";

/** What became of a file that was brought in. */
export interface BroughtIn {
	/** It holds several sessions, and none can be said to be this page's. */
	several: boolean;
	answer: Aged<ActivityAnswer>;
}

export const panelRules = {
	/** `fresh: false` answers from what is kept, at once, and fails with `nothing_kept` where nothing is. */
	"panel.activity": rule<Aged<ActivityAnswer>>()({
		from: ["strava", "garmin"],
		request: z.object({ outsideId: OutsideIdSchema, fresh: z.boolean() }),
	}),
	"panel.feedback": rule<{ state: FeedbackState }>()({
		from: ["strava", "garmin"],
		request: z.object({ outsideId: OutsideIdSchema, activityId: z.uuid(), feedback: FeedbackSchema }),
	}),
	/** A file in pieces, in order; the answer to the last one tells what became of it, to those before it null. */
	"panel.original": rule<BroughtIn | null>()({
		from: ["strava"],
		request: z.object({
			outsideId: OutsideIdSchema,
			piece: z.number().check(z.int(), z.minimum(0), z.maximum(MOST_PIECES - 1)),
			pieces: z.number().check(z.int(), z.minimum(1), z.maximum(MOST_PIECES)),
			/** Base64, or the bytes themselves where messages carry them. */
			data: z.union([z.string().check(z.maxLength(LONGEST_PIECE)), z.instanceof(ArrayBuffer)]),
		}),
	}),
	"panel.anchor": rule<null>()({
		from: ["strava", "garmin"],
		request: z.object({ page: z.enum(anchorPages), rung: z.string().check(z.regex(/^[a-z_]{1,40}$/)) }),
	}),
	/** Whether a card is folded; `fold` changes it. */
	"panel.fold": rule<boolean>()({
		from: ["strava", "garmin"],
		request: z.object({ name: z.enum(foldNames), fold: z.optional(z.boolean()) }),
	}),
};
