import { describe, expect, test } from "vitest";
import { aProfile } from "../../simulate/builders.ts";
import { freshDevice } from "./device.ts";
import { type FakeServer, fakeServer, refusal } from "./fake-server.ts";

const activity = (last: string) => `0198c0de-0000-7000-8000-00000000000${last}`;
const saveProfile = { kind: "saveProfile", body: aProfile() } as const;
const setGoal = { kind: "setGoal", body: { kind: "general", name: "Fitter" } } as const;
const regeneratePlan = { kind: "regeneratePlan", body: { baseVersion: null } } as const;
const deleteActivity = (last: string) => ({ kind: "deleteActivity", body: { id: activity(last) } }) as const;

function server(): FakeServer {
	const fake = fakeServer();
	fake.answer("PUT /users/profile", ({ body }) => ({ profile: body }));
	fake.answer("POST /goals", ({ body }) => ({ goal: { ...(body as object), id: "goal-1", status: "active" } }));
	fake.answer("POST /plans/regenerate", () => ({ version: 1, changed: true }));
	for (const last of ["1", "2"]) fake.answer(`DELETE /activities/${activity(last)}`, () => ({ removed: activity(last) }));
	return fake;
}

test("a write resolves with the server's answer and waits no longer", async () => {
	server();
	const { store } = await freshDevice();
	const goal = await store.outbox.send(setGoal);
	expect(goal).toEqual({ goal: { kind: "general", name: "Fitter", id: "goal-1", status: "active" } });
	expect(store.outbox.pending()).toEqual([]);
	expect(store.outbox.failures()).toEqual([]);
});

test("what belongs together is sent in the order it was made", async () => {
	const fake = server();
	// The slowest comes first.
	fake.answer("PUT /users/profile", async ({ body }) => {
		await new Promise((resolve) => setTimeout(resolve, 100));
		return { profile: body };
	});
	const { store } = await freshDevice();
	await Promise.all([store.outbox.send(saveProfile), store.outbox.send(setGoal), store.outbox.send(regeneratePlan)]);
	expect(fake.writes()).toEqual(["PUT /users/profile", "POST /goals", "POST /plans/regenerate"]);
});

test("one that is stuck holds up its own line only", async () => {
	const fake = server();
	fake.answer("PUT /users/profile", () => refusal(503, "not_configured"));
	const { store } = await freshDevice();
	await store.outbox.keep(saveProfile);
	await store.outbox.keep(setGoal);
	await expect(store.outbox.send(deleteActivity("1"))).resolves.toEqual({ removed: activity("1") });
	expect(fake.writes()).not.toContain("POST /goals");
});

describe("a lost connection", () => {
	test("is tried again until the server answers", async () => {
		const fake = server();
		fake.away = true;
		const { store } = await freshDevice();
		const answered = store.outbox.send(setGoal);
		await expect.poll(() => store.outbox.pending()[0]?.failure?.code).toBe("offline");
		fake.away = false;
		await expect(answered).resolves.toMatchObject({ goal: { id: "goal-1" } });
	});

	test("after the server has carried it out changes nothing twice: the key stays the same", async () => {
		const fake = server();
		let carriedOut = 0;
		fake.answer("POST /goals", () => {
			carriedOut += 1;
			return { goal: { kind: "general", name: "Fitter", id: `goal-${carriedOut}`, status: "active" } };
		});
		fake.loseAnswerTo = "POST /goals";
		const { store } = await freshDevice();
		await expect(store.outbox.send(setGoal)).resolves.toMatchObject({ goal: { id: "goal-1" } });
		expect(carriedOut).toBe(1);
		expect(fake.writes()).toEqual(["POST /goals", "POST /goals"]);
		expect(new Set(fake.asked.map(({ key }) => key)).size).toBe(1);
	});

	test("ends at once when the browser is online again", async () => {
		const fake = server();
		fake.away = true;
		const device = await freshDevice();
		const answered = device.store.outbox.send(setGoal);
		await expect.poll(() => device.store.outbox.pending()[0]?.failure?.code).toBe("offline");
		fake.away = false;
		dispatchEvent(new Event("online"));
		await expect(answered).resolves.toBeDefined();
	});
});

