/**
 * What is wanted on Garmin's calendar, the ledger of what stands there, the right to write it, and the yes without which nothing is sent. One file because all of
 * it needs the same athlete with a plan, a paired browser and a lease.
 */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays } from "../../shared/calendar.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import type { Delivery } from "../../worker/usecases/delivery.ts";
import { runImport, withPlan } from "./athletes.ts";
import type { Answer, Client } from "./client.ts";
import { type Extension, pairedWith } from "./paired.ts";
import { athleteIdOf } from "./recalculation.ts";

const ACCOUNT = "81234567";
const everyDay = { zone: "UTC", availability: [60, 60, 60, 60, 60, 60, 60] } as const;
const said = ({ status, body }: Answer) => [status, body.error?.code];

let athlete: Client;
let browser: Extension;

beforeEach(async () => {
	// The middle of a day, so that no test goes over midnight.
	vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-04T12:00:00Z") });
	athlete = await withPlan({ ...everyDay, availability: [...everyDay.availability] });
	browser = await pairedWith(athlete);
});
afterEach(() => {
	vi.useRealTimers();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const delivery = async (query = "", who: Client = athlete): Promise<Delivery> => (await who.get(`/api/garmin/delivery${query}`)).body;
const workoutsOf = async (who = athlete): Promise<Workout[]> => (await who.get("/api/workouts")).body.workouts;
const approveIt = (id: string, approved = true, more = {}) => athlete.put(`/api/workouts/${id}/approval`, { body: { approved, ...more } });
const approveAll = (approved = true, more = {}) => athlete.put("/api/plans/approval", { body: { approved, ...more } });
const take = (who = browser, body: object = {}) => who.ask("POST", "/api/garmin/delivery/lease", { body: { account: ACCOUNT, ...body } });
const write = (lease: string, entry: DeliveryEntry | null, id = entry?.workoutId ?? "", who = browser) =>
	who.ask("PUT", `/api/garmin/delivery/entries/${id}`, { body: { lease, entry } });
const answerIt = (id: string, answer: string) => athlete.post(`/api/garmin/delivery/entries/${id}/answer`, { body: { answer } });

const entryOf = ({ workoutId, day }: Pick<Wanted, "workoutId" | "day">, known: Partial<DeliveryEntry> = {}): DeliveryEntry => ({
	workoutId,
	day,
	digest: null,
	garminId: null,
	scheduleId: null,
	garminUpdated: null,
	held: null,
	step: null,
	question: null,
	answer: null,
	failure: null,
	...known,
});
const sent = (item: Wanted): DeliveryEntry => entryOf(item, { digest: item.digest, garminId: "11", scheduleId: "22" });

/** The first of the two weeks' workouts from tomorrow on. */
async function tomorrows(): Promise<Wanted> {
	const { wanted, today } = await delivery();
	const first = wanted.find(({ day }) => day > today);
	if (!first) throw new Error("no workout in two weeks");
	return first;
}

/** Approved, and as if it had been sent. */
async function standing(): Promise<{ item: Wanted; lease: string }> {
	const item = await tomorrows();
	await approveIt(item.workoutId);
	const { lease } = (await take()).body;
	const written = await write(lease, sent(item));
	if (written.status !== 200) throw new Error(JSON.stringify(written.body));
	return { item, lease };
}

async function changed(workout: Workout | undefined): Promise<void> {
	if (!workout) throw new Error("no such workout");
	const [first, ...rest] = workout.segments;
	if (first?.kind !== "step") throw new Error("a workout begins with a step");
	const segments = [{ ...first, duration: { kind: "time", seconds: 1_234 } }, ...rest];
	const answer = await athlete.patch(`/api/workouts/${workout.id}`, { body: { segments, baseVersion: null } });
	if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

describe("what is wanted", () => {
	test("is two weeks of the plan as Garmin's own workouts, none of them approved by itself", async () => {
		const answer = await browser.ask("GET", "/api/garmin/delivery");
		const { wanted, ledger, account, today, from, to, planApproved, senders } = answer.body as Delivery;
		expect({ account, today, from, to, ledger, planApproved, senders }).toEqual({
			account: null,
			today: "2026-11-04",
			from: "2026-11-04",
			to: "2026-11-17",
			ledger: [],
			planApproved: false,
			senders: 1,
		});
		const planned = (await workoutsOf()).filter(({ day }) => day >= from && day <= to);
		expect(planned.length).toBeGreaterThan(8);
		expect(wanted.map(({ workoutId, day }) => [workoutId, day])).toEqual(planned.map(({ id, day }) => [id, day]));
		for (const item of wanted) {
			expect(item).toMatchObject({ approval: "not_approved", digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
			expect(item.garmin?.description).toContain(`longrun:${item.workoutId}`);
			expect(item.title).not.toBe("");
		}
		// Whose token it is, and everything else. That it is in use was noted by the first request.
		expect((await browser.ask("GET", "/api/garmin/delivery")).roundTrips).toBe(2);
	});

	test("is of the days that are asked for, at most seventy, and never of days before today", async () => {
		const { wanted, from } = await delivery("?from=2026-10-01&to=2026-11-06");
		expect(from).toBe("2026-11-04");
		expect(wanted.map(({ day }) => day)).toEqual(
			["2026-11-04", "2026-11-05", "2026-11-06"].filter((day) => wanted.some((each) => each.day === day)),
		);
		expect(said(await athlete.get("/api/garmin/delivery?to=2027-01-13"))).toEqual([400, "invalid_input"]);
		expect((await delivery("?to=2027-01-12")).wanted.length).toBe((await workoutsOf()).filter(({ day }) => day >= "2026-11-04").length);
	});

	test("comes without Garmin's bodies for screens, the same otherwise", async () => {
		const [whole, lean] = [await delivery(), await delivery("?bodies=none")];
		expect(lean.wanted).toEqual(whole.wanted.map((each) => ({ ...each, garmin: null })));
	});

	test("is neither what was done today nor what the athlete has skipped", async () => {
		const { wanted, today } = await delivery();
		const [now, next] = [wanted.find(({ day }) => day === today), wanted.find(({ day }) => day > today)];
		if (!now || !next) throw new Error("a workout every day");
		await athlete.put(`/api/workouts/${now.workoutId}/completion`, { body: { state: "confirmed" } });
		await athlete.put(`/api/workouts/${next.workoutId}/completion`, { body: { state: "skipped" } });
		const ids = (await delivery()).wanted.map(({ workoutId }) => workoutId);
		expect(ids).not.toContain(now.workoutId);
		expect(ids).not.toContain(next.workoutId);
		expect(ids).toHaveLength(wanted.length - 2);
	});

	test("is not today's workout once its recording is in, told or not", async () => {
		const { wanted, today } = await delivery();
		const now = wanted.find(({ day }) => day === today);
		const { segments: _segments, estimate } = (await workoutsOf()).find(({ id }) => id === now?.workoutId) ?? {
			segments: [],
			estimate: { seconds: 0, metres: 0 },
		};
		const run = await runImport({
			day: today,
			startedAt: `${today}T06:00:00Z`,
			startedLocal: `${today}T06:00:00`,
			zone: "UTC",
			elapsedSeconds: estimate.seconds,
			timerSeconds: estimate.seconds,
			distanceMetres: estimate.metres,
		});
		await athlete.post("/api/activities/import", { form: run.form });
		expect((await delivery()).wanted.map(({ workoutId }) => workoutId)).not.toContain(now?.workoutId);
	});

	test("speaks the athlete's language", async () => {
		const korean = await withPlan({ ...everyDay, availability: [...everyDay.availability], language: "ko" });
		for (const { title, garmin } of (await delivery("", korean)).wanted) {
			expect(title).toMatch(/[가-힣]/);
			expect(garmin?.workoutName).toBe(title);
		}
	});
});

describe("an approval", () => {
	test("of one workout is of what it is: another day keeps it, another structure loses it, and it can be given anew", async () => {
		const { workoutId, day } = await tomorrows();
		const approvalNow = async () => (await delivery()).wanted.find((each) => each.workoutId === workoutId)?.approval;
		expect((await approveIt(workoutId)).body).toEqual({ workoutId, approval: "approved" });
		expect(await approvalNow()).toBe("approved");
		await athlete.patch(`/api/workouts/${workoutId}`, { body: { day: addDays(day, 2), baseVersion: null } });
		expect(await approvalNow()).toBe("approved");
		await changed((await workoutsOf()).find(({ id }) => id === workoutId));
		expect(await approvalNow()).toBe("changed");
		await approveIt(workoutId);
		expect(await approvalNow()).toBe("approved");
		await approveIt(workoutId, false);
		expect(await approvalNow()).toBe("not_approved");
	});

	test("says no to a workout that is another one than the athlete saw", async () => {
		const { workoutId, digest } = await tomorrows();
		await changed((await workoutsOf()).find(({ id }) => id === workoutId));
		expect(said(await approveIt(workoutId, true, { digest }))).toEqual([409, "stale_plan"]);
		const now = (await delivery()).wanted.find((each) => each.workoutId === workoutId);
		expect(now?.approval).toBe("not_approved");
		expect((await approveIt(workoutId, true, { digest: now?.digest })).status).toBe(200);
	});

	test("of the whole plan covers what becomes of it, but not what was taken out of it", async () => {
		const { planId, wanted } = await delivery();
		expect((await approveAll(true, { planId })).body).toEqual({ planId, approved: true });
		await changed((await workoutsOf()).find(({ id }) => id === wanted[2]?.workoutId));
		await approveIt(wanted[1]?.workoutId ?? "", false);
		const after = await delivery();
		expect(after.planApproved).toBe(true);
		expect(after.wanted.map(({ approval }) => approval)).toEqual(wanted.map((_, at) => (at === 1 ? "not_approved" : "approved")));
		// All means all: said again, it covers that one, too.
		await approveAll();
		expect((await delivery()).wanted[1]?.approval).toBe("approved");
	});

	test("of the whole plan ends when it is taken back; single ones stay", async () => {
		const { workoutId } = await tomorrows();
		await approveIt(workoutId);
		await approveAll();
		await approveAll(false);
		const { wanted, planApproved } = await delivery();
		expect(planApproved).toBe(false);
		expect(wanted.filter(({ approval }) => approval === "approved").map((each) => each.workoutId)).toEqual([workoutId]);
	});

	test("of a plan is not one of the plan that takes its place", async () => {
		const { planId } = await delivery();
		await approveAll();
		const draft = (await athlete.post("/api/plans", { body: { baseVersion: null } })).body.summary.id;
		expect((await athlete.post(`/api/plans/${draft}/approve`, { body: { baseVersion: null } })).status).toBe(200);
		const after = await delivery();
		expect([after.planId, after.planApproved]).toEqual([draft, false]);
		expect(new Set(after.wanted.map(({ approval }) => approval))).toEqual(new Set(["not_approved"]));
		expect(said(await approveAll(true, { planId }))).toEqual([409, "stale_plan"]);
	});

	test("survives a refresh, and is asked for anew when other words would be sent", async () => {
		const { workoutId } = await tomorrows();
		await approveIt(workoutId);
		const approvalNow = async () => (await delivery()).wanted.find((each) => each.workoutId === workoutId)?.approval;
		await athlete.post("/api/jobs/weekly-refresh");
		expect(await approvalNow()).toBe("approved");
		const { profile } = (await athlete.get("/api/users/profile")).body;
		await athlete.put("/api/users/profile", { body: { ...profile, language: "ko" } });
		expect(await approvalNow()).toBe("changed");
	});

	test("is stored with who gave it, and a device that may deliver can give it", async () => {
		const { workoutId } = await tomorrows();
		expect((await browser.ask("PUT", `/api/workouts/${workoutId}/approval`, { body: { approved: true } })).status).toBe(200);
		await approveAll();
		const { results } = await env.DB.prepare('select subject, "by" from approval where athlete_id = ? order by digest is null')
			.bind(await athleteIdOf(athlete))
			.all();
		const [device] = (await athlete.get("/api/devices")).body.devices;
		expect(results).toEqual([
			{ subject: workoutId, by: device.id },
			{ subject: (await delivery()).planId, by: "app" },
		]);
		const reader = await pairedWith(athlete, ["read"]);
		expect(said(await reader.ask("PUT", `/api/workouts/${workoutId}/approval`, { body: { approved: true } }))).toEqual([
			403,
			"wrong_scope",
		]);
		expect(said(await reader.ask("GET", "/api/garmin/delivery"))).toEqual([403, "wrong_scope"]);
	});

	test("is of a workout and a plan that there are", async () => {
		expect(said(await approveIt(`${crypto.randomUUID()}.1`))).toEqual([404, "not_found"]);
		const { planId } = await delivery();
		await athlete.delete(`/api/plans/${planId}`);
		expect(said(await approveAll())).toEqual([409, "no_plan"]);
	});
});

describe("the lease", () => {
	test("is one browser's for a minute, and a minute more with each line", async () => {
		const other = await pairedWith(athlete);
		const { lease, expiresAt } = (await take()).body;
		expect(expiresAt).toBe(Date.now() + 60_000);
		const refused = await take(other);
		expect(said(refused)).toEqual([409, "lease_held"]);
		expect(refused.body.error.details).toEqual({ holder: "Chrome on macOS", expiresAt });
		later(50_000);
		const item = await tomorrows();
		expect((await write(lease, entryOf(item))).body).toEqual({ expiresAt: Date.now() + 60_000 });
		later(50_000);
		expect(said(await take(other))).toEqual([409, "lease_held"]);
		later(10_000);
		expect((await take(other)).status).toBe(200);
		const lost = await write(lease, entryOf(item, { garminId: "5" }));
		expect(said(lost)).toEqual([409, "lease_lost"]);
		expect((await delivery()).ledger).toEqual([entryOf(item)]);
	});

	test("of two that ask at the same moment goes to one", async () => {
		const other = await pairedWith(athlete);
		const answers = await Promise.all([take(), take(other), take(other), take()]);
		const holders = answers.filter(({ status }) => status === 200);
		expect(holders.length).toBeGreaterThan(0);
		const item = await tomorrows();
		const written = await Promise.all(
			answers.map(({ body }, at) => write(body.lease ?? "none", entryOf(item), item.workoutId, at === 1 || at === 2 ? other : browser)),
		);
		expect(written.filter(({ status }) => status === 200)).toHaveLength(1);
		expect(written.filter(({ status }) => status !== 200).map(said)).toEqual(Array(3).fill([409, "lease_lost"]));
	});

	test("taken again by the same browser, it is lost to its former tab", async () => {
		const item = await tomorrows();
		const first = (await take()).body.lease;
		const second = (await take()).body.lease;
		expect(said(await write(first, entryOf(item)))).toEqual([409, "lease_lost"]);
		expect((await write(second, entryOf(item))).status).toBe(200);
	});

	test("is free as soon as it is given back, and then lets nobody write", async () => {
		const other = await pairedWith(athlete);
		const { lease } = (await take()).body;
		expect((await browser.ask("DELETE", `/api/garmin/delivery/lease/${lease}`)).body).toEqual({ released: true });
		expect(said(await write(lease, entryOf(await tomorrows())))).toEqual([409, "lease_lost"]);
		expect((await take(other)).status).toBe(200);
		expect(said(await browser.ask("DELETE", `/api/garmin/delivery/lease/${lease}`))).toEqual([404, "not_found"]);
	});

	test("without one nothing is written, not even by whoever never had one", async () => {
		const item = await tomorrows();
		expect(said(await write("none", entryOf(item)))).toEqual([409, "lease_lost"]);
		expect(said(await write("none", null, item.workoutId))).toEqual([409, "lease_lost"]);
		expect((await delivery()).ledger).toEqual([]);
	});

	test("asked for twice under one key is taken once", async () => {
		const headers = { "idempotency-key": "lease-key-0001" };
		const asked = { body: { account: ACCOUNT }, headers };
		const first = await browser.ask("POST", "/api/garmin/delivery/lease", asked);
		const again = await browser.ask("POST", "/api/garmin/delivery/lease", asked);
		expect(again.body).toEqual(first.body);
		expect((await write(first.body.lease, entryOf(await tomorrows()))).status).toBe(200);
	});

	test("is for one Garmin account; another one needs an explicit choice, which forgets what stands on the first", async () => {
		const { item } = await standing();
		expect((await delivery()).account).toBe(ACCOUNT);
		expect(said(await take(browser, { account: "9" }))).toEqual([409, "other_garmin_account"]);
		expect((await delivery()).ledger).toHaveLength(1);
		expect((await take(browser, { account: "9", rebind: true })).status).toBe(200);
		const after = await delivery();
		expect([after.account, after.ledger]).toEqual(["9", []]);
		expect(after.wanted.map(({ workoutId }) => workoutId)).toContain(item.workoutId);
		// A choice for the account that counts already forgets nothing.
		const { lease } = (await take(browser, { account: "9", rebind: true })).body;
		await write(lease, entryOf(item));
		await take(browser, { account: "9", rebind: true });
		expect((await delivery()).ledger).toHaveLength(1);
	});

	test("of another browser is not taken by choosing another account", async () => {
		const { item } = await standing();
		const other = await pairedWith(athlete);
		expect(said(await take(other, { account: "9", rebind: true }))).toEqual([409, "lease_held"]);
		expect((await delivery()).ledger).toEqual([sent(item)]);
	});
});

describe("the ledger", () => {
	test("keeps each line whole, the intent as well as what came of it, and loses it when it is taken away", async () => {
		const item = await tomorrows();
		await approveIt(item.workoutId);
		const { lease } = (await take()).body;
		for (const entry of [entryOf(item, { step: "creating" }), entryOf(item, { step: "scheduling", garminId: "7" }), sent(item)]) {
			expect((await write(lease, entry)).status).toBe(200);
			expect((await delivery()).ledger).toEqual([entry]);
		}
		expect((await write(lease, null, item.workoutId)).status).toBe(200);
		expect((await delivery()).ledger).toEqual([]);
		// Once more is no harm.
		expect((await write(lease, null, item.workoutId)).status).toBe(200);
	});

	test.each(["creating", "scheduling", "updating"] as const)("refuses %s what nobody has approved", async (step) => {
		const item = await tomorrows();
		const { lease } = (await take()).body;
		const attempt = () => write(lease, entryOf(item, { step }));
		expect(said(await attempt())).toEqual([409, "not_approved"]);
		await approveIt(item.workoutId);
		expect((await attempt()).status).toBe(200);
		await changed((await workoutsOf()).find(({ id }) => id === item.workoutId));
		const refused = await attempt();
		expect([...said(refused), refused.body.error.details.approval]).toEqual([409, "not_approved", "changed"]);
		await approveAll();
		expect((await attempt()).status).toBe(200);
		await approveIt(item.workoutId, false);
		expect(said(await attempt())).toEqual([409, "not_approved"]);
	});

	test.each(["unscheduling", "deleting"] as const)("lets %s go on without a yes: it takes away", async (step) => {
		const { item, lease } = await standing();
		await approveIt(item.workoutId, false);
		expect((await write(lease, { ...sent(item), step })).status).toBe(200);
	});

	test("names a workout that has left the plan, so that it is taken away, but nothing of days that are over", async () => {
		const { item, lease } = await standing();
		await athlete.post("/api/plans/operations", { body: { operations: [{ kind: "skip", workoutId: item.workoutId }], baseVersion: null } });
		const after = await delivery();
		expect(after.wanted.map(({ workoutId }) => workoutId)).not.toContain(item.workoutId);
		expect(after.ledger).toEqual([sent(item)]);
		expect((await write(lease, { ...sent(item), step: "deleting" })).status).toBe(200);
		vi.setSystemTime(new Date(`${addDays(item.day, 1)}T12:00:00Z`));
		expect((await delivery()).ledger).toEqual([]);
	});

	test("names all of a plan that was ended", async () => {
		const { item } = await standing();
		await athlete.delete(`/api/plans/${(await delivery()).planId}`);
		expect(await delivery()).toMatchObject({ wanted: [], ledger: [sent(item)], planId: null });
	});

	test("leaves alone what was done", async () => {
		const { wanted, today } = await delivery();
		const now = wanted.find(({ day }) => day === today);
		if (!now) throw new Error("a workout every day");
		await approveIt(now.workoutId);
		await write((await take()).body.lease, sent(now));
		await athlete.put(`/api/workouts/${now.workoutId}/completion`, { body: { state: "confirmed" } });
		const after = await delivery();
		expect([after.wanted.some(({ workoutId }) => workoutId === now.workoutId), after.ledger]).toEqual([false, []]);
	});

	test("goes with a workout that moves out of the days that are asked for, and is found from its former day", async () => {
		const { item } = await standing();
		const day = addDays(item.day, 20);
		await athlete.patch(`/api/workouts/${item.workoutId}`, { body: { day, baseVersion: null } });
		const after = await delivery();
		expect(after.wanted.find(({ workoutId }) => workoutId === item.workoutId)).toMatchObject({ day, approval: "approved" });
		expect(after.ledger).toEqual([sent(item)]);
		vi.setSystemTime(new Date(`${addDays(item.day, 1)}T12:00:00Z`));
		expect((await delivery()).ledger).toEqual([sent(item)]);
	});

	test("takes lines of own workouts only, and of the one that the address names", async () => {
		const { lease } = (await take()).body;
		const item = await tomorrows();
		const unknown = entryOf({ workoutId: `${crypto.randomUUID()}.1`, day: item.day });
		expect(said(await write(lease, unknown))).toEqual([404, "not_found"]);
		expect(said(await write(lease, entryOf(item), `${crypto.randomUUID()}.1`))).toEqual([400, "invalid_input"]);
	});
});

describe("a question", () => {
	test("is answered without the lease, and the answer is not lost to a line written at that moment", async () => {
		const { item, lease } = await standing();
		expect(said(await answerIt(item.workoutId, "use_plan"))).toEqual([404, "not_found"]);
		const asked = { ...sent(item), question: "moved" } as const;
		await write(lease, asked);
		expect((await answerIt(item.workoutId, "keep_garmin")).body).toEqual({ workoutId: item.workoutId, answer: "keep_garmin" });
		await write(lease, { ...asked, garminUpdated: "2026-11-04T12:00:01.0" });
		expect((await delivery()).ledger[0]).toMatchObject({
			question: "moved",
			answer: "keep_garmin",
			garminUpdated: "2026-11-04T12:00:01.0",
		});
		// The athlete may think again; and once it is settled, both are gone.
		expect(
			(await browser.ask("POST", `/api/garmin/delivery/entries/${item.workoutId}/answer`, { body: { answer: "use_plan" } })).status,
		).toBe(200);
		expect((await delivery()).ledger[0]?.answer).toBe("use_plan");
		await write(lease, sent(item));
		expect((await delivery()).ledger).toEqual([sent(item)]);
		// Another question is not answered by the former answer.
		await write(lease, asked);
		await answerIt(item.workoutId, "keep_garmin");
		await write(lease, { ...asked, question: "changed" });
		expect((await delivery()).ledger[0]?.answer).toBe(null);
	});
});

describe("push and schedule", () => {
	test("approve, and say truthfully what is still to happen", async () => {
		const { workoutId, day, fidelity, notes } = await tomorrows();
		const pushed = await athlete.post(`/api/workouts/${workoutId}/push`);
		const sentFrom = addDays(day, -13);
		expect(pushed.body).toEqual({ workoutId, day, fidelity, notes, approval: "approved", waitsFor: "extension", sentFrom });
		expect((await delivery()).wanted.find((each) => each.workoutId === workoutId)?.approval).toBe("approved");
		const moved = await athlete.post(`/api/workouts/${workoutId}/schedule`, { body: { day: addDays(day, 1) } });
		expect(moved.body).toMatchObject({ day: addDays(day, 1), approval: "approved", waitsFor: "extension" });
		expect((await athlete.get(`/api/workouts/${workoutId}`)).body.workout).toMatchObject({ day: addDays(day, 1), byHand: true });
	});

	test("know what stands there already, and what is too far ahead", async () => {
		const { item, lease } = await standing();
		expect((await athlete.post(`/api/workouts/${item.workoutId}/push`)).body.waitsFor).toBe("nothing");
		await write(lease, { ...sent(item), day: addDays(item.day, 1) });
		expect((await athlete.post(`/api/workouts/${item.workoutId}/schedule`)).body.waitsFor).toBe("extension");
		const far = (await workoutsOf()).find(({ day }) => day > "2026-11-21");
		expect((await athlete.post(`/api/workouts/${far?.id}/push`)).body).toMatchObject({
			waitsFor: "later",
			sentFrom: addDays(far?.day ?? "", -13),
		});
	});

	test("say when the athlete's own answer comes first, and when nothing is sent", async () => {
		const { item, lease } = await standing();
		const waitsFor = async () => (await athlete.post(`/api/workouts/${item.workoutId}/push`)).body.waitsFor;
		await write(lease, { ...sent(item), question: "removed" });
		expect(await waitsFor()).toBe("answer");
		await answerIt(item.workoutId, "keep_garmin");
		expect(await waitsFor()).toBe("never");
		const skipped = await tomorrows();
		expect((await athlete.put(`/api/workouts/${skipped.workoutId}/completion`, { body: { state: "skipped" } })).status).toBe(200);
		expect((await athlete.post(`/api/workouts/${skipped.workoutId}/push`)).body.waitsFor).toBe("never");
	});

	test("say that no browser is paired", async () => {
		const lonely = await withPlan({ ...everyDay, availability: [...everyDay.availability] });
		const [first] = (await delivery("", lonely)).wanted.filter(({ day }) => day > "2026-11-04");
		expect((await lonely.post(`/api/workouts/${first?.workoutId}/push`)).body.waitsFor).toBe("pairing");
	});

	test("neither approve nor move when the move is refused or the plan is another one", async () => {
		const { workoutId, day } = await tomorrows();
		const before = (await athlete.get("/api/plans/two-months")).body.version;
		expect(said(await athlete.post(`/api/workouts/${workoutId}/schedule`, { body: { day: "2027-06-01" } }))).toEqual([
			422,
			"refused_operation",
		]);
		const stale = await athlete.post(`/api/workouts/${workoutId}/schedule`, { body: { day: addDays(day, 1), baseVersion: before + 7 } });
		expect(said(stale)).toEqual([409, "stale_plan"]);
		expect((await delivery()).wanted.find((each) => each.workoutId === workoutId)).toMatchObject({ day, approval: "not_approved" });
	});

	test("refuse what Garmin cannot hold, with the way round it", async () => {
		const workout = (await workoutsOf()).find(({ day }) => day > "2026-11-04");
		const step = workout?.segments[0];
		if (step?.kind !== "step") throw new Error("a workout begins with a step");
		// No two neighbours are alike, so that none can be sent as one.
		const repeat = (count: number) => ({
			kind: "repeat",
			count,
			steps: Array.from({ length: 4 }, (_, at) => ({
				...step,
				role: at % 2 ? "recovery" : "work",
				duration: { kind: "time", seconds: 60 + at + count },
			})),
		});
		const segments = Array.from({ length: 20 }, (_, at) => repeat(at + 2));
		const edited = await athlete.patch(`/api/workouts/${workout?.id}`, { body: { segments, baseVersion: null } });
		expect(edited.status).toBe(200);
		const item = (await delivery()).wanted.find(({ workoutId }) => workoutId === workout?.id);
		expect(item).toMatchObject({ fidelity: "unsupported", garmin: null, digest: null });
		const pushed = await athlete.post(`/api/workouts/${workout?.id}/push`);
		expect([...said(pushed), pushed.body.error.details.fit]).toEqual([422, "unsupported_target", true]);
		expect(said(await approveIt(workout?.id ?? ""))).toEqual([422, "unsupported_target"]);
		expect((await athlete.get(`/api/workouts/${workout?.id}/fit`)).status).toBe(200);
	});

	test("under one key move once and answer the same", async () => {
		const { workoutId, day } = await tomorrows();
		const asked = { body: { day: addDays(day, 1) }, headers: { "idempotency-key": "schedule-0001" } };
		const first = await athlete.post(`/api/workouts/${workoutId}/schedule`, asked);
		const again = await athlete.post(`/api/workouts/${workoutId}/schedule`, asked);
		expect(again.body).toEqual(first.body);
		expect(again.headers.get("idempotency-replayed")).toBe("true");
	});
});
