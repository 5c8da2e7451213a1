/**
 * The background through a pairing's whole life, with a fake browser and a server that is a function. One file because all of it needs the
 * same background, browser and server.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noteDrift } from "../../../extension/background/drift.ts";
import { hourly, keepHourly } from "../../../extension/background/hourly.ts";
import { listenOutside } from "../../../extension/background/listen.ts";
import { outboxState, write } from "../../../extension/background/outbox.ts";
import type { Paired } from "../../../extension/background/paired.ts";
import { checkPairing, pairingHandlers, pairingOrigin } from "../../../extension/background/pairing.ts";
import { takeSummary } from "../../../extension/background/reading-activities.ts";
import { keepSession, type Session, sessionOf } from "../../../extension/background/reading-session.ts";
import { rotateWhenDue } from "../../../extension/background/rotate.ts";
import type { Sender } from "../../../extension/background/sender.ts";
import { wipe } from "../../../extension/background/store.ts";
import { readPaired, takePlace } from "../../../extension/background/token.ts";
import { pairingRules } from "../../../extension/messages/pairing.ts";

const fake = await vi.hoisted(async () => (await import("./fake-browser.ts")).fakeBrowser());
vi.mock("wxt/browser", () => ({ browser: fake.browser }));

const origin = "https://longrun.example.com";
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const mina: Paired = {
	origin,
	token: "lr1_aaaaaaaaaaaaaaaaaaaaaaaa",
	device: { id: "device-1", name: "Chrome (Linux)", scopes: ["read", "feedback"] },
	athleteId: "athlete-1",
	athlete: { name: "Mina", language: "en", units: "metric" },
	givenAt: Date.now(),
	refused: false,
};
const today = {
	athlete: { name: "Mina", language: "en", units: "metric" },
	today: "2026-11-20",
	hasPlan: false,
	plan: null,
	workouts: [],
	rest: null,
	waiting: { proposals: 0, questions: 0, unapproved: 0, changes: 0 },
};
const own: Sender = { place: "own", url: new URL("chrome-extension://longrun/popup.html"), tabId: null };
const refusal = (status: number, code: string) => Response.json({ error: { code, message: "", requestId: "r" } }, { status });
const lost = (): Response => {
	throw new TypeError("Failed to fetch");
};

interface Heard {
	method: string;
	path: string;
	token: string | null;
	body: string;
}
let heard: Heard[];
/** By method and path. */
let answers: Record<string, (heard: Heard) => Response | Promise<Response>>;
/** Whom the athlete is signed in as where the yes is given. */
let athlete: { id: string; name: string; language: string };
let tokens: number;

beforeEach(async () => {
	vi.stubEnv("LONGRUN_ORIGIN", "");
	fake.reset();
	fake.permitted.add(`${origin}/*`);
	await wipe();
	heard = [];
	tokens = 0;
	athlete = { id: "athlete-1", name: "Mina", language: "en" };
	answers = {
		"POST /api/pairing/requests": () =>
			Response.json({ id: "request-1", userCode: "BCDF-GHJK", expiresAt: Date.now() + 600_000, intervalSeconds: 0 }),
		"POST /api/pairing/token": () =>
			Response.json({
				token: `lr1_token_number_${++tokens}_of_this_test`,
				device: { id: "request-1", name: "Chrome (Linux)", scopes: ["read"] },
				athlete,
			}),
		"POST /api/devices/current/rotate": () => Response.json({ token: `lr1_rotated_token_${++tokens}_of_this_test` }),
		"DELETE /api/devices/current": () => Response.json({ revoked: "device-1" }),
		"GET /api/extension/today": () => Response.json(today),
		"PUT /api/activities/activity-1/feedback": () => Response.json({ ok: true }),
	};
	vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
		const request = new Request(url, init);
		const one = {
			method: request.method,
			path: new URL(url).pathname,
			token: request.headers.get("authorization")?.slice("Bearer ".length) ?? null,
			body: await request.text(),
		};
		heard.push(one);
		const answer = answers[`${one.method} ${one.path}`];
		return answer ? await answer(one) : refusal(404, "not_found");
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.unstubAllEnvs();
});

const asked = (path: string) => heard.filter((one) => one.path === path);
const start = (at = origin) => pairingHandlers["pairing.start"]({ origin: at }, own);
const stateNow = async () => {
	const answer = await pairingHandlers["pairing.state"]({}, own);
	return answer.ok ? answer.value : null;
};
async function pairAnew() {
	await start();
	return await checkPairing();
}
async function feel(): Promise<void> {
	const written = await write((api) => api.activities[":id"].feedback.$put({ param: { id: "activity-1" }, json: { effort: 7 } as never }));
	if (written.ok) await written.value.outcome;
}

