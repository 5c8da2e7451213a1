/** The background's writes and answers in a real IndexedDB; the server is a function. */
import { beforeEach, expect, test, vi } from "vitest";
import { answerAged, kept } from "../../../extension/background/cache.ts";
import { flush, forgetRefused, lastWaiting, outboxState, pauseAfter, write } from "../../../extension/background/outbox.ts";
import type { Paired } from "../../../extension/background/paired.ts";
import { ask } from "../../../extension/background/server.ts";
import { wipe } from "../../../extension/background/store.ts";
import { readPaired, takePlace } from "../../../extension/background/token.ts";

const browser = vi.hoisted(() => ({
	alarms: { create: vi.fn(async () => undefined) },
	permissions: { contains: async () => true },
}));
vi.mock("wxt/browser", () => ({ browser }));

interface Heard {
	method: string;
	path: string;
	key: string | null;
	token: string | null;
	body: string;
}
let heard: Heard[] = [];
let reply: (heard: Heard) => Response | Promise<Response> = () => Response.json({ ok: true });
const refusal =
	(status: number, code: string, details = {}) =>
	() =>
		Response.json({ error: { code, message: "", requestId: "r", details } }, { status });
const lost = () => {
	throw new TypeError("Failed to fetch");
};

const mina: Paired = {
	origin: "https://longrun.example.com",
	token: "lr1_aaaaaaaaaaaaaaaaaaaaaaaa",
	device: { id: "device-1", name: "Chrome (Linux)", scopes: ["read", "feedback"] },
	athleteId: "athlete-1",
	athlete: { name: "Mina", language: "en", units: "metric" },
	givenAt: 0,
	refused: false,
};
const anew = (change: Partial<Paired> = {}): Paired => ({
	...mina,
	token: "lr1_bbbbbbbbbbbbbbbbbbbbbbbb",
	device: { ...mina.device, id: "device-2" },
	...change,
});

beforeEach(async () => {
	await wipe();
	await takePlace(mina);
	heard = [];
	reply = () => Response.json({ ok: true });
	browser.alarms.create.mockClear();
	vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
		const request = new Request(url, init);
		const one = {
			method: request.method,
			path: new URL(url).pathname,
			key: request.headers.get("idempotency-key"),
			token: request.headers.get("authorization"),
			body: await request.text(),
		};
		heard.push(one);
		expect([init.credentials, init.redirect]).toEqual(["omit", "error"]);
		return reply(one);
	});
	return () => vi.unstubAllGlobals();
});

const keepFeeling = (effort: number) =>
	write((api) => api.activities[":id"].feedback.$put({ param: { id: "activity-1" }, json: { effort } as never }));
const feel = async (effort: number) => {
	const written = await keepFeeling(effort);
	return written.ok ? await written.value.outcome : written;
};
const bodies = () => heard.map(({ body }) => body);

