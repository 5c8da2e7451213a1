/** Pairing in the real app: the question and its answers, what must not happen, and the list in the settings. The extension here is its requests; its own tests load it. */
import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, PASSWORD, signUp, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;
const email = `pairing-${Date.now()}@example.org`;

beforeAll(async () => {
	// Of its own: after the first account registration is closed.
	server = await startServer();
	visitor = await visit(server.origin);
	await signUp(visitor, email);
	await onboard(visitor, []);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

interface Asked {
	id: string;
	userCode: string;
	verifier: string;
}

/** What an extension's background does: no cookie, no origin of ours. */
async function post(path: string, body: unknown): Promise<{ status: number; body: Record<string, never> & { error?: { code: string } } }> {
	const answer = await fetch(server.origin + path, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	});
	return { status: answer.status, body: (await answer.json()) as never };
}
async function ask(name = "Chrome on macOS"): Promise<Asked> {
	const verifier = randomBytes(32).toString("base64url");
	const challenge = createHash("sha256").update(verifier).digest("base64url");
	const { status, body } = await post("/api/pairing/requests", { name, challenge, scopes: ["read", "feedback", "deliver"] });
	expect(status).toBe(200);
	return { ...(body as unknown as Asked), verifier };
}
const token = ({ id, verifier }: Asked, code?: string) => post("/api/pairing/token", { id, verifier, ...(code ? { code } : {}) });
const bare = ({ userCode }: Asked) => userCode.replace("-", "");
const heading = (name: string) => visitor.page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
const devices = async (): Promise<{ name: string }[]> => (await (await visitor.context.request.get("/api/devices")).json()).devices;

/** Hears what the page says, as a content script of the extension would. */
async function listen(): Promise<() => Promise<{ longrun: string; id: string; code: string }[]>> {
	await visitor.page.evaluate(() => {
		const heard: unknown[] = [];
		Object.assign(window, { heard });
		window.addEventListener("message", ({ data, origin }) => origin === location.origin && data?.longrun === "pairing" && heard.push(data));
	});
	return () => visitor.page.evaluate(() => (window as unknown as { heard: never[] }).heard);
}

test("a link asks and never answers by itself; one click pairs, by the code that the page hands over", async () => {
	const { page } = visitor;
	const asked = await ask();
	await page.goto(`/pair?code=${bare(asked)}`);
	await heading("Connect this browser?");
	await page.getByText(asked.userCode, { exact: true }).waitFor();
	const text = await page.locator("main").innerText();
	for (const said of ["Chrome on macOS", "See your plan", "how an activity felt", "Garmin calendar", "does not get your password", email])
		expect(text).toContain(said);
	expect(text).not.toContain("Bring in activities");
	expect((await token(asked)).body.error?.code).toBe("authorization_pending");
	expect(await axeViolations(page)).toEqual([]);

	const heard = await listen();
	await page.getByRole("button", { name: "Connect", exact: true }).click();
	await heading("Waiting for the extension");
	await expect.poll(heard).toHaveLength(1);
	const [message] = await heard();
	expect(message?.id).toBe(asked.id);
	const given = await token(asked, message?.code);
	expect(given.status).toBe(200);
	// The extension's script answers on the page.
	await page.evaluate((id) => window.postMessage({ longrun: "paired", id }, location.origin), asked.id);
	await heading("Connected");
	expect(await heard()).toHaveLength(1);
});

test("an answer for another request says nothing", async () => {
	const { page } = visitor;
	const asked = await ask("Firefox on Linux");
	await page.goto(`/pair?code=${bare(asked)}`);
	await page.getByRole("button", { name: "Connect", exact: true }).click();
	await heading("Waiting for the extension");
	await page.evaluate(() => window.postMessage({ longrun: "paired", id: "another" }, location.origin));
	await page.waitForTimeout(500);
	await heading("Waiting for the extension");
	// An extension without a script on the page asks the server, and the page sees that it came.
	expect((await token(asked)).status).toBe(200);
	await heading("Connected");
	await page.reload();
	await heading("This code has been used");
});

test("the code can be typed, in small letters and without the dash", async () => {
	const { page } = visitor;
	const asked = await ask();
	await page.goto("/pair");
	await heading("Connect your browser");
	expect(await axeViolations(page)).toEqual([]);
	const field = page.getByLabel("Code");
	await field.fill("ABCD-1234");
	await page.keyboard.press("Enter");
	await page.getByText("no vowels or digits").waitFor();
	await field.fill("bcdf ghjk");
	await page.keyboard.press("Enter");
	await page.getByText("No extension is waiting with this code.").waitFor();
	expect(await field.inputValue()).toBe("BCDFGHJK");
	await field.fill(bare(asked).toLowerCase());
	await page.keyboard.press("Enter");
	await heading("Connect this browser?");
	expect(page.url()).toContain(`code=${bare(asked)}`);
	// By the keyboard alone.
	await page.getByRole("button", { name: "Refuse", exact: true }).focus();
	await page.keyboard.press("Enter");
	await heading("Refused");
	expect((await token(asked)).body.error?.code).toBe("pairing_refused");
	await page.getByRole("button", { name: "Type another code" }).click();
	await heading("Connect your browser");
});

test("the second click of a double click that closed a page in front does not answer", async () => {
	const { page } = visitor;
	const asked = await ask();
	await page.goto(`/pair?code=${bare(asked)}`);
	await heading("Connect this browser?");
	const button = page.getByRole("button", { name: "Connect", exact: true });
	await expect.poll(() => button.getAttribute("aria-disabled")).toBe("false");
	await page.evaluate(() => window.dispatchEvent(new Event("focus")));
	await button.click({ force: true, timeout: 500 });
	expect(await button.getAttribute("aria-disabled")).toBe("true");
	expect((await token(asked)).body.error?.code).toBe("authorization_pending");
});

test("somebody signed out signs in and comes back to the question", async () => {
	const asked = await ask();
	const other = await visit(server.origin);
	await other.page.goto(`/pair?code=${bare(asked)}`);
	await other.page.waitForURL("**/sign-in?next=**");
	await other.page.getByLabel("E-mail").fill(email);
	await other.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
	await other.page.getByRole("button", { name: "Sign in" }).click();
	await other.page.getByRole("heading", { level: 1, name: "Connect this browser?" }).waitFor();
	expect(new URL(other.page.url()).pathname + new URL(other.page.url()).search).toBe(`/pair?code=${bare(asked)}`);
	expect(other.complaints).toEqual([]);
	await other.leave();
});

test("a link to sign in leads to no other site", async () => {
	const { page } = visitor;
	await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example/pair")}`);
	await page.waitForURL(`${server.origin}/`);
});

test("no page can put the question into a frame", async () => {
	for (const path of ["/pair", "/pair?code=BCDFGHJK"]) {
		const { headers } = await fetch(server.origin + path);
		expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
		expect(headers.get("x-frame-options")).toBe("DENY");
		expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
	}
	const { page } = visitor;
	const framing = await page.context().newPage();
	await framing.route("https://evil.example/", (route) =>
		route.fulfill({ contentType: "text/html", body: `<iframe src="${server.origin}/pair"></iframe>` }),
	);
	await framing.goto("https://evil.example/");
	await framing.waitForTimeout(500);
	const inside = framing.frames().find((frame) => frame !== framing.mainFrame());
	expect(await inside?.locator("main").count()).toBe(0);
	await framing.close();
	visitor.complaints.splice(0, visitor.complaints.length, ...visitor.complaints.filter((line) => !line.includes("frame-ancestors")));
});

test("paired browsers are listed, and one is ended for good", async () => {
	const { page } = visitor;
	await page.goto("/settings#devices");
	const part = page.locator("#devices");
	const rows = part.locator("li");
	await rows.filter({ hasText: "Firefox on Linux" }).waitFor();
	const before = (await devices()).length;
	expect(await part.innerText()).toContain("see plan and activities, note how it felt, send workouts to Garmin");
	await rows.filter({ hasText: "Firefox on Linux" }).getByRole("button").focus();
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog", { name: "Disconnect “Firefox on Linux”?" });
	await dialog.getByText("This cannot be undone").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await dialog.getByRole("button", { name: "Cancel" }).click();
	expect(await devices()).toHaveLength(before);
	await rows.filter({ hasText: "Firefox on Linux" }).getByRole("button").click();
	await dialog.getByRole("button", { name: "Disconnect" }).click();
	await dialog.waitFor({ state: "detached" });
	await expect.poll(() => rows.count()).toBe(before - 1);
	expect((await devices()).map(({ name }) => name)).not.toContain("Firefox on Linux");
});

test("an extension that does not come is given up, and nothing was connected", async () => {
	const { page } = visitor;
	const asked = await ask();
	await page.clock.install();
	await page.goto(`/pair?code=${bare(asked)}`);
	await page.getByRole("button", { name: "Connect", exact: true }).click();
	await heading("Waiting for the extension");
	await page.clock.fastForward(126_000);
	await heading("The extension did not come");
	await page.clock.resume();
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
