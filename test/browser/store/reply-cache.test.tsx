import { expect, test } from "vitest";
import { replies } from "../../../pwa/src/store/replies.ts";
import { twoMonths } from "../../unit/two-months.ts";
import { type Device, freshDevice } from "./device.ts";
import { fakeServer } from "./fake-server.ts";

const read = ({ queries, athleteId }: Device) => queries.fetchQuery({ queryKey: [athleteId, "twoMonths"], queryFn: replies.twoMonths });
const cached = ({ queries, athleteId }: Device) => queries.getQueryState([athleteId, "twoMonths"]);

test("an answer is there after a reload with the server gone, and says how old it is", async () => {
	const server = fakeServer();
	server.answer("GET /plans/two-months", () => twoMonths());
	const before = await freshDevice();
	await read(before);
	const fetchedAt = cached(before)?.dataUpdatedAt;
	server.away = true;
	const after = await before.reload();
	expect(cached(after)?.data).toEqual(twoMonths());
	expect(cached(after)?.dataUpdatedAt).toBe(fetchedAt);
});

test("a failed attempt leaves the last good answer on the device", async () => {
	const server = fakeServer();
	server.answer("GET /plans/two-months", () => twoMonths());
	const before = await freshDevice();
	await read(before);
	server.away = true;
	const offline = await before.reload();
	await expect(
		offline.queries.fetchQuery({ queryKey: [offline.athleteId, "twoMonths"], queryFn: replies.twoMonths, staleTime: 0 }),
	).rejects.toMatchObject({
		code: "offline",
	});
	expect(cached(await offline.reload())?.data).toEqual(twoMonths());
});

test("a newer answer takes the place of the older one", async () => {
	const server = fakeServer();
	server.answer("GET /plans/two-months", () => twoMonths());
	const before = await freshDevice();
	await read(before);
	server.answer("GET /plans/two-months", () => twoMonths({ version: 2 }));
	await before.queries.invalidateQueries();
	await read(before);
	expect(cached(await before.reload())?.data).toMatchObject({ version: 2 });
});

test("an answer that a write has overtaken is asked for again after a reload, and shown meanwhile", async () => {
	const server = fakeServer();
	server.answer("GET /plans/two-months", () => twoMonths());
	const before = await freshDevice();
	await read(before);
	expect(cached(await before.reload())?.isInvalidated).toBe(false);
	const writing = await before.reload();
	writing.store.invalidate(["twoMonths"]);
	const after = await writing.reload();
	expect(cached(after)?.data).toEqual(twoMonths());
	expect(cached(after)?.isInvalidated).toBe(true);
	server.answer("GET /plans/two-months", () => twoMonths({ version: 2 }));
	expect(await read(after)).toMatchObject({ version: 2 });
	expect(cached(await after.reload())?.isInvalidated).toBe(false);
});

test("what an older app kept in another shape is passed over", async () => {
	fakeServer();
	const before = await freshDevice();
	await before.store.db.put("replies", { kind: "twoMonths", data: { plan: "none" }, fetchedAt: 1 });
	await before.store.db.put("replies", { kind: "weather", data: {}, fetchedAt: 1 });
	expect(cached(await before.reload())?.data).toBeUndefined();
});

test("two months that an older app kept without what was done are shown all the same", async () => {
	fakeServer();
	const before = await freshDevice();
	const { done: _done, ...older } = twoMonths();
	await before.store.db.put("replies", { kind: "twoMonths", data: older, fetchedAt: 1 });
	expect(cached(await before.reload())?.data).toEqual(twoMonths({ done: [] }));
});

test("another athlete on the same device sees nothing of it", async () => {
	const server = fakeServer();
	server.answer("GET /plans/two-months", () => twoMonths());
	await read(await freshDevice());
	expect(cached(await freshDevice())).toBeUndefined();
});

test("an answer that is not understood is a failure, not a screen full of holes", async () => {
	const server = fakeServer();
	server.answer("GET /plans/two-months", () => ({ ...twoMonths(), plan: null }));
	await expect(read(await freshDevice())).rejects.toMatchObject({ code: "internal" });
});

test("the FIT files of the next two weeks come with the plan, and are there without a server", async () => {
	const { workoutFit } = await import("../../../pwa/src/store/kept-workout-files.ts");
	const server = fakeServer();
	const months = twoMonths();
	const coming = months.plan.workouts.filter(({ day }) => day >= "2026-03-02" && day < "2026-03-16");
	const [first] = coming;
	const later = months.plan.workouts.find(({ day }) => day >= "2026-03-16");
	if (!first || !later) throw new Error("the plan is empty");
	server.answer("GET /plans/two-months", () => months);
	for (const { id } of months.plan.workouts) server.answer(`GET /workouts/${id}/fit`, () => new Response(`file of ${id}`));
	const before = await freshDevice();
	await read(before);
	await expect.poll(() => before.store.db.count("workoutFiles")).toBe(coming.length);
	server.away = true;
	const { store } = await before.reload();
	expect(new TextDecoder().decode(await workoutFit(store.db, first))).toBe(`file of ${first.id}`);
	await expect(workoutFit(store.db, later)).rejects.toMatchObject({ code: "offline" });
	// A file of the workout as it was must not reach the watch.
	await expect(workoutFit(store.db, { ...first, priority: "optional", note: "moved" } as typeof first)).rejects.toMatchObject({
		code: "offline",
	});
});
