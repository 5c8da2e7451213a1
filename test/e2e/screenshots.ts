/**
 * Pictures of every screen, for people to look at: `npx node test/e2e/screenshots.ts [parts of names,by,comma]`. Starts its own server, or uses the fresh one
 * at LONGRUN_ORIGIN. Writes to `test/.output/screenshots`; ends with an error when a page reports one.
 */
import { mkdir } from "node:fs/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumFlags } from "../../scripts/browser.ts";
import { buildPwaIfStale } from "../../scripts/local/pwa-build.ts";
import { ensureBrowser } from "../../scripts/testing/find-browser.ts";
import { bringNews, coachSheets, raiseFlag, runToday } from "./screenshot-coach.ts";
import { healthFacts } from "./screenshot-health.ts";
import { historyFiles } from "./screenshot-history.ts";
import { importStates } from "./screenshot-import.ts";
import { planChangeStates } from "./screenshot-plan-changes.ts";
import { askToPair, watchedKinds, watchedWorkouts, watchStates } from "./screenshot-watch.ts";
import { startServer } from "./server.ts";

const folder = new URL("../.output/screenshots/", import.meta.url).pathname;
const only = process.argv[2] ?? "";
const account = { email: "runner@example.org", password: "a quiet morning run" };

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;
const looks = (["en", "ko"] as const).flatMap((language) =>
	(["light", "dark"] as const).flatMap((theme) => (["phone", "desktop"] as const).map((size) => ({ language, theme, size }))),
);
type Look = (typeof looks)[number];

const problems: string[] = [];

async function open(
	browser: Browser,
	origin: string,
	look: Look,
	signedIn?: Awaited<ReturnType<BrowserContext["storageState"]>>,
): Promise<Page> {
	const context = await browser.newContext({
		baseURL: origin,
		viewport: sizes[look.size],
		deviceScaleFactor: look.size === "phone" ? 2 : 1,
		hasTouch: look.size === "phone",
		locale: look.language === "ko" ? "ko-KR" : "en-IE",
		timezoneId: "Asia/Seoul",
		colorScheme: look.theme,
		reducedMotion: "reduce",
		...(signedIn ? { storageState: signedIn } : {}),
	});
	await context.addInitScript((language) => localStorage.setItem("longrun.language", language), look.language);
	const page = await context.newPage();
	page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
	page.on("console", (message) => {
		// A refused request is said on the screen; the browser's own line about it is no news.
		if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
			problems.push(`${page.url()}: ${message.text()}`);
	});
	return page;
}

async function shoot(page: Page, name: string, look: Look, fullPage = true): Promise<void> {
	await page.waitForFunction(() => document.querySelector(".skeleton") === null);
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: `${folder}${name}-${look.size}-${look.theme}-${look.language}.png`, fullPage });
}

const wanted = (name: string): boolean => only.split(",").some((part) => name.includes(part));
const submit = (page: Page) => page.locator("form button[type=submit]").first().click();

async function signUp(page: Page): Promise<void> {
	await page.goto("/sign-up");
	await page.fill("[name=name]", "Mina");
	await page.fill("[name=email]", account.email);
	await page.fill("[name=password]", account.password);
	await submit(page);
	await page.waitForURL("**/welcome");
}

async function answerGoal(page: Page): Promise<void> {
	const race = new Date(Date.now() + 113 * 86_400_000).toISOString().slice(0, 10);
	await page.locator("[type=date]").fill(race);
	await page.locator("input[maxlength='80']").fill("Seoul Marathon");
	const [hours, minutes, seconds] = await page.locator("input[inputmode=numeric]").all();
	await hours?.fill("3");
	await minutes?.fill("15");
	await seconds?.fill("0");
	await seconds?.blur();
}

async function onboard(page: Page): Promise<void> {
	await answerGoal(page);
	await submit(page);
	await page.locator("fieldset button").nth(2).click();
	await submit(page);
	await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles(historyFiles(new Date()));
	await submit(page);
	await page.waitForURL("**/plan");
	await page.locator("[data-week]").first().waitFor();
}

async function beforeSignUp(browser: Browser, origin: string): Promise<void> {
	for (const look of looks) {
		const page = await open(browser, origin, look);
		if (wanted("sign-up")) {
			await page.goto("/sign-up");
			await page.locator("form").waitFor();
			await shoot(page, "sign-up", look);
			await page.fill("[name=email]", "runner");
			await submit(page);
			await shoot(page, "sign-up-refused", look);
		}
		if (wanted("sign-in")) {
			await page.goto("/sign-in");
			await page.locator("form").waitFor();
			await shoot(page, "sign-in", look);
		}
		await page.context().close();
	}
}

