import { env } from "cloudflare:workers";
import { getTableName } from "drizzle-orm";
import { deflateSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { runBatch } from "../../worker/repositories/database.ts";
import { ownedTables } from "../../worker/repositories/inventory.ts";
import { saveAnswers } from "../../worker/repositories/source-answers.ts";
import { createServices } from "../../worker/services.ts";
import { PASSWORD, runImport, withPlan } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf } from "./recalculation.ts";

async function filled(): Promise<Client> {
	const client = await withPlan();
	await client.post("/api/activities/import", { form: (await runImport()).form, headers: { "idempotency-key": crypto.randomUUID() } });
	const { activities } = (await client.get("/api/activities")).body;
	const feedback = { effort: 5, recovery: 5, motivation: 5, pain: 0, race: null, notes: "[windy]" };
	await client.put(`/api/activities/${activities[0].activity.id}/feedback`, { body: feedback });
	await client.post("/api/jobs/weekly-refresh");
	return client;
}

const rowsOf = async (athleteId: string) => {
	const counts: Record<string, number> = {};
	for (const { table, owner } of ownedTables) {
		const row = await env.DB.prepare(`select count(*) as n from ${getTableName(table)} where ${owner.name} = ?`)
			.bind(athleteId)
			.first<{ n: number }>();
		if (row && row.n > 0) counts[getTableName(table)] = row.n;
	}
	return counts;
};