describe("every hour", () => {
	test("is asked for whenever the background starts: the browser may have forgotten", async () => {
		await takePlace(mina);
		await keepHourly();
		expect(fake.alarms.get("today")).toEqual({ periodInMinutes: 60 });
		fake.alarms.clear();
		await keepHourly();
		expect(fake.alarms.get("today")).toEqual({ periodInMinutes: 60 });
		await keepHourly();
		expect(fake.browser.alarms.create).toHaveBeenCalledTimes(2);
	});

	test("is asked for by nobody who is not paired", async () => {
		await keepHourly();
		expect([...fake.alarms.keys()]).toEqual([]);
	});

	test("what waits goes out, and the day is looked at", async () => {
		await takePlace(mina);
		answers["PUT /api/activities/activity-1/feedback"] = lost;
		await feel();
		fake.alarms.delete("outbox");
		answers["PUT /api/activities/activity-1/feedback"] = () => Response.json({ ok: true });
		await hourly();
		expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
		expect(asked("/api/extension/today")).toHaveLength(1);
	});

	test("the token is replaced once it is a week old, and not before", async () => {
		await takePlace({ ...mina, givenAt: Date.now() - 7 * DAY_MS + HOUR_MS });
		await hourly();
		expect(asked("/api/devices/current/rotate")).toEqual([]);
		await takePlace({ ...mina, givenAt: Date.now() - 7 * DAY_MS });
		await hourly();
		expect((await readPaired())?.token).toBe("lr1_rotated_token_1_of_this_test");
		expect(Date.now() - ((await readPaired())?.givenAt ?? 0)).toBeLessThan(HOUR_MS);
		await hourly();
		expect(asked("/api/devices/current/rotate")).toHaveLength(1);
	});

	test("two at the same moment replace it once: the former token, used again later, would end the pairing", async () => {
		await takePlace({ ...mina, givenAt: Date.now() - 30 * DAY_MS });
		await Promise.all([hourly(), hourly()]);
		expect(asked("/api/devices/current/rotate")).toHaveLength(1);
	});

	test("an answer that got lost is asked for once more, within the minute in which the former token is good", async () => {
		await takePlace({ ...mina, givenAt: Date.now() - 8 * DAY_MS });
		const pauses: number[] = [];
		answers["POST /api/devices/current/rotate"] = lost;
		await rotateWhenDue(async (ms) => void pauses.push(ms));
		expect(asked("/api/devices/current/rotate").map(({ token }) => token)).toEqual([mina.token, mina.token]);
		expect(pauses.every((ms) => ms > 0 && ms < 30_000)).toBe(true);
	});

	test("paired anew meanwhile, the new token is left alone: its successor would be lost", async () => {
		await takePlace({ ...mina, givenAt: Date.now() - 8 * DAY_MS });
		answers["POST /api/devices/current/rotate"] = async () => {
			await takePlace({ ...mina, token: "lr1_bbbbbbbbbbbbbbbbbbbbbbbb", device: { ...mina.device, id: "device-2" }, givenAt: Date.now() });
			return lost();
		};
		await rotateWhenDue(async () => {});
		expect(asked("/api/devices/current/rotate").map(({ token }) => token)).toEqual([mina.token]);
		expect((await readPaired())?.token).toBe("lr1_bbbbbbbbbbbbbbbbbbbbbbbb");
	});

	test("one that was given in the future is replaced: the clock was wrong then", async () => {
		await takePlace({ ...mina, givenAt: Date.now() + 400 * DAY_MS });
		await hourly();
		expect(asked("/api/devices/current/rotate")).toHaveLength(1);
	});
});

