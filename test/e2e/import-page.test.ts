/** The import page: asked and answered, by keyboard, on a phone, and for those who listen. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateGarminCsv } from "../fixtures/generate-garmin-csv.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { zipOf } from "../fixtures/zip-writer.ts";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Upload, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;

beforeAll(async () => {
	// Of its own: after the first account registration is closed.
	server = await startServer();
	visitor = await visit(server.origin);
	await signUp(visitor, `import-page-${Date.now()}@example.org`);
	await onboard(visitor, []);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

const upload = (name: string, bytes: Uint8Array | string): Upload => ({
	name,
	mimeType: "application/octet-stream",
	buffer: Buffer.from(bytes),
});
const run = (seed: number) =>
	generateRun({ startedAt: new Date(Date.UTC(2025, 0, seed, 7)).toISOString(), minutes: 8, speed: 3, heartRate: 150, seed });
const picker = () => visitor.page.locator("input[type=file]:not([webkitdirectory])");
const cleared = () => visitor.page.getByRole("button", { name: "Clear the list" });

interface Listed {
	activity: { day: string; distanceMetres: number | null };
}
async function distances(): Promise<number[]> {
	const { activities }: { activities: Listed[] } = await (await visitor.context.request.get("/api/activities?limit=200")).json();
	return activities.map(({ activity }) => Math.round(activity.distanceMetres ?? 0)).toSorted((a, b) => a - b);
}
async function begin(): Promise<void> {
	await visitor.page.goto("/import");
	await visitor.page.getByRole("heading", { name: "Where to get your history" }).waitFor();
}

test("says what to drop and where to get it; links open beside", async () => {
	await begin();
	const links = visitor.page.locator("main a[target=_blank]");
	const found = await links.evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.getAttribute("rel")]));
	expect(found.map(([href]) => href)).toEqual([
		"https://www.garmin.com/account/datamanagement/exportdata/",
		"https://www.strava.com/athlete/delete_your_account",
		"https://connect.garmin.com/modern/activities",
	]);
	for (const [, rel] of found) expect(rel).toContain("noopener");
	expect(await axeViolations(visitor.page)).toEqual([]);
});

test("the picker is reached and opened by keyboard", async () => {
	const { page } = visitor;
	await begin();
	await page.locator("main").focus();
	await page.keyboard.press("Tab");
	expect(await picker().evaluate((input) => input === document.activeElement)).toBe(true);
	const opened = page.waitForEvent("filechooser");
	await page.keyboard.press("Space");
	expect((await opened).isMultiple()).toBe(true);
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.hasAttribute("webkitdirectory"))).toBe(true);
});

test("a table that does not tell its unit asks, and the answer gives the distance", async () => {
	const { page } = visitor;
	await begin();
	const table = (day: number, distance: number) =>
		upload("Activities.csv", generateGarminCsv([{ date: `2025-06-0${day} 18:30:00`, distance, seconds: 2_700 }]));
	await picker().setInputFiles([table(3, 5.3)]);
	const question = page.getByRole("group", { name: "Are its distances in kilometres or miles?" });
	await question.waitFor();
	expect(await page.locator("main [role=status]").innerText()).toContain("One question");
	expect(await axeViolations(page)).toEqual([]);
	await question.getByRole("button", { name: "Miles" }).click();
	await cleared().waitFor();
	await expect.poll(distances).toEqual([Math.round(5.3 * 1609.344)]);
	await cleared().click();
	await picker().setInputFiles([table(5, 6.1)]);
	await question.getByRole("button", { name: "Kilometres" }).click();
	await cleared().waitFor();
	await expect.poll(distances).toEqual([6_100, Math.round(5.3 * 1609.344)]);
});

test("a question can be put aside with its file", async () => {
	const { page } = visitor;
	await begin();
	await picker().setInputFiles([
		upload("Activities.csv", generateGarminCsv([{ date: "2025-07-01 18:30:00", distance: 4, seconds: 1_500 }])),
	]);
	await page.getByRole("button", { name: "Leave this file out" }).click();
	await page.getByRole("heading", { name: "Where to get your history" }).waitFor();
	expect(await distances()).toHaveLength(2);
});

test("an archive with many files: verdict, figures, what went wrong and where; heard a few times only", async () => {
	const { page } = visitor;
	await begin();
	await page.evaluate(() => {
		const heard: string[] = [];
		Object.assign(window, { heard });
		new MutationObserver(() => {
			const said = document.querySelector("main [role=status]")?.textContent ?? "";
			if (said && said !== heard.at(-1)) heard.push(said);
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	const runs = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`watch/GARMIN/ACTIVITY/${i}.fit`, run(i + 1)]));
	await picker().setInputFiles([
		upload("everything.zip", zipOf({ ...runs, "watch/GARMIN/ACTIVITY/broken.fit": "" })),
		upload("the-long-run-around-the-lake-in-the-rain-with-friends-2025.fit", run(1)),
	]);
	await cleared().waitFor({ timeout: 90_000 });
	const text = await page.locator("main").innerText();
	expect(text).toContain("30 new activities");
	expect(await page.locator("dl > div").allInnerTexts()).toEqual(
		expect.arrayContaining([expect.stringMatching(/^New\s+30$/), expect.stringMatching(/^Already here\s+1$/)]),
	);
	const wrong = page.getByRole("region", { name: "Worth a look" });
	expect(await wrong.innerText()).toMatch(/broken\.fit[\s\S]*The file is empty\.[\s\S]*in everything\.zip/);
	const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
	expect(heard.at(-1)).toContain("30 new activities");
	expect(heard.length).toBeLessThanOrEqual(6);
	await page.locator("summary", { hasText: "everything.zip" }).click();
	expect(await page.locator("main li li").count()).toBe(31);
	expect(await axeViolations(page)).toEqual([]);
});

test("on a phone nothing is wider than the screen, and a long name keeps its end", async () => {
	const { page } = visitor;
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await page.locator("summary", { hasText: "Single files" }).click();
	const end = page.getByText("friends-2025.fit".slice(-12), { exact: true });
	const box = await end.boundingBox();
	if (!box) throw new Error("the name's end is not shown");
	expect(box.x + box.width).toBeLessThanOrEqual(390);
	await page.setViewportSize({ width: 1280, height: 900 });
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
