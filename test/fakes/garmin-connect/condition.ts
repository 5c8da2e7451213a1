/** How the service and the athlete's account are right now. Tests change the fields at any time. */
import { randomUUID } from "node:crypto";
import { type FakeAnswer, type FakeRequest, html, json, redirect } from "../loopback/exchange.ts";

export interface Condition {
	/** Without it every write is refused with 412, as in the EU before "Device Upload" is allowed. */
	consent: boolean;
	signedIn: boolean;
	/** What a call gets when nobody is signed in: 401, a sign-in page with 200, or a redirect to it. */
	signedOutAnswer: "401" | "sign-in page" | "redirect";
	/** Cloudflare asks for a proof: 403 with HTML on every call. */
	challenge: boolean;
	/** Seconds of Retry-After that every call gets with 429; "without header" leaves it out; null: not throttled. */
	throttled: number | "without header" | null;
	/** Each call waits so long. */
	slowMs: number;
	/** "app": pages live under /app, and /modern leads there without the query. "modern": as before the move. */
	era: "app" | "modern";
	/** Where the page has its token: in a meta tag, or in memory, seen only on the page's own calls. */
	tokenIn: "meta" | "calls";
	/** How a write without the right token is refused. */
	badTokenAnswer: "json" | "empty";
	/** Reads need the token too. Most do not. */
	tokenOnReads: boolean;
	/** A new token after so many writes; the former is then refused. */
	tokenEveryWrites: number;
	/** So many reads by id still give a workout that was deleted. */
	readableAfterDelete: number;
	/** The page drops all that others put into it so many milliseconds after it came up; null: never. */
	redrawMs: number | null;
	/** Part of each class name; changes with every release of the site. */
	release: string;
}

export const usualCondition: Condition = {
	consent: true,
	signedIn: true,
	signedOutAnswer: "401",
	challenge: false,
	throttled: null,
	slowMs: 0,
	era: "app",
	tokenIn: "meta",
	badTokenAnswer: "json",
	tokenOnReads: false,
	tokenEveryWrites: Number.POSITIVE_INFINITY,
	readableAfterDelete: 0,
	redrawMs: null,
	release: "k3Xq9",
};

export const SESSION_COOKIE = "JWT_WEB";

export const signInPage = html(
	"<!doctype html><title>Garmin Connect</title><main><h1>Sign In</h1><form><button>Sign In</button></form></main>",
);

const challengePage = html("<!doctype html><title>Just a moment...</title><main>Checking your browser</main>", 403, {
	"cf-mitigated": "challenge",
});

/** The page's token, and when it changes. */
export class Token {
	readonly #condition: Condition;
	#writes = 0;
	value: string = randomUUID();

	constructor(condition: Condition) {
		this.#condition = condition;
	}

	rotate(): void {
		this.value = randomUUID();
		this.#writes = 0;
	}

	noteWrite(): void {
		this.#writes += 1;
		if (this.#writes >= this.#condition.tokenEveryWrites) this.rotate();
	}
}

/** The answer that a call gets before anything looks at what it wants; null when it may pass. */
export function turnedAway(request: FakeRequest, condition: Condition, token: Token): FakeAnswer | null {
	if (condition.challenge) return challengePage;
	if (condition.throttled !== null) {
		const wait: Record<string, string> = condition.throttled === "without header" ? {} : { "retry-after": String(condition.throttled) };
		return { status: 429, headers: { "content-type": "application/json", ...wait }, body: JSON.stringify({ error: "Too Many Requests" }) };
	}
	if (!condition.signedIn || !hasSession(request)) {
		if (condition.signedOutAnswer === "sign-in page") return signInPage;
		if (condition.signedOutAnswer === "redirect") return redirect("/signin");
		return json({ message: "HTTP 401 Unauthorized", error: "NotAuthorizedException" }, 401);
	}
	const write = isWrite(request);
	if ((write || condition.tokenOnReads) && request.headers["connect-csrf-token"] !== token.value) {
		return condition.badTokenAnswer === "empty" ? { status: 403 } : json({ message: "Forbidden", error: "ForbiddenException" }, 403);
	}
	if (write && !condition.consent) {
		return json({ message: "User consent is required for this feature", error: "PreconditionFailedException" }, 412);
	}
	return null;
}

export function isWrite({ method, path }: FakeRequest): boolean {
	return method !== "GET" && method !== "HEAD" && !path.endsWith("/graphql-gateway/graphql");
}

function hasSession({ headers }: FakeRequest): boolean {
	return new RegExp(`(^|;\\s*)${SESSION_COOKIE}=open`).test(headers.cookie ?? "");
}
