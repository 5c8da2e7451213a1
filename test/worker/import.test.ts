import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { decodeSamples, encodeSamples } from "../../shared/activity/samples-blob.ts";
import { MOST_SAMPLES } from "../../worker/usecases/import-input.ts";
import { generateGarminCsv } from "../fixtures/generate-garmin-csv.ts";
import { daysAhead, runImport, samples, withProfile } from "./athletes.ts";

describe("a file", () => {
	test("becomes an activity with its samples and original", async () => {
		const client = await withProfile();
		const { form, activity } = await runImport();
		const answer = await client.post("/api/activities/import", { form });
		expect(answer.body).toEqual({ results: [{ id: activity.id, outcome: "added" }], originalKept: true });
		const list = await client.get("/api/activities");
		expect(list.body.activities).toHaveLength(1);
		expect(list.body.activities[0].activity).toEqual(activity);
		const samples = decodeSamples((await client.get(`/api/activities/${activity.id}/samples`)).bytes);
		expect(samples.ok && samples.samples.time).toHaveLength(600);
		const file = await client.get(`/api/activities/${activity.id}/file`);
		expect(file.bytes).toHaveLength(400);
		expect(file.headers.get("content-disposition")).toContain("run.fit");
	});

	test("brought twice is there once", async () => {
		const client = await withProfile();
		const original = crypto.getRandomValues(new Uint8Array(300));
		const first = await runImport({}, { original });
		await client.post("/api/activities/import", { form: first.form });
		const again = await runImport({}, { original });
		const answer = await client.post("/api/activities/import", { form: again.form });
		expect(answer.body.results).toEqual([{ id: first.activity.id, outcome: "already_there" }]);
		expect((await client.get("/api/activities")).body.activities).toHaveLength(1);
	});

	test("sent twice at the same moment is there once, and nobody is told of a mistake", async () => {
		const client = await withProfile();
		const { form } = await runImport();
		const answers = await Promise.all([1, 2].map(() => client.post("/api/activities/import", { form })));
		expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
		expect((await client.get("/api/activities")).body.activities).toHaveLength(1);
	});

	test("brought by two tabs at once is there once", async () => {
		const client = await withProfile();
		const original = crypto.getRandomValues(new Uint8Array(300));
		const [a, b] = [await runImport({}, { original }), await runImport({}, { original })];
		await Promise.all([client.post("/api/activities/import", { form: a.form }), client.post("/api/activities/import", { form: b.form })]);
		expect((await client.get("/api/activities")).body.activities).toHaveLength(1);
	});

	test("of an effort that a table already told gives that activity its samples", async () => {
		const client = await withProfile();
		const row = await runImport(
			{ startedAt: null, timerSeconds: null, provenance: { source: "garmin_csv", device: null, fileSha256: null, part: 0 } },
			{ withSamples: false },
		);
		const digest = row.sha256;
		const table = JSON.parse(String(row.form.get("import")));
		table.file.kind = "garmin_csv";
		table.activities[0].activity.provenance.fileSha256 = digest;
		row.form.set("import", JSON.stringify(table));
		expect((await client.post("/api/activities/import", { form: row.form })).body.results[0].outcome).toBe("added");
		const recorded = await runImport();
		const answer = await client.post("/api/activities/import", { form: recorded.form });
		expect(answer.body.results).toEqual([{ id: row.activity.id, outcome: "merged" }]);
		const { activities } = (await client.get("/api/activities")).body;
		expect(activities).toHaveLength(1);
		expect(activities[0].activity.provenance.source).toBe("fit_file");
		expect((await client.post("/api/activities/import", { form: row.form })).body.results[0].outcome).toBe("already_there");
	});

	test("goes with its last activity, and can come again", async () => {
		const client = await withProfile();
		const original = crypto.getRandomValues(new Uint8Array(300));
		const { form, activity } = await runImport({}, { original });
		await client.post("/api/activities/import", { form });
		expect((await client.delete(`/api/activities/${activity.id}`)).status).toBe(200);
		expect((await env.FILES.list()).objects.filter((object) => object.key.includes(activity.provenance.fileSha256 ?? "-"))).toEqual([]);
		const again = await runImport({}, { original });
		expect((await client.post("/api/activities/import", { form: again.form })).body.results[0].outcome).toBe("added");
	});
});

