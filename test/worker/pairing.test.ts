/** From an extension that asks to one that holds a token, and everything that must not lead there. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readPairingCode } from "../../shared/athlete/pairing-code.ts";
import { challengeOf } from "../../worker/auth/challenge.ts";
import { createServices } from "../../worker/services.ts";
import { tidyUp } from "../../worker/usecases/due-refreshes.ts";
import { PASSWORD, signedUp, withProfile } from "./athletes.ts";
import { type Answer, Client } from "./client.ts";
import { approve, EXTENSION_ORIGIN, Extension, pairedWith } from "./paired.ts";
import { athleteIdOf } from "./recalculation.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const said = ({ status, body }: Answer) => [status, body.error?.code];
const stored = (id: string) => env.DB.prepare("select * from pairing where id = ?").bind(id).first<Record<string, unknown>>();
const worksStill = async (extension: Extension) => (await extension.ask("POST", "/api/devices/current/rotate")).status === 200;

let athlete: Client;
let extension: Extension;

beforeEach(async () => {
	athlete = await withProfile();
	extension = new Extension();
});
afterEach(() => {
	vi.useRealTimers();
});

describe("asking", () => {
	test("takes no account, no cookie and no origin of ours, and gives a code to show", async () => {
		const { status, body } = await extension.asks();
		expect(status).toBe(200);
		expect(readPairingCode(body.userCode)).toBe(body.userCode.replace("-", ""));
		expect(body.intervalSeconds).toBe(5);
		expect(body.expiresAt - Date.now()).toBeGreaterThan(9 * MINUTE);
		expect(await stored(body.id)).toMatchObject({ status: "waiting", athlete_id: null, code_sha256: null });
	});

	test.each([
		["a name that turns the text round", { name: "Chrome\u202E" }],
		["a name with a line break", { name: "Chrome\nLongrun" }],
		["a name with a tag", { name: "<b>Chrome</b>" }],
		["no name", { name: "  " }],
		["a name of a hundred letters", { name: "C".repeat(100) }],
		["no scope", { scopes: [] }],
		["an unknown scope", { scopes: ["admin"] }],
		["a scope twice", { scopes: ["read", "read"] }],
	])("with %s is refused", async (_, change) => {
		expect(said(await extension.asks(change))).toEqual([400, "invalid_input"]);
	});

	test("with a challenge that is no SHA-256 is refused", async () => {
		const body = { name: "Chrome", scopes: ["read"], challenge: "plain" };
		expect(said(await new Client().post("/api/pairing/requests", { body }))).toEqual([400, "invalid_input"]);
	});

	test("is rate limited by address", async () => {
		for (let n = 0; n < 30; n++) expect((await extension.asks()).status).toBe(200);
		const limited = await extension.asks();
		expect(said(limited)).toEqual([429, "rate_limited"]);
		expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
	});
});

describe("the athlete", () => {
	beforeEach(async () => {
		await extension.asks({ scopes: ["read", "deliver"] });
	});

	test("sees what asks, however the code is typed", async () => {
		for (const code of [extension.userCode, extension.userCode.toLowerCase(), extension.userCode.replace("-", "")]) {
			const { body } = await athlete.get(`/api/pairing/requests/${code}`);
			expect(body).toMatchObject({ id: extension.id, name: "Chrome on macOS", scopes: ["read", "deliver"], status: "waiting" });
		}
	});

	test("must be signed in", async () => {
		const nobody = new Client();
		expect(said(await nobody.get(`/api/pairing/requests/${extension.userCode}`))).toEqual([401, "unauthenticated"]);
		expect(said(await approve(nobody, extension))).toEqual([401, "unauthenticated"]);
	});

	test("says yes from our own page only", async () => {
		const address = `/api/pairing/requests/${extension.userCode}/approve`;
		expect(said(await athlete.post(address, { origin: "https://evil.example" }))).toEqual([403, "forbidden_origin"]);
		expect(said(await athlete.post(address, { origin: EXTENSION_ORIGIN }))).toEqual([403, "forbidden_origin"]);
		expect(await stored(extension.id)).toMatchObject({ status: "waiting" });
	});

	test("says yes once; the page can go on looking whether the extension came", async () => {
		const { body } = await approve(athlete, extension);
		expect(body).toMatchObject({ id: extension.id });
		expect(body.expiresAt - Date.now()).toBeLessThanOrEqual(120 * SECOND);
		expect(said(await approve(athlete, extension))).toEqual([409, "code_used"]);
		const status = async () => (await athlete.get(`/api/pairing/requests/${extension.userCode}`)).body.status;
		for (let n = 0; n < 40; n++) expect(await status()).toBe("approved");
		await extension.redeems({ code: body.code });
		expect(await status()).toBe("redeemed");
	});

	test("is the only one who sees the request once it is answered", async () => {
		await approve(athlete, extension);
		const other = await signedUp();
		expect(said(await other.get(`/api/pairing/requests/${extension.userCode}`))).toEqual([404, "not_found"]);
		expect(said(await approve(other, extension))).toEqual([404, "not_found"]);
		expect(said(await other.post(`/api/pairing/requests/${extension.userCode}/refuse`))).toEqual([404, "not_found"]);
	});

	test("says no, and then it is no", async () => {
		expect((await athlete.post(`/api/pairing/requests/${extension.userCode}/refuse`)).body).toEqual({ refused: true });
		expect(said(await extension.redeems())).toEqual([403, "pairing_refused"]);
		expect(said(await approve(athlete, extension))).toEqual([410, "pairing_expired"]);
	});

	test("is too late after ten minutes", async () => {
		later(10 * MINUTE + SECOND);
		expect(said(await athlete.get(`/api/pairing/requests/${extension.userCode}`))).toEqual([410, "pairing_expired"]);
		expect(said(await approve(athlete, extension))).toEqual([410, "pairing_expired"]);
		expect(said(await extension.redeems())).toEqual([410, "pairing_expired"]);
	});

	test("cannot go through codes: a wrong one counts, and so does a right one", async () => {
		const guess = () => athlete.get("/api/pairing/requests/BCDF-GHJK");
		for (let n = 0; n < 30; n++) expect(said(await guess())).toEqual([404, "not_found"]);
		expect(said(await guess())).toEqual([429, "rate_limited"]);
		expect(said(await athlete.get(`/api/pairing/requests/${extension.userCode}`))).toEqual([429, "rate_limited"]);
		expect(said(await approve(athlete, extension))).toEqual([429, "rate_limited"]);
	});

	test("cannot go through codes with one account after another, either", async () => {
		const accounts = [athlete, await signedUp(), await signedUp(), await signedUp()];
		const answers: number[] = [];
		for (const account of accounts) {
			for (let n = 0; n < 30; n++) answers.push((await account.get("/api/pairing/requests/BCDF-GHJK")).status);
		}
		expect(answers.slice(0, 90).every((status) => status === 404)).toBe(true);
		expect(answers.slice(90).every((status) => status === 429)).toBe(true);
	});

	test("who mistypes is told what a code looks like", async () => {
		expect(said(await athlete.get("/api/pairing/requests/ABCD-1234"))).toEqual([400, "invalid_input"]);
	});
});

describe("the token", () => {
	beforeEach(async () => {
		await extension.asks({ scopes: ["read", "feedback"] });
	});

	test("comes by the one-time code", async () => {
		const { code } = (await approve(athlete, extension)).body;
		const { status, body } = await extension.redeems({ code });
		expect(status).toBe(200);
		expect(body.token).toMatch(/^lr1_[\w-]{43}$/);
		expect(body.device).toMatchObject({ name: "Chrome on macOS", scopes: ["read", "feedback"] });
		expect(body.athlete).toEqual({ id: await athleteIdOf(athlete), name: "Mina", language: "en" });
		expect((await athlete.get("/api/devices")).body.devices).toMatchObject([{ id: body.device.id, name: "Chrome on macOS" }]);
	});

	test("names the same athlete however often the browser is paired, and another one otherwise", async () => {
		const { code } = (await approve(athlete, extension)).body;
		const first = (await extension.redeems({ code })).body.athlete;
		const again = new Extension();
		await again.asks();
		await approve(athlete, again);
		expect((await again.redeems()).body.athlete.id).toBe(first.id);
		const elsewhere = new Extension();
		await elsewhere.asks();
		const other = await withProfile();
		await approve(other, elsewhere);
		expect((await elsewhere.redeems()).body.athlete).toEqual({ ...first, id: await athleteIdOf(other) });
	});

	test("comes with the browser's language where the athlete has said none", async () => {
		await approve(await signedUp(), extension);
		const body = { id: extension.id, verifier: extension.verifier };
		const answer = await new Client().post("/api/pairing/token", { body, headers: { "accept-language": "ko-KR,ko;q=0.9,en;q=0.8" } });
		expect(answer.body.athlete).toMatchObject({ name: "Mina", language: "ko" });
	});

	test("comes by asking again and again: not yet, too soon, then there it is", async () => {
		expect(said(await extension.redeems())).toEqual([400, "authorization_pending"]);
		const soon = await extension.redeems();
		expect(said(soon)).toEqual([429, "slow_down"]);
		expect(soon.headers.get("retry-after")).toBe("5");
		later(5 * SECOND);
		expect(said(await extension.redeems())).toEqual([400, "authorization_pending"]);
		await approve(athlete, extension);
		expect((await extension.redeems()).status).toBe(200);
	});

	test("is not kept by us, nor is the code: only digests are", async () => {
		const { code } = (await approve(athlete, extension)).body;
		await extension.redeems({ code });
		const rows = await Promise.all(
			["device", "pairing", "idempotency"].map(async (table) => (await env.DB.prepare(`select * from ${table}`).all()).results),
		);
		const text = JSON.stringify(rows);
		expect(text).toContain(extension.id);
		for (const secret of [extension.token, extension.token.slice(4), code, extension.verifier]) expect(text).not.toContain(secret);
	});

	test("an idempotency key keeps neither code nor token", async () => {
		const headers = { "idempotency-key": "pairing-key-0001" };
		const { code } = (await athlete.post(`/api/pairing/requests/${extension.userCode}/approve`, { headers })).body;
		await extension.redeems({ code });
		const { token } = (await extension.ask("POST", "/api/devices/current/rotate", { headers })).body;
		const kept = JSON.stringify((await env.DB.prepare("select * from idempotency").all()).results);
		expect(kept).not.toContain(token);
		expect(kept).not.toContain(code);
	});

	test("comes once: asked for again, it is refused, and the first one ends", async () => {
		const { code } = (await approve(athlete, extension)).body;
		await extension.redeems({ code });
		expect(await worksStill(extension)).toBe(true);
		const { token } = extension;
		expect(said(await extension.redeems({ code }))).toEqual([409, "code_used"]);
		expect(extension.token).toBe(token);
		expect(await worksStill(extension)).toBe(false);
		expect((await athlete.get("/api/devices")).body.devices).toEqual([]);
	});

	test("of two who ask at the same moment one gets it", async () => {
		const { code } = (await approve(athlete, extension)).body;
		const answers = await Promise.all([extension.redeems({ code }), extension.redeems({ code }), extension.redeems()]);
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
		expect(answers.filter(({ status }) => status !== 200).map(said)).toEqual([
			[409, "code_used"],
			[409, "code_used"],
		]);
		const { n } = (await env.DB.prepare("select count(*) as n from device where id = ?").bind(extension.id).first<{ n: number }>()) ?? {};
		expect(n).toBeLessThanOrEqual(1);
	});

	test("a race within the Worker makes one device", async () => {
		await approve(athlete, extension);
		const { openDatabase } = await import("../../worker/repositories/database.ts");
		const { redeemPairing } = await import("../../worker/repositories/pairings.ts");
		const call = { db: openDatabase(env.DB), now: Date.now() };
		const challenge = await challengeOf(extension.verifier);
		const take = (tokenSha256: string) =>
			call.db.batch([...redeemPairing(call, { id: extension.id, challenge, codeSha256: null, tokenSha256, expiresAt: call.now + MINUTE })]);
		const made = await Promise.all(["one", "two", "three"].map(take));
		expect(made.map(([rows]) => rows.length).sort()).toEqual([0, 0, 1]);
	});

	test("does not come two minutes after the yes", async () => {
		const { code } = (await approve(athlete, extension)).body;
		later(121 * SECOND);
		expect(said(await extension.redeems({ code }))).toEqual([410, "pairing_expired"]);
		expect(said(await extension.redeems())).toEqual([410, "pairing_expired"]);
		expect((await athlete.get("/api/devices")).body.devices).toEqual([]);
	});

	test("does not come to somebody who has the code but not the verifier", async () => {
		const { code } = (await approve(athlete, extension)).body;
		const thief = new Extension();
		expect(said(await extension.redeems({ code, verifier: thief.verifier }))).toEqual([403, "wrong_verifier"]);
		expect((await extension.redeems({ code })).status).toBe(200);
	});

	test("does not come with another request's code", async () => {
		const other = new Extension();
		await other.asks();
		const { code } = (await approve(await signedUp(), other)).body;
		await approve(athlete, extension);
		expect(said(await extension.redeems({ code }))).toEqual([403, "wrong_verifier"]);
		expect((await athlete.get("/api/devices")).body.devices).toEqual([]);
	});

	test("three wrong proofs end the request, for the right one too", async () => {
		const { code } = (await approve(athlete, extension)).body;
		for (let n = 0; n < 3; n++) {
			expect(said(await extension.redeems({ code, verifier: new Extension().verifier }))).toEqual([403, "wrong_verifier"]);
		}
		expect(said(await extension.redeems({ code }))).toEqual([410, "pairing_expired"]);
		expect(await stored(extension.id)).toMatchObject({ status: "closed" });
	});

	test("wrong proofs after the token was given do not end it", async () => {
		const { code } = (await approve(athlete, extension)).body;
		await extension.redeems({ code });
		for (let n = 0; n < 4; n++) await extension.redeems({ code, verifier: new Extension().verifier });
		expect(await worksStill(extension)).toBe(true);
	});

	test("an unknown request and one that has ended look alike", async () => {
		const unknown = await extension.redeems({ id: crypto.randomUUID() });
		later(11 * MINUTE);
		const ended = await extension.redeems();
		expect([unknown.status, { ...unknown.body.error, requestId: "" }]).toEqual([ended.status, { ...ended.body.error, requestId: "" }]);
	});

	test("is rate limited by address", async () => {
		await extension.redeems();
		await env.DB.prepare("update rate_limit set count = 400 where key = 'pairing-token:local'").run();
		expect(said(await extension.redeems())).toEqual([429, "rate_limited"]);
	});

	test("a deleted account ends a request that was approved and not yet fetched", async () => {
		const { code } = (await approve(athlete, extension)).body;
		expect((await athlete.delete("/api/users/account", { body: { password: PASSWORD } })).status).toBe(200);
		expect(said(await extension.redeems({ code }))).toEqual([410, "pairing_expired"]);
	});
});

describe("on a server of its own address", () => {
	const origin = "https://coach.example.org";
	const bindings = {
		AUTH_SECRET: "kX2vT9qLmB7rW4zYp8dNcJ5fHs1gUeAo",
		PASSWORD_PEPPER: "Qn6wR3xVb0tZy9mKj2hLd8sPc5gFe7uA",
		ENCRYPTION_KEYS: `k1:${btoa("0123456789abcdefghijklmnopqrstuv")}`,
	};
	const from = (address: string) => ({ bindings, headers: { "cf-connecting-ip": address } });

	test("pairing goes the same way, and counts by the caller's own address", async () => {
		await signedUp();
		const owner = new Client(origin);
		const account = { name: "Jo", email: `${crypto.randomUUID()}@example.org`, password: PASSWORD };
		expect((await owner.post("/api/auth/register", { ...from("192.0.2.1"), body: account })).status).toBe(200);
		const challenge = await challengeOf(extension.verifier);
		const body = { name: "Firefox on Linux", scopes: ["import"], challenge };
		const outside = new Client(origin);
		const asks = (address: string) => outside.post("/api/pairing/requests", { ...from(address), body, origin: "moz-extension://x" });
		const asked = (await asks("192.0.2.2")).body;
		for (let n = 1; n < 30; n++) await asks("192.0.2.2");
		expect(said(await asks("192.0.2.2"))).toEqual([429, "rate_limited"]);
		expect((await asks("192.0.2.3")).status).toBe(200);

		const approval = `/api/pairing/requests/${asked.userCode}/approve`;
		expect(said(await owner.post(approval, { ...from("192.0.2.1"), origin: "http://coach.example.org" }))).toEqual([
			403,
			"forbidden_origin",
		]);
		const { code } = (await owner.post(approval, from("192.0.2.1"))).body;
		const proof = { id: asked.id, verifier: extension.verifier, code };
		const { token } = (await outside.post("/api/pairing/token", { ...from("192.0.2.2"), body: proof, origin: "moz-extension://x" })).body;
		const headers = { authorization: `Bearer ${token}` };
		expect((await outside.post("/api/health/import", { bindings, body: {}, headers })).status).toBe(400);
	});
});

test("the hourly tick takes away old requests and devices that ran out, and nothing else", async () => {
	const kept = await pairedWith(athlete);
	await extension.asks();
	later(25 * 60 * MINUTE);
	const fresh = new Extension();
	await fresh.asks();
	await tidyUp(createServices(env), Date.now());
	const ids = (await env.DB.prepare("select id from pairing").all<{ id: string }>()).results.map(({ id }) => id);
	expect([ids.includes(fresh.id), ids.includes(extension.id), ids.includes(kept.id)]).toEqual([true, false, false]);
	const devices = () => env.DB.prepare("select id from device where id = ?").bind(kept.id).all();
	expect((await devices()).results).toHaveLength(1);
	later(90 * 24 * 60 * MINUTE);
	await tidyUp(createServices(env), Date.now());
	expect((await devices()).results).toHaveLength(0);
});
