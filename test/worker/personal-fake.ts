/** Garmin's Personal API inside workerd: the fake's own routes behind a stubbed `fetch`, because nothing outside is reached from tests. */
import { vi } from "vitest";
import { ActivityHistory } from "../fakes/garmin-connect/activities.ts";
import { HealthRecord } from "../fakes/garmin-connect/health-day.ts";
import { personalRoutes } from "../fakes/garmin-connect/read-service.ts";
import { Refusal } from "../fakes/garmin-connect/refusal.ts";
import { answerBy } from "../fakes/garmin-connect/route.ts";
import type { FakeAnswer } from "../fakes/loopback/exchange.ts";

export const KEY = "personal-key-1";
const HOST = "personal.connectapi.garmin.com";

export interface PersonalFake {
	/** Paths that were read, in order; the exchange of the key is "token". */
	asked: string[];
	/** Calls that were under way at the same time, at most. */
	mostAtOnce: () => number;
	/** Instead of the right answer. */
	fault: ((path: string) => FakeAnswer | null) | null;
	revoked: boolean;
	expireTokens: () => void;
}

/** @param today the last day with data. */
export function stubPersonalApi(today: string, { activities = 30, from = "2026-01-01" } = {}): PersonalFake {
	const routes = personalRoutes({
		profile: { profileId: 4711, displayName: "6d7a5f0e-fake", fullName: "Fake Athlete" },
		activities: new ActivityHistory({ count: activities, newest: `${today}T05:30:00Z` }),
		health: new HealthRecord({ from }, today),
		today,
	});
	const tokens = new Set<string>();
	let atOnce = 0;
	let most = 0;
	const fake: PersonalFake = { asked: [], mostAtOnce: () => most, fault: null, revoked: false, expireTokens: () => tokens.clear() };
	const unauthorized: FakeAnswer = {
		status: 401,
		headers: { "content-type": "application/json" },
		body: '{"error":"NotAuthorizedException"}',
	};

	function answer(url: URL, method: string, authorization: string): FakeAnswer {
		if (url.pathname.endsWith("/personal-api-key/token")) {
			fake.asked.push("token");
			if (method !== "POST" || fake.revoked || authorization !== `ApiKey ${KEY}`) return unauthorized;
			const token = crypto.randomUUID();
			tokens.add(token);
			return { status: 200, headers: {}, body: JSON.stringify({ access_token: token, token_type: "Bearer", expires_in: 86_400 }) };
		}
		fake.asked.push(url.pathname + url.search);
		if (!tokens.has(authorization.replace("Bearer ", ""))) return unauthorized;
		const faulty = fake.fault?.(url.pathname);
		if (faulty) return faulty;
		try {
			const path = decodeURIComponent(url.pathname);
			return answerBy(routes, { method, host: HOST, path, query: url.searchParams, headers: {}, body: "" }, path);
		} catch (cause) {
			if (cause instanceof Refusal) return cause.answer;
			throw cause;
		}
	}

	vi.stubGlobal("fetch", async (input: string, init: RequestInit = {}) => {
		const url = new URL(input);
		if (url.hostname !== HOST) throw new TypeError(`blocked ${url.hostname}`);
		atOnce += 1;
		most = Math.max(most, atOnce);
		await Promise.resolve();
		const { status, headers, body } = answer(url, init.method ?? "GET", new Headers(init.headers).get("authorization") ?? "");
		atOnce -= 1;
		const bytes = typeof body === "string" ? body : body?.slice();
		return new Response(status === 204 ? null : (bytes ?? ""), { status, headers: headers as Record<string, string> });
	});
	return fake;
}
