/** Fills the demo account of a running server, through the API that the app uses. A second run adds only what is new. */
import { z } from "zod/mini";
import type { Feedback } from "../../shared/activity/feedback.ts";
import type { Language } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { simulateHealth } from "../../test/demo/health.ts";
import { demoGoal, demoProfile } from "../../test/demo/profile.ts";
import { type Demo, signIn } from "./account.ts";
import { DemoClient } from "./client.ts";
import { demoMonths, seed } from "./months.ts";
import { recalculated } from "./recalculation.ts";

const anything = z.looseObject({});
const importedShape = z.object({ results: z.array(z.object({ id: z.string(), outcome: z.string() })) });
const listShape = z.object({
	activities: z.array(
		z.looseObject({ activity: z.looseObject({ id: z.string(), day: z.string() }), feedback: z.optional(z.nullable(anything)) }),
	),
	next: z.nullable(z.string()),
});

/** Days of nights and days before the first demo. */
const HEALTH_DAYS = 120;
/** Of which this many go into one request. */
const DAYS_AT_ONCE = 40;
/** Days for which sessions are spoken about: each is a request, and makes the server judge from its day on. Races of all times are marked. */
const FEEDBACK_DAYS = 365;

export interface DemoFill {
	origin: string;
	demo: Demo;
	today: IsoDate;
	/** IANA zone. */
	zone: string;
	language: Language;
	say: (words: string) => void;
}

export async function fill({ origin, demo, today, zone, language, say }: DemoFill): Promise<void> {
	const profile = demoProfile(zone, language);
	const client = new DemoClient(origin);
	await signIn(client, demo, profile.name);
	await client.must("PUT", "/users/profile", anything, profile);

	let added = 0;
	const training = new Map<IsoDate, number>();
	const said = new Map<string, Feedback>();
	for (const month of demoMonths(demo.from, today, profile)) {
		const results: z.infer<typeof importedShape>["results"] = [];
		for (const form of month.forms) results.push(...(await client.must("POST", "/activities/import", importedShape, form)).results);
		for (const [at, { id }] of results.entries()) {
			const feedback = month.feedback[at];
			if (feedback) said.set(id, feedback);
		}
		for (const [day, effortMinutes] of month.training) training.set(day, effortMinutes);
		added += results.filter(({ outcome }) => outcome === "added").length;
		say(`${month.month}: ${results.length} simulated activities`);
	}
	await speak(client, said, addDays(today, -FEEDBACK_DAYS), say);
	const facts = [
		...simulateHealth({ seed, from: addDays(demo.badNight, 2 - HEALTH_DAYS), to: today, zone, training, badNight: demo.badNight }),
	];
	await measureHealth(client, facts);
	say(`${new Set(facts.map(({ day }) => day)).size} days of sleep, heart and weight`);
	await recalculated(client, say);

	const { goals } = await client.must("GET", "/goals", z.object({ goals: z.array(z.object({ status: z.string() })) }));
	if (!goals.some(({ status }) => status === "active")) await client.must("POST", "/goals", anything, demoGoal(today));
	await client.must("POST", "/plans/regenerate", anything, { baseVersion: null });
	say(`\nThe demo account has a plan (${added} new activities, all of them simulated).`);
	say(`\n  ${origin}\n  e-mail    ${demo.email}\n  password  ${demo.password}\n`);
}

/** What has feedback keeps it. */
async function speak(client: DemoClient, said: ReadonlyMap<string, Feedback>, since: IsoDate, say: DemoFill["say"]): Promise<void> {
	const silent = new Map<string, IsoDate>();
	for (let next: string | null = ""; next !== null; ) {
		const page: z.infer<typeof listShape> = await client.must("GET", `/activities?limit=200${next && `&before=${next}`}`, listShape);
		for (const { activity, feedback } of page.activities) if (!feedback) silent.set(activity.id, activity.day);
		next = page.next;
	}
	const now = [...said].filter(([id, { race }]) => (silent.get(id) ?? "") >= since || (race === true && silent.has(id)));
	for (const [at, [id, feedback]] of now.entries()) {
		await client.must("PUT", `/activities/${id}/feedback`, anything, feedback);
		const done = at + 1;
		if (done % 50 === 0 || done === now.length) say(`Feedback on ${done} of ${now.length} sessions`);
	}
}

async function measureHealth(client: DemoClient, facts: readonly { day: IsoDate }[]): Promise<void> {
	const days = [...new Set(facts.map(({ day }) => day))];
	for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
		const some = new Set(days.slice(at, at + DAYS_AT_ONCE));
		await client.must("POST", "/health/import", anything, { facts: facts.filter(({ day }) => some.has(day)) });
	}
}
