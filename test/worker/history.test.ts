import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { dayTotals } from "../../shared/fitness/day-totals.ts";
import { MetricsSchema } from "../../shared/metrics/metrics.ts";
import { packJson } from "../../worker/repositories/packed-json.ts";
import { createServices } from "../../worker/services.ts";
import { keepHistory, readState } from "../../worker/usecases/athlete-state.ts";
import { daysAhead, metrics, runImport, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";

const bring = async (client: Client, day: number, change: Parameters<typeof runImport>[0] = {}) =>
	client.post("/api/activities/import", {
		form: (await runImport({ day: daysAhead(day), startedLocal: `${daysAhead(day)}T08:00:00`, startedAt: null, ...change })).form,
	});

async function stateOf(client: Client) {
	const { athleteId } = (await client.get("/api/auth/me")).body.account;
	const call = createServices(env).call(athleteId, Date.now());
	return { call, state: await readState(call) };
}

async function expected(client: Client) {
	const { activities } = (await client.get("/api/activities?limit=200")).body;
	return dayTotals(
		activities.map((entry: { activity: never; metrics: unknown }) => ({
			activity: entry.activity,
			metrics: MetricsSchema.parse(entry.metrics),
		})),
	);
}

test("day totals from rows are those the engine makes from activities", async () => {
	const client = await withProfile();
	await bring(client, -10);
	await bring(client, -10, {
		startedLocal: `${daysAhead(-10)}T18:00:00`,
		distanceMetres: 5_000,
		elapsedSeconds: 1_800,
		timerSeconds: 1_800,
	});
	await bring(client, -4, { sport: "cycling", distanceMetres: 30_000 });
	await bring(client, -2, { distanceMetres: null });
	const { state } = await stateOf(client);
	expect(state.history.days).toEqual(await expected(client));
	expect(state.history.days).toHaveLength(3);
});

test("zones and sources of a day are those of all its activities, and a day without heart rate has none", async () => {
	const client = await withProfile();
	const at = (hour: number) => ({ startedLocal: `${daysAhead(-6)}T0${hour}:00:00`, elapsedSeconds: 900 + 60 * hour, timerSeconds: null });
	await bring(client, -6, at(5));
	await bring(client, -6, { ...at(7), sport: "cycling" });
	const { form } = await runImport(
		{ day: daysAhead(-5), startedLocal: `${daysAhead(-5)}T08:00:00`, startedAt: null },
		{ metrics: { ...metrics(), heartRateZoneSeconds: { reason: "no_heart_rate" } } },
	);
	await client.post("/api/activities/import", { form });
	const { state } = await stateOf(client);
	expect(state.history.days).toEqual(await expected(client));
	expect(state.history.days.map(({ zoneSeconds }) => zoneSeconds)).toEqual([
		[1_200, 3_600, 1_200, 0, 0],
		[0, 0, 0, 0, 0],
	]);
	expect(state.history.days[0]?.sources).toEqual(["fit_file"]);
});

test("day totals that an older program stored count as nothing until they are summed again", async () => {
	const client = await withProfile();
	await bring(client, -3);
	const first = await stateOf(client);
	for (const statement of keepHistory(first.call, first.state)) await statement;
	const old = packJson([{ day: daysAhead(-3), load: 50, runMetres: 9_000, runSeconds: 3_000, runs: 1, longestRunMetres: 9_000 }]);
	await env.DB.prepare("update history set days = ? where athlete_id = ?").bind(old.slice().buffer, first.call.athleteId).run();
	expect((await stateOf(client)).state.history.days).toEqual([]);
	await env.DB.prepare("update history set dirty_from = '0000-01-01' where athlete_id = ?").bind(first.call.athleteId).run();
	expect((await stateOf(client)).state.history.days).toEqual(await expected(client));
});

test("late data is folded in, and what was folded is kept", async () => {
	const client = await withProfile();
	await bring(client, -3);
	const first = await stateOf(client);
	for (const statement of keepHistory(first.call, first.state)) await statement;
	expect((await stateOf(client)).state.history.stale).toBe(false);
	await bring(client, -30);
	await bring(client, -2);
	const { state } = await stateOf(client);
	expect(state.history.stale).toBe(true);
	expect(state.history.days).toEqual(await expected(client));
	expect(state.history.days.map((totals) => totals.day)).toEqual([-30, -3, -2].map(daysAhead));
});

test("a fold that an import overtook is not kept", async () => {
	const client = await withProfile();
	await bring(client, -3);
	const before = await stateOf(client);
	await bring(client, -8);
	for (const statement of keepHistory(before.call, before.state)) await statement;
	const { state } = await stateOf(client);
	expect(state.history.days).toEqual(await expected(client));
});

test("an effort that a merge moves to another day is counted there alone", async () => {
	const client = await withProfile();
	const provenance = { source: "garmin_csv" as const, device: null, fileSha256: null, part: 0 };
	const row = await runImport(
		{ startedAt: null, day: daysAhead(-4), startedLocal: `${daysAhead(-4)}T23:30:00`, provenance },
		{ withSamples: false },
	);
	const table = JSON.parse(String(row.form.get("import")));
	table.file.kind = "garmin_csv";
	table.activities[0].activity.provenance.fileSha256 = row.sha256;
	row.form.set("import", JSON.stringify(table));
	await client.post("/api/activities/import", { form: row.form });
	const folded = await stateOf(client);
	for (const statement of keepHistory(folded.call, folded.state)) await statement;
	const recorded = await runImport({
		startedAt: `${daysAhead(-4)}T23:30:00Z`,
		day: daysAhead(-3),
		startedLocal: `${daysAhead(-3)}T08:30:00`,
	});
	expect((await client.post("/api/activities/import", { form: recorded.form })).body.results[0].outcome).toBe("merged");
	const { state } = await stateOf(client);
	expect(state.history.days).toEqual(await expected(client));
	expect(state.history.days.map((totals) => totals.day)).toEqual([daysAhead(-3)]);
});

test("a day with an effort of two sources names both, as the engine does", async () => {
	const client = await withProfile();
	await bring(client, -5);
	await client.post("/api/activities/import", {
		form: (await runImport({ day: daysAhead(-5), startedLocal: `${daysAhead(-5)}T08:00:00`, startedAt: null }, { kind: "gpx" })).form,
	});
	const { state } = await stateOf(client);
	expect(state.history.days.map(({ runs, sources }) => [runs, sources])).toEqual([[1, ["fit_file", "gpx_file"]]]);
	expect(state.history.days).toEqual(await expected(client));
});