/** A watch's hundred days, sent as a client sends them. */
async function bringHealth(page: Page, origin: string): Promise<void> {
	const facts = healthFacts(new Date());
	for (let at = 0; at < facts.length; at += 500) {
		const answer = await page.request.post("/api/health/import", { data: { facts: facts.slice(at, at + 500) }, headers: { origin } });
		if (!answer.ok()) problems.push(`health import: ${await answer.text()}`);
	}
}

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

async function beforePlan(browser: Browser, origin: string, state: State): Promise<void> {
	for (const look of looks) {
		const page = await open(browser, origin, look, state);
		await page.goto("/welcome");
		await page.locator("form").waitFor();
		await submit(page);
		await shoot(page, "welcome-1-refused", look);
		await answerGoal(page);
		await shoot(page, "welcome-1", look);
		await submit(page);
		await page.locator("fieldset button").nth(2).click();
		await shoot(page, "welcome-2", look);
		await submit(page);
		await page.locator("[type=file]").first().waitFor({ state: "attached" });
		await shoot(page, "welcome-3", look);
		await page.locator("input[value=race]").check({ force: true });
		await shoot(page, "welcome-3-race", look);
		await page.context().close();
	}
}

async function withoutHealth(browser: Browser, origin: string, state: State): Promise<void> {
	for (const look of looks) {
		const page = await open(browser, origin, look, state);
		await page.goto("/health");
		await page.getByRole("button", { name: /^(Type a value|값 직접 입력)$/ }).waitFor();
		await shoot(page, "health-empty", look);
		await page.context().close();
	}
}

async function afterPlan(browser: Browser, origin: string, state: State): Promise<void> {
	for (const look of looks) {
		const page = await open(browser, origin, look, state);
		const visit = async (name: string, path: string, ready: string, then?: () => Promise<void>): Promise<void> => {
			if (!wanted(name)) return;
			await page.goto(path);
			await page.locator(ready).first().waitFor();
			await then?.();
			await shoot(page, name, look);
		};
		await visit("today", "/", "h1");
		await visit("plan", "/plan", "[data-week]");
		if (wanted("plan")) await shoot(page, "plan-window", look, false);
		if (wanted("change")) {
			await planChangeStates(page, (name, fullPage) => shoot(page, name, look, fullPage));
			await coachSheets(page, (name, fullPage) => shoot(page, name, look, fullPage));
		}
		await visit("goals", "/goals", "h1", async () => {
			await page.locator("main li button[aria-label]").first().click();
			await page.locator("main form").waitFor();
		});
		await visit("goals-list", "/goals", "main li");
		if (wanted("plans")) {
			await page.goto("/plans");
			await page.locator("main ul li").first().waitFor();
			await page.locator("main button").first().click();
			await page.getByRole("dialog").waitFor();
			await shoot(page, "plans-question", look, false);
			await page.getByRole("dialog").getByRole("button").last().click();
			const draft = page.locator("main section.card");
			await draft.locator("table").waitFor();
			await shoot(page, "plans", look);
			// The next look begins with the question, too.
			await draft.getByRole("button").last().click();
			await draft.waitFor({ state: "detached" });
		}
		if (wanted("workout")) {
			await page.goto("/plan");
			const key = page.locator("[data-day] button:has(.font-650)").last();
			await key.click();
			await page.waitForURL(/workout/);
			const id = new URL(page.url()).searchParams.get("workout") ?? page.url().split("/").at(-1);
			await visit("workout", `/workout/${id}`, "article");
		}
		await visit("activities", "/activities", "ul li", async () => {
			await page.locator("[aria-controls][aria-expanded=false]").first().click();
		});
		if (wanted("import")) await importStates(page, (name) => shoot(page, name, look));
		await visit("fitness", "/fitness", "h2", async () => {
			await page.locator("details.group summary").first().click();
		});
		await visit("health", "/health", "figure canvas");
		if (wanted("health")) {
			await page.getByRole("button", { name: /^(Type a value|값 직접 입력)$/ }).click();
			await submit(page);
			await page.locator("figure [role=slider]").first().focus();
			await page.keyboard.press("ArrowLeft");
			await page.locator("main details summary").first().click();
			await page.locator("figure details summary").first().click();
			await shoot(page, "health-open", look);
		}
		await visit("settings", "/settings", "#training");
		await visit("coaching", "/settings#coaching", "#coaching", async () => {
			for (const part of ["#blocked", "#injuries"]) await page.locator(`${part} button`).last().click();
		});
		await visit("zones", "/settings#zones", "#zones", async () => {
			for (const own of await page.locator("#zones label:has([value=typed])").all()) await own.click();
			await submit(page);
		});
		await visit("privacy", "/settings#privacy", "#privacy li", async () => {
			await page.locator("#privacy details").evaluateAll((all) => {
				for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
			});
		});
		await visit("more", "/more", "h1");
		await visit("api-docs", "/api-docs", "details");
		await visit("not-found", "/nowhere", "h2");
		await page.context().close();
	}
}

