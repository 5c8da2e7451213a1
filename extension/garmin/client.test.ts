import { expect, test } from "vitest";
import { type GarminCall, garminClient } from "./client.ts";
import type { TokenSource } from "./token.ts";

const read: GarminCall = { method: "GET", path: "/workout-service/workout/7" };
const write: GarminCall = { method: "POST", path: "/workout-service/workout", body: { workoutName: "x" } };
const json = (body: unknown, status = 200, headers = {}) =>
	new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

/** A page's tokens, one after the other. */
function tokens(...list: string[]): TokenSource {
	return { read: async () => list[0] ?? null, drop: (token) => void (list[0] === token && list.shift()) };
}

function client(
	answers: (() => Response | Promise<Response>)[],
	options: { token?: TokenSource; signal?: AbortSignal; waits?: number[] } = {},
) {
	const asked: { url: string; init: RequestInit; at: number }[] = [];
	const fetch = (async (url: string, init: RequestInit) => {
		asked.push({ url, init, at: performance.now() });
		const next = answers.length > 1 ? answers.shift() : answers[0];
		if (!next) throw new Error("no answer left");
		return next();
	}) as typeof globalThis.fetch;
	const made = garminClient({
		origin: "https://connect.garmin.com",
		token: options.token ?? tokens("11111111-aaaa"),
		fetch,
		signal: options.signal ?? new AbortController().signal,
		spacingMs: 40,
		onWait: (seconds) => options.waits?.push(seconds),
	});
	return { ...made, asked };
}

test("a call goes to the page's own service with its token, and no other header of ours tells who asks", async () => {
	const { call, asked } = client([() => json({ workoutId: 7 })]);
	expect(await call(write)).toEqual({ ok: true, body: '{"workoutId":7}' });
	expect(asked[0]).toMatchObject({
		url: "https://connect.garmin.com/gc-api/workout-service/workout",
		init: { method: "POST", credentials: "include", body: '{"workoutName":"x"}' },
	});
	expect(asked[0]?.init.headers).toMatchObject({ "connect-csrf-token": "11111111-aaaa", "content-type": "application/json" });
});

test("a path that is not on the list is not asked for", () => {
	const { call, asked } = client([() => json({})]);
	expect(() => call({ method: "GET", path: "/userprofile-service/userprofile/personal-information" })).toThrow("not a call");
	expect(() => call({ method: "GET", path: "/workout-service/workout/7/../../x" })).toThrow("not a call");
	expect(() => call({ method: "DELETE", path: "/activity-service/activity/7" as never })).toThrow("not a call");
	expect(asked).toEqual([]);
});

test("calls keep their distance, also when asked for at once", async () => {
	const { call, asked } = client([() => json({})]);
	await Promise.all([call(read), call(read), call(read)]);
	const gaps = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
	for (const gap of gaps) expect(gap).toBeGreaterThan(30);
});

test("a read is tried again after a passing failure, a write is not", async () => {
	const down = () => new Response("", { status: 503 });
	const reading = client([down, () => json({})]);
	expect(await reading.call(read)).toMatchObject({ ok: true });
	const writing = client([down, () => json({})]);
	expect(await writing.call(write)).toEqual({ ok: false, failure: { code: "garmin_down", said: "" } });
	expect(writing.asked).toHaveLength(1);
});

test("a write whose connection broke is not sent twice", async () => {
	const { call, asked } = client([
		() => {
			throw new TypeError("Failed to fetch");
		},
	]);
	expect(await call(write)).toEqual({ ok: false, failure: { code: "offline" } });
	expect(asked).toHaveLength(1);
});

test("a stale token is taken anew, once", async () => {
	const stale = () => json({}, 403);
	const { call, asked } = client([stale, () => json({})], { token: tokens("old-token", "new-token") });
	expect(await call(write)).toMatchObject({ ok: true });
	expect(asked.map(({ init }) => (init.headers as Record<string, string>)["connect-csrf-token"])).toEqual(["old-token", "new-token"]);
	const never = client([stale], { token: tokens("a-token-1", "a-token-2", "a-token-3") });
	expect(await never.call(write)).toEqual({ ok: false, failure: { code: "stale_token" } });
	expect(never.asked).toHaveLength(2);
});

test("throttled, it waits as long as Garmin says, and gives up when that is too long", async () => {
	const waits: number[] = [];
	const patient = client([() => json({}, 429, { "retry-after": "0.01" }), () => json({})], { waits });
	const impatient = client([() => json({}, 429, { "retry-after": "3600" })]);
	expect(await impatient.call(write)).toEqual({ ok: false, failure: { code: "throttled", retryAfterSeconds: 3600 } });
	expect(impatient.asked).toHaveLength(1);
	expect(await patient.call(write)).toMatchObject({ ok: true });
});

test("cancelled, nothing more is asked", async () => {
	const controller = new AbortController();
	const { call, asked } = client([() => json({})], { signal: controller.signal });
	await call(read);
	controller.abort();
	expect(await call(write)).toEqual({ ok: false, failure: { code: "cancelled" } });
	expect(asked).toHaveLength(1);
});
