import type { CheckCode } from "../../../../shared/athlete/checks.ts";
import type { ErrorCode } from "../../../../worker/errors.ts";

/** What happened, what is safe (empty where nothing was at risk), and what to do. */
export interface ErrorWords {
	what: string;
	safe: string;
	next: string;
}

export const errors = {
	offline: {
		what: "No connection.",
		safe: "Your changes are kept on this device.",
		next: "They are sent when you are back online.",
	},
	invalid_input: { what: "Something in the form does not fit.", safe: "Nothing was changed.", next: "Look at the marked fields." },
	unauthenticated: { what: "You are signed out.", safe: "Changes made here are kept.", next: "Sign in again to go on." },
	wrong_credentials: { what: "E-mail or password is not right.", safe: "", next: "Check both and try again." },
	wrong_password: { what: "That is not your password.", safe: "Nothing was changed.", next: "Type it once more." },
	forbidden_origin: {
		what: "This request came from another address.",
		safe: "Nothing was changed.",
		next: "Open Longrun at its own address.",
	},
	registration_closed: { what: "This server takes no new accounts.", safe: "", next: "Ask the person who runs it to open registration." },
	wrong_setup_code: { what: "The setup code is not right.", safe: "", next: "Copy it from the end of the deploy output." },
	email_taken: { what: "There is already an account with this e-mail.", safe: "", next: "Sign in instead." },
	not_found: { what: "This is no longer there.", safe: "", next: "Go back and reload." },
	no_profile: { what: "We do not know enough about you yet.", safe: "", next: "Answer the first questions." },
	no_plan: { what: "There is no plan yet.", safe: "", next: "Set a goal to make one." },
	stale_plan: {
		what: "The plan has changed somewhere else.",
		safe: "Nothing was overwritten.",
		next: "Look at the current plan, then try again.",
	},
	use_refused: {
		what: "The rules of this source do not allow that.",
		safe: "Nothing was changed.",
		next: "Bring in the original file instead: it is your own.",
	},
	stale_consent: {
		what: "The text has changed since you saw it.",
		safe: "Nothing was changed.",
		next: "Reload, read it again, then answer.",
	},
	idempotency_mismatch: {
		what: "The same request came twice with different content.",
		safe: "The first one counts.",
		next: "Reload and look.",
	},
	already_there: { what: "That is there already.", safe: "Nothing was changed.", next: "Reload to see it." },
	too_large: { what: "That is more than the server takes at once.", safe: "Nothing was changed.", next: "Send less at a time." },
	unsupported_target: {
		what: "The watch format cannot hold this workout.",
		safe: "The plan is unchanged.",
		next: "Choose another workout or format.",
	},
	wrong_scope: { what: "This browser was not paired for that.", safe: "Nothing was changed.", next: "Pair it again and allow it." },
	wrong_verifier: {
		what: "This is not the extension that asked.",
		safe: "Nothing was paired.",
		next: "Start pairing again in the extension.",
	},
	authorization_pending: { what: "The extension still waits for your answer.", safe: "", next: "Open the pairing page and answer." },
	slow_down: { what: "The extension asks too often.", safe: "", next: "Wait a few seconds." },
	pairing_expired: { what: "This code has run out.", safe: "Nothing was paired.", next: "Start pairing again in the extension." },
	pairing_refused: {
		what: "Pairing was refused.",
		safe: "Nothing was paired.",
		next: "Start again in the extension if you want it after all.",
	},
	code_used: { what: "This code has been used.", safe: "It cannot be used twice.", next: "Start pairing again in the extension." },
	not_approved: {
		what: "This workout is not approved for the watch.",
		safe: "Nothing was sent.",
		next: "Look at it as it is now, then approve it.",
	},
	lease_held: {
		what: "Another browser is sending workouts at this moment.",
		safe: "Nothing was sent twice.",
		next: "Wait a minute, then try again.",
	},
	lease_lost: {
		what: "Another tab or browser has taken over sending.",
		safe: "Nothing was sent twice.",
		next: "Go on there, or start again here.",
	},
	other_garmin_account: {
		what: "Your workouts stand on another Garmin account's calendar.",
		safe: "Neither calendar was touched.",
		next: "Sign in to that Garmin account, or choose in the extension to go on with this one.",
	},
	rate_limited: { what: "Too many tries in a short time.", safe: "", next: "Wait a minute, then try again." },
	not_configured: { what: "This server is not set up for that.", safe: "", next: "The person who runs it can turn it on." },
	nothing_to_undo: {
		what: "There is nothing to take back.",
		safe: "The plan is unchanged.",
		next: "Look at the plan; it may have changed elsewhere.",
	},
	refused_operation: {
		what: "The plan cannot be changed that way.",
		safe: "The plan is unchanged.",
		next: "Look at the newest plan and try again.",
	},
	internal: { what: "Something broke on our side.", safe: "What was saved before is safe.", next: "Try again in a moment." },
} satisfies Record<ErrorCode | "offline", ErrorWords>;

/** Refusals of the form and of the API alike. */
export const checks = {
	goal_in_past: "This day is over. Choose a day from today on.",
	goal_too_far: "Choose a day within the next two years.",
	impossible_time: "This time does not fit the distance. Check hours and minutes.",
	race_in_future: "This day is still to come. A past race has a past day.",
	impossible_race: "Distance and time do not fit together. Check both.",
	no_available_day: "Give at least one day 20 minutes.",
	long_run_day_without_time: "The long run needs a day with time. Choose another day.",
	unknown_zone: "This time zone is not known.",
	rest_above_max: "Resting heart rate must be below the maximum.",
} satisfies Record<CheckCode, string>;