describe("pairing anew", () => {
	beforeEach(async () => {
		await takePlace(mina);
		answers["PUT /api/activities/activity-1/feedback"] = lost;
		await feel();
	});

	test("as the same athlete sends what waited, with the new token, and ends the former one", async () => {
		await start();
		// By the former token, once more: in vain.
		await vi.waitFor(() => expect(asked("/api/activities/activity-1/feedback")).toHaveLength(2));
		answers["PUT /api/activities/activity-1/feedback"] = () => Response.json({ ok: true });
		expect(await checkPairing()).toMatchObject({ ok: true, value: { step: "paired", athlete: "Mina" } });
		await vi.waitFor(async () => expect(await outboxState()).toEqual({ waiting: 0, refused: [] }));
		expect(asked("/api/activities/activity-1/feedback").at(-1)?.token).toBe("lr1_token_number_1_of_this_test");
		expect(asked("/api/devices/current").map(({ token }) => token)).toEqual([mina.token]);
	});

	test("says before the yes what is at stake, and for whom it is not", async () => {
		await start();
		expect(await stateNow()).toMatchObject({ step: "asking", unsent: { count: 1, athlete: "Mina" } });
	});

	test("with another server says that it is lost", async () => {
		fake.permitted.add("https://other.example.com/*");
		await start("https://other.example.com");
		expect(await stateNow()).toMatchObject({ step: "asking", unsent: { count: 1, athlete: null } });
	});

	test("sends before the yes what the former token still can", async () => {
		answers["PUT /api/activities/activity-1/feedback"] = () => Response.json({ ok: true });
		await start();
		await vi.waitFor(async () => expect(await stateNow()).toMatchObject({ step: "asking", unsent: null }));
		expect(asked("/api/activities/activity-1/feedback").at(-1)?.token).toBe(mina.token);
	});

	test("as another athlete sends nothing of the one before, neither then nor later", async () => {
		athlete = { ...athlete, id: "athlete-2", name: "Jun" };
		await start();
		await vi.waitFor(() => expect(asked("/api/activities/activity-1/feedback")).toHaveLength(2));
		heard = [];
		answers["PUT /api/activities/activity-1/feedback"] = () => Response.json({ ok: true });
		await checkPairing();
		await hourly();
		expect(asked("/api/activities/activity-1/feedback")).toEqual([]);
		expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
	});
});

test("a background that was ended after the token had come only tidies up: asked for again, the token would end", async () => {
	await start();
	const kept = structuredClone(fake.session.get("pairing"));
	await checkPairing();
	fake.session.set("pairing", kept);
	heard = [];
	for (const late of [0, 700_000]) {
		fake.session.set("pairing", { ...(kept as object), expiresAt: Date.now() - late });
		expect(await checkPairing()).toMatchObject({ ok: true, value: { step: "paired" } });
	}
	expect(asked("/api/pairing/token")).toEqual([]);
	expect([...fake.session.keys(), ...fake.scripts.keys()]).toEqual([]);
	expect([...fake.alarms.keys()]).toEqual(["today"]);
	expect(fake.permitted.has(`${origin}/*`)).toBe(true);
});

describe("an address", () => {
	const page = (status: number) => () => new Response("<!doctype html>", { status, headers: { "content-type": "text/html" } });
	test.each([
		["a page", page(200)],
		["a page that says there is none", page(404)],
		["somebody who forbids it", page(403)],
		["another API", () => Response.json({ hello: "world" })],
		["another API's refusal", () => Response.json({ message: "no" }, { status: 400 })],
		["a Longrun from before pairing", () => refusal(404, "not_found")],
		["a way elsewhere", () => Object.defineProperty(new Response(null), "status", { value: 0 })],
	])("where %s answers has no Longrun", async (_, answer) => {
		answers["POST /api/pairing/requests"] = answer;
		expect(await start()).toEqual({ ok: false, failure: { code: "not_longrun" } });
	});

	test.each([
		["nobody", "offline", lost],
		["a gateway with nobody behind it", "internal", page(502)],
		["a Longrun that asks for patience", "rate_limited", () => refusal(429, "rate_limited")],
		["a Longrun that stumbles", "internal", () => refusal(500, "internal")],
	])("where %s answers is told as such", async (_, code, answer) => {
		answers["POST /api/pairing/requests"] = answer;
		expect(await start()).toMatchObject({ ok: false, failure: { code } });
	});
});

describe("disconnecting", () => {
	beforeEach(() => takePlace(mina));
	const end = () => pairingHandlers["pairing.end"]({}, own);

	test("is told to the server, and then nothing is left to say", async () => {
		expect(await end()).toEqual({ ok: true, value: { step: "unpaired", origin: null, failure: null } });
		expect(asked("/api/devices/current")).toHaveLength(1);
	});

	test.each([
		["without a server", lost],
		["with one that stumbles", () => refusal(500, "internal")],
	])("%s works here, and says that the server still lists this browser", async (_, answer) => {
		answers["DELETE /api/devices/current"] = answer;
		expect(await end()).toEqual({ ok: true, value: { step: "unpaired", origin, failure: { code: "still_listed" } } });
		expect(await readPaired()).toBeNull();
		expect([...fake.permitted]).toEqual([]);
	});

	test("from a server that no longer knows this browser leaves nothing to end there", async () => {
		answers["DELETE /api/devices/current"] = () => refusal(401, "unauthenticated");
		expect(await end()).toMatchObject({ ok: true, value: { failure: null } });
	});

	test("ends a request to pair that is under way, script and all", async () => {
		await start();
		await end();
		expect([...fake.scripts.keys(), ...fake.session.keys(), ...fake.alarms.keys()]).toEqual([]);
	});
});

