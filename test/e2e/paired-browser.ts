/** An athlete on a real server, and a Chromium whose extension is paired with it: by the messages that the popup sends, and a yes that the athlete gives there. */
import type { Page } from "playwright-core";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { ChromiumWithExtension } from "./extension-browser.ts";

export interface AthleteClient {
	origin: string;
	/** Throws for anything but a good answer. A form is sent as one, anything else as JSON. */
	ask: (method: string, path: string, body?: unknown) => Promise<never>;
}

const profile: Profile = {
	name: "Mina",
	zone: "UTC",
	language: "en",
	units: "metric",
	birthYear: 1990,
	sex: "female",
	experience: "intermediate",
	availability: [60, 60, 60, 60, 60, 60, 120],
	longRunDay: 7,
	heartRates: { max: 190, rest: 50, threshold: 170 },
	races: [{ day: "2026-10-18", metres: 10_000, seconds: 2_700 }],
};

/** The first athlete of a new server. */
export async function newAthlete(origin: string, change: Partial<Profile> = {}): Promise<AthleteClient> {
	let cookie = "";
	const ask: AthleteClient["ask"] = async (method, path, body) => {
		const isForm = body instanceof FormData;
		const answer = await fetch(`${origin}/api${path}`, {
			method,
			headers: { origin, cookie, ...(body === undefined || isForm ? {} : { "content-type": "application/json" }) },
			...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
		});
		const cookies = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
		if (cookies.length > 0) cookie = cookies.join("; ");
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
		return JSON.parse(text) as never;
	};
	const email = `athlete-${crypto.randomUUID()}@example.org`;
	await ask("POST", "/auth/register", { name: "Mina", email, password: "correct horse battery" });
	await ask("PUT", "/users/profile", { ...profile, ...change });
	return { origin, ask };
}

/** With a plan towards a race, from `today` on. */
export async function withPlan(athlete: AthleteClient, today: IsoDate): Promise<void> {
	const race = { kind: "race", name: "Spring marathon", day: addDays(today, 112), metres: 42_195, targetSeconds: 12_600 };
	await athlete.ask("POST", "/goals", race);
	await athlete.ask("POST", "/plans/regenerate", { baseVersion: null });
}

type Said = { ok: boolean; value?: { step: string; userCode?: string }; failure?: { code: string } };

/** From a page of the extension's own. */
export function say(page: Page, longrun: string, request: unknown): Promise<Said> {
	return page.evaluate(
		(message) =>
			(globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<Said> } } }).chrome.runtime.sendMessage(message),
		{
			longrun,
			request,
		},
	);
}

export async function pair(chromium: ChromiumWithExtension, athlete: AthleteClient): Promise<void> {
	const page = await chromium.extensionPage("options.html");
	const asked = await say(page, "pairing.start", { origin: athlete.origin });
	const code = asked.value?.userCode?.replace("-", "");
	if (!code) throw new Error(`pairing did not start: ${JSON.stringify(asked)}`);
	await athlete.ask("POST", `/pairing/requests/${code}/approve`);
	for (let attempt = 0; attempt < 120; attempt++) {
		const { value } = await say(page, "pairing.check", {});
		if (value?.step === "paired") {
			await page.close();
			return;
		}
		await page.waitForTimeout(500);
	}
	throw new Error("the yes never came");
}
