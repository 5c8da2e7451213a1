import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { json } from "./exchange.ts";
import { Faults } from "./faults.ts";
import { type Loopback, startLoopback } from "./loopback.ts";
import { RequestLog } from "./request-log.ts";
import { type TabFetch, tabFetch } from "./tab-fetch.ts";

let loopback: Loopback;
let fetch: TabFetch;
let faults: Faults;
let requests: RequestLog;
/** How often the site did what it was asked. */
let effects: number;

beforeEach(async () => {
	effects = 0;
	const isCall = ({ path }: { path: string }) => path.startsWith("/api/");
	faults = new Faults(isCall);
	requests = new RequestLog(isCall);
	loopback = await startLoopback();
	loopback.serve("connect.garmin.com", {
		faults,
		requests,
		answer: () => {
			effects += 1;
			return json({ effects });
		},
	});
	fetch = tabFetch(loopback, "https://connect.garmin.com");
});
afterEach(() => loopback.stop());

const post = (path = "/api/a") => fetch(path, { method: "POST", body: '{"x":1}' });

describe("faults", () => {
	test("dropped: no answer and no effect", async () => {
		faults.next("drop");
		await expect(post()).rejects.toThrow(TypeError);
		expect(effects).toBe(0);
		expect((await post()).status).toBe(200);
	});

	test("lost answer: the effect, once, and no answer", async () => {
		faults.next("lose answer");
		await expect(post()).rejects.toThrow(TypeError);
		expect(effects).toBe(1);
	});

	test("cut answer: the effect and half an answer", async () => {
		faults.next("cut answer");
		await expect(post()).rejects.toThrow(TypeError);
		expect(effects).toBe(1);
	});

	test("another answer: no effect", async () => {
		faults.next({ status: 500, body: "no" });
		const answer = await post();
		expect([answer.status, await answer.text(), effects]).toEqual([500, "no", 0]);
	});

	test("delayed: the right answer, late", async () => {
		faults.next({ delayMs: 120 });
		const before = performance.now();
		expect((await post()).status).toBe(200);
		expect(performance.now() - before).toBeGreaterThan(110);
	});

	test("the n-th call from now, pages not counted", async () => {
		faults.nth(2, { status: 500 });
		await fetch("/page");
		expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([200, 500, 200]);
	});

	test("only those that match, until cleared", async () => {
		faults.every({ status: 503 }, { method: "POST", path: /\/b$/ });
		expect([(await post("/api/a")).status, (await post("/api/b")).status, (await fetch("/api/b")).status]).toEqual([200, 503, 200]);
		faults.clear();
		expect((await post("/api/b")).status).toBe(200);
	});
});

describe("the log", () => {
	test("tells calls from pages, and writes from reads", async () => {
		await fetch("/page");
		await fetch("/api/a?limit=5");
		await post();
		expect(requests.all()).toHaveLength(3);
		expect(requests.calls().map(({ method, status }) => [method, status])).toEqual([
			["GET", 200],
			["POST", 200],
		]);
		expect(requests.calls()[0]?.query.get("limit")).toBe("5");
		expect(requests.calls()[1]?.json).toEqual({ x: 1 });
		expect(requests.writes()).toEqual(["POST /api/a"]);
	});

	test("says when a call has had its effect", async () => {
		const second = requests.reached(2);
		await post("/api/1");
		void post("/api/2");
		expect((await second).path).toBe("/api/2");
		expect(effects).toBe(2);
	});
});

test("a host that nobody stands for is misdirected", async () => {
	expect((await fetch("https://www.strava.com/")).status).toBe(421);
});

test("without TLS it answers by address", async () => {
	const plain = await startLoopback({ plain: true });
	plain.serve("personal.connectapi.garmin.com", { faults, requests, answer: () => json({ plain: true }) });
	expect(await (await globalThis.fetch(`http://127.0.0.1:${plain.port}/api/x`)).json()).toEqual({ plain: true });
	await plain.stop();
});
