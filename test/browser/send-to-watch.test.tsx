import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { SendToWatch } from "../../pwa/src/pages/watch/SendToWatch.tsx";
import { rememberAccount } from "../../pwa/src/store/remembered-account.ts";
import { workouts } from "./gallery/workouts.ts";
import { show } from "./show.tsx";
import { freshDevice } from "./store/device.ts";
import { fakeServer } from "./store/fake-server.ts";

test("the button says that it approves, and what sends is one tap further", async () => {
	const server = fakeServer();
	const { athleteId, store } = await freshDevice();
	store.close();
	rememberAccount({ athleteId, email: "runner@example.org", name: "Runner", role: "athlete" });
	const [workout] = workouts;
	if (!workout) throw new Error("no workout");
	const { id, day } = workout;
	let approval = "not_approved";
	server.answer("GET /garmin/delivery", () => {
		const wanted = { workoutId: id, day, title: "Easy run", approval, fidelity: "exact", notes: [], garmin: null, digest: "a".repeat(64) };
		return { today: day, planId: "plan", planApproved: false, senders: 1, wanted: [wanted], ledger: [] };
	});
	server.answer(`PUT /workouts/${id}/approval`, () => {
		approval = "approved";
		return { workoutId: id, approved: true };
	});
	await show(() => <SendToWatch workout={workout} />);
	const garmin = page.getByRole("link", { name: "Open Garmin Connect" });
	const approve = page.getByRole("button", { name: "Approve for the watch" });
	await expect.element(approve).toBeVisible();
	expect(garmin.query()).toBeNull();
	await approve.click();
	await expect.element(garmin).toHaveAttribute("href", "https://connect.garmin.com/app/calendar#longrun-send");
	expect(approve.query()).toBeNull();
	await expect.poll(server.writes).toEqual([`PUT /workouts/${id}/approval`]);
	await expect.element(garmin).toBeVisible();
});
