/** One activity in the real app: looked at, told about, merged, cut, taken home, deleted. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Upload, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
let seed = 0;
/** Seven in the morning in Seoul, or later. */
function run(day: number, name: string, part: { minutes?: number; speed?: number; heartRate?: number; at?: string } = {}): Upload {
	const bytes = generateRun({
		startedAt: `${daysAgo(day)}T${part.at ?? "00:10"}:00Z`,
		minutes: part.minutes ?? 40,
		speed: part.speed ?? 2.9,
		heartRate: part.heartRate ?? 142,
		seed: ++seed,
		utcOffsetHours: 9,
	});
	return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

const files = [
	run(3, "morning.fit"),
	run(5, "first-half.fit", { minutes: 20 }),
	run(5, "second-half.fit", { minutes: 25, at: "00:40" }),
	run(8, "race.fit", { minutes: 40, speed: 4.2, heartRate: 178 }),
	run(10, "doomed.fit"),
	...[13, 15, 17, 20, 22, 24].map((day) => run(day, `easy-${day}.fit`)),
];

const list = async (): Promise<ReviewedActivity[]> =>
	(await (await visitor.context.request.get("/api/activities?limit=200")).json()).activities;
/** Activities are told apart by their start. */
async function idOf(day: number, at = "09:10"): Promise<string> {
	const found = (await list()).find(({ activity }) => activity.startedLocal.startsWith(`${daysAgo(day)}T${at}`));
	if (!found) throw new Error(`no activity of ${daysAgo(day)}, ${at}`);
	return found.activity.id;
}
const feedbackOf = async (id: string) => (await list()).find(({ activity }) => activity.id === id)?.feedback ?? null;
async function open(id: string): Promise<void> {
	await visitor.page.goto(`/activities/${id}`);
	await visitor.page.getByRole("heading", { name: "Where it comes from" }).waitFor();
}
const scale = (name: string, number: number) =>
	visitor.page.getByRole("group", { name }).getByRole("radio", { name: `${number} of 10`, exact: true });
const tap = (name: string, number: number) => visitor.page.getByRole("group", { name }).getByText(String(number), { exact: true }).click();

beforeAll(async () => {
	server = await startServer();
	visitor = await visit(server.origin);
	await signUp(visitor, "activity@example.org");
	await onboard(visitor, files);
	expect(await list()).toHaveLength(files.length);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

test("from the list to an activity whose chart is drawn, without anything moving when it comes", async () => {
	const { page } = visitor;
	await page.goto("/activities");
	await page
		.locator(`a[href="/activities/${await idOf(3)}"]`)
		.first()
		.waitFor();
	await page.evaluate(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((all) => {
			for (const entry of all.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
				if (!entry.hadRecentInput) shifts.push(entry.value);
		}).observe({ type: "layout-shift", buffered: false });
	});
	await page
		.locator(`a[href="/activities/${await idOf(3)}"]`)
		.first()
		.click();
	await page.locator("figure canvas").first().waitFor();
	await page.getByRole("heading", { name: "Where it comes from" }).waitFor();
	const drawn = () =>
		page.evaluate(() =>
			[...document.querySelectorAll("figure canvas")].map((canvas) => {
				const { width, height } = canvas as HTMLCanvasElement;
				const pixels = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
				return pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
			}),
		);
	// Pace, heart rate, cadence, altitude: each with more than its axis.
	await expect.poll(async () => (await drawn()).every((pixels) => pixels > 2_000)).toBe(true);
	expect(await drawn()).toHaveLength(4);
	const shifted = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
	expect(shifted).toBeLessThan(0.05);
});

test("the arrow keys move the chart's cursor, and its words say where it is", async () => {
	const { page } = visitor;
	const chart = page.getByRole("slider", { name: /^The recording/ });
	await chart.focus();
	expect(await chart.getAttribute("aria-valuetext")).toBe("No point chosen");
	await page.keyboard.press("ArrowRight");
	const first = await chart.getAttribute("aria-valuetext");
	expect(first).toMatch(/^0:0\d, Pace \d:\d\d.\/km, Heart rate \d+.bpm, Cadence .*, Altitude \d+.m$/);
	for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowRight");
	expect(await chart.getAttribute("aria-valuetext")).toMatch(/^4:\d\d, Pace/);
	await page.keyboard.press("+");
	await page.getByRole("button", { name: "Show all" }).waitFor();
	await page.keyboard.press("Escape");
	expect(await page.getByRole("button", { name: "Show all" }).count()).toBe(0);
	await page.keyboard.press("End");
	expect(await chart.getAttribute("aria-valuetext")).toMatch(/^(39:\d\d|40:00),/);
});

test("a drag looks closer, and along the way instead of over time", async () => {
	const { page } = visitor;
	const [canvas] = await page.locator("figure .u-over").all();
	const box = await canvas?.boundingBox();
	if (!box) throw new Error("the chart has a place");
	await page.mouse.move(box.x + box.width * 0.25, box.y + 40);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.5, box.y + 40, { steps: 5 });
	await page.mouse.up();
	await page.getByRole("button", { name: "Show all" }).click();
	await page.getByRole("group", { name: "Draw along" }).getByText("Distance").click();
	const chart = page.getByRole("slider", { name: /^The recording/ });
	await chart.focus();
	await page.keyboard.press("End");
	expect(await chart.getAttribute("aria-valuetext")).toMatch(/^\d\.\d\d?.km, Pace/);
});

test("how it felt takes two taps without the server, survives a reload, and arrives", async () => {
	const { page, context } = visitor;
	const id = await idOf(3);
	await open(id);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	// The worker takes over with the next load.
	await page.reload();
	await page.getByRole("heading", { name: "How it felt" }).waitFor();
	await context.setOffline(true);
	await tap("Effort", 7);
	await tap("Recovered before", 4);
	await page.getByText("Saved", { exact: true }).waitFor();
	await page.reload();
	await page.getByRole("heading", { name: "How it felt" }).waitFor();
	await expect.poll(() => scale("Effort", 7).isChecked()).toBe(true);
	await page.getByText("The recording is shown when the server can be reached.").waitFor();
	await context.setOffline(false);
	await expect.poll(() => feedbackOf(id), { timeout: 30_000 }).toMatchObject({ effort: 7, recovery: 4, motivation: null });
	await page.reload();
	await expect.poll(() => scale("Effort", 7).isChecked()).toBe(true);
	await expect.poll(() => scale("Recovered before", 4).isChecked()).toBe(true);
});

test("with the keyboard alone a number is chosen, changed and taken back", async () => {
	const { page } = visitor;
	const id = await idOf(13);
	await open(id);
	await page.getByRole("slider", { name: /^The recording/ }).focus();
	// Past the zoom's button into the scale.
	for (let tabs = 0; tabs < 6 && !(await scale("Effort", 1).evaluate((radio) => radio === document.activeElement)); tabs++)
		await page.keyboard.press("Tab");
	const press = async (key: string, then: number | null): Promise<void> => {
		await page.keyboard.press(key);
		await expect.poll(() => feedbackOf(id)).toMatchObject({ effort: then });
		// What was asked again has come in: the focus must still be where it was.
		await page.waitForTimeout(500);
	};
	await press("Space", 1);
	await press("ArrowRight", 2);
	await press("ArrowRight", 3);
	await press("Backspace", null);
	expect(await scale("Effort", 3).isChecked()).toBe(false);
	await tap("Effort", 5);
	await expect.poll(() => scale("Effort", 5).isChecked()).toBe(true);
	await tap("Effort", 5);
	await expect.poll(() => scale("Effort", 5).isChecked()).toBe(false);
});

test("called a race it is evidence of how fast the athlete is", async () => {
	const { page } = visitor;
	const id = await idOf(8);
	const fitness = async () => (await (await visitor.context.request.get("/api/fitness/current")).json()) as FitnessReply;
	await open(id);
	await page.getByText("More: pain, race, notes").click();
	await page.getByText("This was a race or an all-out time trial").click();
	await expect.poll(() => feedbackOf(id)).toMatchObject({ race: true });
	await expect
		.poll(
			async () => {
				const { fitness: found, recalculatingFrom } = await fitness();
				return recalculatingFrom === null && found.vdot?.evidence.some((each) => each.activityId === id && each.kind === "race");
			},
			{ timeout: 60_000, interval: 500 },
		)
		.toBe(true);
	await page.goto("/fitness");
	await page.getByText("VDOT", { exact: true }).first().click();
	await page.locator(`details a[href="/activities/${id}"]`).waitFor();
});
interface FitnessReply {
	fitness: { vdot: { evidence: { activityId: string | null; kind: string }[] } | null };
	recalculatingFrom: string | null;
}

test("two records of one effort are merged by hand, and separated again", async () => {
	const { page } = visitor;
	const before = (await list()).length;
	await open(await idOf(5));
	await page.getByRole("button", { name: "Merge with another" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByText(/09:40/).click();
	await dialog.getByRole("button", { name: "Merge" }).click();
	await page.getByText("2 records of the same effort.").waitFor();
	expect(await list()).toHaveLength(before - 1);
	await page
		.getByRole("button", { name: /^Make .* an activity of its own$/ })
		.last()
		.click();
	await page.getByText("One record.").waitFor();
	await expect.poll(async () => (await list()).length).toBe(before);
});

test("an activity is cut in two where the chart was looked at, and joined again", async () => {
	const { page } = visitor;
	const id = await idOf(15);
	const before = await list();
	await open(id);
	const chart = page.getByRole("slider", { name: /^The recording/ });
	await chart.focus();
	await page.keyboard.press("End");
	await page.keyboard.press("Shift+ArrowLeft");
	await page.getByRole("button", { name: "Cut in two" }).click();
	const dialog = page.getByRole("dialog");
	await expect.poll(() => dialog.getByLabel("After").inputValue()).toMatch(/^3[56]:\d\d$/);
	await dialog.getByLabel("After").fill("50:00");
	await dialog.getByRole("button", { name: "Cut" }).click();
	await dialog.getByText("A time inside the activity").waitFor();
	await dialog.getByLabel("After").fill("15:00");
	await dialog.getByRole("button", { name: "Cut" }).click();
	await page.getByText("Cut into two activities").waitFor();
	const pieces = (await list()).filter(({ activity }) => activity.day === daysAgo(15));
	expect(
		pieces
			.map(({ activity }) => activity.timerSeconds ?? 0)
			.sort((a, b) => a - b)
			.map((seconds) => Math.round(seconds / 60)),
	).toEqual([15, 25]);
	await page.getByRole("button", { name: "Undo" }).click();
	await expect.poll(async () => (await list()).length).toBe(before.length);
	const [whole] = (await list()).filter(({ activity }) => activity.day === daysAgo(15));
	expect(Math.round((whole?.activity.timerSeconds ?? 0) / 60)).toBe(40);
	await expect.poll(() => page.url()).toContain(whole?.activity.id ?? "none");
});

test("the original file comes back byte for byte", async () => {
	const { page } = visitor;
	await open(await idOf(3));
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Download the original file" }).click(),
	]);
	expect(download.suggestedFilename()).toBe("morning.fit");
	expect(Buffer.compare(await readFile(await download.path()), files[0]?.buffer ?? Buffer.alloc(0))).toBe(0);
});

test("axe finds nothing wrong, with everything open", async () => {
	const { page } = visitor;
	await open(await idOf(3));
	await page.locator("figure canvas").first().waitFor();
	await page.getByText("More: pain, race, notes").click();
	for (const figure of await page.locator("article details.group summary").all()) await figure.click();
	expect(await axeViolations(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await axeViolations(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 900 });
});

test("deleted it is gone from the list and from the server", async () => {
	const { page } = visitor;
	const id = await idOf(10);
	await open(id);
	await page.getByRole("button", { name: "Delete", exact: true }).click();
	await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
	await page.waitForURL("**/activities");
	await page.getByText("Activity deleted").waitFor();
	await page.locator("main ul li").first().waitFor();
	expect(await page.locator(`a[href="/activities/${id}"]`).count()).toBe(0);
	await expect.poll(async () => (await list()).some(({ activity }) => activity.id === id)).toBe(false);
	await page.goto(`/activities/${id}`);
	await page.getByText("This activity is not here").waitFor();
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
