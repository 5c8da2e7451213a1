/** A change by hand that rests on what another device changes at the same moment counts for nothing, and says so: nothing is lost by it. */
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createServices } from "../../worker/services.ts";
import type { Call } from "../../worker/usecases/call.ts";
import { putFeedback } from "../../worker/usecases/feedback.ts";
import { mergeActivities } from "../../worker/usecases/merge-activities.ts";
import { removeActivity } from "../../worker/usecases/remove-activity.ts";
import { daysAhead, runImport, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf } from "./recalculation.ts";

const bring = async (client: Client, imported: { form: FormData }) =>
	(await client.post("/api/activities/import", { form: imported.form })).body.results[0];

/** A call in which something else happens right before it writes: then all reads are done. */
async function overtaken(client: Client, meanwhile: () => Promise<unknown>): Promise<Call> {
	const call = createServices(env).call(await athleteIdOf(client), Date.now());
	let done = false;
	const db = new Proxy(call.db, {
		get(target, name) {
			if (name !== "batch") return Reflect.get(target, name, target);
			return async (statements: Parameters<typeof target.batch>[0]) => {
				const writes = statements.some((each) => /^(insert|update|delete)/i.test(sqlOf(each)));
				if (writes && !done) {
					done = true;
					await meanwhile();
				}
				return target.batch(statements);
			};
		},
	});
	return { ...call, db };
}

function sqlOf(statement: unknown): string {
	return (statement as { toSQL(): { sql: string } }).toSQL().sql;
}

const said = { effort: 7, recovery: null, motivation: null, pain: null, race: null, notes: "Said meanwhile." };

test("a merge does not lose what is said meanwhile of the one that goes", async () => {
	const client = await withProfile();
	const [stays, goes] = [await runImport(), await runImport({ sport: "cycling" })];
	await bring(client, stays);
	await bring(client, goes);
	const feedback = `/api/activities/${goes.activity.id}/feedback`;
	const call = await overtaken(client, () => client.put(feedback, { body: said }));
	await expect(mergeActivities(call, stays.activity.id, goes.activity.id)).rejects.toMatchObject({ code: "rate_limited" });
	expect((await client.get(`/api/activities/${goes.activity.id}`)).body.feedback).toEqual(said);
	const merged = await client.post(`/api/activities/${stays.activity.id}/merge`, { body: { with: goes.activity.id } });
	expect(merged.status).toBe(200);
	expect((await client.get(`/api/activities/${stays.activity.id}`)).body.feedback).toEqual(said);
});

test("a deletion does not take the file of another part that comes in meanwhile", async () => {
	const client = await withProfile();
	const original = crypto.getRandomValues(new Uint8Array(300));
	const [first, second] = [await runImport({}, { original }), await runImport({ day: daysAhead(-9) }, { original })];
	const part = JSON.parse(String(second.form.get("import")));
	Object.assign(part.activities[0].activity, { startedLocal: `${daysAhead(-9)}T09:00:00`, startedAt: null });
	part.activities[0].activity.provenance.part = 1;
	second.form.set("import", JSON.stringify(part));
	await bring(client, first);
	const call = await overtaken(client, () => bring(client, second));
	await expect(removeActivity(call, first.activity.id)).rejects.toMatchObject({ code: "rate_limited" });
	expect((await client.delete(`/api/activities/${first.activity.id}`)).status).toBe(200);
	expect((await client.get(`/api/activities/${second.activity.id}/file`)).bytes).toEqual(original);
});

test("an activity that is deleted while it is said how it was stays deleted", async () => {
	const client = await withProfile();
	const run = await runImport();
	await bring(client, run);
	const path = `/api/activities/${run.activity.id}`;
	const call = await overtaken(client, () => client.delete(path));
	await expect(putFeedback(call, run.activity.id, said)).rejects.toMatchObject({ code: "rate_limited" });
	expect((await client.get(path)).status).toBe(404);
	expect(
		(await env.DB.prepare("select count(*) as n from feedback where activity_id = ?").bind(run.activity.id).first<{ n: number }>())?.n,
	).toBe(0);
});
