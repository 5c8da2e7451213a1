/** What an activity's page must know before anything is drawn on it, in one message: each way to the background and back is waited for. */
import { z } from "zod/mini";
import type { ActivityAnswer } from "../../shared/coach/activity-panel.ts";
import type { Aged } from "./aged.ts";
import { rule } from "./message.ts";
import { OutsideIdSchema } from "./panel.ts";
import type { Context } from "./shell.ts";

export interface Opening {
	context: Context;
	/** The athlete has folded the panel before. */
	folded: boolean;
	/** Null when nothing is kept of this activity, and where the athlete has switched its panel off. */
	kept: Aged<ActivityAnswer> | null;
}

export const openingRules = {
	"opening.activity": rule<Opening>()({ from: ["strava", "garmin"], request: z.object({ outsideId: OutsideIdSchema }) }),
};