describe("a reload", () => {
	test("keeps what waits, in order, and sends it with the same keys", async () => {
		const fake = server();
		fake.away = true;
		const before = await freshDevice();
		await before.store.outbox.keep(saveProfile);
		await before.store.outbox.keep(setGoal);
		const ids = before.store.outbox.pending().map(({ id }) => id);
		fake.away = false;
		const after = await before.reload();
		await expect.poll(() => fake.writes()).toEqual(["PUT /users/profile", "POST /goals"]);
		expect(fake.asked.map(({ key }) => key)).toEqual(ids);
		await expect.poll(() => after.store.outbox.pending()).toEqual([]);
	});

	test("passes over what another version of the app has written", async () => {
		const fake = server();
		const before = await freshDevice();
		await before.store.db.put("outbox", { id: activity("9"), write: { kind: "paintItBlack", body: {} } });
		await before.store.db.put("outbox", {
			id: activity("8"),
			write: { kind: "setGoal", body: { kind: "race" } },
			refused: false,
			failure: null,
		});
		const after = await before.reload();
		await expect(after.store.outbox.send(setGoal)).resolves.toBeDefined();
		expect(fake.writes()).toEqual(["POST /goals"]);
	});
});

describe("a refusal", () => {
	test("goes to whoever waits, and leaves nothing behind", async () => {
		const fake = server();
		fake.answer("POST /goals", () => refusal(400, "invalid_input", { findings: [{ code: "goal_in_past", field: "day" }] }));
		const { store } = await freshDevice();
		await expect(store.outbox.send(setGoal)).rejects.toMatchObject({
			code: "invalid_input",
			status: 400,
			details: { findings: [{ code: "goal_in_past", field: "day" }] },
		});
		expect(store.outbox.pending()).toEqual([]);
		expect(store.outbox.failures()).toEqual([]);
	});

	test("stands among the failures when nobody waits, through a reload, until it is dismissed", async () => {
		const fake = server();
		fake.answer("POST /plans/regenerate", () => refusal(409, "stale_plan"));
		const before = await freshDevice();
		await before.store.outbox.keep(regeneratePlan);
		await expect.poll(() => before.store.outbox.failures()[0]?.failure?.code).toBe("stale_plan");
		const { store } = await before.reload();
		expect(store.outbox.failures()).toMatchObject([{ write: regeneratePlan, failure: { code: "stale_plan" } }]);
		await store.outbox.dismiss(store.outbox.failures()[0]?.id ?? "");
		expect(store.outbox.failures()).toEqual([]);
	});

	test("lets the writes behind it go on, and can be sent once more", async () => {
		const fake = server();
		fake.answer("PUT /users/profile", () => refusal(400, "invalid_input"));
		const { store } = await freshDevice();
		await store.outbox.keep(saveProfile);
		await store.outbox.send(setGoal);
		fake.answer("PUT /users/profile", ({ body }) => ({ profile: body }));
		await store.outbox.retry(store.outbox.failures()[0]?.id ?? "");
		await expect.poll(() => store.outbox.pending().length + store.outbox.failures().length).toBe(0);
	});

	test("is what a server that stays broken comes to", async () => {
		const fake = server();
		fake.answer("POST /goals", () => refusal(500, "internal"));
		const { store } = await freshDevice();
		await expect(store.outbox.send(setGoal)).rejects.toMatchObject({ code: "internal" });
		expect(fake.writes()).toHaveLength(5);
	});
});

test("an ended sign-in pauses everything until it is renewed", async () => {
	const fake = server();
	let signedIn = false;
	fake.answer("POST /goals", () =>
		signedIn ? { goal: { kind: "general", name: "", id: "goal-1", status: "active" } } : refusal(401, "unauthenticated"),
	);
	const { store, expired } = await freshDevice();
	const answered = store.outbox.send(setGoal);
	await expect.poll(expired).toBe(1);
	await store.outbox.keep(deleteActivity("1"));
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(fake.writes()).toEqual(["POST /goals"]);
	expect(store.outbox.pending()).toHaveLength(2);
	signedIn = true;
	store.outbox.resume();
	await expect(answered).resolves.toMatchObject({ goal: { id: "goal-1" } });
	await expect.poll(() => store.outbox.pending()).toEqual([]);
});

test("two tabs send one write once, and both see it go", async () => {
	const fake = server();
	fake.away = true;
	const one = await freshDevice();
	const other = await one.tab();
	const answered = one.store.outbox.send(setGoal);
	await expect.poll(() => other.store.outbox.pending()).toHaveLength(1);
	fake.away = false;
	one.store.outbox.resume();
	other.store.outbox.resume();
	await expect(answered).resolves.toMatchObject({ goal: { id: "goal-1" } });
	await expect.poll(() => other.store.outbox.pending()).toEqual([]);
	expect(fake.writes()).toEqual(["POST /goals"]);
});

test("what a write touches is read again", async () => {
	server();
	const { store, queries, athleteId } = await freshDevice();
	queries.setQueryData([athleteId, "goals"], { goals: [] });
	queries.setQueryData([athleteId, "activities"], { pages: [], pageParams: [] });
	await store.outbox.send(setGoal);
	expect(queries.getQueryState([athleteId, "goals"])?.isInvalidated).toBe(true);
	expect(queries.getQueryState([athleteId, "activities"])?.isInvalidated).toBe(false);
});
