/**
 * Garmin's official Personal API on the loopback: a key for a token of 24 hours, then reads only. Over plain HTTP when
 * `plain: true`, because a Worker cannot be told to trust a certificate.
 *
 *     const personal = await startFakeGarminPersonalApi({ plain: true, key: "pk-1" });
 *     personal.origin            // "http://127.0.0.1:39873" (HTTPS: https://personal.connectapi.garmin.com by resolver rule)
 *     personal.revokeKey()       // 401 from the token endpoint
 *     personal.expireTokens()    // 401 from the reads
 *     personal.activities.add({ … }), personal.faults, personal.requests, personal.fetch, personal.stop()
 *
 * More than 12 calls at once give 429 with Retry-After 14. Ranges: sleep 31 days, stress and steps 28, day summaries and HRV 35.
 * What the real one does not have (workouts, readiness, status, VO2max, records) is 404. Paths and shapes are taken to be those of the
 * web service: no list of them is public.
 */
import { randomUUID } from "node:crypto";
import { ActivityHistory, type HistoryOptions } from "../garmin-connect/activities.ts";
import { dayOf } from "../garmin-connect/clock.ts";
import { type HealthOptions, HealthRecord } from "../garmin-connect/health-day.ts";
import { personalRoutes } from "../garmin-connect/read-service.ts";
import { Refusal } from "../garmin-connect/refusal.ts";
import { answerBy } from "../garmin-connect/route.ts";
import { type FakeAnswer, type FakeRequest, json } from "../loopback/exchange.ts";
import { Faults } from "../loopback/faults.ts";
import { type Loopback, type LoopbackOptions, pause, startLoopback } from "../loopback/loopback.ts";
import { RequestLog } from "../loopback/request-log.ts";
import { type TabFetch, tabFetch } from "../loopback/tab-fetch.ts";

const HOST = "personal.connectapi.garmin.com";
const TOKEN_PATH = "/personalapitoken-service/personal-api/personal-api-key/token";
const LIFETIME_SECONDS = 24 * 3600;
const MOST_AT_ONCE = 12;
const WAIT_SECONDS = 14;

export interface FakePersonalApiOptions extends LoopbackOptions {
	/** The athlete's key. Default "personal-key-1". */
	key?: string;
	/** Epoch milliseconds at which the service stands. Default 2026-11-21T08:00:00Z. */
	now?: number;
	profileId?: number;
	history?: HistoryOptions;
	health?: HealthOptions;
	/** Each read takes so long; calls are counted as parallel while they wait. Default 0. */
	slowMs?: number;
}

export interface FakePersonalApi {
	loopback: Loopback;
	port: number;
	origin: string;
	resolverRule: string;
	/** HTTPS only. */
	fetch: TabFetch;
	activities: ActivityHistory;
	faults: Faults;
	requests: RequestLog;
	/** The most calls that waited at the same time. */
	mostAtOnce: () => number;
	revokeKey: () => void;
	expireTokens: () => void;
	stop: () => Promise<void>;
}

export async function startFakeGarminPersonalApi(options: FakePersonalApiOptions = {}): Promise<FakePersonalApi> {
	const { now = Date.UTC(2026, 10, 21, 8), profileId = 4711, slowMs = 0, plain = false } = options;
	let key: string | null = options.key ?? "personal-key-1";
	const tokens = new Set<string>();
	const loopback = await startLoopback(options);
	const faults = new Faults(() => true);
	const requests = new RequestLog(() => true);
	const stopped = new AbortController();
	const today = dayOf(Math.floor(now / 86_400_000));
	const activities = new ActivityHistory(options.history);
	const profile = { profileId, displayName: "6d7a5f0e-fake", fullName: "Fake Athlete" };
	const routes = personalRoutes({ profile, activities, health: new HealthRecord(options.health ?? {}, today), today });
	let atOnce = 0;
	let most = 0;

	async function answer(request: FakeRequest): Promise<FakeAnswer> {
		atOnce += 1;
		most = Math.max(most, atOnce);
		try {
			if (atOnce > MOST_AT_ONCE) {
				return {
					status: 429,
					headers: { "content-type": "application/json", "retry-after": String(WAIT_SECONDS) },
					body: '{"error":"Too Many Requests"}',
				};
			}
			// One turn at least, so that calls which come together are seen together.
			await pause(slowMs, stopped.signal);
			return request.path === TOKEN_PATH ? exchangeKey(request) : read(request);
		} finally {
			atOnce -= 1;
		}
	}

	function exchangeKey({ method, headers }: FakeRequest): FakeAnswer {
		if (method !== "POST") return json({ error: "NotAllowedException" }, 405);
		if (key === null || headers.authorization !== `ApiKey ${key}`) return unauthorized;
		const token = randomUUID();
		tokens.add(token);
		return json({ access_token: token, token_type: "Bearer", expires_in: LIFETIME_SECONDS });
	}

	function read(request: FakeRequest): FakeAnswer {
		const [, token = ""] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
		if (!tokens.has(token)) return unauthorized;
		if (request.method !== "GET") return json({ error: "NotAllowedException" }, 405);
		try {
			return answerBy(routes, request, request.path);
		} catch (cause) {
			if (cause instanceof Refusal) return cause.answer;
			throw cause;
		}
	}

	loopback.serve(HOST, { faults, requests, answer });

	return {
		loopback,
		port: loopback.port,
		origin: plain ? `http://127.0.0.1:${loopback.port}` : `https://${HOST}`,
		resolverRule: `MAP ${HOST} 127.0.0.1:${loopback.port}`,
		fetch: tabFetch(loopback, `https://${HOST}`),
		activities,
		faults,
		requests,
		mostAtOnce: () => most,
		revokeKey: () => {
			key = null;
		},
		expireTokens: () => tokens.clear(),
		stop: async () => {
			stopped.abort();
			await loopback.stop();
		},
	};
}

const unauthorized = json({ message: "HTTP 401 Unauthorized", error: "NotAuthorizedException" }, 401);