test("an export holds every part, opened to plain JSON, and no secrets", async () => {
	const client = await filled();
	const { parts } = (await client.get("/api/users/export")).body;
	const exported: Record<string, Record<string, unknown>[]> = {};
	for (const part of parts) exported[part] = (await client.get(`/api/users/export/${part}`)).body.rows;
	expect(exported.activities?.[0]?.activity).toMatchObject({ name: "Morning run", distanceMetres: 9_000 });
	expect(exported.athlete?.[0]?.profile).toMatchObject({ zone: "Asia/Seoul" });
	expect(exported["plan-versions"]?.[0]?.plan).toMatchObject({ schema: 2 });
	expect(exported.files).toHaveLength(1);
	expect(exported.recordings?.[0]).toMatchObject({ activity: { name: "Morning run" }, measures: { version: 1 } });
	expect(exported.feedback?.[0]?.feedback).toMatchObject({ effort: 5, notes: "[windy]" });
	// A column of JSON that the inventory does not name would leave as text.
	const texts = Object.values(exported).flatMap((rows) =>
		rows.flatMap((row) => Object.values(row).filter((value) => typeof value === "string")),
	);
	expect(texts.filter((text) => /^[{[]/.test(text))).toEqual([]);
	expect(JSON.stringify(exported)).not.toMatch(/pbkdf2|"token"/);
});

async function answered(client: Client): Promise<void> {
	const call = createServices(env).call(await athleteIdOf(client), Date.now());
	const { words } = (await client.get("/api/connections")).body;
	await client.put("/api/connections/garmin_connect/kinds", { body: { kinds: ["zones"], words } });
	await env.DB.prepare("update connection set secret = 'v1.hidden' where athlete_id = ?").bind(call.athleteId).run();
	for (const [kind, text] of [
		["zones", '[{"zone1Floor":120}]'],
		["zones.1", '{"lthr":171}'],
	] as const) {
		const blobKey = `answers/garmin_connect/${kind}/2026-11-01`;
		const blobs = await call.blobs.put(call, blobKey, deflateSync(strToU8(text)));
		const row = { kind, day: "2026-11-01", sha256: "0".repeat(64), blobKey, bytes: 9 };
		await runBatch(call.db, [...blobs, saveAnswers(call, "garmin_connect", [row])]);
	}
}

test("what Garmin answered goes along as it came, and where it was read without the key to it", async () => {
	const client = await filled();
	await answered(client);
	const part = async (name: string) => (await client.get(`/api/users/export/${name}`)).body;
	const { rows } = await part("source-answers");
	expect(rows).toMatchObject([
		{ source: "garmin_connect", kind: "zones.1", day: "2026-11-01" },
		{ source: "garmin_connect", kind: "zones", day: "2026-11-01" },
	]);
	const address = ({ source, kind, day }: Record<string, string>) => `/api/connections/${source}/answers/${kind}/${day}`;
	expect((await client.get(address(rows[1]))).body).toEqual([{ zone1Floor: 120 }]);
	expect((await client.get(address(rows[0]))).body).toEqual({ lthr: 171 });
	expect((await client.get(address({ ...rows[0], day: "2026-11-02" }))).status).toBe(404);
	const connections = await part("connections");
	expect(connections.rows).toMatchObject([{ source: "garmin_connect", state: { consents: [{ kind: "zones" }] } }]);
	expect(JSON.stringify(connections)).not.toMatch(/secret|hidden/);

	await env.DB.prepare("insert into consent values (?, 'garmin_connect', 'export', 0, 'now', 1, 1)")
		.bind(await athleteIdOf(client))
		.run();
	expect(await part("source-answers")).toMatchObject({ rows: [], leftOut: 2 });
	const refused = await client.get(address(rows[0]));
	expect([refused.status, refused.body.error.code]).toEqual([409, "use_refused"]);
});

test("what its source, or the athlete, does not let out stays here, with all that was made of it", async () => {
	const client = await filled();
	const rows = async (part: string) => (await client.get(`/api/users/export/${part}`)).body;
	expect(await rows("activities")).toMatchObject({ rows: [{}], leftOut: 0 });
	const { athleteId } = (await client.get("/api/auth/me")).body.account;
	await env.DB.prepare("insert into consent values (?, 'fit_file', 'export', 0, 'now', 1, 1)").bind(athleteId).run();
	const [{ activity }] = (await client.get("/api/activities")).body.activities;
	await env.DB.prepare("insert into threshold values (?, 'found', 'ftp', 250, '2026-01-01', 'confirmed', ?, null, 1, 1)")
		.bind(athleteId, JSON.stringify({ activityId: activity.id, rule: "power_20_min", metres: null, seconds: null }))
		.run();
	for (const part of ["activities", "recordings", "files"]) expect(await rows(part)).toMatchObject({ rows: [], leftOut: 1 });
	const thresholds = await rows("thresholds");
	expect([thresholds.leftOut, thresholds.rows.filter((row: { id: string }) => row.id === "found")]).toEqual([1, []]);
	expect(await rows("goals")).toMatchObject({ rows: [{}], leftOut: 0 });
	await env.DB.prepare("delete from consent where athlete_id = ?").bind(athleteId).run();
	await env.DB.prepare("update activity set activity = json_set(activity, '$.provenance.source', 'strava_api') where athlete_id = ?")
		.bind(athleteId)
		.run();
	expect(await rows("activities")).toMatchObject({ rows: [], leftOut: 1 });
});

test("an export in pages loses nothing", async () => {
	const client = await filled();
	for (let n = 0; n < 4; n++) await client.post("/api/goals", { body: { kind: "general", name: `Aim ${n}` } });
	const all = (await client.get("/api/users/export/goals")).body.rows;
	const rest = (await client.get(`/api/users/export/goals?after=${all[1].id}`)).body.rows;
	expect(rest).toEqual(all.slice(2));
});

test("names that look like JSON are names", async () => {
	const client = await withPlan();
	const { form } = await runImport();
	const description = JSON.parse(String(form.get("import")));
	description.file.name = "[2024] run.fit";
	form.set("import", JSON.stringify(description));
	expect((await client.post("/api/activities/import", { form })).status).toBe(200);
	expect((await client.get("/api/users/export/files")).body.rows).toMatchObject([{ name: "[2024] run.fit" }]);
});

test("whoever holds a session cannot guess the password by deleting", async () => {
	const client = await withPlan();
	const guess = () => client.delete("/api/users/account", { body: { password: "not the password" } });
	for (let n = 0; n < 5; n++) expect((await guess()).status).toBe(403);
	expect((await guess()).body.error.code).toBe("rate_limited");
	expect((await client.delete("/api/users/account", { body: { password: PASSWORD } })).status).toBe(429);
});

test("a part that does not exist is named with those that do", async () => {
	const client = await filled();
	const answer = await client.get("/api/users/export/secrets");
	expect(answer.status).toBe(404);
	expect(answer.body.error.message).toContain("activities");
});

test("deletion takes everything of this athlete, and nothing of another", async () => {
	const [leaving, staying] = [await filled(), await filled()];
	const id = async (client: Client) => (await client.get("/api/auth/me")).body.account.athleteId as string;
	const [leavingId, stayingId] = [await id(leaving), await id(staying)];
	const before = await rowsOf(stayingId);
	expect(Object.keys(await rowsOf(leavingId)).length).toBeGreaterThan(8);

	const wrong = await leaving.delete("/api/users/account", { body: { password: "not the password" } });
	expect([wrong.status, wrong.body.error.code]).toEqual([403, "wrong_password"]);
	expect(Object.keys(await rowsOf(leavingId)).length).toBeGreaterThan(8);

	expect((await leaving.delete("/api/users/account", { body: { password: PASSWORD } })).status).toBe(200);
	expect(await rowsOf(leavingId)).toEqual({});
	expect((await env.FILES.list({ prefix: `athletes/${leavingId}/` })).objects).toEqual([]);
	expect((await leaving.get("/api/auth/me")).status).toBe(401);

	expect(await rowsOf(stayingId)).toEqual(before);
	expect((await env.FILES.list({ prefix: `athletes/${stayingId}/` })).objects.length).toBeGreaterThan(0);
});
