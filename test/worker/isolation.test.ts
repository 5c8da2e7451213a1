/** Every route, asked with another athlete's ids and without a session. A route that is new and not listed here fails the first test. */
import { env } from "cloudflare:workers";
import { getTableName } from "drizzle-orm";
import { deflateSync, strToU8 } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { app } from "../../worker/app.ts";
import { runBatch } from "../../worker/repositories/database.ts";
import { ownedTables } from "../../worker/repositories/inventory.ts";
import { saveAnswers } from "../../worker/repositories/source-answers.ts";
import { createServices } from "../../worker/services.ts";
import { daysAhead, marathon, profile, runImport, withPlan } from "./athletes.ts";
import { type Asked, Client } from "./client.ts";
import { pairedWith } from "./paired.ts";

/** Routes that say nothing of any athlete. */
const open = [
	"GET /api/openapi.json",
	"GET /api/system/health",
	"GET /api/auth/registration",
	"POST /api/auth/register",
	"POST /api/auth/login",
	"POST /api/auth/logout",
	"POST /api/pairing/requests",
	"POST /api/pairing/token",
];
/** Routes that only ever speak of whoever is signed in. */
const mine = [
	"GET /api/auth/me",
	"PUT /api/auth/registration",
	"GET /api/users/profile",
	"PUT /api/users/profile",
	"GET /api/users/export",
	"GET /api/users/export/:part",
	"DELETE /api/users/account",
	"GET /api/goals",
	"POST /api/goals",
	"GET /api/activities",
	"POST /api/activities/import",
	"POST /api/activities/import-csv",
	"GET /api/fitness/current",
	"GET /api/fitness/snapshots",
	"GET /api/fitness/trends",
	"POST /api/fitness/recalculate",
	"POST /api/fitness/thresholds/answer",
	"POST /api/health/import",
	"POST /api/health/cleared",
	"PUT /api/health/days/:day",
	"DELETE /api/health/days/:day/:kind",
	"GET /api/health/readiness",
	"GET /api/sleep",
	"GET /api/hr",
	"GET /api/metrics",
	"GET /api/privacy",
	"PUT /api/privacy/:source/:use",
	"GET /api/plans/two-months",
	"GET /api/plans/history",
	"GET /api/plans/letters",
	"POST /api/plans/regenerate",
	"POST /api/plans/restore",
	"GET /api/plans",
	"POST /api/plans",
	"GET /api/plans/history/:version",
	"GET /api/plans/assumptions",
	"PUT /api/plans/goal-change",
	"POST /api/plans/operations",
	"POST /api/plans/undo",
	"POST /api/plans/keep",
	"POST /api/plans/week-options",
	"POST /api/plans/structure",
	"GET /api/workouts",
	"PUT /api/plans/approval",
	"GET /api/garmin/delivery",
	"POST /api/garmin/delivery/lease",
	"POST /api/extension/drift",
	"GET /api/extension/drift",
	"POST /api/jobs/weekly-refresh",
	"POST /api/jobs/fitness-update",
	"POST /api/jobs/snapshots",
	"GET /api/pairing/requests/:userCode",
	"POST /api/pairing/requests/:userCode/approve",
	"POST /api/pairing/requests/:userCode/refuse",
	"GET /api/extension/reading-facts",
	"GET /api/extension/today",
	"GET /api/extension/activity/:system/:outsideId",
	"GET /api/connections",
	"PUT /api/connections/:source/kinds",
	"POST /api/connections/:source/retry",
	"DELETE /api/connections/:source",
	"PUT /api/connections/garmin_personal_api/key",
	"DELETE /api/connections/garmin_personal_api/key",
	"GET /api/connections/garmin_connect/reading",
	"POST /api/connections/garmin_connect/reading",
	"POST /api/connections/garmin_connect/outcomes",
	"POST /api/connections/garmin_connect/unread",
	"POST /api/connections/garmin_connect/answers",
	"POST /api/ingest/run",
	"GET /api/ingest/status",
	"GET /api/devices",
	"POST /api/devices/current/rotate",
	"DELETE /api/devices/current",
];
/** Routes that name a thing by its id. */
const byId = [
	"PUT /api/goals/:id",
	"DELETE /api/goals/:id",
	"GET /api/plans/:id",
	"POST /api/plans/:id/approve",
	"DELETE /api/plans/:id",
	"POST /api/plans/proposals/:id",
	"GET /api/activities/:id",
	"GET /api/activities/:id/samples",
	"GET /api/activities/:id/file",
	"GET /api/activities/:id/fit",
	"POST /api/activities/:id/feedback",
	"PUT /api/activities/:id/feedback",
	"DELETE /api/activities/:id/feedback",
	"POST /api/activities/:id/merge",
	"POST /api/activities/:id/separate",
	"POST /api/activities/:id/split",
	"DELETE /api/activities/:id",
	"DELETE /api/fitness/thresholds/:id",
	"GET /api/workouts/:id",
	"PATCH /api/workouts/:id",
	"PUT /api/workouts/:id/completion",
	"PUT /api/workouts/:id/approval",
	"POST /api/workouts/:id/push",
	"POST /api/workouts/:id/schedule",
	"DELETE /api/garmin/delivery/lease/:lease",
	"PUT /api/garmin/delivery/entries/:workoutId",
	"POST /api/garmin/delivery/entries/:workoutId/answer",
	"GET /api/workouts/:id/structure",
	"GET /api/workouts/:id/fit",
	"DELETE /api/devices/:id",
	"GET /api/connections/:source/answers/:kind/:day",
];