describe("without R2", () => {
	test("as many recordings as one request takes are within the free plan", async () => {
		const client = await withProfile();
		const { form } = await runImport();
		const description = JSON.parse(String(form.get("import")));
		for (let n = 1; n < MOST_SAMPLES; n++) {
			const entry = structuredClone(description.activities[0]);
			const day = daysAhead(-3 - n);
			Object.assign(entry.activity, { id: crypto.randomUUID(), day, startedLocal: `${day}T09:00:00`, startedAt: null });
			entry.activity.provenance.part = n;
			entry.samples = n;
			description.activities.push(entry);
			form.append("samples", new Blob([encodeSamples(samples()).slice()]), String(n));
		}
		form.set("import", JSON.stringify(description));
		const answer = await client.post("/api/activities/import", { form, bindings: { FILES: undefined as unknown as R2Bucket } });
		expect(answer.body.results).toHaveLength(MOST_SAMPLES);
	});

	test("columns go to the database, the original stays on the device, and the answer says so", async () => {
		const client = await withProfile();
		const { FILES: _files, ...bindings } = env;
		const { form, activity } = await runImport();
		const answer = await client.post("/api/activities/import", {
			form,
			bindings: { ...bindings, FILES: undefined as unknown as R2Bucket },
		});
		expect(answer.body).toEqual({ results: [{ id: activity.id, outcome: "added" }], originalKept: false });
		const samples = await client.get(`/api/activities/${activity.id}/samples`, { bindings: { FILES: undefined as unknown as R2Bucket } });
		expect(decodeSamples(samples.bytes).ok).toBe(true);
	});
});

describe("what is refused, with the reason", () => {
	const refused = async (change: (form: FormData, description: ReturnType<typeof JSON.parse>) => void) => {
		const client = await withProfile();
		const { form } = await runImport();
		const description = JSON.parse(String(form.get("import")));
		change(form, description);
		if (form.has("import")) form.set("import", JSON.stringify(description));
		const answer = await client.post("/api/activities/import", { form });
		expect((await client.get("/api/activities")).body.activities).toEqual([]);
		return [answer.status, answer.body.error.details?.field];
	};
	test("bytes that do not fit their digest", async () =>
		expect(await refused((form) => form.set("original", new Blob(["other"]), "run.fit"))).toEqual([400, "file.sha256"]));
	test("columns that cannot be read", async () =>
		expect(
			await refused((form) => {
				form.delete("samples");
				form.append("samples", new Blob(["nonsense"]));
			}),
		).toEqual([400, "samples.0"]));
	test("an activity of tomorrow", async () =>
		expect(
			await refused((_form, description) => {
				Object.assign(description.activities[0].activity, { day: daysAhead(3), startedLocal: `${daysAhead(3)}T09:00:00` });
			}),
		).toEqual([400, "startedLocal"]));
	test("a source that nobody may send", async () =>
		expect(
			await refused((_form, description) => {
				description.activities[0].activity.provenance.source = "strava_api";
			}),
		).toEqual([400, "provenance.source"]));
	test("two activities under one id", async () =>
		expect(
			await refused((_form, description) => {
				const [entry] = description.activities;
				const other = structuredClone(entry);
				other.samples = null;
				Object.assign(other.activity, { day: daysAhead(-5), startedLocal: `${daysAhead(-5)}T09:00:00`, startedAt: null });
				other.activity.provenance.part = 1;
				description.activities.push(other);
			}),
		).toEqual([400, "activities"]));
	test("more recordings than one invocation can store", async () =>
		expect(
			await refused((form) => {
				for (let n = 1; n <= MOST_SAMPLES; n++) form.append("samples", new Blob(["x"]), String(n));
			}),
		).toEqual([413, undefined]));
	test("a body that is no form", async () => {
		const client = await withProfile();
		const headers = { "content-type": "multipart/form-data; boundary=x" };
		for (const more of [{}, { "idempotency-key": crypto.randomUUID() }]) {
			const answer = await client.post("/api/activities/import", { text: "nonsense", headers: { ...headers, ...more } });
			expect([answer.status, answer.body.error.details?.field]).toEqual([400, "body"]);
		}
	});
	test("a body that is no JSON", async () => {
		const client = await withProfile();
		const answer = await client.post("/api/goals", { text: "{", headers: { "content-type": "application/json" } });
		expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_input"]);
	});
	test("an id that another activity has", async () => {
		const client = await withProfile();
		const first = await runImport();
		await client.post("/api/activities/import", { form: first.form });
		const other = await runImport({
			id: first.activity.id,
			day: daysAhead(-9),
			startedLocal: `${daysAhead(-9)}T09:00:00`,
			startedAt: null,
		});
		const answer = await client.post("/api/activities/import", { form: other.form });
		expect([answer.status, answer.body.error.details?.field]).toEqual([400, "activities"]);
		expect((await client.get("/api/activities")).body.activities).toHaveLength(1);
	});
	test("an import without its description", async () => expect(await refused((form) => form.delete("import"))).toEqual([400, "import"]));
});

