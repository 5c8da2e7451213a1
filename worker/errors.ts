/** Expected failures of the API: a stable code, its status, and a message a person can act on. Clients translate by code. */
import type { ContentfulStatusCode } from "hono/utils/http-status";

export const errorCodes = [
	"invalid_input",
	"unauthenticated",
	"wrong_credentials",
	"wrong_password",
	"forbidden_origin",
	"registration_closed",
	"wrong_setup_code",
	"email_taken",
	"not_found",
	"no_profile",
	"no_plan",
	"stale_plan",
	"nothing_to_undo",
	"refused_operation",
	"use_refused",
	"stale_consent",
	"already_there",
	"idempotency_mismatch",
	"too_large",
	"unsupported_target",
	"wrong_scope",
	"wrong_verifier",
	"authorization_pending",
	"slow_down",
	"pairing_expired",
	"pairing_refused",
	"code_used",
	"not_approved",
	"lease_held",
	"lease_lost",
	"other_garmin_account",
	"rate_limited",
	"not_configured",
	"internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

function statusOf(code: ErrorCode): ContentfulStatusCode {
	switch (code) {
		case "invalid_input":
		case "authorization_pending":
			return 400;
		case "unauthenticated":
		case "wrong_credentials":
			return 401;
		case "forbidden_origin":
		case "registration_closed":
		case "wrong_setup_code":
		case "wrong_password":
		case "wrong_scope":
		case "wrong_verifier":
		case "pairing_refused":
			return 403;
		case "not_found":
			return 404;
		case "email_taken":
		case "no_profile":
		case "no_plan":
		case "stale_plan":
		case "nothing_to_undo":
		case "use_refused":
		case "stale_consent":
		case "already_there":
		case "idempotency_mismatch":
		case "code_used":
		case "not_approved":
		case "lease_held":
		case "lease_lost":
		case "other_garmin_account":
			return 409;
		case "pairing_expired":
			return 410;
		case "too_large":
			return 413;
		case "unsupported_target":
		case "refused_operation":
			return 422;
		case "rate_limited":
		case "slow_down":
			return 429;
		case "internal":
			return 500;
		case "not_configured":
			return 503;
		default:
			return code satisfies never;
	}
}

/** Thrown by use cases for what a caller can cause and mend; anything else that is thrown is a bug and answers `internal`. */
export class ApiError extends Error {
	readonly code: ErrorCode;
	readonly details: Readonly<Record<string, unknown>> | undefined;
	readonly status: ContentfulStatusCode;

	constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
		super(message);
		this.code = code;
		this.details = details;
		this.status = statusOf(code);
	}
}

export interface ErrorBody {
	error: { code: ErrorCode; message: string; requestId: string; details?: Readonly<Record<string, unknown>> };
}

export function errorBody(error: ApiError, requestId: string): ErrorBody {
	const { code, message, details } = error;
	return { error: details ? { code, message, requestId, details } : { code, message, requestId } };
}