const routes = [...new Set(app.routes.filter((route) => route.method !== "ALL").map((route) => `${route.method} ${route.path}`))];

test("the lists above name every route", () => {
	expect(routes.sort()).toEqual([...open, ...mine, ...byId].sort());
});

interface Ids {
	goals: string;
	activities: string;
	fitness: string;
	workouts: string;
	plans: string;
	devices: string;
	/** Of an answer of Garmin's, by source. */
	connections: string;
	/** Of the owner's right to write to Garmin. */
	lease: string;
}

/** A line of the ledger with a question, so that everything that can be done to it can be tried. */
const line = (workoutId: string) => ({
	...{ workoutId, day: daysAhead(1), digest: null, garminId: "11", scheduleId: "22", garminUpdated: null, held: null },
	...{ step: null, question: "moved", answer: null, failure: null },
});

/** What the route takes, so that nothing but the id is wrong. */
async function sent(route: string, { activities: activityId, workouts: workoutId, lease }: Ids): Promise<Asked> {
	if (route.endsWith("/split")) {
		const { form } = await runImport();
		const [entry] = JSON.parse(String(form.get("import"))).activities;
		const second = { ...entry, activity: { ...entry.activity, id: crypto.randomUUID() } };
		form.set("split", JSON.stringify({ recording: activityId, pieces: [entry, second] }));
		return { form };
	}
	if (route === "PUT /api/goals/:id") return { body: marathon() };
	if (route.endsWith("/approve")) return { body: { baseVersion: null } };
	if (route.includes("/proposals/")) return { body: { answer: "refused", baseVersion: null } };
	if (route.endsWith("/approval")) return { body: { approved: true } };
	if (route.endsWith("/answer")) return { body: { answer: "keep_garmin" } };
	if (route.includes("/entries/")) return { body: { lease, entry: line(workoutId) } };
	if (route.endsWith("/completion")) return { body: { state: "skipped" } };
	if (route.startsWith("PATCH")) return { body: { note: "Not mine", baseVersion: null } };
	if (route.endsWith("/merge")) return { body: { with: crypto.randomUUID() } };
	if (route.endsWith("/separate")) return { body: { recording: activityId } };
	const feedback = { effort: 5, recovery: null, motivation: null, pain: null, race: null, notes: "" };
	return route.startsWith("P") && route.endsWith("/feedback") ? { body: feedback } : {};
}