test("a write goes out once, with the token and a key of its own, and nothing waits", async () => {
	expect(await feel(7)).toEqual({ ok: true, value: { state: "sent", reply: { ok: true } } });
	expect(heard).toMatchObject([
		{ method: "PUT", path: "/api/activities/activity-1/feedback", token: "Bearer lr1_aaaaaaaaaaaaaaaaaaaaaaaa", body: '{"effort":7}' },
	]);
	expect(heard[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
	expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
});

test("without a server writes wait in their order, and go out later under the same keys", async () => {
	reply = lost;
	expect(await feel(6)).toEqual({ ok: true, value: { state: "waiting" } });
	expect(await feel(8)).toEqual({ ok: true, value: { state: "waiting" } });
	expect(await outboxState()).toEqual({ waiting: 2, refused: [] });
	expect(browser.alarms.create).toHaveBeenCalledWith("outbox", { when: expect.any(Number) });
	const firstKey = heard[0]?.key;
	heard = [];
	reply = () => Response.json({ ok: true });
	await flush();
	expect(heard.map(({ body }) => body)).toEqual(['{"effort":6}', '{"effort":8}']);
	expect(heard[0]?.key).toBe(firstKey);
	expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
});

test("a write that the server refuses at once is told, and not kept", async () => {
	reply = refusal(400, "invalid_input");
	expect(await feel(11)).toMatchObject({ ok: false, failure: { code: "invalid_input" } });
	expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
});

test("one that is refused later is kept in sight, and holds up nobody", async () => {
	reply = lost;
	await feel(11);
	await feel(7);
	reply = (one) => (one.body.includes("11") ? refusal(400, "invalid_input")() : Response.json({ ok: true }));
	await flush();
	expect(await outboxState()).toEqual({ waiting: 0, refused: ["invalid_input"] });
	await forgetRefused();
	expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
});

test("a token that the server no longer takes stops everything and loses nothing", async () => {
	reply = refusal(401, "unauthenticated");
	await feel(7);
	expect((await readPaired())?.refused).toBe(true);
	heard = [];
	await flush();
	expect(heard).toEqual([]);
	expect(await outboxState()).toEqual({ waiting: 1, refused: [] });
});

test("a write is kept before the server has said anything, and the next one need not wait for that", async () => {
	let answer = () => {};
	reply = () => new Promise((resolve) => (answer = () => resolve(Response.json({ ok: true }))));
	const first = await keepFeeling(6);
	const second = await keepFeeling(8);
	expect(await outboxState()).toEqual({ waiting: 2, refused: [] });
	await vi.waitFor(() => expect(bodies()).toEqual(['{"effort":6}']));
	reply = () => Response.json({ ok: true });
	answer();
	for (const written of [first, second]) expect(written.ok && (await written.value.outcome)).toMatchObject({ value: { state: "sent" } });
	expect(bodies()).toEqual(['{"effort":6}', '{"effort":8}']);
});

test("writes that begin at the same moment keep their order", async () => {
	await Promise.all([1, 2, 3, 4, 5].map(feel));
	expect(bodies()).toEqual([1, 2, 3, 4, 5].map((effort) => `{"effort":${effort}}`));
});

test("what waits to be written somewhere can be asked for: the last of it, until the server has it", async () => {
	const waiting = (id: string) => lastWaiting("PUT", (api) => api.activities[":id"].feedback.$url({ param: { id } }));
	reply = lost;
	await feel(6);
	await feel(8);
	expect(await waiting("activity-1")).toEqual({ effort: 8 });
	expect(await waiting("activity-2")).toBeNull();
	reply = () => Response.json({ ok: true });
	await flush();
	expect(await waiting("activity-1")).toBeNull();
});

test("paired anew as the same athlete, what waits goes out under the new token and the old key", async () => {
	reply = lost;
	await feel(7);
	const key = heard[0]?.key;
	expect((await takePlace(anew()))?.device.id).toBe("device-1");
	heard = [];
	reply = () => Response.json({ ok: true });
	await flush();
	expect(heard).toMatchObject([{ body: '{"effort":7}', key, token: "Bearer lr1_bbbbbbbbbbbbbbbbbbbbbbbb" }]);
	expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
});

test("a write under way while the browser is paired anew is taken over too", async () => {
	let lose = () => {};
	reply = () => new Promise((_, reject) => (lose = () => reject(new TypeError("Failed to fetch"))));
	const written = await keepFeeling(7);
	await vi.waitFor(() => expect(heard).toHaveLength(1));
	await takePlace(anew());
	lose();
	expect(written.ok && (await written.value.outcome)).toEqual({ ok: true, value: { state: "waiting" } });
	reply = () => Response.json({ ok: true });
	await flush();
	expect(heard.map(({ token }) => token)).toEqual([`Bearer ${mina.token}`, "Bearer lr1_bbbbbbbbbbbbbbbbbbbbbbbb"]);
	expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
});

test.each([
	["another athlete", { athleteId: "athlete-2" }],
	["another server", { origin: "https://other.example.com" }],
])("paired anew with %s, nothing of the one before is kept or sent", async (_, change) => {
	await question({ ok: true, value: "mine" });
	reply = lost;
	await feel(7);
	await takePlace(anew(change));
	heard = [];
	await flush();
	expect(heard).toEqual([]);
	expect(await outboxState()).toEqual({ waiting: 0, refused: [] });
	expect(await kept("question", text)).toBeNull();
});

test("an answer that comes after the browser was paired anew is neither kept nor told", async () => {
	const asked = answerAged({
		key: "question",
		parse: text,
		ask: async () => {
			await takePlace(anew({ athleteId: "athlete-2" }));
			return { ok: true, value: "of the athlete before" };
		},
		fresh: true,
	});
	expect(await asked).toEqual({ ok: false, failure: { code: "offline" } });
	expect(await kept("question", text)).toBeNull();
	expect(await ask(async () => Response.json("mine") as never)).toEqual({ ok: true, value: "mine" });
	const late = ask(async () => {
		await takePlace(mina);
		return Response.json("of the athlete before") as never;
	});
	expect(await late).toEqual({ ok: false, failure: { code: "offline" } });
});

test("pauses grow to an hour, and the server's wish for more counts", () => {
	const plain = { code: "offline" };
	expect([1, 2, 3, 20].map((attempts) => pauseAfter(attempts, 0, plain) / 1000)).toEqual([30, 60, 120, 3600]);
	expect(pauseAfter(1, 1, plain)).toBe(45_000);
	expect(pauseAfter(1, 0, { code: "rate_limited", details: { retryAfterSeconds: 90 } })).toBe(90_000);
});

const text = (value: unknown) => (typeof value === "string" ? value : null);
const question = (answer: { ok: true; value: unknown } | { ok: false; failure: { code: string } }, fresh = true) =>
	answerAged({ key: "question", parse: text, ask: async () => answer, fresh });

test("an answer is kept with its age, and stands in when the server cannot be reached", async () => {
	expect(await question({ ok: true, value: "first" }, false)).toEqual({ ok: false, failure: { code: "nothing_kept" } });
	const fresh = await question({ ok: true, value: "first" });
	expect(fresh).toMatchObject({ ok: true, value: { value: "first", failure: null } });
	const later = await question({ ok: false, failure: { code: "offline" } });
	expect(later).toEqual({ ok: true, value: { value: "first", at: fresh.ok ? fresh.value.at : 0, failure: { code: "offline" } } });
});

test("a refusal is not covered by what was kept, and neither is an answer of another shape", async () => {
	await question({ ok: true, value: "first" });
	expect(await question({ ok: false, failure: { code: "not_found" } })).toEqual({ ok: false, failure: { code: "not_found" } });
	expect(await question({ ok: true, value: 7 })).toEqual({ ok: false, failure: { code: "other_version" } });
	expect((await kept("question", text))?.value).toBe("first");
});
