/**
 * The week onto Garmin's calendar: the built extension in Chromium, the real Worker, and a Garmin Connect that shares no code with the compiler. One file because
 * building, starting and pairing take longer than all of its tests.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../shared/calendar.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import { plannedWatchText } from "../fixtures/planned-watch-text.ts";
import { type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { testExtensionFolder } from "./extension-build.ts";
import { type FakeSites, startFakeSites } from "./fake-sites.ts";
import { change, fillWeek, workoutsOf } from "./full-week.ts";
import { type AthleteClient, newAthlete, pair, say, withPlan } from "./paired-browser.ts";
import { type Server, startServer } from "./server.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const LAST = addDays(TODAY, 6);
const folder = testExtensionFolder("chrome");

let server: Server;
let sites: FakeSites;
let athlete: AthleteClient;
let chromium: ChromiumWithExtension;
let profile: string;

beforeAll(async () => {
	server = await startServer();
	sites = await startFakeSites({ garmin: { now: Date.now() } });
	profile = await mkdtemp(join(tmpdir(), "longrun-garmin-"));
	athlete = await newAthlete(server.origin);
	await withPlan(athlete, TODAY);
	expect(new Set((await fillWeek(athlete, TODAY)).map(({ day }) => day)).size).toBe(7);
	chromium = await openChromiumWithExtension(sites.port, { folder, profile });
}, 240_000);
afterAll(async () => {
	await chromium?.close();
	await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	await sites?.stop();
	await server?.stop();
});
beforeEach(() => {
	sites.garmin.faults.clear();
	sites.garmin.requests.clear();
	Object.assign(sites.garmin.condition, {
		consent: true,
		signedIn: true,
		challenge: false,
		throttled: null,
		slowMs: 0,
		era: "app",
		tokenIn: "meta",
		redrawMs: null,
		tokenOnReads: false,
	});
});

async function open(path = "/app/calendar"): Promise<{ page: Page; complaints: string[] }> {
	const complaints: string[] = [];
	const page = await chromium.context.newPage();
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on(
		"console",
		(message) => message.type() === "error" && !/Failed to load resource/.test(message.text()) && complaints.push(message.text()),
	);
	await page.goto(`https://connect.garmin.com${path}`, { waitUntil: "load" });
	return { page, complaints };
}
const panelOf = (page: Page) => page.locator("longrun-panel[data-name=send]");
const sendButton = (page: Page) => panelOf(page).getByRole("button", { name: "Send to Garmin" });
const writes = () => sites.garmin.requests.writes().map((line) => line.replace("/gc-api/workout-service/", "").replace(/\d+/, "#"));
/** What the watch is to show on the coming days, and what it shows. Which unit a distance is shown in is the watch's own matter. */
const inMetres = (text: string) => text.replace(/([\d.]+) km\b(?!\/h)/g, (_, km) => `${Math.round(Number(km) * 1000)} m`);
/** Of what is wanted and approved, said from the plan alone. */
async function planned(): Promise<string[]> {
	const { wanted }: { wanted: { workoutId: string; approval: string }[] } = await athlete.ask(
		"GET",
		`/garmin/delivery?bodies=none&to=${LAST}`,
	);
	const approved = new Set(wanted.filter(({ approval }) => approval === "approved").map(({ workoutId }) => workoutId));
	const workouts = (await workoutsOf(athlete, TODAY, LAST)).filter(({ id }) => approved.has(id));
	return workouts.map((workout) => `${workout.day} ${inMetres(plannedWatchText(workout))}`).sort();
}
const shown = () =>
	sites.garmin
		.scheduled()
		.map(({ date, text }) => `${date} ${inMetres(text)}`)
		.sort();

/** Chooses the week and presses the button; resolves when it is over. */
async function sendWeek(page: Page): Promise<void> {
	await panelOf(page).getByRole("radio", { name: "7 days" }).check();
	// From the click on another button stands in its place, until it is over.
	await sendButton(page).click();
	await sendButton(page).waitFor({ timeout: 60_000 });
}

describe("before pairing", () => {
	test("the calendar has one quiet line, home and other pages nothing", async () => {
		const calendar = await open();
		await panelOf(calendar.page).getByRole("button", { name: "Connect this browser" }).waitFor();
		const home = await open("/app/home");
		const builder = await open("/app/workout/1");
		await home.page.waitForTimeout(4_000);
		for (const { page } of [home, builder]) expect(await page.locator("longrun-panel").count()).toBe(0);
		expect([...calendar.complaints, ...home.complaints, ...builder.complaints]).toEqual([]);
		for (const { page } of [calendar, home, builder]) await page.close();
	});
});

