/** Reports that a page or service has changed: counted for whoever runs this Longrun, and about nobody. */
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { withProfile } from "./athletes.ts";
import type { Answer, Client } from "./client.ts";
import { type Extension, pairedWith } from "./paired.ts";
import { athleteIdOf } from "./recalculation.ts";

const DRIFT = "/api/extension/drift";
const said = ({ status, body }: Answer) => [status, body.error?.code];
const finding = (change: object = {}) => ({ subject: "garmin:calendar", finding: "content_type", count: 1, ...change });
const report = (who: Extension, findings: object[], version = "0.4.1") => who.ask("POST", DRIFT, { body: { version, findings } });

let athlete: Client;
let browser: Extension;

beforeEach(async () => {
	await env.DB.prepare("delete from drift").run();
	athlete = await withProfile();
	browser = await pairedWith(athlete, ["read"]);
});

async function asAdmin(client = athlete): Promise<Client> {
	await env.DB.prepare("update user set role = 'admin' where id = ?")
		.bind(await athleteIdOf(client))
		.run();
	return client;
}
const counts = async () => {
	const answer = await (await asAdmin()).get(DRIFT);
	return answer.body.counts.map(({ version, subject, finding, count }: Record<string, unknown>) => [version, subject, finding, count]);
};

test("reports of all athletes are added up by day, version, subject and finding", async () => {
	const other = await pairedWith(await withProfile(), ["read"]);
	expect((await report(browser, [finding(), finding({ count: 2 }), finding({ finding: "moved" })])).body).toEqual({ counted: 2 });
	await report(other, [finding({ count: 4 })]);
	await report(other, [finding()], "0.4.2");
	expect(await counts()).toEqual([
		["0.4.1", "garmin:calendar", "content_type", 7],
		["0.4.2", "garmin:calendar", "content_type", 1],
		["0.4.1", "garmin:calendar", "moved", 1],
	]);
});

test("a report that is sent twice under one key is counted once", async () => {
	const asked = { body: { version: "0.4.1", findings: [finding()] }, headers: { "idempotency-key": "drift-key-0001" } };
	await browser.ask("POST", DRIFT, asked);
	await browser.ask("POST", DRIFT, asked);
	expect(await counts()).toEqual([["0.4.1", "garmin:calendar", "content_type", 1]]);
});

test.each([
	["an activity's number", finding({ subject: "strava:activity_1234567890" })],
	["an address", finding({ finding: "https://www.strava.com/athletes/1" })],
	["a name", finding({ finding: "Mina Kim" })],
	["nothing", finding({ count: 0 })],
	["a flood", finding({ count: 1_000_000 })],
])("%s is no finding", async (_what, wrong) => {
	expect(said(await report(browser, [wrong]))).toEqual([400, "invalid_input"]);
	expect(said(await report(browser, Array(21).fill(finding())))).toEqual([400, "invalid_input"]);
	expect(said(await report(browser, [finding()], "1.0 (Mina's computer)"))).toEqual([400, "invalid_input"]);
	expect(await counts()).toEqual([]);
});

test("only an admin looks at it, signed in: a token does not open it", async () => {
	await report(browser, [finding()]);
	expect(said(await athlete.get(DRIFT))).toEqual([404, "not_found"]);
	await asAdmin();
	expect((await athlete.get(DRIFT)).status).toBe(200);
	expect((await browser.ask("GET", DRIFT)).status).toBe(403);
});

test("what is older than three months goes, and a day holds so much only", async () => {
	const day = new Date().toISOString().slice(0, 10);
	const row = "insert into drift values (?, '0.1', ?, 'moved', 1)";
	await env.DB.prepare(row).bind("2020-01-01", "garmin:old").run();
	for (let at = 0; at < 500; at++) await env.DB.prepare(row).bind(day, `garmin:${at}`).run();
	await report(browser, [finding()]);
	const { results } = await env.DB.prepare("select day, count(*) as n from drift group by day").all();
	expect(results).toEqual([{ day, n: 500 }]);
});

test("a day that is full goes on counting what it has", async () => {
	const day = new Date().toISOString().slice(0, 10);
	const row = "insert into drift values (?, '0.4.1', ?, 'content_type', 1)";
	for (let at = 0; at < 498; at++) await env.DB.prepare(row).bind(day, `garmin:${at}`).run();
	await report(browser, [finding()]);
	const three = ["garmin:calendar", "garmin:workouts", "strava:anchor"].map((subject) => finding({ subject }));
	await report(browser, three);
	await report(browser, three);
	const { results } = await env.DB.prepare("select subject, count from drift where length(subject) > 11 order by subject").all();
	expect(results).toEqual([
		{ subject: "garmin:calendar", count: 3 },
		{ subject: "garmin:workouts", count: 2 },
	]);
});

test("one athlete's browsers can make twenty kinds known on a day, and go on counting these; other athletes' count as before", async () => {
	await env.DB.prepare("delete from rate_limit").run();
	const kinds = (from: number) =>
		Array.from({ length: 15 }, (_, at) => finding({ finding: `kind_${String.fromCharCode(97 + from + at)}` }));
	expect((await report(browser, kinds(0))).body).toEqual({ counted: 15 });
	expect((await report(browser, kinds(10))).body).toEqual({ counted: 10 });
	expect((await report(await pairedWith(athlete, ["read"]), [finding()], "9.9.9")).body).toEqual({ counted: 0 });
	expect((await report(browser, kinds(0))).body).toEqual({ counted: 15 });
	const other = await pairedWith(await withProfile(), ["read"]);
	expect((await report(other, [finding()])).body).toEqual({ counted: 1 });
	const { results } = await env.DB.prepare(
		"select finding, count from drift where finding in ('kind_a', 'kind_k', 'kind_z') order by 1",
	).all();
	expect(results).toEqual([
		{ finding: "kind_a", count: 2 },
		{ finding: "kind_k", count: 3 },
	]);
});
