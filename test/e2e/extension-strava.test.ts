/** The coach on Strava's pages: the built extension in Chromium, the real Worker, and a Strava that is ours. */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { usualActivities } from "../fakes/strava/activity.ts";
import { type Anchor, anchors } from "../fakes/strava/activity-page.ts";
import type { ChromiumWithExtension } from "./extension-browser.ts";
import type { FakeSites } from "./fake-sites.ts";
import { type AthleteClient, pair } from "./paired-browser.ts";
import { type PanelStage, panelStage } from "./panel-stage.ts";
import type { Server } from "./server.ts";

const TODAY = new Date().toISOString().slice(0, 10);

let stage: PanelStage;
let server: Server;
let sites: FakeSites;
let athlete: AthleteClient;
let chromium: ChromiumWithExtension;

beforeAll(async () => {
	stage = await panelStage(TODAY);
	({ server, sites, athlete, chromium } = stage);
});
afterAll(() => stage?.leave());
beforeEach(() => {
	Object.assign(sites.strava.condition, { signedIn: true, without: [], redraws: null, contentSecurityPolicy: true });
});

/** Everything that a page must never say because of us. */
async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
	const complaints: string[] = [];
	const page = await chromium.context.newPage();
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
	await page.goto(`https://www.strava.com${path}`, { waitUntil: "load" });
	return { page, complaints };
}
const panelOf = (page: Page) => page.locator("longrun-panel[data-name=activity]");
/** What stands before the panel, or around it. */
const placeOf = (page: Page) =>
	page.evaluate(() => {
		const host = document.querySelector("longrun-panel[data-name=activity]");
		const before = host?.previousElementSibling;
		const floats = host?.shadowRoot?.querySelector(".fixed") != null;
		return floats ? "floating" : before?.id || before?.className || `first in ${host?.parentElement?.className || host?.parentElement?.id}`;
	});
/** Long enough for a panel to come that must not. */
const settle = (page: Page) => page.waitForTimeout(4_500);

describe("before pairing", () => {
	test("an own activity has one quiet line, another's nothing", async () => {
		const own = await open("/activities/101");
		await panelOf(own.page).getByRole("button", { name: "Connect this browser" }).waitFor();
		const other = await open("/activities/106");
		const dashboard = await open("/dashboard");
		await settle(dashboard.page);
		expect(await panelOf(other.page).count()).toBe(0);
		expect(await dashboard.page.locator("longrun-panel").count()).toBe(0);
		expect([...own.complaints, ...other.complaints, ...dashboard.complaints]).toEqual([]);
		for (const { page } of [own, other, dashboard]) await page.close();
	});
});

