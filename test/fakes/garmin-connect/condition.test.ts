import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { step, workout } from "./bodies.ts";
import { type FakeGarmin, startFakeGarmin } from "./start.ts";

let garmin: FakeGarmin;
beforeEach(async () => {
	garmin = await startFakeGarmin({ history: { count: 1 } });
});
afterEach(() => garmin.stop());

function create(token: string | null = garmin.token): Promise<Response> {
	return garmin.fetch("/gc-api/workout-service/workout", {
		method: "POST",
		headers: token === null ? {} : { "connect-csrf-token": token },
		body: JSON.stringify(workout([step()])),
	});
}

const list = () => garmin.fetch("/gc-api/workout-service/workouts");
const kind = (answer: Response) => [answer.status, answer.headers.get("content-type")?.split(";")[0] ?? null];

describe("failures can be told apart", () => {
	test("signed out: 401, a sign-in page with 200, or a redirect to one", async () => {
		garmin.condition.signedIn = false;
		expect(kind(await list())).toEqual([401, "application/json"]);
		garmin.condition.signedOutAnswer = "sign-in page";
		expect(kind(await list())).toEqual([200, "text/html"]);
		garmin.condition.signedOutAnswer = "redirect";
		const redirected = await list();
		expect(kind(redirected)).toEqual([200, "text/html"]);
		expect(new URL(redirected.url).pathname).toBe("/signin");
	});

	test("a missing or stale token: 403, for writes only unless reads are asked too", async () => {
		expect(kind(await create(null))).toEqual([403, "application/json"]);
		const former = garmin.token;
		garmin.rotateToken();
		expect(kind(await create(former))).toEqual([403, "application/json"]);
		garmin.condition.badTokenAnswer = "empty";
		expect(kind(await create(former))).toEqual([403, null]);
		expect((await list()).status).toBe(200);
		garmin.condition.tokenOnReads = true;
		expect((await list()).status).toBe(403);
		expect(garmin.library.all()).toEqual([]);
	});

	test("the token changes after so many writes", async () => {
		garmin.condition.tokenEveryWrites = 2;
		const first = garmin.token;
		expect([(await create(first)).status, (await create(first)).status, (await create(first)).status]).toEqual([200, 200, 403]);
		expect((await create()).status).toBe(200);
	});

	test("a challenge: 403 with HTML and its header", async () => {
		garmin.condition.challenge = true;
		const answer = await list();
		expect([...kind(answer), answer.headers.get("cf-mitigated")]).toEqual([403, "text/html", "challenge"]);
	});

	test("throttled: 429, with or without the time to wait", async () => {
		garmin.condition.throttled = 14;
		expect((await list()).headers.get("retry-after")).toBe("14");
		garmin.condition.throttled = "without header";
		const answer = await list();
		expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, null]);
	});

	test("without consent every write is 412, and the consent can be asked for", async () => {
		const consent = async () => (await garmin.fetch("/gc-api/gdprconsent-service/feature/UPLOAD")).json();
		expect(await consent()).toMatchObject({ userOption: "opt-in" });
		garmin.condition.consent = false;
		const answer = await create();
		expect([answer.status, await answer.json()]).toEqual([412, expect.objectContaining({ error: "PreconditionFailedException" })]);
		expect(await consent()).toMatchObject({ userOption: "opt-out" });
		expect((await list()).status).toBe(200);
	});

	test("slow", async () => {
		garmin.condition.slowMs = 150;
		const before = performance.now();
		await list();
		expect(performance.now() - before).toBeGreaterThan(140);
	});
});

describe("pages", () => {
	const page = async (path: string) => {
		const answer = await garmin.fetch(path);
		return { url: new URL(answer.url), answer, text: await answer.text() };
	};

	test("hold the token in a meta tag, or not", async () => {
		expect((await page("/app/home")).text).toContain(`<meta name="csrf-token" content="${garmin.token}">`);
		garmin.condition.tokenIn = "calls";
		expect((await page("/app/home")).text).not.toContain(garmin.token);
	});

	test("allow no inline script", async () => {
		const { answer, text } = await page("/app/calendar");
		expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
		expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/);
	});

	test("moved to /app, and lost the query on the way", async () => {
		expect((await page("/modern/workout/7?workoutType=running")).url.href).toBe("https://connect.garmin.com/app/workout/7");
		garmin.condition.era = "modern";
		expect((await page("/modern/workout/7?workoutType=running")).url.search).toBe("?workoutType=running");
	});

	test("signed out they lead to the sign-in page", async () => {
		garmin.condition.signedIn = false;
		expect((await page("/app/home")).url.pathname).toBe("/signin");
	});
});
