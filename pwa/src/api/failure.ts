/** Why a request did not succeed: the Worker's own code, or "offline" when no answer came at all. */
import { z } from "zod/mini";
import type { ErrorCode } from "../../../worker/app.ts";

export type FailureCode = ErrorCode | "offline";

/** Every code, so that a new one in the Worker does not compile here until it is known. */
const known: Record<FailureCode, true> = {
	offline: true,
	invalid_input: true,
	unauthenticated: true,
	wrong_credentials: true,
	wrong_password: true,
	forbidden_origin: true,
	registration_closed: true,
	wrong_setup_code: true,
	email_taken: true,
	not_found: true,
	no_profile: true,
	no_plan: true,
	stale_plan: true,
	use_refused: true,
	stale_consent: true,
	already_there: true,
	nothing_to_undo: true,
	refused_operation: true,
	idempotency_mismatch: true,
	too_large: true,
	unsupported_target: true,
	wrong_scope: true,
	wrong_verifier: true,
	authorization_pending: true,
	slow_down: true,
	pairing_expired: true,
	pairing_refused: true,
	code_used: true,
	not_approved: true,
	lease_held: true,
	lease_lost: true,
	other_garmin_account: true,
	rate_limited: true,
	not_configured: true,
	internal: true,
};

export const FailureCodeSchema = z.custom<FailureCode>((code) => typeof code === "string" && Object.hasOwn(known, code));

const BodySchema = z.object({
	error: z.object({
		code: FailureCodeSchema,
		message: z.string(),
		requestId: z.string(),
		details: z.optional(z.record(z.string(), z.unknown())),
	}),
});

export interface FailureFacts {
	code: FailureCode;
	/** English, for whoever looks closer; screens say it by code. */
	message: string;
	/** HTTP status; 0 when there was no answer. */
	status: number;
	/** Names the request in the Worker's log; empty when there was no answer. */
	requestId: string;
	details: Readonly<Record<string, unknown>>;
}

export class ApiFailure extends Error implements FailureFacts {
	readonly code: FailureCode;
	readonly status: number;
	readonly requestId: string;
	readonly details: Readonly<Record<string, unknown>>;

	constructor(facts: FailureFacts) {
		super(facts.message);
		this.name = "ApiFailure";
		this.code = facts.code;
		this.status = facts.status;
		this.requestId = facts.requestId;
		this.details = facts.details;
	}

	/** Seconds after which the server would rather be asked again; null when it did not say. */
	get retryAfterSeconds(): number | null {
		const seconds = this.details.retryAfterSeconds;
		return typeof seconds === "number" ? seconds : null;
	}
}

export function offline(message: string): ApiFailure {
	return new ApiFailure({ code: "offline", message, status: 0, requestId: "", details: {} });
}

/** What answers in the Worker's place (a proxy, a tunnel) does not speak our error shape: that counts as broken, not as a refusal. */
export function failureOf(status: number, body: unknown): ApiFailure {
	const parsed = BodySchema.safeParse(body);
	if (!parsed.success) {
		return new ApiFailure({
			code: "internal",
			message: `The server answered ${status}.`,
			status: Math.max(status, 500),
			requestId: "",
			details: {},
		});
	}
	const { code, message, requestId, details } = parsed.data.error;
	return new ApiFailure({ code, message, status, requestId, details: details ?? {} });
}
