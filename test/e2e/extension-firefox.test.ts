/** The main path in a real Firefox: paired by the code, the verdict on Strava, the week sent on Garmin Connect. */
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NO_FIREFOX } from "../../scripts/testing/find-firefox.ts";
import { addDays } from "../../shared/calendar.ts";
import { usualActivities } from "../fakes/strava/activity.ts";
import { plannedWatchText } from "../fixtures/planned-watch-text.ts";
import { testExtensionFolder } from "./extension-build.ts";
import { type FirefoxWithExtension, openFirefoxWithExtension } from "./extension-firefox.ts";
import { type FakeSites, startFakeSites } from "./fake-sites.ts";
import { fillWeek, workoutsOf } from "./full-week.ts";
import { intervalsTcx } from "./intervals-today.ts";
import { type AthleteClient, newAthlete, withPlan } from "./paired-browser.ts";
import { type Server, startServer } from "./server.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const RECORDED = 201;

let server: Server;
let sites: FakeSites;
let athlete: AthleteClient;
let firefox: FirefoxWithExtension;

/** Where no Firefox is, and none could be installed, the run has said so. */
const inFirefox = test.skipIf(process.env.FIREFOX_BINARY === NO_FIREFOX);

beforeAll(async () => {
	if (process.env.FIREFOX_BINARY === NO_FIREFOX) return;
	server = await startServer();
	const startedAt = `${TODAY}T00:00:10.000Z`;
	const original = intervalsTcx(startedAt, [4.1, 4, 4, 4, 3.9]);
	const recorded = { id: RECORDED, kind: "run" as const, name: "Morning run", startedAt, minutes: 57, speed: 3, heartRate: 160, original };
	sites = await startFakeSites({ garmin: { now: Date.now() }, strava: { activities: [...usualActivities(), recorded] } });
	athlete = await newAthlete(server.origin);
	await withPlan(athlete, TODAY);
	await fillWeek(athlete, addDays(TODAY, 1));
	firefox = await openFirefoxWithExtension(sites.port, { folder: testExtensionFolder("firefox") });
}, 240_000);
afterAll(async () => {
	await firefox?.close();
	await sites?.stop();
	await server?.stop();
});

/** By what it says or is called: in a panel, or in a page of the extension's own. */
async function find(page: Page, name: string | null, selector: string, text: string): Promise<ElementHandle<Element>> {
	const found = await page
		.waitForFunction(
			(panel: string | null, wanted: string, words: string) => {
				const place = panel === null ? document : document.querySelector(`longrun-panel[data-name=${panel}]`)?.shadowRoot;
				const says = (element: Element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().startsWith(words);
				return [...(place?.querySelectorAll(wanted) ?? [])].find(says) ?? false;
			},
			{ timeout: 60_000 },
			name,
			selector,
			text,
		)
		.catch(async (cause) => {
			const there = await page.evaluate(
				(panel) =>
					document.querySelector(`longrun-panel[data-name=${panel}]`)?.shadowRoot?.querySelector(".panel-page")?.textContent ??
					document.body.innerText,
				name,
			);
			throw new Error(`no "${text}", but: ${there}`, { cause });
		});
	const element = found.asElement();
	if (!element) throw new Error(`no ${text}`);
	return element as ElementHandle<Element>;
}
const press = async (page: Page, name: string | null, text: string) => (await find(page, name, "button, label", text)).click();

inFirefox("paired by the code that the popup shows", async () => {
	const popup = await firefox.extensionPage("popup.html");
	const address = await popup.waitForSelector("input");
	await address?.type(server.origin);
	await press(popup, null, "Connect");
	const shown = await popup.waitForFunction(() => /\b[A-Z]{4}-[A-Z]{4}\b/.exec(document.body.innerText)?.[0] ?? false, { timeout: 30_000 });
	const code = String(await shown.jsonValue()).replace("-", "");
	await athlete.ask("POST", `/pairing/requests/${code}/approve`);
	await find(popup, null, "a", "Open plan");
	await popup.close();
});

inFirefox("an own activity on Strava is brought in with one tap and has its verdict on the same page", async () => {
	const page = await firefox.open(`https://www.strava.com/activities/${RECORDED}`);
	await press(page, "activity", "Bring in the original file");
	await find(page, "activity", "legend", "How hard did it feel?");
	const { activities }: { activities: { activity: { outsideIds: unknown } }[] } = await athlete.ask("GET", "/activities");
	expect(activities.map(({ activity }) => activity.outsideIds)).toEqual([[{ system: "strava", id: String(RECORDED) }]]);
	await page.close();
});

const sendPage = async (): Promise<Page> => {
	const page = await firefox.open("https://connect.garmin.com/app/calendar");
	await find(page, "send", "button", "Send to Garmin");
	return page;
};

/** What the watch shows on each day is what the plan has there. */
async function expectWholePlan(): Promise<void> {
	const inMetres = (text: string) => text.replace(/([\d.]+) km\b(?!\/h)/g, (_, km) => `${Math.round(Number(km) * 1000)} m`);
	const planned = (await workoutsOf(athlete, TODAY, addDays(TODAY, 13)))
		.map((workout) => `${workout.day} ${inMetres(plannedWatchText(workout))}`)
		.sort();
	const shown = sites.garmin.scheduled().map(({ date, text }) => `${date} ${inMetres(text)}`);
	// What was done today is no longer wanted there.
	expect(planned.filter((line) => !line.startsWith(TODAY))).toEqual(shown.filter((line) => !line.startsWith(TODAY)).sort());
	expect(shown.length).toBeGreaterThanOrEqual(7);
}

inFirefox("the plan is approved and sent, and stands on Garmin's calendar as it was planned", async () => {
	const page = await sendPage();
	const locks = () => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? []);
	await press(page, "send", "Approve the whole plan");
	await press(page, "send", "Send to Garmin");
	// No other tab may send at the same time.
	await expect.poll(locks, { timeout: 10_000 }).toEqual(["longrun-delivery"]);
	await find(page, "send", "h2", "The next 14 days are on Garmin's calendar");
	expect(await locks()).toEqual([]);
	await expectWholePlan();
	await page.close();
});

inFirefox("it goes to another account, too, with the token that only the page's own calls show", async () => {
	Object.assign(sites.garmin.condition, { tokenIn: "calls", tokenOnReads: true });
	for (const { workoutId } of sites.garmin.library.all()) sites.garmin.library.delete(workoutId);
	sites.garmin.profile.profileId += 1;
	const page = await sendPage();
	await press(page, "send", "Send to Garmin");
	await press(page, "send", "Go on with this account");
	await find(page, "send", "button", "Stop");
	await find(page, "send", "h2", "The next 14 days are on Garmin's calendar");
	await expectWholePlan();
	await page.close();
});

inFirefox("a connection that breaks off is said", async () => {
	const page = await sendPage();
	sites.garmin.faults.every("drop", { path: /socialProfile/ });
	try {
		await press(page, "send", "Send to Garmin");
		await find(page, "send", "*", "The connection to Garmin Connect broke off.");
	} finally {
		sites.garmin.faults.clear();
	}
	await page.close();
});