describe("what is in memory", () => {
	const session: Session = { account: { profileId: "1", displayName: "m" }, page: null, again: [], missing: 0 } as never;

	test("of a reading ends with the pairing", async () => {
		await takePlace(mina);
		keepSession(7, session);
		await pairingHandlers["pairing.end"]({}, own);
		expect(sessionOf(7)).toBeNull();
		fake.permitted.add(`${origin}/*`);
		await takePlace(mina);
		keepSession(7, session);
		await pairAnew();
		expect(sessionOf(7)).toBeNull();
	});

	test("of an athlete's thresholds is not used for the next athlete", async () => {
		const facts = "/api/extension/reading-facts";
		answers[`GET ${facts}`] = () => refusal(500, "internal");
		await takePlace(mina);
		await takeSummary({}, "1");
		answers[`GET ${facts}`] = () => Response.json({ athlete: null, zone: "UTC", runningPower: null });
		await takeSummary({}, "1");
		await takeSummary({}, "2");
		expect(asked(facts)).toHaveLength(2);
		await takePlace({ ...mina, athleteId: "athlete-2", device: { ...mina.device, id: "device-2" } });
		await takeSummary({}, "3");
		expect(asked(facts)).toHaveLength(3);
	});
});

describe("in Firefox", () => {
	beforeEach(async () => {
		await takePlace(mina);
		answers["POST /api/extension/drift"] = () => Response.json({ ok: true });
	});

	test("how pages look is neither counted nor told without the athlete's yes", async () => {
		vi.stubEnv("FIREFOX", "true");
		await noteDrift("strava:activity", "floating");
		expect(asked("/api/extension/drift")).toEqual([]);
		expect(fake.local.has("drift")).toBe(false);
		fake.consented.add("technicalAndInteraction");
		await noteDrift("strava:activity", "floating");
		expect(asked("/api/extension/drift")).toHaveLength(1);
	});

	test("Chrome has no such question", async () => {
		await noteDrift("strava:activity", "floating");
		expect(asked("/api/extension/drift")).toHaveLength(1);
	});
});

describe("a build for one server", () => {
	beforeEach(() => vi.stubEnv("LONGRUN_ORIGIN", origin));
	const page = { url: `${origin}/pair`, tab: { id: 7 }, frameId: 0 };
	const call = (from: object, message: unknown) =>
		new Promise((resolve) => {
			for (const listener of fake.outside) listener(message, from, resolve);
		});
	const handed = { longrun: "pairing.code", request: { id: "request-1", code: "the-one-time-code" } };

	test("opens its page with our number, and puts no script of ours on it", async () => {
		await start();
		expect(fake.tabs).toEqual([`${origin}/pair?code=BCDF-GHJK&extension=${fake.browser.runtime.id}`]);
		expect([...fake.scripts.keys()]).toEqual([]);
	});

	test("is for that server only: another one gets the script and no number", async () => {
		fake.permitted.add("https://other.example.com/*");
		await start("https://other.example.com");
		expect(fake.tabs).toEqual(["https://other.example.com/pair?code=BCDF-GHJK"]);
		expect([...fake.scripts.keys()]).toEqual(["pairing"]);
	});

	test("takes the code from its page's call, and only while it asks to be paired", async () => {
		listenOutside(pairingRules, pairingHandlers, pairingOrigin);
		expect(await call(page, handed)).toEqual({ ok: false, failure: { code: "not_allowed" } });
		await start();
		expect(await call(page, handed)).toEqual({ ok: true, value: null });
		expect(asked("/api/pairing/token").map(({ body }) => JSON.parse(body).code)).toEqual(["the-one-time-code"]);
		expect(await readPaired()).toMatchObject({ athleteId: "athlete-1" });
	});

	test.each([
		["another server's page", { ...page, url: "https://other.example.com/pair" }],
		["a frame in the page", { ...page, frameId: 3 }],
		["another extension", { id: "ponmlkjihgfedcbaponmlkjihgfedcba", url: `${origin}/pair`, tab: { id: 7 }, frameId: 0 }],
	])("is not to be called by %s", async (_, from) => {
		listenOutside(pairingRules, pairingHandlers, pairingOrigin);
		await start();
		expect(await call(from, handed)).toEqual({ ok: false, failure: { code: "not_allowed" } });
		expect(await call({ ...page }, { longrun: "pairing.end", request: {} })).toEqual({ ok: false, failure: { code: "not_allowed" } });
		expect(asked("/api/pairing/token")).toEqual([]);
	});
});
