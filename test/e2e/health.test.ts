/** Health in the real app: typed, taken back, offline, from a Garmin export, and what readiness says of it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HealthFact } from "../../shared/health/fact.ts";
import { garminExport } from "../fixtures/garmin-export.ts";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;

beforeAll(async () => {
	// Of its own: after the first account registration is closed.
	server = await startServer();
	visitor = await visit(server.origin);
	await signUp(visitor, `health-${Date.now()}@example.org`);
	await onboard(visitor, []);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

/** The athlete's day, in Seoul. */
const day = (back: number) => new Date(Date.now() + 9 * 3_600_000 - back * 86_400_000).toISOString().slice(0, 10);
/** They are kept at three addresses. */
async function factsOf(on: string): Promise<HealthFact[]> {
	const parts = await Promise.all(
		["sleep", "hr", "metrics"].map(async (part): Promise<{ days: { facts: HealthFact[] }[] }> => {
			const answer = await visitor.context.request.get(`/api/${part}?from=${on}&to=${on}`);
			return answer.json();
		}),
	);
	return parts.flatMap(({ days }) => days.flatMap(({ facts }) => facts));
}
const typedKinds = async (on: string) =>
	(await factsOf(on))
		.filter(({ provenance }) => provenance.source === "manual")
		.map(({ kind }) => kind)
		.toSorted();

async function openForm(): Promise<void> {
	await visitor.page.goto("/health");
	await visitor.page.getByRole("button", { name: "Type a value" }).click();
}
async function type(values: Record<string, string>): Promise<void> {
	for (const [label, value] of Object.entries(values)) await visitor.page.getByLabel(label, { exact: true }).fill(value);
	await visitor.page.getByRole("button", { name: "Save" }).click();
}
const typed = () => visitor.page.locator("form li");

test("without anything the page says what will be here, and takes a value", async () => {
	const { page } = visitor;
	await page.goto("/health");
	await page.getByRole("heading", { name: "Your sleep and recovery will be here" }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await openForm();
	expect(await page.evaluate(() => document.activeElement?.getAttribute("inputmode"))).toBe("decimal");
	await type({ "Time asleep": "6:40" });
	await expect.poll(() => typedKinds(day(0))).toEqual(["sleep"]);
});

test("readiness keeps silent on fewer than two inputs and names what it has and lacks", async () => {
	const { page } = visitor;
	await page.goto("/health");
	const part = page.locator("section", { has: page.getByRole("heading", { name: "Readiness" }) });
	// What the device kept from before shows first; the night comes with the server's answer.
	await expect.poll(() => part.innerText()).toMatch(/Sleep[\s\S]*6\sh\s40/);
	const text = await part.innerText();
	expect(text).toContain("No score today.");
	expect(text).toMatch(/HRV\s+not measured today/);
	expect(text).not.toContain("of the score");
});

test("weight, resting heart rate and sleep of a day are shown and can be taken back", async () => {
	const { page } = visitor;
	await openForm();
	await type({ "Weight (kg)": "61,5", "Resting heart rate": "47", "Time asleep": "7:30" });
	await expect.poll(() => typed().allInnerTexts()).toHaveLength(3);
	const lines = (await typed().allInnerTexts()).join(" | ");
	expect(lines).toMatch(/Weight\s+61\.5\skg/);
	expect(lines).toMatch(/Resting heart rate\s+47\sbpm/);
	expect(lines).toMatch(/Sleep\s+7\sh\s30/);
	await expect.poll(() => page.locator("figcaption").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("61.5")]));
	await page.getByRole("button", { name: "Take back: Weight" }).click();
	await expect.poll(() => typedKinds(day(0))).toEqual(["resting_heart_rate", "sleep"]);
	await expect.poll(() => typed().count()).toBe(2);
	expect(await axeViolations(page)).toEqual([]);
});

test("what no day can have is refused at its field, and nothing is kept", async () => {
	const { page } = visitor;
	await openForm();
	await type({ "Resting heart rate": "470" });
	await page.getByText("Between 20 and 130.").waitFor();
	expect(await page.getByLabel("Resting heart rate", { exact: true }).getAttribute("aria-invalid")).toBe("true");
	expect(await typedKinds(day(0))).toEqual(["resting_heart_rate", "sleep"]);
});

test("offline it is kept on the device, and sent when the connection is back", async () => {
	const { page, context } = visitor;
	await openForm();
	await context.setOffline(true);
	await page.getByLabel("Day", { exact: true }).fill(day(1));
	await type({ "Weight (kg)": "62" });
	await page.getByText("Waiting to be sent:").waitFor();
	await context.setOffline(false);
	await expect.poll(() => typedKinds(day(1)), { timeout: 60_000 }).toEqual(["weight"]);
	await page.getByText("Waiting to be sent:").waitFor({ state: "detached" });
});

test("a Garmin export brings nights and days, and readiness names what it rests on", async () => {
	const { page } = visitor;
	const nights = Array.from({ length: 40 }, (_, back) => ({ day: day(39 - back), hours: 7.2, hrv: 50 + (back % 5), weight: 63 }));
	await page.goto("/import");
	const bytes = garminExport({ nights, utcOffset: 9 * 3600 });
	await page
		.locator("input[type=file]:not([webkitdirectory])")
		.setInputFiles([{ name: "garmin.zip", mimeType: "application/zip", buffer: Buffer.from(bytes) }]);
	await page.getByRole("button", { name: "Clear the list" }).waitFor({ timeout: 90_000 });
	expect(await page.locator("main").innerText()).toMatch(/health values came in/);
	await page.goto("/health");
	const part = page.locator("section", { has: page.getByRole("heading", { name: "Readiness" }) });
	await expect.poll(() => part.innerText(), { timeout: 30_000 }).toContain("of the score");
	const text = await part.innerText();
	for (const input of ["Sleep", "HRV", "Energy level", "Training status"]) expect(text).toContain(input);
	expect(text).toMatch(/\b\d{1,3}\b/);
	const charts = (await page.locator("figcaption").allInnerTexts()).join(" | ");
	for (const chart of ["Sleep", "HRV", "Resting heart rate", "Stress", "Energy level", "Weight"]) expect(charts).toContain(chart);
	expect(await axeViolations(page)).toEqual([]);
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