describe("paired", () => {
	beforeAll(() => pair(chromium, athlete));

	test("nothing is sent that is not approved, and one yes sends one workout", async () => {
		const { page, complaints } = await open();
		await panelOf(page)
			.getByRole("heading", { name: /need your approval/ })
			.waitFor();
		await sendWeek(page);
		expect(writes()).toEqual([]);
		await panelOf(page)
			.getByRole("button", { name: /^Approve (?!the whole)/ })
			.first()
			.click();
		await panelOf(page).getByRole("heading", { name: "1 workout is not on Garmin yet" }).waitFor();
		await panelOf(page)
			.getByRole("button", { name: /^Send (?!to Garmin)/ })
			.first()
			.click();
		await panelOf(page).getByText("1 workout stands on Garmin's calendar.").waitFor();
		expect(writes()).toEqual(["POST workout", "POST schedule/#"]);
		expect(shown()).toEqual((await planned()).slice(0, 1));
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("the week is sent with one button: seven workouts on their days, as the watch shows them", async () => {
		const { page, complaints } = await open();
		await panelOf(page).getByRole("button", { name: "Approve the whole plan" }).click();
		await panelOf(page)
			.getByRole("heading", { name: /are not on Garmin yet/ })
			.waitFor();
		const started = performance.now();
		await panelOf(page).getByRole("radio", { name: "7 days" }).check();
		await sendButton(page).click();
		await panelOf(page)
			.getByText(/^\d of 7 · /)
			.first()
			.waitFor();
		await panelOf(page).getByText("7 workouts stand on Garmin's calendar.").waitFor({ timeout: 60_000 });
		expect(performance.now() - started).toBeLessThan(30_000);
		expect(shown()).toHaveLength(7);
		expect(shown()).toEqual(await planned());
		await panelOf(page).getByRole("heading", { name: "The next 7 days are on Garmin's calendar" }).waitFor();
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("sent again, nothing is written", async () => {
		const { page } = await open();
		await sendWeek(page);
		await panelOf(page).getByText("Nothing to change").waitFor();
		expect(writes()).toEqual([]);
		await page.close();
	});

	test("a sent workout opens in Garmin's own builder, on the new site and on the old", async () => {
		for (const [era, calendar] of [
			["app", "/app/calendar"],
			["modern", "/modern/calendar"],
		] as const) {
			sites.garmin.condition.era = era;
			const { page } = await open(calendar);
			const href = await panelOf(page)
				.getByRole("link", { name: /in Garmin's builder/ })
				.first()
				.getAttribute("href");
			expect(href).toMatch(era === "app" ? /^\/app\/workout\/\d+\?workoutType=running$/ : /^\/modern\/workout\/\d+$/);
			if (era === "app") {
				await panelOf(page)
					.getByRole("link", { name: /in Garmin's builder/ })
					.first()
					.click();
				await page.getByRole("list", { name: "Steps" }).waitFor();
			}
			await page.close();
		}
	});

	test("after a change only the difference moves, and what the plan drops is gone there", async () => {
		const week = await workoutsOf(athlete, TODAY, LAST);
		const [moved, edited, dropped] = [week[2], week[3], week[4]];
		if (!moved || !edited || !dropped) throw new Error("the week is too short");
		await change(athlete, { kind: "skip", workoutId: dropped.id });
		await change(athlete, { kind: "move", workoutId: moved.id, day: dropped.day });
		await change(athlete, { kind: "edit", workoutId: edited.id, segments: edited.segments.slice(0, 1), note: null });
		const { page } = await open();
		await panelOf(page).getByRole("radio", { name: "7 days" }).check();
		await panelOf(page).getByRole("heading", { name: "3 changes are not on Garmin yet" }).waitFor();
		await sendWeek(page);
		expect(writes().sort()).toEqual(["DELETE schedule/#", "DELETE workout/#", "POST schedule/#", "PUT workout/#"]);
		expect(shown()).toHaveLength(6);
		expect(shown()).toEqual(await planned());
		await page.close();
	});

	test("what the athlete moved or changed there is asked about; both answers count", async () => {
		const [first, second] = sites.garmin.library.schedules();
		if (!first || !second) throw new Error("nothing is scheduled");
		sites.garmin.library.moveSchedule(first.workoutScheduleId, addDays(TODAY, 12));
		const changed = sites.garmin.library.get(second.workoutId);
		const [segment] = changed.workoutSegments;
		const [step] = segment?.workoutSteps ?? [];
		if (step?.type !== "ExecutableStepDTO") throw new Error("no step to change");
		Object.assign(step, { endConditionValue: 4321 });
		changed.updatedDate = "2030-01-01T00:00:00.0";
		const { page } = await open();
		await sendWeek(page);
		await panelOf(page).getByRole("heading", { name: "2 workouts were changed on Garmin: what counts?" }).waitFor();
		expect(writes()).toEqual([]);
		await panelOf(page).getByText("You moved it on Garmin Connect.").waitFor();
		await panelOf(page).getByText("You changed it on Garmin Connect.").waitFor();
		const rowOf = (text: string) => panelOf(page).locator("li[data-workout]", { hasText: text });
		await rowOf("You moved it").getByRole("button", { name: "The plan's counts" }).click();
		await rowOf("You changed it").getByRole("button", { name: "Garmin's counts" }).click();
		await panelOf(page).getByText("Garmin's version counts").waitFor();
		await sendWeek(page);
		expect(sites.garmin.library.find(second.workoutId)?.updatedDate).toBe("2030-01-01T00:00:00.0");
		const days = sites.garmin.library.schedules().map(({ date }) => date);
		expect(days).toContain(first.date);
		expect(days).not.toContain(addDays(TODAY, 12));
		await page.close();
	});
});

describe("what hinders is said in words, with what to do", () => {
	test.each<[string, object, RegExp, string | null]>([
		["the session has ended", { signedIn: false }, /Garmin Connect has signed you out\. Sign in again in this tab/, "Load the page again"],
		["Device Upload is not allowed", { consent: false }, /before you allow “Device Upload”/, "Garmin's privacy settings"],
		["a challenge", { challenge: true }, /wants to see a person/, "Load the page again"],
		["throttled", { throttled: 3600 }, /asks for a pause\. Send again after \d/, null],
	])("%s", async (_, condition, words, remedy) => {
		const { page, complaints } = await open();
		await sendButton(page).waitFor();
		Object.assign(sites.garmin.condition, condition);
		sites.garmin.requests.clear();
		await sendWeek(page);
		await panelOf(page).getByText(words).waitFor();
		if (remedy)
			await panelOf(page)
				.getByRole(remedy.startsWith("Garmin") ? "link" : "button", { name: remedy })
				.waitFor();
		expect(writes()).toEqual([]);
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("Garmin answers in another form: the fallback, and the page stays whole", async () => {
		const { page, complaints } = await open();
		await sendButton(page).waitFor();
		const body = JSON.stringify({ items: [] });
		sites.garmin.faults.every(
			{ status: 200, headers: { "content-type": "application/json" }, body },
			{ path: /\/workout-service\/workouts$/ },
		);
		await sendWeek(page);
		await panelOf(page)
			.getByText(/Garmin Connect has changed/)
			.waitFor();
		expect(
			await panelOf(page)
				.getByRole("link", { name: /FIT files/ })
				.getAttribute("href"),
		).toBe(`${server.origin}/plan`);
		await page.getByRole("heading", { name: "Calendar", exact: true }).waitFor();
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("another tab is sending; another computer is sending", async () => {
		const one = await open();
		// More than stands there already: it takes a while.
		await panelOf(one.page).getByRole("radio", { name: "14 days" }).check();
		await sendButton(one.page).waitFor();
		sites.garmin.condition.slowMs = 1_500;
		await sendButton(one.page).click();
		const other = await open("/app/workouts");
		await sendButton(other.page).waitFor();
		await sendButton(other.page).click();
		await panelOf(other.page).getByText("Another tab of this browser is sending already.").waitFor();
		await sendButton(one.page).waitFor({ timeout: 60_000 });
		sites.garmin.condition.slowMs = 0;
		const { lease }: { lease: string } = await athlete.ask("POST", "/garmin/delivery/lease", {
			account: String(sites.garmin.profile.profileId),
		});
		await sendButton(other.page).click();
		await panelOf(other.page)
			.getByText(/is sending at the moment\. Try again after/)
			.waitFor();
		await athlete.ask("DELETE", `/garmin/delivery/lease/${lease}`);
		for (const { page } of [one, other]) await page.close();
	});

	test("stopped by hand, it ends after the call at hand, leaves nothing on its way, and goes on the next time", async () => {
		const { page } = await open();
		await sendWeek(page);
		const delivery: () => Promise<{ ledger: DeliveryEntry[] }> = () => athlete.ask("GET", `/garmin/delivery?bodies=none&to=${LAST}`);
		const mine = (await delivery()).ledger.flatMap(({ workoutId, question }) => (question === null ? [workoutId] : [])).slice(0, 3);
		expect(mine).toHaveLength(3);
		const approve = (approved: boolean) => Promise.all(mine.map((id) => athlete.ask("PUT", `/workouts/${id}/approval`, { approved })));
		const before = shown();
		await approve(false);
		sites.garmin.requests.clear();
		sites.garmin.faults.every({ delayMs: 1_500 }, { where: ({ method }) => method !== "GET" });
		await sendButton(page).click();
		await expect.poll(() => writes().length, { interval: 50 }).toBe(1);
		await panelOf(page).getByRole("button", { name: "Stop" }).click();
		await panelOf(page).getByText("Stopped. What was sent stays").waitFor({ timeout: 20_000 });
		expect(writes().length).toBeLessThan(mine.length);
		expect((await delivery()).ledger.filter(({ step }) => step !== null)).toEqual([]);
		sites.garmin.faults.clear();
		await sendWeek(page);
		expect(writes()).toEqual(mine.map(() => "DELETE workout/#"));
		await panelOf(page)
			.getByText(/taken off Garmin's calendar\./)
			.waitFor();
		await approve(true);
		await sendWeek(page);
		expect(shown()).toEqual(before);
		await page.close();
	});
});

describe("Garmin's own pages", () => {
	test("the panel follows the site's own navigation, comes back when it is thrown out, and leaves pages where it has nothing to say", async () => {
		const { page, complaints } = await open("/app/calendar");
		await sendButton(page).waitFor();
		await page.getByRole("link", { name: "Workouts", exact: true }).click();
		await page.getByRole("heading", { name: "Workouts", exact: true }).waitFor();
		await sendButton(page).waitFor();
		await page.evaluate(() => document.querySelector("longrun-panel[data-name=send]")?.remove());
		await sendButton(page).waitFor();
		await page.getByRole("link", { name: "Activities", exact: true }).click();
		await page.getByRole("heading", { name: "Activities", exact: true }).waitFor();
		await expect.poll(() => panelOf(page).count()).toBe(0);
		await page.goBack();
		await sendButton(page).waitFor();
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("the popup brings an open tab's panel to the front, or opens one; neither sends", async () => {
		const { page } = await open("/app/activities");
		await page.getByRole("heading", { name: "Activities", exact: true }).waitFor();
		const popup = await chromium.extensionPage("options.html");
		await say(popup, "shell.send", {});
		await sendButton(page).waitFor();
		await page.close();
		const opened = chromium.context.waitForEvent("page");
		await say(popup, "shell.send", {});
		const fresh = await opened;
		await expect.poll(() => fresh.url()).toBe("https://connect.garmin.com/app/calendar#longrun-send");
		await sendButton(fresh).waitFor();
		await expect.poll(() => fresh.evaluate(() => document.activeElement?.tagName)).toBe("LONGRUN-PANEL");
		await fresh.waitForTimeout(1_000);
		expect(writes()).toEqual([]);
		for (const each of [fresh, popup]) await each.close();
	});

	test("a token that shows only on the page's own calls is enough", async () => {
		Object.assign(sites.garmin.condition, { tokenIn: "calls", tokenOnReads: true });
		const { page, complaints } = await open();
		await sendButton(page).waitFor();
		const [one] = await workoutsOf(athlete, TODAY, LAST);
		await athlete.ask("PUT", `/workouts/${one?.id}/approval`, { approved: false });
		await sendWeek(page);
		expect(writes()).toEqual(["DELETE workout/#"]);
		await athlete.ask("PUT", `/workouts/${one?.id}/approval`, { approved: true });
		expect(complaints).toEqual([]);
		await page.close();
	});

	test("once a day the service is looked at, and what was found says nothing of the athlete", async () => {
		interface Kept {
			garminLookedOn?: string;
			drift?: { counts: Record<string, number> };
		}
		type Storage = { chrome: { storage: { local: { get(): Promise<Kept>; remove(keys: string[]): Promise<void> } } } };
		const background = await chromium.background();
		if (!background) throw new Error("no background");
		const kept = () => background.evaluate(() => (globalThis as unknown as Storage).chrome.storage.local.get());
		await background.evaluate(() => (globalThis as unknown as Storage).chrome.storage.local.remove(["garminLookedOn", "drift"]));
		const looks = () => sites.garmin.requests.calls().filter(({ query }) => query.get("limit") === "1").length;
		const { page } = await open("/app/home");
		await expect
			.poll(async () => Object.keys((await kept()).drift?.counts ?? {}), { timeout: 30_000 })
			.toContain("garmin:month as_expected");
		expect((await kept()).garminLookedOn).toBe(new Date().toISOString().slice(0, 10));
		expect(looks()).toBe(1);
		await page.reload();
		await page.waitForTimeout(9_000);
		expect(looks()).toBe(1);
		const counts = Object.entries((await kept()).drift?.counts ?? {});
		expect(counts.map(([key]) => key)).toContain("garmin:workout_list as_expected");
		// Subject and finding from our own short lists, and a number of pages: nothing else could be told.
		expect(counts.filter(([key, count]) => !/^garmin:[a-z_]+ [a-z_]+$/.test(key) || !(count <= 3))).toEqual([]);
		const told: { counts: Record<string, unknown>[] } = await athlete.ask("GET", "/extension/drift");
		expect(told.counts.length).toBeGreaterThan(0);
		for (const row of told.counts) expect(Object.keys(row).sort()).toEqual(["count", "day", "finding", "subject", "version"]);
		await page.close();
	});
});

describe("a hostile page", () => {
	test("its scripts press no button of ours, see no script of ours, and reach no background", async () => {
		const { page } = await open();
		await sendButton(page).waitFor();
		const seen = await page.evaluate(() => {
			// A test build's root is open; a released one's is closed, and this would find nothing at all.
			const root = document.querySelector("longrun-panel[data-name=send]")?.shadowRoot;
			for (const button of root?.querySelectorAll("button") ?? []) {
				button.click();
				button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
				button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
			}
			const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
			return {
				buttons: root?.querySelectorAll("button").length,
				script: "longrunGarmin" in globalThis,
				messages: runtime?.sendMessage !== undefined,
			};
		});
		expect(seen).toMatchObject({ script: false, messages: false });
		expect(seen.buttons).toBeGreaterThan(1);
		await page.waitForTimeout(1_500);
		expect(await panelOf(page).getByRole("button", { name: "Stop" }).count()).toBe(0);
		expect(writes()).toEqual([]);
		await page.close();
	});

	test("a forged token leads to calls that its own service refuses, and the real one is found again", async () => {
		Object.assign(sites.garmin.condition, { tokenIn: "calls" });
		const [one] = await workoutsOf(athlete, TODAY, LAST);
		const { page } = await open();
		await sendButton(page).waitFor();
		await page.evaluate(() => document.dispatchEvent(new CustomEvent("longrun:garmin-token", { detail: "forged-forged-forged" })));
		await sendWeek(page);
		const tokens = new Set(sites.garmin.requests.calls().map(({ headers }) => headers["connect-csrf-token"]));
		expect(tokens).toContain("forged-forged-forged");
		expect(sites.garmin.scheduled().map(({ date }) => date)).toContain(one?.day);
		for (const { headers } of sites.garmin.requests.calls()) expect(JSON.stringify(headers)).not.toContain("lr1_");
		await page.close();
	});
});

describe("killed and started again", () => {
	const isWrite = ({ method }: { method: string }) => method !== "GET";

	test.each([1, 2, 5, 8])("after write %i: the same week, nothing doubled", async (number) => {
		// Another account: what stood on the former one is none of this calendar's business.
		sites.garmin.profile.profileId += 1;
		for (const { workoutId } of sites.garmin.library.all()) sites.garmin.library.delete(workoutId);
		const first = await open();
		await panelOf(first.page).getByRole("radio", { name: "7 days" }).check();
		await sendButton(first.page).click();
		await panelOf(first.page).getByText("stand on another Garmin account's calendar").waitFor();
		sites.garmin.requests.clear();
		const reached = sites.garmin.requests.reached(number, isWrite);
		await panelOf(first.page).getByRole("button", { name: "Go on with this account" }).click();
		await reached;
		await chromium.context.close();
		chromium = await openChromiumWithExtension(sites.port, { folder, profile });
		const second = await open();
		await sendButton(second.page).waitFor();
		await sendWeek(second.page);
		expect(shown()).toEqual(await planned());
		expect(sites.garmin.library.all()).toHaveLength(shown().length);
		expect(shown()).toHaveLength(6);
		await sendWeek(second.page);
		await panelOf(second.page).getByText("Nothing to change").waitFor();
		await second.page.close();
	});
});
