import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { failures, keep, pending } from "../../../pwa/src/store/outbox.ts";
import { type Cached, useActivities, useTwoMonths } from "../../../pwa/src/store/queries.ts";
import { rememberAccount } from "../../../pwa/src/store/remembered-account.ts";
import type { TwoMonths } from "../../../pwa/src/store/replies.ts";
import { useSession } from "../../../pwa/src/store/session.ts";
import { twoMonths } from "../../unit/two-months.ts";
import { freshDevice } from "./device.ts";
import { fakeServer, refusal } from "./fake-server.ts";

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

/** One life of the app in this page: opened without a server, signed in again, signed out. */
test("the app opens without a server, keeps everything through an ended sign-in, and leaves nothing after sign-out", async () => {
	const server = fakeServer();
	// Some days ago this athlete was here.
	const earlier = await freshDevice();
	const account = { athleteId: earlier.athleteId, email: "runner@example.org", name: "Runner", role: "athlete" };
	await earlier.store.db.put("replies", { kind: "twoMonths", data: twoMonths(), fetchedAt: 1_000 });
	earlier.store.close();
	rememberAccount(account);
	server.away = true;

	// Opened without a server.
	const session = useSession();
	expect(session.account()).toEqual(account);
	const { plan, activities } = createRoot(() => ({ plan: useTwoMonths() as Cached<TwoMonths>, activities: useActivities() }));
	expect(plan.isLoading).toBe(true);
	await expect.poll(() => plan.data?.version).toBe(1);
	expect(plan.fetchedAt).toBe(1_000);
	expect(plan.isStale).toBe(true);
	await expect.poll(() => plan.error?.code).toBe("offline");
	expect(plan.data?.plan.workouts.length).toBeGreaterThan(0);
	await expect.poll(() => activities.error?.code).toBe("offline");
	expect(activities.data).toBeUndefined();
	expect(session.needsSignIn()).toBe(false);

	// The server is back, and has forgotten the session.
	await keep({ kind: "refreshNow", body: {} });
	for (const what of ["GET /plans/two-months", "POST /jobs/weekly-refresh", "GET /activities"])
		server.answer(what, () => refusal(401, "unauthenticated"));
	server.away = false;
	await plan.refetch();
	await expect.poll(session.needsSignIn).toBe(true);
	expect(session.account()).toEqual(account);
	expect(plan.data?.version).toBe(1);
	expect(pending()).toHaveLength(1);

	// Signed in again: what waited is sent, what is shown is new.
	server.answer("POST /auth/login", () => ({ account }));
	server.answer("GET /plans/two-months", () => twoMonths({ version: 2 }));
	server.answer("GET /activities", ({ query }) => ({ activities: [], next: query.has("before") ? null : "2026-01-01~x" }));
	server.answer("POST /jobs/weekly-refresh", () => ({ version: 2, changed: true, review: null, changes: [] }));
	await session.signIn({ email: account.email, password: "a long password" });
	expect(session.needsSignIn()).toBe(false);
	await expect.poll(() => plan.data?.version).toBe(2);
	expect(plan.error).toBeNull();
	await expect.poll(pending).toEqual([]);
	expect(failures()).toEqual([]);
	await expect.poll(() => activities.data).toEqual([]);
	expect(activities.hasMore).toBe(true);
	await activities.loadMore();
	await expect.poll(() => activities.hasMore).toBe(false);

	// Signed out while the server is away: the device forgets, and says so later.
	expect(await databases()).toContain(`longrun-${account.athleteId}`);
	server.away = true;
	await session.signOut();
	expect(session.account()).toBeNull();
	expect(plan.data).toBeUndefined();
	expect(await databases()).not.toContain(`longrun-${account.athleteId}`);
	expect(localStorage.getItem("longrun.account")).toBeNull();
	expect(localStorage.getItem("longrun.signing-out")).not.toBeNull();

	// Whether an account can be made here is asked only now, and is not known without a server.
	expect(session.registration()).toBeUndefined();
	await expect.poll(() => session.registration.state).toBe("ready");
	expect(session.registration()).toBeNull();

	// Somebody else signs in.
	const other = { ...account, athleteId: `${account.athleteId}-other`, email: "other@example.org" };
	server.away = false;
	server.answer("POST /auth/login", () => ({ account: other }));
	await session.signIn({ email: other.email, password: "another password" });
	expect((await session.whenOpen()).athleteId).toBe(other.athleteId);
	expect(localStorage.getItem("longrun.signing-out")).toBeNull();
	await session.signOut();
});