test("the same key gives the same answer, and another request under it is refused", async () => {
	const client = await withProfile();
	const { form } = await runImport();
	const headers = { "idempotency-key": crypto.randomUUID() };
	const first = await client.post("/api/activities/import", { form, headers });
	const second = await client.post("/api/activities/import", { form, headers });
	expect(second.body).toEqual(first.body);
	expect(second.headers.get("idempotency-replayed")).toBe("true");
	const other = await client.post("/api/activities/import", { form: (await runImport()).form, headers });
	expect([other.status, other.body.error.code]).toEqual([409, "idempotency_mismatch"]);
});

test("a long list comes in pages, newest first", async () => {
	const client = await withProfile();
	for (let day = 1; day <= 5; day++)
		await client.post("/api/activities/import", {
			form: (await runImport({ day: daysAhead(-day), startedLocal: `${daysAhead(-day)}T08:00:00`, startedAt: null })).form,
		});
	const first = (await client.get("/api/activities?limit=2")).body;
	const second = (await client.get(`/api/activities?limit=2&before=${first.next}`)).body;
	const third = (await client.get(`/api/activities?limit=2&before=${second.next}`)).body;
	const days = [first, second, third].flatMap((page) => page.activities.map((entry: { activity: { day: string } }) => entry.activity.day));
	expect(days).toEqual([1, 2, 3, 4, 5].map((day) => daysAhead(-day)));
	expect(third.next).toBeNull();
});

test("a table through the API is read row by row, and rows that cannot be read are named", async () => {
	const client = await withProfile();
	const text = generateGarminCsv([
		{ date: `${daysAhead(-9)} 07:00:00`, distance: 8, seconds: 2_600, averageHeartRate: 145 },
		{ date: `${daysAhead(-7)} 07:00:00`, distance: 12, seconds: 4_000, averageHeartRate: 148 },
	]);
	const answer = await client.post("/api/activities/import-csv", { text, headers: { "content-type": "text/csv" } });
	expect(answer.body.results.map((result: { outcome: string }) => result.outcome)).toEqual(["added", "added"]);
	const again = await client.post("/api/activities/import-csv", { text, headers: { "content-type": "text/csv" } });
	expect(again.body.results.map((result: { outcome: string }) => result.outcome)).toEqual(["already_there", "already_there"]);
});

test("a table too long for one invocation is refused whole, and one just short enough is taken", async () => {
	const client = await withProfile();
	const table = (rows: number) =>
		generateGarminCsv(
			Array.from({ length: rows }, (_, day) => ({
				date: `${daysAhead(-day - 1)} 07:00:00`,
				distance: 8,
				seconds: 2_600,
				averageHeartRate: 145,
			})),
		);
	const headers = { "content-type": "text/csv" };
	expect((await client.post("/api/activities/import-csv", { text: table(501), headers })).status).toBe(413);
	expect((await client.get("/api/activities")).body.activities).toEqual([]);
	expect((await client.post("/api/activities/import-csv", { text: table(500), headers })).body.results).toHaveLength(500);
});

test("a table of efforts that are all there already is tied to them within one invocation", async () => {
	const client = await withProfile();
	const rows = Array.from({ length: 500 }, (_, day) => ({
		date: `${daysAhead(-day - 1)} 07:00:00`,
		distance: 8,
		seconds: 2_600,
		averageHeartRate: 145,
	}));
	const headers = { "content-type": "text/csv" };
	await client.post("/api/activities/import-csv", { text: generateGarminCsv(rows), headers });
	const again = await client.post("/api/activities/import-csv", { text: `${generateGarminCsv(rows)}\n`, headers });
	expect(again.status).toBe(200);
	expect(new Set(again.body.results.map((result: { outcome: string }) => result.outcome))).toEqual(new Set(["merged"]));
});
