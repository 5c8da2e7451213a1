import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { consentWords, rules, sources, uses } from "../../shared/activity/provenance.ts";
import { createServices } from "../../worker/services.ts";
import { consentsOf } from "../../worker/usecases/privacy.ts";
import { sleepOf } from "../fixtures/health/facts.ts";
import { signedUp } from "./athletes.ts";
import type { Client } from "./client.ts";

interface Shown {
	source: string;
	rules: Record<string, unknown>;
	answers: Record<string, unknown>;
	allowed: Record<string, boolean>;
}

const shown = async (client: Client, source: string): Promise<Shown> =>
	(await client.get("/api/privacy")).body.sources.find((each: Shown) => each.source === source);
const answer = (client: Client, source: string, use: string, granted: boolean, words = consentWords) =>
	client.put(`/api/privacy/${source}/${use}`, { body: { granted, words } });

test("before any answer every source shows its rules, and only what needs no consent is allowed", async () => {
	const { body } = await (await signedUp()).get("/api/privacy");
	expect(body.words).toBe(consentWords);
	expect(body.sources.map((each: Shown) => each.source)).toEqual([...sources]);
	for (const source of sources) {
		const { rules: told, answers, allowed } = body.sources.find((each: Shown) => each.source === source);
		expect(told).toEqual(rules[source]);
		for (const use of uses) {
			expect(answers[use]).toBeNull();
			expect(allowed[use], `${source} ${use}`).toBe(rules[source][use] === "yes");
		}
	}
});

test("a yes opens what needs consent, a no closes it again; both with the words and their time", async () => {
	const client = await signedUp();
	const before = Date.now();
	const given = await answer(client, "fit_file", "model", true);
	expect([given.status, given.body.source.allowed.model]).toEqual([200, true]);
	const { answers, allowed } = await shown(client, "fit_file");
	expect(answers.model).toEqual({ granted: true, words: consentWords, at: expect.any(Number) });
	expect((answers.model as { at: number }).at).toBeGreaterThanOrEqual(before);
	expect(allowed).toMatchObject({ model: true, upload: false });
	expect((await shown(client, "gpx_file")).allowed.model).toBe(false);
	expect((await answer(client, "fit_file", "model", false)).body.source.allowed.model).toBe(false);
	expect((await shown(client, "fit_file")).allowed.model).toBe(false);
});

test("what is allowed without asking can be switched off, and on", async () => {
	const client = await signedUp();
	expect((await answer(client, "garmin_csv", "merge", false)).body.source.allowed.merge).toBe(false);
	expect((await answer(client, "garmin_csv", "merge", true)).body.source.allowed.merge).toBe(true);
});

test("what the source's own rules forbid cannot be allowed", async () => {
	const client = await signedUp();
	const refused = await answer(client, "strava_api", "model", true);
	expect([refused.status, refused.body.error.code]).toEqual([409, "use_refused"]);
	expect(refused.body.error.message).toContain(rules.strava_api.basis);
	expect((await answer(client, "garmin_connect", "upload", true)).status).toBe(409);
	expect((await shown(client, "strava_api")).answers.model).toBeNull();
});

test("an answer to words that are no longer shown is not taken, and an old one does not count", async () => {
	const client = await signedUp();
	const stale = await answer(client, "fit_file", "model", true, "2020-01");
	expect([stale.status, stale.body.error.code, stale.body.error.details.words]).toEqual([409, "stale_consent", consentWords]);
	await answer(client, "fit_file", "model", true);
	await env.DB.prepare("update consent set words = '2020-01'").run();
	expect(await shown(client, "fit_file")).toMatchObject({
		answers: { model: { granted: true, words: "2020-01" } },
		allowed: { model: false },
	});
});

test("unknown sources and uses are refused", async () => {
	const client = await signedUp();
	expect((await answer(client, "somewhere", "model", true)).status).toBe(400);
	expect((await answer(client, "fit_file", "sell", true)).status).toBe(400);
});

test("an answer is one athlete's own, and other use cases read it", async () => {
	const [client, other] = [await signedUp(), await signedUp()];
	await answer(client, "fit_file", "model", true);
	expect((await shown(other, "fit_file")).allowed.model).toBe(false);
	const { athleteId } = (await client.get("/api/auth/me")).body.account;
	expect(await consentsOf(createServices(env).call(athleteId, Date.now()))).toMatchObject([
		{ source: "fit_file", use: "model", granted: true },
	]);
});

test("the answers leave with the athlete's export", async () => {
	const client = await signedUp();
	await answer(client, "fit_file", "model", true);
	const { rows } = (await client.get("/api/users/export/consents")).body;
	expect(rows).toMatchObject([{ source: "fit_file", use: "model", granted: true, words: consentWords }]);
});

test("health facts of a source that may not be exported stay, those of others leave", async () => {
	const client = await signedUp();
	const exported = { provenance: { source: "garmin_export", device: null } } as const;
	await client.post("/api/health/import", { body: { facts: [sleepOf("2026-05-31"), sleepOf("2026-05-31", 7, exported)] } });
	const facts = async () => (await client.get("/api/users/export/health-days")).body.rows[0]?.facts.facts;
	expect(await facts()).toHaveLength(2);
	await answer(client, "garmin_export", "export", false);
	expect(await facts()).toMatchObject([{ provenance: { source: "garmin_connect" } }]);
});
