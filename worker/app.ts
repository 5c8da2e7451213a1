/** The HTTP API. Its type is what clients take from here, and all they take. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { openAPIRouteHandler } from "hono-openapi";
import { ApiError, errorBody } from "./errors.ts";
import type { AthleteEnv, HttpEnv } from "./http.ts";
import { bearer } from "./middleware/bearer.ts";
import { idempotent } from "./middleware/idempotent.ts";
import { prepare } from "./middleware/prepare.ts";
import { sameOrigin } from "./middleware/same-origin.ts";
import { signedIn } from "./middleware/signed-in.ts";
import { activities } from "./routes/activities.ts";
import { auth } from "./routes/auth.ts";
import { connections, ingest } from "./routes/connections.ts";
import { devices } from "./routes/devices.ts";
import { drift } from "./routes/drift.ts";
import { extension } from "./routes/extension.ts";
import { fitness } from "./routes/fitness.ts";
import { garmin } from "./routes/garmin.ts";
import { goals } from "./routes/goals.ts";
import { health } from "./routes/health.ts";
import { hr } from "./routes/hr.ts";
import { jobs } from "./routes/jobs.ts";
import { metrics } from "./routes/metrics.ts";
import { pairingAnswered, pairingAsked } from "./routes/pairing.ts";
import { plans } from "./routes/plans.ts";
import { privacy } from "./routes/privacy.ts";
import { sleep } from "./routes/sleep.ts";
import { system } from "./routes/system.ts";
import { users } from "./routes/users.ts";
import { workouts } from "./routes/workouts.ts";

/** A FIT file, its columns and their description. */
const LARGEST_BODY = 40 * 1024 * 1024;

/** What belongs to one athlete. */
const own = new Hono<AthleteEnv>()
	.use(signedIn)
	.use(idempotent)
	.route("/users", users)
	.route("/goals", goals)
	.route("/activities", activities)
	.route("/extension", extension)
	.route("/fitness", fitness)
	.route("/health", health)
	.route("/sleep", sleep)
	.route("/hr", hr)
	.route("/metrics", metrics)
	.route("/privacy", privacy)
	.route("/plans", plans)
	.route("/workouts", workouts)
	.route("/jobs", jobs)
	.route("/garmin", garmin)
	.route("/connections", connections)
	.route("/ingest", ingest)
	.route("/extension/drift", drift)
	.route("/pairing", pairingAnswered)
	.route("/devices", devices);

const api = new Hono<HttpEnv>()
	.use(requestId())
	.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, referrerPolicy: "no-referrer" }))
	.use(async (c, next) => {
		await next();
		// Answers are one athlete's own; caches in between must not keep them.
		c.header("cache-control", "no-store");
	})
	.use(
		bodyLimit({
			maxSize: LARGEST_BODY,
			onError: () => {
				throw new ApiError("too_large", "A request may have 40 MB.");
			},
		}),
	)
	.use(prepare)
	.use(bearer)
	// Whoever asks to be paired has neither cookie nor account yet.
	.route("/pairing", pairingAsked)
	.use(sameOrigin)
	.route("/system", system)
	.route("/auth", auth)
	.route("/", own);

export const app = new Hono<HttpEnv>();

// Before the API itself, where everything unknown belongs to an athlete and asks for a session.
app.get(
	"/api/openapi.json",
	openAPIRouteHandler(app, {
		documentation: {
			info: {
				title: "Longrun",
				version: "1",
				description:
					"An endurance coach's API. JSON, camelCase, SI units (metres, seconds, m/s, bpm, watts), dates as yyyy-mm-dd. A request that changes something may carry an `Idempotency-Key` (8 to 64 letters, digits, - or _): sent again under the same key within 30 days it is carried out once and answered the same.",
			},
		},
	}),
);
app.route("/api", api);

app.notFound((c) => c.json(errorBody(new ApiError("not_found", "There is nothing at this address."), c.get("requestId") ?? ""), 404));

app.onError((thrown, c) => {
	const id = c.get("requestId") ?? "";
	// Hono's own refusals: a body that is not the JSON it says it is.
	const error =
		thrown instanceof HTTPException && thrown.status === 400
			? new ApiError("invalid_input", `${thrown.message}.`, { field: "body" })
			: thrown;
	if (error instanceof ApiError) {
		const retry = error.details?.retryAfterSeconds;
		return c.json(errorBody(error, id), error.status, typeof retry === "number" ? { "retry-after": String(retry) } : {});
	}
	// biome-ignore lint/suspicious/noConsole: the Worker's log is the console
	console.error(JSON.stringify({ requestId: id, error: error.stack ?? String(error) }));
	return c.json(errorBody(new ApiError("internal", "Something went wrong on our side. Nothing was half-written; try again."), id), 500);
});

export type App = typeof api;
export type { ErrorCode } from "./errors.ts";
