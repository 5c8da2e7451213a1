import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { Toasts } from "../../pwa/src/components/Toasts.tsx";
import { PlanOnWatch } from "../../pwa/src/pages/watch/PlanOnWatch.tsx";
import { dismissToast, toasts } from "../../pwa/src/state/toasts.ts";
import { rememberAccount } from "../../pwa/src/store/remembered-account.ts";
import { show } from "./show.tsx";
import { freshDevice } from "./store/device.ts";
import { fakeServer } from "./store/fake-server.ts";

const DIGEST = "a".repeat(64);
const item = (number: number) => ({
	...{ workoutId: `plan.${number}`, day: `2026-11-2${number}`, title: "Easy run", approval: "approved", fidelity: "exact" },
	...{ notes: [], garmin: null, digest: DIGEST },
});
const line = (number: number) => ({
	...{ workoutId: `plan.${number}`, day: `2026-11-2${number}`, digest: DIGEST, garminId: `${number}`, scheduleId: `${number}` },
	...{ garminUpdated: null, held: null, step: null, question: null, answer: null, failure: null },
});

test("the approval of a plan that stands on Garmin's calendar is not taken back before it was said what comes off", async () => {
	const server = fakeServer();
	const { athleteId, store } = await freshDevice();
	store.close();
	rememberAccount({ athleteId, email: "runner@example.org", name: "Runner", role: "athlete" });
	const delivery = {
		today: "2026-11-21",
		planId: "plan",
		planApproved: true,
		senders: 1,
		wanted: [1, 2, 3].map(item),
		ledger: [1, 2].map(line),
	};
	server.answer("GET /garmin/delivery", () => delivery);
	server.answer("PUT /plans/approval", ({ body }) => ({ planId: "plan", ...(body as object) }));
	await show(() => (
		<>
			<PlanOnWatch workouts={[]} />
			<Toasts toasts={toasts()} onDismiss={dismissToast} />
		</>
	));
	const garmin = page.getByRole("link", { name: "Open Garmin Connect" });
	await expect.element(garmin).toHaveAttribute("href", "https://connect.garmin.com/app/calendar#longrun-send");

	await page.getByRole("button", { name: "Take back" }).click();
	const dialog = page.getByRole("dialog", { name: "Take back the approval of the whole plan?" });
	await expect.element(dialog.getByText(/^2 workouts stand on Garmin's calendar\./)).toBeVisible();
	await dialog.getByRole("button", { name: "Keep it" }).click();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(server.writes()).toEqual([]);

	await page.getByRole("button", { name: "Take back" }).click();
	await dialog.getByRole("button", { name: "Take back" }).click();
	await expect.element(page.getByText(/^Taken back\. Up to 2 workouts come off Garmin's calendar/)).toBeVisible();
	await expect.poll(server.writes).toEqual(["PUT /plans/approval"]);
	expect(server.asked.find(({ what }) => what === "PUT /plans/approval")?.body).toMatchObject({ approved: false });
});
