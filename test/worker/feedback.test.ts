import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { daysAhead, runImport, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";

const said = { effort: 6, recovery: 7, motivation: 8, pain: 0, race: null, notes: "Windy." };

async function withRun(): Promise<{ client: Client; path: string; id: string }> {
	const client = await withProfile();
	const { form, activity } = await runImport({ averageHeartRate: null, maxHeartRate: null }, { withSamples: false });
	await client.post("/api/activities/import", { form });
	return { client, path: `/api/activities/${activity.id}/feedback`, id: activity.id };
}

const history = async (client: Client) => {
	const { athleteId } = (await client.get("/api/auth/me")).body.account;
	return env.DB.prepare("select dirty_from, judge_from, revision from history where athlete_id = ?").bind(athleteId).first<{
		dirty_from: string | null;
		judge_from: string | null;
		revision: number;
	}>();
};
const settle = async (client: Client) => {
	const { athleteId } = (await client.get("/api/auth/me")).body.account;
	await env.DB.prepare("update history set dirty_from = null, judge_from = null where athlete_id = ?").bind(athleteId).run();
};

test("what is said stands with the activity, once: a second word is a change", async () => {
	const { client, path, id } = await withRun();
	const first = await client.post(path, { body: said });
	expect([first.status, first.body.feedback]).toEqual([200, said]);
	const second = await client.post(path, { body: { ...said, effort: 2 } });
	expect([second.status, second.body.error.code]).toEqual([409, "already_there"]);
	expect((await client.get(`/api/activities/${id}`)).body.feedback).toEqual(said);
	expect((await client.put(path, { body: { ...said, effort: 2 } })).body.feedback.effort).toBe(2);
	expect((await client.get(`/api/activities/${id}`)).body.feedback.effort).toBe(2);
	expect(first.statements).toBeLessThan(35);
});

test("two devices that say it at the same moment: one of them is told", async () => {
	const { client, path } = await withRun();
	const answers = await Promise.all([4, 9].map((effort) => client.post(path, { body: { ...said, effort } })));
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("without heart rate and pace the load follows from what was said, and the days from there on are judged again", async () => {
	const client = await withProfile({ races: [], heartRates: { max: null, rest: null, threshold: null }, birthYear: null });
	const imported = await runImport({ sport: "cycling", averageHeartRate: null, maxHeartRate: null }, { withSamples: false });
	await client.post("/api/activities/import", { form: imported.form });
	await settle(client);
	const path = `/api/activities/${imported.activity.id}/feedback`;
	const answer = await client.put(path, { body: { ...said, effort: 6 } });
	expect(answer.body.metrics.load).toMatchObject({ method: "session_rpe", value: expect.any(Number) });
	expect((await client.get(`/api/activities/${imported.activity.id}`)).body.metrics).toEqual(answer.body.metrics);
	expect(await history(client)).toMatchObject({ dirty_from: daysAhead(-3), judge_from: daysAhead(-3) });
	const harder = await client.put(path, { body: { ...said, effort: 9 } });
	expect(harder.body.metrics.load.value).toBeGreaterThan(answer.body.metrics.load.value);
	const gone = await client.delete(path);
	expect(gone.body.feedback).toBeNull();
	expect(gone.body.metrics.load.method).not.toBe("session_rpe");
	expect((await client.delete(path)).status).toBe(404);
});

test("a race is evidence of fitness: history is looked at again from its day on", async () => {
	const { client, path } = await withRun();
	await client.put(path, { body: { ...said, effort: null } });
	await settle(client);
	await client.put(path, { body: { ...said, effort: null, notes: "No wind after all." } });
	expect((await history(client))?.judge_from).toBeNull();
	await client.put(path, { body: { ...said, effort: null, race: true } });
	expect((await history(client))?.judge_from).toBe(daysAhead(-3));
});

test("numbers out of their scale are refused by name", async () => {
	const { client, path } = await withRun();
	for (const wrong of [{ effort: 0 }, { effort: 11 }, { recovery: 2.5 }, { pain: -1 }, { notes: "x".repeat(2_001) }]) {
		const answer = await client.put(path, { body: { ...said, ...wrong } });
		expect([answer.status, answer.body.error.details.findings[0].field]).toEqual([400, Object.keys(wrong)[0]]);
	}
});
