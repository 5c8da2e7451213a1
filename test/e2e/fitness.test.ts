/** The fitness page in the real app: what was found in recordings is asked for, answered, taken back; history is worked out again and shows. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ThresholdEntry, ThresholdProposal } from "../../shared/fitness/threshold.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Upload, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
function run(day: number, seed: number, minutes = 45, speed = 2.9, heartRate = 142): Upload {
	const bytes = generateRun({ startedAt: `${daysAgo(day)}T00:10:00Z`, minutes, speed, heartRate, seed, utcOffsetHours: 9 });
	return { name: `${daysAgo(day)}.fit`, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}
/** Ten weeks of easy running, and five kilometres among it as fast as the athlete can: heart rate shows it. */
const files = [...Array.from({ length: 24 }, (_, at) => run(2 + at * 3, at)), run(6, 90, 21, 4.2, 182)];

interface Current {
	proposals: ThresholdProposal[];
	thresholds: ThresholdEntry[];
	recalculatingFrom: string | null;
}
const current = async (): Promise<Current> => (await visitor.context.request.get("/api/fitness/current")).json();
async function settled(): Promise<Current> {
	await expect.poll(async () => (await current()).recalculatingFrom, { timeout: 90_000, interval: 500 }).toBeNull();
	return current();
}
const stateOf = async (id: string) => (await current()).thresholds.find((entry) => entry.id === id)?.state ?? null;
const cards = () => visitor.page.getByRole("region", { name: "Found in your recordings" }).getByRole("listitem");
const working = () => visitor.page.getByText(/is being worked out again/);

beforeAll(async () => {
	server = await startServer();
	visitor = await visit(server.origin);
	const { context } = visitor;
	await signUp(visitor, "fitness@example.org");
	await onboard(visitor, files);
	const headers = { origin: server.origin };
	const { profile } = await (await context.request.get("/api/users/profile")).json();
	const known = { ...profile, heartRates: { max: 190, rest: 50, threshold: 165 } };
	const saved = await context.request.put("/api/users/profile", { data: known, headers });
	expect(saved.status(), await saved.text()).toBe(200);
	await context.request.post("/api/fitness/recalculate", { data: {}, headers });
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

test("while history is worked out the page says so, and shows what came of it without a reload", async () => {
	const { page } = visitor;
	await settled();
	// A month is judged in less time than it takes to look: the answer is held at "not yet".
	await page.addInitScript(() => {
		const real = window.fetch;
		window.fetch = async (...asked) => {
			const reply = await real(...asked);
			const url = asked[0] instanceof Request ? asked[0].url : String(asked[0]);
			if (!url.includes("/api/fitness/current") || localStorage.getItem("held") === null) return reply;
			return Response.json({ ...(await reply.json()), recalculatingFrom: "2026-01-31" });
		};
	});
	await page.evaluate(() => localStorage.setItem("held", "yes"));
	await page.goto("/fitness");
	await page.getByText("Your history from 31 January 2026 on is being worked out again.").waitFor();
	const trends = page.waitForRequest(/\/api\/fitness\/trends/);
	const months = page.waitForRequest(/\/api\/fitness\/snapshots/);
	await page.evaluate(() => localStorage.removeItem("held"));
	await working().waitFor({ state: "detached" });
	await Promise.all([trends, months]);
	await page.getByRole("heading", { name: "Month by month" }).waitFor();
	await page.getByRole("heading", { name: "How it went" }).waitFor();
});

test("trends are drawn and read out day by day, weeks by zone and months stand below", async () => {
	const { page } = visitor;
	const chart = page.getByRole("slider", { name: /^Fitness, fatigue and form/ });
	await chart.focus();
	const last = await chart.getAttribute("aria-valuetext");
	expect(last).toMatch(/Fitness \d+, Fatigue \d+, Form [+−\d]/);
	await page.keyboard.press("ArrowLeft");
	expect(await chart.getAttribute("aria-valuetext")).not.toBe(last);
	const inked = () =>
		page.evaluate(() => {
			const canvas = document.querySelector("canvas");
			const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
			return pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
		});
	expect(await inked()).toBeGreaterThan(2_000);
	await page.getByRole("heading", { name: "Weeks by heart-rate zone" }).waitFor();
	const months = page.getByRole("table", { name: "Month by month" }).getByRole("row");
	expect(await months.count()).toBeGreaterThan(2);
	expect(await months.nth(1).innerText()).toMatch(/\w{3,4} \d{4}\s+\d\d\.\d\s+\d+/);
});

test("an all-out run is found and leads to itself; a yes counts, and can be taken back", async () => {
	const { page } = visitor;
	const { proposals } = await settled();
	const vdot = proposals.find(({ entry }) => entry.kind === "vdot");
	if (!vdot) throw new Error("the all-out run raises VDOT");
	await page.goto("/fitness");
	const card = cards().filter({ hasText: /^VDOT/ });
	expect(await card.innerText()).toMatch(/VDOT:? \d\d\.\d → \d\d\.\d\?/);
	expect(await card.getByRole("link").getAttribute("href")).toBe(`/activities/${vdot.entry.evidence?.activityId}`);
	await card.getByRole("button", { name: "Yes, that is me" }).click();
	await expect.poll(() => stateOf(vdot.entry.id)).toBe("confirmed");
	await expect.poll(() => card.count()).toBe(0);
	await page.getByRole("button", { name: "Undo" }).click();
	await expect.poll(() => stateOf(vdot.entry.id)).not.toBe("confirmed");
	await settled();
	await card.waitFor();
});

test("a no is asked for its reason, kept, and not asked about again", async () => {
	const { page } = visitor;
	const { proposals } = await settled();
	const id = proposals.find(({ entry }) => entry.kind === "vdot")?.entry.id ?? "";
	const card = cards().filter({ hasText: /^VDOT/ });
	await card.getByRole("button", { name: "No", exact: true }).click();
	const dialog = page.getByRole("dialog");
	expect(await dialog.getByRole("button", { name: "No", exact: true }).isDisabled()).toBe(true);
	await dialog.getByText("The distance was wrong").click();
	await dialog.getByRole("button", { name: "No", exact: true }).click();
	await expect.poll(() => stateOf(id)).toBe("refused");
	await visitor.context.request.post("/api/fitness/recalculate", { data: {}, headers: { origin: server.origin } });
	await settled();
	await page.goto("/fitness");
	await page.getByRole("heading", { name: "How your limits changed" }).waitFor();
	expect(await card.count()).toBe(0);
	const all = page.getByRole("button", { name: "Show all" }).first();
	if ((await all.count()) > 0) await all.click();
	await page.getByText(/refused: The distance was wrong/).waitFor();
});

test("axe finds nothing wrong, with everything open", async () => {
	const { page } = visitor;
	await page.locator("canvas").first().waitFor();
	await page.evaluate(() => {
		for (const source of document.querySelectorAll<HTMLDetailsElement>("main details")) source.open = true;
	});
	expect(await axeViolations(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await axeViolations(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
