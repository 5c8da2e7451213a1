/** On the way to the watch: a browser that asks to be paired, one that is, and workouts in every state that the ledger knows. */
import { createHash, randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";

interface Asked {
	id: string;
	userCode: string;
	verifier: string;
}

async function json<T>(page: Page, origin: string, method: string, path: string, data?: unknown, bearer?: string): Promise<T> {
	const headers = bearer ? { authorization: `Bearer ${bearer}` } : { origin };
	const answer = await page.request.fetch(origin + path, { method, headers, ...(data === undefined ? {} : { data }) });
	if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
	return (await answer.json()) as T;
}

/** Its code is good for ten minutes. */
export async function askToPair(page: Page, origin: string): Promise<Asked> {
	const verifier = randomBytes(32).toString("base64url");
	const challenge = createHash("sha256").update(verifier).digest("base64url");
	const scopes = ["read", "feedback", "import", "deliver"];
	const asked = await json<Asked>(page, origin, "POST", "/api/pairing/requests", { name: "Chrome, macOS", challenge, scopes });
	return { ...asked, userCode: asked.userCode.replace("-", ""), verifier };
}

/** The workouts ahead stand as: sent, sent before a change, being asked about, failed, just being sent, approved, without a yes. */
export async function watchStates(page: Page, origin: string): Promise<void> {
	const { id, userCode, verifier } = await askToPair(page, origin);
	const { code } = await json<{ code: string }>(page, origin, "POST", `/api/pairing/requests/${userCode}/approve`);
	const { token } = await json<{ token: string }>(page, origin, "POST", "/api/pairing/token", { id, verifier, code });
	const { wanted } = await json<{ wanted: Wanted[] }>(page, origin, "GET", "/api/garmin/delivery");
	for (const { workoutId } of wanted.slice(0, -2)) {
		await json(page, origin, "PUT", `/api/workouts/${workoutId}/approval`, { approved: true });
	}
	const { lease } = await json<{ lease: string }>(page, origin, "POST", "/api/garmin/delivery/lease", { account: "81234567" }, token);
	const states: Partial<DeliveryEntry>[] = [
		{},
		{ digest: "0".repeat(64) },
		{ question: "changed" },
		{ failure: "throttled" },
		{ garminId: null, scheduleId: null, digest: null, step: "creating" },
	];
	for (const [index, state] of states.entries()) {
		const item = wanted[index];
		if (!item) continue;
		const entry: DeliveryEntry = {
			workoutId: item.workoutId,
			day: item.day,
			digest: item.digest,
			garminId: `${11 + index}`,
			scheduleId: `${31 + index}`,
			garminUpdated: null,
			held: null,
			step: null,
			question: null,
			answer: null,
			failure: null,
			...state,
		};
		await json(page, origin, "PUT", `/api/garmin/delivery/entries/${item.workoutId}`, { lease, entry }, token);
	}
	await json(page, origin, "DELETE", `/api/garmin/delivery/lease/${lease}`, undefined, token);
}

/** Of these the pages of the workouts are looked at. */
export const watchedKinds = ["sent", "older", "question", "failed", "sending", "approved"] as const;

export async function watchedWorkouts(page: Page, origin: string): Promise<string[]> {
	const { wanted } = await json<{ wanted: Wanted[] }>(page, origin, "GET", "/api/garmin/delivery");
	return wanted.slice(0, watchedKinds.length).map(({ workoutId }) => workoutId);
}