describe("paired", () => {
	beforeAll(() => pair(chromium, athlete));

	test("the original is brought in with one tap, and the same page shows its verdict", async () => {
		const { page, complaints } = await open("/activities/201");
		const navigations: string[] = [];
		page.on("framenavigated", (frame) => navigations.push(frame.url()));
		await panelOf(page).getByText("This activity has not been brought in yet.").waitFor();
		await panelOf(page).getByRole("button", { name: "Bring in the original file" }).click();
		await panelOf(page)
			.getByRole("heading", { name: "Three of five right on. The first was too quick, and the last paid for it." })
			.waitFor();
		await panelOf(page).getByText("Cruise intervals").first().waitFor();
		const rows = await panelOf(page).locator("tbody tr").allInnerTexts();
		expect(rows).toHaveLength(5);
		expect(rows[0]).toMatch(/^1\s+4:0\d\s+−\d+\ss/);
		await panelOf(page)
			.getByText(/^Next: /)
			.waitFor();
		expect(navigations).toEqual([]);
		expect(complaints).toEqual([]);
		// The athlete's own file, nothing of an interface of Strava's.
		const { activities }: { activities: { activity: { provenance: { source: string }; outsideIds: unknown } }[] } = await athlete.ask(
			"GET",
			"/activities",
		);
		expect(activities.map(({ activity }) => [activity.provenance.source, activity.outsideIds])).toEqual([
			["tcx_file", [{ system: "strava", id: "201" }]],
		]);
		await page.close();
	});

	test("how it felt is said with one tap, kept, and undone", async () => {
		const { page } = await open("/activities/201");
		const effort = panelOf(page).getByRole("group", { name: "How hard did it feel?" });
		await effort.getByRole("radio", { name: "7 of 10" }).click();
		await panelOf(page).getByText("Saved").waitFor();
		await panelOf(page).getByRole("group", { name: "Motivation?" }).getByRole("radio", { name: "8 of 10" }).click();
		const said = async () => {
			const { activities }: { activities: { feedback: { effort: number | null; motivation: number | null } | null }[] } = await athlete.ask(
				"GET",
				"/activities",
			);
			return [activities[0]?.feedback?.effort, activities[0]?.feedback?.motivation];
		};
		await expect.poll(said).toEqual([7, 8]);
		await panelOf(page).getByRole("button", { name: "Undo" }).click();
		await expect.poll(said).toEqual([7, null]);
		await page.reload();
		expect(await effort.getByRole("radio", { name: "7 of 10" }).isChecked()).toBe(true);
		await page.close();
	});

	const places: [readonly Anchor[], string][] = [
		[[], "heading"],
		[["heading"], "activity-summary-container"],
		[["heading", "activity summary"], "pagenav"],
		[["heading", "activity summary", "pagenav"], "first in page container"],
		[[...anchors], "floating"],
	];
	test.each(places)("without %j it stands by the next anchor: %s", async (without, place) => {
		sites.strava.condition.without = without;
		const { page, complaints } = await open("/activities/201");
		await panelOf(page).getByRole("heading").waitFor({ timeout: 10_000 });
		expect(await placeOf(page)).toContain(place);
		expect(complaints).toEqual([]);
		await page.close();
	});

	const kinds = usualActivities().map(({ id, kind }) => [kind, id] as const);
	test.each(kinds.filter(([, id]) => id < 108))(
		"on the page of %s each missing anchor in turn leaves a panel or nothing, and never an error",
		async (kind, id) => {
			for (const missing of [null, ...anchors]) {
				sites.strava.condition.without = missing === null ? [] : [missing];
				const { page, complaints } = await open(`/activities/${id}`);
				if (kind === "other athlete's") {
					await settle(page);
					expect(await page.locator("longrun-panel").count()).toBe(0);
				} else await panelOf(page).getByText("This activity has not been brought in yet.").waitFor({ timeout: 10_000 });
				expect(complaints, `${kind} without ${missing}`).toEqual([]);
				await page.close();
			}
		},
	);

	test("tabs keep the panel, another activity has its own, and a page that throws it out gets it back", async () => {
		const { page, complaints } = await open("/activities/201");
		await panelOf(page).getByRole("heading").waitFor();
		await panelOf(page).evaluate((host) => host.setAttribute("data-seen", "1"));
		await page.locator("a[data-menu=laps]").click();
		await page.waitForURL("**/laps");
		expect(await panelOf(page).getAttribute("data-seen")).toBe("1");
		await page.evaluate(() => document.querySelector("longrun-panel[data-name=activity]")?.remove());
		await panelOf(page).getByRole("heading").waitFor();
		await page.evaluate(() => history.pushState({}, "", "/activities/102"));
		await page.evaluate(() => document.body.append(document.createElement("i")));
		await panelOf(page).getByText("This activity has not been brought in yet.").waitFor();
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("a page that throws it out again and again ends with none or a floating one, and no error", async () => {
		sites.strava.condition.redraws = { times: 6, everyMs: 250 };
		const { page, complaints } = await open("/activities/201");
		await page.waitForTimeout(4_000);
		expect(["floating", "first in undefined"]).toContain(await placeOf(page));
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("what hinders the file is said in words, and nothing is stored", async () => {
		const { page, complaints } = await open("/activities/104");
		await panelOf(page).getByRole("button", { name: "Bring in the original file" }).click();
		await panelOf(page).getByText("Strava has no file of this activity").waitFor();
		await page.close();
		const other = await open("/activities/101");
		await panelOf(other.page).getByText("has not been brought in").waitFor();
		sites.strava.condition.signedIn = false;
		await other.page.context().clearCookies({ domain: "www.strava.com" });
		await panelOf(other.page).getByRole("button", { name: "Bring in the original file" }).click();
		await panelOf(other.page).getByText("You are not signed in to Strava.").waitFor();
		await other.page.close();
		const { activities }: { activities: unknown[] } = await athlete.ask("GET", "/activities");
		expect(activities).toHaveLength(1);
		expect(complaints).toEqual([]);
	});

	test("where the athlete has set so the original comes in by itself, of own activities only", async () => {
		const options = await chromium.extensionPage("options.html");
		const byItself = options.getByRole("checkbox", { name: /^Bring in original files/ });
		await byItself.check();
		const stored = async () => {
			const { activities }: { activities: { activity: { outsideIds: { id: string }[] } }[] } = await athlete.ask("GET", "/activities");
			return activities.flatMap(({ activity }) => activity.outsideIds.map(({ id }) => id));
		};
		const before = await stored();
		const other = await open("/activities/106");
		const { page, complaints } = await open("/activities/102");
		await panelOf(page).getByRole("heading").waitFor({ timeout: 15_000 });
		await settle(other.page);
		expect((await stored()).sort()).toEqual([...before, "102"].sort());
		expect([...complaints, ...other.complaints]).toEqual([]);
		await byItself.uncheck();
		// Off again: the next one waits for a tap.
		const next = await open("/activities/103");
		await panelOf(next.page).getByText("This activity has not been brought in yet.").waitFor();
		await settle(next.page);
		expect(await stored()).not.toContain("103");
		for (const each of [options, other.page, page, next.page]) await each.close();
	});

	test("dashboard and calendar have the day in a corner, folded as it was left", async () => {
		const { page, complaints } = await open("/dashboard");
		const card = page.locator("longrun-panel[data-name=today]");
		await card.getByRole("heading", { name: "Cruise intervals" }).waitFor();
		await card.getByRole("button", { name: "Fold" }).click();
		await page.goto("https://www.strava.com/athlete/calendar");
		await card.getByRole("button", { name: "Unfold" }).waitFor();
		await card.getByRole("button", { name: "Unfold" }).click();
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("without the server the kept answer is shown with its age, and a tap waits", async () => {
		await server.kill();
		const { page, complaints } = await open("/activities/201");
		await panelOf(page)
			.getByText(/right on/)
			.first()
			.waitFor();
		await panelOf(page).getByText("Your Longrun server cannot be reached.").waitFor({ timeout: 15_000 });
		await panelOf(page).getByRole("group", { name: "How hard did it feel?" }).getByRole("radio", { name: "6 of 10" }).click();
		await panelOf(page).getByText("Kept here, goes out").waitFor({ timeout: 15_000 });
		expect(complaints).toEqual([]);
		await page.close();
	});
});
