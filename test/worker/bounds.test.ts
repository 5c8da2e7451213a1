/** What one request may bring, and what it may name: sizes, counts and rates are looked at before any work, and names stay within the athlete's own. */
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { fileKinds, sourceOfFile } from "../../shared/activity/file-kind.ts";
import { rules, sources } from "../../shared/activity/provenance.ts";
import { PIECE_BYTES } from "../../worker/blobs/d1-blobs.ts";
import { MOST_SAMPLES } from "../../worker/usecases/import-input.ts";
import { generateGarminCsv } from "../fixtures/generate-garmin-csv.ts";
import { sleepOf } from "../fixtures/health/facts.ts";
import { daysAhead, runImport, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";

const IMPORT = "/api/activities/import";
const withoutR2 = { FILES: undefined as unknown as R2Bucket };
// biome-ignore lint/suspicious/noExplicitAny: descriptions are spoilt on purpose
type Description = any;

async function changed(change: (description: Description, form: FormData) => void): Promise<FormData> {
	const { form } = await runImport();
	const description: Description = JSON.parse(String(form.get("import")));
	change(description, form);
	form.set("import", JSON.stringify(description));
	return form;
}

const refusal = async (client: Client, form: FormData) => {
	const answer = await client.post(IMPORT, { form, bindings: withoutR2 });
	expect((await client.get("/api/activities")).body.activities).toEqual([]);
	return [answer.status, answer.body.error.code, answer.body.error.details?.field];
};

test("a hundred activities cannot share one recording: each would be stored again", async () => {
	const client = await withProfile();
	const form = await changed((description) => {
		for (let part = 1; part < 100; part++) {
			const entry = structuredClone(description.activities[0]);
			Object.assign(entry.activity, { id: crypto.randomUUID(), provenance: { ...entry.activity.provenance, part } });
			description.activities.push(entry);
		}
	});
	expect(await refusal(client, form)).toEqual([400, "invalid_input", "activities.samples"]);
});

test("columns that take more writes than an invocation has are refused, however few recordings they are of", async () => {
	const client = await withProfile();
	const form = await changed((_description, form) => form.set("samples", new Blob([new Uint8Array(MOST_SAMPLES * PIECE_BYTES + 1)])));
	expect(await refusal(client, form)).toEqual([413, "too_large", undefined]);
});

test("a description too long for one parameter of the database is refused before it is read", async () => {
	const client = await withProfile();
	const { form } = await runImport();
	form.set("import", `${form.get("import")}${" ".repeat(1_500_000)}`);
	expect(await refusal(client, form)).toEqual([413, "too_large", "import"]);
});

test.each([
	["a digest that is a path", (description: Description) => Object.assign(description.file, { sha256: `../${"0".repeat(61)}` })],
	["an id that is a path", (description: Description) => Object.assign(description.activities[0].activity, { id: "../../other" })],
	["a part that is a path", (description: Description) => Object.assign(description.activities[0].activity.provenance, { part: "0/../1" })],
])("%s is refused: blobs are named by it", async (_name, spoil) => {
	const [status, code] = await refusal(await withProfile(), await changed(spoil));
	expect([status, code]).toEqual([400, "invalid_input"]);
});

test("whoever sends without end is told when to go on", async () => {
	const client = await withProfile();
	const { athleteId } = (await client.get("/api/auth/me")).body.account;
	await env.DB.prepare("insert into rate_limit values (?, ?, 15000)")
		.bind(`import:${athleteId}`, Date.now() + 600_000)
		.run();
	const answer = await client.post(IMPORT, { form: (await runImport()).form });
	expect([answer.status, answer.body.error.code]).toEqual([429, "rate_limited"]);
	expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(500);
	const table = await client.post("/api/activities/import-csv", { text: "Activity Type", headers: { "content-type": "text/csv" } });
	expect(table.status).toBe(429);
	expect((await client.post("/api/health/import", { body: { facts: [sleepOf("2026-05-31")] } })).status).toBe(429);
});

test("a table under an idempotency key gives the same answer again", async () => {
	const client = await withProfile();
	const rows = Array.from({ length: 300 }, (_, day) => ({
		date: `${daysAhead(-day - 1)} 07:00:00`,
		distance: 8,
		seconds: 2_600,
		averageHeartRate: 145,
	}));
	const headers = { "content-type": "text/csv", "idempotency-key": crypto.randomUUID() };
	const sent = { text: generateGarminCsv(rows), headers };
	const first = await client.post("/api/activities/import-csv", sent);
	const again = await client.post("/api/activities/import-csv", sent);
	expect(first.body.results).toHaveLength(300);
	expect(again.headers.get("idempotency-replayed")).toBe("true");
	expect(again.body).toEqual(first.body);
});

test("an original that comes after its recordings is kept, and only then is it said to be", async () => {
	const client = await withProfile();
	const original = crypto.getRandomValues(new Uint8Array(500));
	const [early, late] = [await runImport({}, { original }), await runImport({}, { original })];
	early.form.delete("original");
	expect((await client.post(IMPORT, { form: early.form })).body.originalKept).toBe(false);
	expect((await client.get(`/api/activities/${early.activity.id}/file`)).status).toBe(404);
	expect((await client.post(IMPORT, { form: late.form })).body).toMatchObject({
		results: [{ id: early.activity.id, outcome: "already_there" }],
		originalKept: true,
	});
	expect((await client.get(`/api/activities/${early.activity.id}/file`)).bytes).toEqual(original);
});

test("what may be kept for some days only cannot come in, whatever names it: nobody would take it away in time", async () => {
	const limited = sources.filter((source) => rules[source].keepDays !== null);
	expect(limited).toEqual(["strava_api"]);
	expect(fileKinds.map((kind) => sourceOfFile[kind]).filter((source) => limited.includes(source))).toEqual([]);
	const client = await withProfile();
	for (const source of limited) {
		const form = await changed((description) => Object.assign(description.activities[0].activity.provenance, { source }));
		expect(await refusal(client, form)).toEqual([400, "invalid_input", "provenance.source"]);
		const fact = { ...sleepOf("2026-05-31"), provenance: { source, device: null } };
		expect((await client.post("/api/health/import", { body: { facts: [fact] } })).status).toBe(400);
	}
});
