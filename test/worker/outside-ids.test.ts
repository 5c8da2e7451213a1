/** The number that an activity's page has at a platform finds the activity, whatever the athlete does with it. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { decodeSamples, encodeSamples } from "../../shared/activity/samples-blob.ts";
import { splitRecording } from "../../shared/activity/split.ts";
import { daysAhead, type Imported, measuresOf, metrics, runImport, samples, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf } from "./recalculation.ts";

const strava = { system: "strava" as const, id: "9001" };
const garmin = { system: "garmin_connect" as const, id: "77" };

const bring = async (client: Client, imported: Imported) => {
	const { status, body } = await client.post("/api/activities/import", { form: imported.form });
	expect(status).toBe(200);
	return body.results[0] as { id: string; outcome: string };
};
/** The activity behind a page; null for an unknown one. */
const behind = async (client: Client, { system, id } = strava as { system: string; id: string }): Promise<string | null> => {
	const { status, body } = await client.get(`/api/extension/activity/${system}/${id}`);
	expect(status).toBe(200);
	return body.known ? body.activityId : null;
};
const numbersOf = async (client: Client, id: string) => (await client.get(`/api/activities/${id}`)).body.activity.outsideIds;

describe("an activity's number at a platform", () => {
	test("finds it, for its athlete alone", async () => {
		const [client, other] = [await withProfile(), await withProfile()];
		const run = await runImport({ outsideIds: [strava] });
		await bring(client, run);
		expect(await behind(client)).toBe(run.activity.id);
		expect(await behind(client, garmin)).toBeNull();
		expect(await behind(client, { system: "garmin_connect", id: strava.id })).toBeNull();
		expect(await behind(other)).toBeNull();
		expect((await client.get("/api/extension/activity/polar/1")).status).toBe(400);
	});

	test("comes with the second record of the same effort", async () => {
		const client = await withProfile();
		const first = await runImport();
		await bring(client, first);
		expect((await bring(client, await runImport({ outsideIds: [strava] }, { kind: "gpx" }))).outcome).toBe("merged");
		expect(await behind(client)).toBe(first.activity.id);
	});

	test("comes with the same file brought in again, once, and stays when that comes without it", async () => {
		const client = await withProfile();
		const original = crypto.getRandomValues(new Uint8Array(300));
		const first = await runImport({}, { original });
		await bring(client, first);
		for (const outsideIds of [[strava], [strava], [garmin], undefined]) {
			const again = await runImport(outsideIds ? { outsideIds } : {}, { original });
			expect(await bring(client, again)).toEqual({ id: first.activity.id, outcome: "already_there" });
		}
		expect([await behind(client), await behind(client, garmin)]).toEqual([first.activity.id, first.activity.id]);
		expect(await numbersOf(client, first.activity.id)).toEqual([garmin, strava]);
		expect((await client.get("/api/activities")).body.activities).toHaveLength(1);
		// The recording itself bears it: what is made of it anew has it too.
		const row = await env.DB.prepare("select activity from recording where athlete_id = ?")
			.bind(await athleteIdOf(client))
			.first<{ activity: string }>();
		expect(JSON.parse(row?.activity ?? "{}").outsideIds).toEqual([strava, garmin]);
	});

	test("goes with its recording when that is separated", async () => {
		const client = await withProfile();
		const [first, second] = [await runImport(), await runImport({ outsideIds: [strava] }, { kind: "gpx" })];
		await bring(client, first);
		await bring(client, second);
		const answer = await client.post(`/api/activities/${first.activity.id}/separate`, { body: { recording: second.activity.id } });
		expect(await behind(client)).toBe(answer.body.separated);
		expect(answer.body.separated).not.toBe(first.activity.id);
	});

	test("stays with the activity that two become by hand", async () => {
		const client = await withProfile();
		const [stays, goes] = [await runImport(), await runImport({ sport: "cycling", outsideIds: [strava] })];
		await bring(client, stays);
		await bring(client, goes);
		await client.post(`/api/activities/${stays.activity.id}/merge`, { body: { with: goes.activity.id } });
		expect(await behind(client)).toBe(stays.activity.id);
	});

	test("shows the first piece of a recording that was cut, and the whole when the pieces are joined", async () => {
		const client = await withProfile();
		const run = await runImport({ elapsedSeconds: 600, timerSeconds: 600, outsideIds: [strava] });
		await bring(client, run);
		const { id } = run.activity;
		const columns = decodeSamples((await client.get(`/api/activities/${id}/samples`)).bytes);
		if (!columns.ok) throw new Error("no samples");
		const pieces = splitRecording(run.activity, columns.samples, 300);
		const form = new FormData();
		const described = pieces.map(({ summary }, index) => {
			const startedLocal = `${run.activity.day}T09:${30 + 5 * index}:00`;
			const activity = { ...run.activity, ...summary, startedLocal, startedAt: null, id: crypto.randomUUID() };
			return { activity, metrics: metrics(), measures: measuresOf(activity), samples: index };
		});
		form.set("split", JSON.stringify({ recording: id, pieces: described }));
		for (const { samples: cut } of pieces) form.append("samples", new Blob([encodeSamples(cut).slice()]));
		const split = await client.post(`/api/activities/${id}/split`, { form });
		expect(split.body.pieces[0]).toBe(id);
		expect(await behind(client)).toBe(id);
		await client.post(`/api/activities/${id}/merge`, { body: { with: split.body.pieces[1] } });
		expect(await behind(client)).toBe(id);
	});

	test("goes with the activity that is deleted, and comes back with it", async () => {
		const client = await withProfile();
		const original = crypto.getRandomValues(new Uint8Array(300));
		const run = await runImport({ outsideIds: [strava] }, { original });
		await bring(client, run);
		await client.delete(`/api/activities/${run.activity.id}`);
		expect(await behind(client)).toBeNull();
		expect((await client.get("/api/extension/activity/strava/9001")).body.known).toBe(false);
		const again = await runImport({ outsideIds: [strava] }, { original });
		expect((await bring(client, again)).outcome).toBe("added");
		expect(await behind(client)).toBe(again.activity.id);
	});

	test("survives feedback, which writes the activity anew", async () => {
		const client = await withProfile();
		const run = await runImport({ outsideIds: [strava], day: daysAhead(-2) }, { samples: samples(900) });
		await bring(client, run);
		const said = { effort: 7, recovery: null, motivation: null, pain: null, race: null, notes: "" };
		await client.put(`/api/activities/${run.activity.id}/feedback`, { body: said });
		expect((await client.get("/api/extension/activity/strava/9001")).body).toMatchObject({ known: true, feedback: said });
	});
});
