/** Why a call to Garmin Connect failed, as far as its answer tells them apart. Each has its own words wherever one is shown; the ledger keeps the code. */

const garminFailures = [
	/** The session in this tab has ended: sign in again. */
	"signed_out",
	/** The page's token does not count (any more). */
	"stale_token",
	/** Cloudflare wants to see a person: open the page. */
	"challenge",
	/** Garmin takes no workouts before the athlete has allowed "Device Upload" (412, mostly in the EU). */
	"consent_missing",
	/** Too many calls; Garmin says how long to wait. */
	"throttled",
	"not_found",
	/** Garmin read the body and did not want it. */
	"refused",
	/** A path or an answer is not what it was: Garmin has changed. */
	"garmin_changed",
	/** Garmin could not make sense of the body, and said so with a 500. */
	"malformed",
	"garmin_down",
	"offline",
	"timeout",
	"cancelled",
] as const;
export type GarminFailureCode = (typeof garminFailures)[number];

/** What the ledger's `failure` says; `differs`: Garmin took the workout and keeps it differently from what was sent. */
export const deliveryFailures = [...garminFailures, "differs"] as const;
export type DeliveryFailureCode = (typeof deliveryFailures)[number];

/** One of a newer version is not known here, and is told as `unknown`. */
export const isDeliveryFailure = (code: string): code is DeliveryFailureCode => (deliveryFailures as readonly string[]).includes(code);