describe("without a session", () => {
	test.each([...mine, ...byId])("%s answers 401", async (route) => {
		const [method = "", path = ""] = route.split(" ");
		const body = method === "GET" ? {} : { body: path.endsWith("registration") ? { open: true } : {} };
		const answer = await new Client().ask(
			method,
			path.replace(":part", "goals").replace(":version", "1").replace(":id", crypto.randomUUID()),
			body,
		);
		expect([answer.status, answer.body.error.code]).toEqual([401, "unauthenticated"]);
	});
});

describe("with another athlete's ids", () => {
	let intruder: Client;
	let ids: Ids;
	let owner: Client;

	beforeAll(async () => {
		owner = await withPlan();
		const imported = await runImport();
		await owner.post("/api/activities/import", { form: imported.form });
		const { plan, goal } = (await owner.get("/api/plans/two-months")).body;
		const { lease } = (await owner.post("/api/garmin/delivery/lease", { body: { account: "1" } })).body;
		await owner.put(`/api/garmin/delivery/entries/${plan.workouts[0].id}`, { body: { lease, entry: line(plan.workouts[0].id) } });
		ids = {
			lease,
			goals: goal.id,
			activities: imported.activity.id,
			fitness: "ftp:2026-01-01:ride",
			workouts: plan.workouts[0].id,
			plans: plan.id,
			devices: (await pairedWith(owner)).id,
			connections: "garmin_connect",
		};
		const { athleteId } = (await owner.get("/api/auth/me")).body.account;
		await env.DB.prepare(
			"insert into threshold (athlete_id, id, kind, value, day, state, reason, created_at, updated_at) values (?, ?, 'ftp', 250, '2026-01-01', 'refused', 'other', 0, 0)",
		)
			.bind(athleteId, ids.fitness)
			.run();
		const call = createServices(env).call(athleteId, Date.now());
		const answer = {
			kind: "vo2max",
			day: "2026-11-01",
			sha256: "0".repeat(64),
			blobKey: "answers/garmin_connect/vo2max/2026-11-01",
			bytes: 4,
		};
		await runBatch(call.db, [
			...(await call.blobs.put(call, answer.blobKey, deflateSync(strToU8("[]")))),
			saveAnswers(call, "garmin_connect", [answer]),
		]);
		intruder = await withPlan();
	});

	/** All that the database holds of the owner, apart from what the owner's own reading touches. */
	async function held(): Promise<unknown> {
		const { athleteId } = (await owner.get("/api/auth/me")).body.account;
		const tables = ownedTables.filter(({ table }) => getTableName(table) !== "session");
		return Promise.all(
			tables.map(async ({ table, owner: column }) => {
				const { results } = await env.DB.prepare(`select * from "${getTableName(table)}" where ${column.name} = ?`)
					.bind(athleteId)
					.all();
				return [getTableName(table), results];
			}),
		);
	}

	test.each(byId)("%s answers 404, and nothing changes", async (route) => {
		const before = await held();
		const [method = "", path = ""] = route.split(" ");
		const kind = path.split("/")[2] as keyof typeof ids;
		const address = path
			.replace(":id", ids[kind])
			.replace(":workoutId", ids.workouts)
			.replace(":lease", ids.lease)
			.replace(":source/answers/:kind/:day", `${ids.connections}/answers/vo2max/2026-11-01`);
		expect((await intruder.ask(method, address, await sent(route, ids))).status).toBe(404);
		expect(await held()).toEqual(before);
		if (method === "GET") expect((await owner.get(address)).status).toBe(200);
	});

	test("with another athlete's lease nothing is written to an own ledger either", async () => {
		const [workout] = (await intruder.get("/api/workouts")).body.workouts;
		const body = { lease: ids.lease, entry: line(workout.id) };
		const answer = await intruder.put(`/api/garmin/delivery/entries/${workout.id}`, { body });
		expect([answer.status, answer.body.error.code]).toEqual([409, "lease_lost"]);
		expect((await intruder.get("/api/garmin/delivery")).body.ledger).toEqual([]);
	});

	test("a threshold that was found for another athlete cannot be answered", async () => {
		const before = await held();
		const body = { id: ids.fitness, answer: "confirm" };
		expect((await intruder.post("/api/fitness/thresholds/answer", { body })).status).toBe(404);
		expect(await held()).toEqual(before);
	});

	test("operations, ties and versions never reach another athlete's plan", async () => {
		const before = await held();
		const skip = { operations: [{ kind: "skip", workoutId: ids.workouts }], baseVersion: null };
		expect((await intruder.post("/api/plans/operations", { body: skip })).body.error.details.problem).toBe("unknown_workout");
		const keep = { version: 1, workoutId: ids.workouts, baseVersion: null };
		expect((await intruder.post("/api/plans/keep", { body: keep })).status).toBe(404);
		const own = (await intruder.get("/api/plans/two-months")).body;
		expect((await intruder.get("/api/plans/history/1")).body.plan.id).toBe(own.plan.id);
		const steps = { structure: { segments: [{ type: "warmup", duration: 600, pace: "easy" }] }, into: { workoutId: ids.workouts } };
		expect((await intruder.post("/api/plans/structure", { body: { ...steps, baseVersion: null } })).status).toBe(404);
		const today = own.plan.workouts.find((each: { day: string }) => each.day <= own.today);
		if (today) {
			const tie = { state: "confirmed", activityIds: [ids.activities] };
			expect((await intruder.put(`/api/workouts/${today.id}/completion`, { body: tie })).status).toBe(404);
		}
		const draft = (await owner.post("/api/plans", { body: { baseVersion: null } })).body.summary.id;
		const withDraft = await held();
		expect((await intruder.get(`/api/plans/${draft}`)).status).toBe(404);
		expect((await intruder.post(`/api/plans/${draft}/approve`, { body: { baseVersion: null } })).status).toBe(404);
		expect((await intruder.delete(`/api/plans/${draft}`)).status).toBe(404);
		expect(await held()).toEqual(withDraft);
		await owner.delete(`/api/plans/${draft}`);
		const goal = { goal: marathon(), replaces: ids.goals, baseVersion: null };
		expect((await intruder.put("/api/plans/goal-change", { body: goal })).status).toBe(404);
		expect(await held()).toEqual(before);
	});

	test("an own activity cannot take another athlete's in, nor a recording of theirs", async () => {
		const own = await runImport();
		await intruder.post("/api/activities/import", { form: own.form });
		const before = (await owner.get(`/api/activities/${ids.activities}`)).body;
		const address = `/api/activities/${own.activity.id}`;
		expect((await intruder.post(`${address}/merge`, { body: { with: ids.activities } })).status).toBe(404);
		expect((await intruder.post(`${address}/separate`, { body: { recording: ids.activities } })).status).toBe(404);
		expect((await owner.get(`/api/activities/${ids.activities}`)).body).toEqual(before);
	});

	test("an import under another athlete's activity id does not touch it", async () => {
		const before = (await owner.get(`/api/activities/${ids.activities}`)).body;
		const { form } = await runImport({ id: ids.activities, name: "Intruder" });
		expect((await intruder.post("/api/activities/import", { form })).status).toBe(200);
		expect((await owner.get(`/api/activities/${ids.activities}`)).body).toEqual(before);
	});

	test("an idempotency key of another athlete gives nothing away", async () => {
		const headers = { "idempotency-key": "shared-key-0001" };
		await owner.put("/api/users/profile", { body: profile({ name: "Owner" }), headers });
		const answer = await intruder.put("/api/users/profile", { body: profile({ name: "Intruder" }), headers });
		expect(answer.body.profile.name).toBe("Intruder");
	});
});
