/** Why nothing (more) was sent, in words, and what can be done about it from here. */
import { type GarminFailureCode, isDeliveryFailure } from "../../shared/export/delivery/garmin-failures.ts";
import type { GarminFailure } from "../garmin/failure.ts";
import type { RunFailure } from "../garmin/run.ts";
import type { Failure } from "../messages/message.ts";
import type { DeliveryWords } from "../words/delivery-words.ts";

export type Remedy = "reload" | "privacy" | "plan" | "rebind" | "pair";

export interface Hindrance {
	text: string;
	remedies: readonly Remedy[];
	/** What Garmin said itself. */
	said: string | null;
}

const remediesOf: Partial<Record<GarminFailureCode, readonly Remedy[]>> = {
	signed_out: ["reload"],
	stale_token: ["reload"],
	challenge: ["reload"],
	consent_missing: ["privacy"],
	garmin_changed: ["plan"],
	refused: ["plan"],
	malformed: ["plan"],
};

export function hindranceOf(stopped: RunFailure, words: DeliveryWords, now: number): Hindrance {
	return stopped.by === "garmin" ? byGarmin(stopped.failure, words, now) : byLongrun(stopped.failure, words);
}

function byGarmin(failure: GarminFailure, words: DeliveryWords, now: number): Hindrance {
	const { code, retryAfterSeconds, said = null } = failure;
	const text =
		code === "throttled" && retryAfterSeconds !== undefined
			? words.d("failures.throttledUntil", timeOf(now + retryAfterSeconds * 1_000, words))
			: failureText(code, words);
	return { text, remedies: remediesOf[code] ?? [], said };
}

/** Of a code that stands in the ledger, too; one of a newer version has its own sentence. */
export function failureText(code: string, { d }: DeliveryWords): string {
	return isDeliveryFailure(code) ? d(`failures.${code}`) : d("failures.unknown");
}

function byLongrun({ code, details }: Failure, words: DeliveryWords): Hindrance {
	const { d } = words;
	switch (code) {
		case "lease_held": {
			const holder = typeof details?.holder === "string" ? details.holder : "";
			const expiresAt = typeof details?.expiresAt === "number" ? details.expiresAt : Date.now() + 60_000;
			return { text: d("hindered.lease_held", holder, timeOf(expiresAt, words)), remedies: [], said: null };
		}
		case "other_garmin_account":
			return { text: d("hindered.other_garmin_account"), remedies: ["rebind"], said: null };
		case "other_tab":
		case "lease_lost":
		case "not_approved":
		case "stale_plan":
		case "no_plan":
			return { text: d(`hindered.${code}`), remedies: [], said: null };
		case "offline":
		case "internal":
			return { text: d("hindered.server"), remedies: [], said: null };
		default: {
			const remedies: Remedy[] = code === "not_paired" || code === "pair_again" || code === "wrong_scope" ? ["pair"] : [];
			return { text: words.words.failed({ code }), remedies, said: null };
		}
	}
}

const timeOf = (at: number, { words }: DeliveryWords): string =>
	new Intl.DateTimeFormat(words.language, { hour: "numeric", minute: "2-digit" }).format(at);
