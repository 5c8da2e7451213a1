/** A workout's way to the watch in the real app, as far as the server knows it: the yes and its taking back, for one and for all, without a network, and the answers. */
import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { axeViolations } from "./axe.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;
let token: string;

beforeAll(async () => {
	server = await startServer();
	visitor = await visit(server.origin);
	await signUp(visitor, `watch-${Date.now()}@example.org`);
	await onboard(visitor, []);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

async function json(method: string, path: string, data?: unknown, bearer?: string): Promise<never> {
	const headers = bearer ? { authorization: `Bearer ${bearer}` } : { origin: server.origin };
	const answer = await visitor.context.request.fetch(server.origin + path, { method, headers, ...(data === undefined ? {} : { data }) });
	if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
	return (await answer.json()) as never;
}
const delivery = (): Promise<{ today: string; planApproved: boolean; wanted: Wanted[]; ledger: DeliveryEntry[] }> =>
	json("GET", "/api/garmin/delivery");
const approvalOf = async (id: string) => (await delivery()).wanted.find(({ workoutId }) => workoutId === id)?.approval;

async function pair(): Promise<string> {
	const verifier = randomBytes(32).toString("base64url");
	const challenge = createHash("sha256").update(verifier).digest("base64url");
	const asked: { id: string; userCode: string } = await json("POST", "/api/pairing/requests", {
		name: "Chrome",
		challenge,
		scopes: ["deliver"],
	});
	const { code }: { code: string } = await json("POST", `/api/pairing/requests/${asked.userCode.replace("-", "")}/approve`);
	return (await (json("POST", "/api/pairing/token", { id: asked.id, verifier, code }) as Promise<{ token: string }>)).token;
}
/** The next days' workouts, none of today. */
async function ahead(): Promise<[Wanted, Wanted]> {
	const { wanted, today } = await delivery();
	const [first, second] = wanted.filter(({ day }) => day > today);
	if (!first || !second) throw new Error("two workouts in two weeks");
	return [first, second];
}
const button = (name: string) => visitor.page.getByRole("button", { name, exact: true });
const says = (text: string) => visitor.page.getByText(text, { exact: true }).first().waitFor();

test("without a paired browser the button says what is missing, and the file is there", async () => {
	const [{ workoutId }] = await ahead();
	await visitor.page.goto(`/workout/${workoutId}`);
	await button("Send to watch").click();
	await says("A browser brings it there");
	expect(await visitor.page.getByRole("link", { name: "Pair a browser" }).getAttribute("href")).toBe("/pair");
	await button("FIT file").waitFor();
	expect(await approvalOf(workoutId)).toBe("not_approved");
});

test("with one, a tap approves the workout, and a tap on Undo takes that back", async () => {
	token = await pair();
	const [{ workoutId }] = await ahead();
	const { page } = visitor;
	await page.goto(`/workout/${workoutId}`);
	await button("Approve for the watch").click();
	await says("Approved");
	await expect.poll(() => approvalOf(workoutId)).toBe("approved");
	expect(await axeViolations(page)).toEqual([]);
	await button("Undo").click();
	await button("Approve for the watch").waitFor();
	await expect.poll(() => approvalOf(workoutId)).toBe("not_approved");
});

test("said without a network it shows at once, and arrives later", async () => {
	const [, { workoutId }] = await ahead();
	const { page, context } = visitor;
	await page.goto(`/workout/${workoutId}`);
	await button("Approve for the watch").waitFor();
	await context.setOffline(true);
	await button("Approve for the watch").click();
	await says("Approved");
	await context.setOffline(false);
	await expect.poll(() => approvalOf(workoutId)).toBe("approved");
});

test("what Garmin Connect has differently is asked, and the answer reaches the ledger", async () => {
	const [, { workoutId, day, digest }] = await ahead();
	const { lease }: { lease: string } = await json("POST", "/api/garmin/delivery/lease", { account: "1" }, token);
	const entry: DeliveryEntry = {
		...{ workoutId, day, digest, garminId: "11", scheduleId: "22", garminUpdated: null, held: null },
		...{ step: null, question: "moved", answer: null, failure: null },
	};
	await json("PUT", `/api/garmin/delivery/entries/${workoutId}`, { lease, entry }, token);
	const { page } = visitor;
	await page.goto("/plan");
	await page.getByText("Garmin Connect has 1 workout differently").waitFor();
	await page.goto(`/workout/${workoutId}`);
	await says("You moved it on Garmin Connect");
	await button("Garmin's").click();
	await says("Garmin's version counts");
	await expect.poll(async () => (await delivery()).ledger[0]?.answer).toBe("keep_garmin");
});

test("all of the plan is approved with one tap, after it was said what that means", async () => {
	const { page } = visitor;
	await page.goto("/plan");
	await page.getByText("The whole plan means also what changes in it later", { exact: false }).waitFor();
	await button("Approve the whole plan").click();
	await says("The whole plan goes to your watch");
	await expect.poll(async () => (await delivery()).planApproved).toBe(true);
	expect(await axeViolations(page)).toEqual([]);
	await button("Take back").click();
	await button("Approve the whole plan").waitFor();
	await expect.poll(async () => (await delivery()).planApproved).toBe(false);
	expect(visitor.complaints).toEqual([]);
});