async function afterRun(
	browser: Browser,
	origin: string,
	state: State,
	{ workout, activity }: { workout: string; activity: string },
): Promise<void> {
	for (const look of looks) {
		const page = await open(browser, origin, look, state);
		for (const [name, path] of [
			["activity", `/activities/${activity}`],
			["workout-done", `/workout/${workout}`],
		] as const) {
			if (!wanted(name)) continue;
			await page.goto(path);
			await page.getByRole("heading", { name: /carried out|계획대로/ }).waitFor();
			await shoot(page, name, look);
		}
		await page.context().close();
	}
}

/** A browser asks to be paired, one is; workouts on their way to the watch. */
async function onTheWatch(browser: Browser, origin: string, state: State): Promise<void> {
	for (const look of looks) {
		const page = await open(browser, origin, look, state);
		const visit = async (name: string, path: string, ready: string): Promise<void> => {
			if (!wanted(name)) return;
			await page.goto(path);
			await page.locator(ready).first().waitFor();
			// What the ledger says comes after the plan.
			await page.waitForTimeout(800);
			await shoot(page, name, look);
		};
		const { userCode } = await askToPair(page, origin);
		await visit("pair-code", "/pair", "form");
		await visit("pair-asked", `/pair?code=${userCode}`, "h1");
		if (wanted("pair-waiting")) {
			await page.goto(`/pair?code=${userCode}`);
			await page.getByRole("button", { name: /^(Connect|연결하기)$/ }).click();
			// Without an extension on the page nobody takes it at once.
			await page.getByRole("heading", { level: 1, name: /^(Waiting|확장)/ }).waitFor();
			await shoot(page, "pair-waiting", look);
		}
		if (wanted("devices")) {
			await page.goto("/settings#devices");
			await page.locator("#devices li").first().waitFor();
			await page.locator("#devices").scrollIntoViewIfNeeded();
			await shoot(page, "devices", look, false);
		}
		await visit("watch-today", "/", "article");
		await visit("watch-plan", "/plan", "[data-week]");
		const ids = await watchedWorkouts(page, origin);
		for (const [index, id] of ids.entries()) await visit(`watch-workout-${watchedKinds[index]}`, `/workout/${id}`, "article");
		await page.context().close();
	}
}

async function withFlag(browser: Browser, origin: string, state: State): Promise<void> {
	for (const look of looks) {
		const page = await open(browser, origin, look, state);
		await page.goto("/");
		await page.locator("main [role=status] button").first().waitFor();
		await shoot(page, "today-flag", look);
		await page.context().close();
	}
}

async function main(): Promise<void> {
	await mkdir(folder, { recursive: true });
	const given = process.env.LONGRUN_ORIGIN;
	if (!given) await buildPwaIfStale();
	const server = given ? null : await startServer();
	const origin = given ?? server?.origin ?? "";
	const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromiumFlags });
	try {
		await beforeSignUp(browser, origin);
		const page = await open(browser, origin, { language: "en", theme: "light", size: "phone" });
		await signUp(page);
		const state = () => page.context().storageState();
		if (wanted("welcome")) await beforePlan(browser, origin, await state());
		await onboard(page);
		if (wanted("health-empty")) await withoutHealth(browser, origin, await state());
		await bringHealth(page, origin);
		await bringNews(page, origin, server?.state ?? null);
		await afterPlan(browser, origin, await state());
		if (wanted("pair-") || wanted("devices") || wanted("watch-")) {
			await watchStates(page, origin);
			await onTheWatch(browser, origin, await state());
		}
		if (wanted("activity") || wanted("workout-done")) await afterRun(browser, origin, await state(), await runToday(page, origin));
		if (wanted("today-flag")) {
			await raiseFlag(page, origin);
			await withFlag(browser, origin, await state());
		}
	} finally {
		await browser.close();
		await server?.stop();
	}
	for (const problem of new Set(problems)) console.error(problem);
	if (problems.length > 0) process.exitCode = 1;
}

await main();
