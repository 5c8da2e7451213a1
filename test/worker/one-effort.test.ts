/** The same effort from several sources: one activity, made of its recordings; tied, parted and cut by hand. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { place } from "../../shared/activity/placement.ts";
import type { Samples } from "../../shared/activity/samples.ts";
import { decodeSamples, encodeSamples } from "../../shared/activity/samples-blob.ts";
import { splitRecording } from "../../shared/activity/split.ts";
import { daysAhead, type Imported, measuresOf, metrics, runImport, samples, withProfile } from "./athletes.ts";
import type { Answer, Client } from "./client.ts";

const DAY = daysAhead(-3);
const at = (clock: string) => ({ day: DAY, startedAt: `${DAY}T00:${clock}Z`, startedLocal: `${DAY}T09:${clock}` });
const rich = (seconds = 600): Samples => ({
	...samples(seconds),
	channels: { ...samples(seconds).channels, altitude: new Float64Array(seconds).fill(20) },
});

const fitRun = (change: Parameters<typeof runImport>[0] = {}) => runImport(change, { samples: rich() });
const gpxRun = (change: Parameters<typeof runImport>[0] = {}) => runImport({ name: null, calories: null, ...change }, { kind: "gpx" });

const bring = async (client: Client, imported: Imported): Promise<Answer["body"]["results"][0]> =>
	(await client.post("/api/activities/import", { form: imported.form })).body.results[0];
const detail = async (client: Client, id: string) => (await client.get(`/api/activities/${id}`)).body;
const listed = async (client: Client, query = ""): Promise<{ activity: Imported["activity"]; metrics: unknown; feedback: unknown }[]> =>
	(await client.get(`/api/activities${query}`)).body.activities;
const ids = async (client: Client) => (await listed(client)).map(({ activity }) => activity.id).sort();
const ledBy = async (client: Client, id: string) => (await detail(client, id)).recordings.find((each: { leads: boolean }) => each.leads).id;

describe("a second source's record of an effort", () => {
	test.each([
		["the richer one last", async () => [await gpxRun(), await fitRun()]],
		["the richer one first", async () => [await fitRun(), await gpxRun()]],
	])("is tied to it, and the richer one leads: %s", async (_name, make) => {
		const client = await withProfile();
		const [first, second] = await make();
		if (!first || !second) throw new Error("two records");
		expect((await bring(client, first)).outcome).toBe("added");
		expect(await bring(client, second)).toEqual({ id: first.activity.id, outcome: "merged" });
		expect(await ids(client)).toEqual([first.activity.id]);
		const body = await detail(client, first.activity.id);
		expect(body.activity).toMatchObject({ name: "Morning run", calories: 600 });
		expect(body.activity.provenance).toMatchObject({ source: "fit_file", sources: ["fit_file", "gpx_file"] });
		expect(body.recordings).toHaveLength(2);
		const facts = { device: "garmin fr965", day: DAY, elapsedSeconds: 3_060, distanceMetres: 9_000, hasSamples: true };
		expect(body.recordings).toContainEqual(
			expect.objectContaining({ ...facts, source: "fit_file", fileName: "run.fit", richness: 1_800, leads: true }),
		);
		expect(body.recordings).toContainEqual(
			expect.objectContaining({ ...facts, source: "gpx_file", fileName: "run.gpx", richness: 1_200, leads: false }),
		);
		expect(body.measures).toMatchObject({ version: 1, timerSeconds: 3_000 });
		const columns = decodeSamples((await client.get(`/api/activities/${first.activity.id}/samples`)).bytes);
		expect(columns.ok && columns.samples.channels.altitude).toHaveLength(600);
	});

	test("keeps what either calls it elsewhere", async () => {
		const client = await withProfile();
		const strava = { system: "strava" as const, id: "123" };
		const garmin = { system: "garmin_connect" as const, id: "77" };
		const first = await fitRun({ outsideIds: [strava] });
		await bring(client, first);
		await bring(client, await gpxRun({ outsideIds: [garmin] }));
		expect((await detail(client, first.activity.id)).activity.outsideIds).toEqual([garmin, strava]);
	});

	test("stays alone when the athlete has switched merging off for its source", async () => {
		const client = await withProfile();
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		await env.DB.prepare("insert into consent values (?, 'gpx_file', 'merge', 0, 'now', 1, 1)").bind(athleteId).run();
		const [first, second] = [await fitRun(), await gpxRun()];
		await bring(client, first);
		expect((await bring(client, second)).outcome).toBe("added");
		const tied = await client.post(`/api/activities/${first.activity.id}/merge`, { body: { with: second.activity.id } });
		expect([tied.status, tied.body.error.code]).toEqual([409, "use_refused"]);
	});

	test("from many devices at once is still one activity", async () => {
		const client = await withProfile();
		const all = await Promise.all([fitRun(), gpxRun(), runImport({}, { kind: "tcx" })]);
		const answers = await Promise.all(all.map(({ form }) => client.post("/api/activities/import", { form })));
		expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
		const [only, ...others] = await ids(client);
		expect(others).toEqual([]);
		expect(answers.map((answer) => answer.body.results[0].id)).toEqual([only, only, only]);
		expect((await detail(client, only ?? "")).recordings).toHaveLength(3);
		expect((await detail(client, only ?? "")).activity.provenance.source).toBe("fit_file");
	});

	test("gives each one's samples and measures room on the free plan, even when two devices bring as many as they may", async () => {
		const client = await withProfile();
		const many = async (kind: "fit" | "gpx") => {
			const { form, sha256 } = await runImport({}, { kind });
			const description = JSON.parse(String(form.get("import")));
			for (let n = 1; n < 20; n++) {
				const entry = structuredClone(description.activities[0]);
				const day = daysAhead(-3 - n);
				Object.assign(entry.activity, { id: crypto.randomUUID(), day, startedLocal: `${day}T09:30:00`, startedAt: null });
				Object.assign(entry.activity.provenance, { part: n, fileSha256: sha256 });
				entry.samples = n;
				description.activities.push(entry);
				form.append("samples", new Blob([encodeSamples(samples()).slice()]), String(n));
			}
			form.set("import", JSON.stringify(description));
			return form;
		};
		const bindings = { FILES: undefined as unknown as R2Bucket };
		const forms = [await many("fit"), await many("gpx")];
		const answers = await Promise.all(forms.map((form) => client.post("/api/activities/import", { form, bindings })));
		expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
		expect(await ids(client)).toHaveLength(20);
	});
});

describe("by hand", () => {
	const two = async () => {
		const client = await withProfile();
		const [first, second] = [await fitRun(at("10:00")), await gpxRun({ ...at("40:00"), name: "Second half", calories: 100 })];
		await bring(client, first);
		await bring(client, second);
		return { client, first, second, a: first.activity.id, b: second.activity.id };
	};
	const merge = (client: Client, id: string, other: string) => client.post(`/api/activities/${id}/merge`, { body: { with: other } });

	test("two become one for good: their files change nothing when they come again", async () => {
		const { client, first, second, a, b } = await two();
		const answer = await merge(client, a, b);
		expect(answer.body).toEqual({ id: a, removed: b, warnings: ["another_effort"] });
		expect(await ids(client)).toEqual([a]);
		expect((await client.get(`/api/activities/${b}`)).status).toBe(404);
		for (const imported of [first, second]) expect(await bring(client, imported)).toEqual({ id: a, outcome: "already_there" });
		expect((await detail(client, a)).recordings).toHaveLength(2);
		expect(answer.statements).toBeLessThan(40);
	});

	test("another sport is told, not refused", async () => {
		const { client, a } = await two();
		const ride = await fitRun({ ...at("10:00"), sport: "cycling" });
		await bring(client, ride);
		expect((await merge(client, a, ride.activity.id)).body.warnings).toEqual(["other_sport"]);
	});

	test("an activity is not merged with itself, nor with one that is not there", async () => {
		const { client, a } = await two();
		expect((await merge(client, a, a)).status).toBe(400);
		expect((await merge(client, a, crypto.randomUUID())).status).toBe(404);
	});

	test("what was said and what was planned follows to the one that stays", async () => {
		const { client, a, b } = await two();
		const said = { effort: null, recovery: null, motivation: null, pain: null, race: null, notes: "" };
		await client.put(`/api/activities/${a}/feedback`, { body: { ...said, effort: 4, notes: "before" } });
		await client.put(`/api/activities/${b}/feedback`, { body: { ...said, effort: 8, race: true, notes: "after" } });
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		const completion = { workoutId: "w1", state: "confirmed", activityIds: [b, a], ratio: 1, by: "matching" };
		await env.DB.prepare(
			"insert into completion (athlete_id, workout_id, completion, day, created_at, updated_at) values (?, 'w1', ?, ?, 1, 1)",
		)
			.bind(athleteId, JSON.stringify(completion), DAY)
			.run();
		await merge(client, a, b);
		expect((await detail(client, a)).feedback).toEqual({ ...said, effort: 4, race: true, notes: "before\nafter" });
		const row = await env.DB.prepare("select completion from completion where athlete_id = ?")
			.bind(athleteId)
			.first<{ completion: string }>();
		expect(JSON.parse(row?.completion ?? "")).toEqual({ ...completion, activityIds: [a] });
		const left = await env.DB.prepare("select count(*) as n from feedback where athlete_id = ?").bind(athleteId).first();
		expect(left).toEqual({ n: 1 });
	});

	test("a recording is parted again and stands as it came, whichever of them it is", async () => {
		const { client, first, second, a, b } = await two();
		await merge(client, a, b);
		const answer = await client.post(`/api/activities/${a}/separate`, { body: { recording: b } });
		expect(answer.body).toEqual({ id: a, separated: b });
		expect((await detail(client, a)).activity).toEqual(first.activity);
		expect((await detail(client, b)).activity).toEqual(second.activity);
		expect(decodeSamples((await client.get(`/api/activities/${b}/samples`)).bytes).ok).toBe(true);

		await merge(client, a, b);
		const { separated } = (await client.post(`/api/activities/${a}/separate`, { body: { recording: a } })).body;
		expect(separated).not.toBe(a);
		expect((await detail(client, separated)).activity).toEqual({ ...first.activity, id: separated });
		expect((await detail(client, a)).activity).toEqual({ ...second.activity, id: a });
		expect(await bring(client, first)).toEqual({ id: separated, outcome: "already_there" });
	});

	test("the only recording cannot be parted, nor one that is another activity's", async () => {
		const { client, a, b } = await two();
		expect((await client.post(`/api/activities/${a}/separate`, { body: { recording: a } })).status).toBe(400);
		expect((await client.post(`/api/activities/${a}/separate`, { body: { recording: b } })).status).toBe(404);
	});

	test("a merged activity goes with all its recordings, and both files can come again", async () => {
		const { client, first, second, a, b } = await two();
		await merge(client, a, b);
		expect((await client.delete(`/api/activities/${a}`)).body).toEqual({ removed: a });
		expect(await ids(client)).toEqual([]);
		const shas = [first.sha256, second.sha256];
		expect((await env.FILES.list()).objects.filter(({ key }) => shas.some((sha) => key.includes(sha)))).toEqual([]);
		for (const imported of [first, second]) expect((await bring(client, imported)).outcome).toBe("added");
	});
});

/** As the PWA would cut it: summaries and columns by `splitRecording`. */
function cutAt(imported: Imported, seconds: number, recording = imported.activity.id): { form: FormData; pieces: Imported["activity"][] } {
	const { activity } = imported;
	const cut = splitRecording(activity, rich(activity.elapsedSeconds ?? 0), seconds);
	const form = new FormData();
	const pieces = cut.map(({ summary }) => {
		const placed = place(summary, "Asia/Seoul");
		if (!placed) throw new Error("a piece has a clock");
		return { ...activity, ...summary, ...placed, id: crypto.randomUUID() };
	});
	form.set(
		"split",
		JSON.stringify({
			recording,
			pieces: pieces.map((piece, samples) => ({ activity: piece, metrics: metrics(), measures: measuresOf(piece), samples })),
		}),
	);
	for (const { samples: columns } of cut) form.append("samples", new Blob([encodeSamples(columns).slice()]));
	return { form, pieces };
}

describe("a recording that was two efforts", () => {
	const cut = async () => {
		const client = await withProfile();
		const whole = await fitRun({ elapsedSeconds: 600, timerSeconds: 600 });
		const table = await gpxRun({ elapsedSeconds: 602, timerSeconds: 602 });
		await bring(client, whole);
		await bring(client, table);
		const { form, pieces } = cutAt(whole, 200);
		const id = whole.activity.id;
		const before = await detail(client, id);
		const answer = await client.post(`/api/activities/${id}/split`, { form });
		expect(answer.status).toBe(200);
		return { client, whole, table, id, pieces, before, second: answer.body.pieces[1] as string, answer };
	};

	test("is cut in two, and each piece has its samples", async () => {
		const { client, id, second, pieces, answer } = await cut();
		expect(answer.body.pieces).toEqual([id, pieces[1]?.id]);
		expect(await ids(client)).toEqual([id, second].sort());
		expect((await detail(client, id)).activity).toEqual({ ...pieces[0], id });
		expect((await detail(client, second)).activity).toEqual(pieces[1]);
		expect((await detail(client, second)).recordings).toMatchObject([{ isPiece: true, leads: true }]);
		const columns = decodeSamples((await client.get(`/api/activities/${second}/samples`)).bytes);
		expect(columns.ok && columns.samples.time.at(-1)).toBe(399);
	});

	test("stays cut when its file, or another record of the whole, comes in again", async () => {
		const { client, whole, id, second } = await cut();
		expect(await bring(client, whole)).toEqual({ id, outcome: "already_there" });
		const late = await runImport({ elapsedSeconds: 600, timerSeconds: 600 }, { kind: "tcx" });
		expect(await bring(client, late)).toEqual({ id, outcome: "already_there" });
		expect(await ids(client)).toEqual([id, second].sort());
	});

	test("is whole again when its pieces are merged, whichever way round, with all that came with it", async () => {
		const { client, id, second, before } = await cut();
		await client.put(`/api/activities/${second}/feedback`, {
			body: { effort: 7, recovery: null, motivation: null, pain: null, race: null, notes: "" },
		});
		const late = await runImport({ elapsedSeconds: 600, timerSeconds: 600 }, { kind: "tcx" });
		await bring(client, late);
		const joined = await client.post(`/api/activities/${second}/merge`, { body: { with: id } });
		expect(joined.body).toEqual({ id: second, removed: id, warnings: [] });
		expect(await ids(client)).toEqual([second]);
		const after = await detail(client, second);
		expect(after.activity).toEqual({
			...before.activity,
			id: second,
			provenance: { ...before.activity.provenance, sources: ["fit_file", "gpx_file", "tcx_file"] },
		});
		expect(after.recordings.map((each: { id: string }) => each.id).sort()).toEqual(
			[...before.recordings.map((each: { id: string }) => each.id), late.activity.id].sort(),
		);
		expect(after.feedback.effort).toBe(7);
		expect(
			(await env.FILES.list()).objects.filter(({ key }) => /\.\d$/.test(key) && key.includes(before.activity.provenance.fileSha256)),
		).toEqual([]);
	});

	test("a piece can be cut again, and joined step by step", async () => {
		const { client, whole, id, second, pieces } = await cut();
		const recording = (await detail(client, second)).recordings[0].id;
		const again = cutAt({ ...whole, activity: pieces[1] ?? whole.activity }, 100, recording);
		const [, third] = (await client.post(`/api/activities/${second}/split`, { form: again.form })).body.pieces;
		expect(await ids(client)).toEqual([id, second, third].sort());
		// Cousins are no pieces of one recording: they are tied as two efforts, and parted again.
		expect((await client.post(`/api/activities/${id}/merge`, { body: { with: third } })).body.warnings).toEqual(["another_effort"]);
		await client.post(`/api/activities/${id}/separate`, { body: { recording: third } });
		await client.post(`/api/activities/${second}/merge`, { body: { with: third } });
		expect((await detail(client, second)).activity).toEqual({ ...pieces[1], id: second });
		await client.post(`/api/activities/${id}/merge`, { body: { with: second } });
		expect(await ledBy(client, id)).toBe(whole.activity.id);
	});

	test("one piece can go; with the last of them goes all that lay behind, and the files can come again", async () => {
		const { client, whole, table, id, second } = await cut();
		await client.delete(`/api/activities/${id}`);
		expect(await bring(client, whole)).toEqual({ id: second, outcome: "already_there" });
		await client.delete(`/api/activities/${second}`);
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		expect(await env.DB.prepare("select count(*) as n from recording where athlete_id = ?").bind(athleteId).first()).toEqual({ n: 0 });
		expect(await env.DB.prepare("select count(*) as n from file where athlete_id = ?").bind(athleteId).first()).toEqual({ n: 0 });
		expect((await bring(client, whole)).outcome).toBe("added");
		expect((await bring(client, table)).outcome).toBe("merged");
	});

	test.each([
		["pieces that are longer than the whole", (split: Split) => split.pieces.reverse()],
		["pieces of another file", (split: Split) => split.pieces.map(({ activity }) => Object.assign(activity.provenance, { part: 4 }))],
		["a piece without samples", (split: Split) => Object.assign(split.pieces[0] ?? {}, { samples: null })],
		[
			"one id for both",
			(split: Split) => split.pieces.map(({ activity }) => Object.assign(activity, { id: crypto.randomUUID().replace(/./g, "0") })),
		],
		["three pieces", (split: Split) => split.pieces.push(structuredClone(split.pieces[0]) as Split["pieces"][0])],
	])("%s are refused", async (_name, change) => {
		const client = await withProfile();
		const whole = await fitRun({ elapsedSeconds: 600, timerSeconds: 600 });
		await bring(client, whole);
		const { form } = cutAt(whole, 200);
		const split = JSON.parse(String(form.get("split"))) as Split;
		change(split);
		form.set("split", JSON.stringify(split));
		expect((await client.post(`/api/activities/${whole.activity.id}/split`, { form })).status).toBe(400);
		expect(await ids(client)).toEqual([whole.activity.id]);
	});
});

interface Split {
	pieces: { activity: Imported["activity"]; samples: number | null }[];
}

describe("the list", () => {
	test("is filtered by sport, days, source and part of the name, and says what the athlete said", async () => {
		const client = await withProfile();
		const run = await fitRun({ name: "Langer Lauf über die Brücke" });
		const other = { day: daysAhead(-9), startedAt: null, startedLocal: `${daysAhead(-9)}T08:00:00` };
		const ride = await gpxRun({ ...other, sport: "cycling", name: "Commute" });
		await bring(client, run);
		await bring(client, await gpxRun());
		await bring(client, ride);
		const feedback = { effort: 3, recovery: 5, motivation: 5, pain: 0, race: null, notes: "fine" };
		await client.post(`/api/activities/${run.activity.id}/feedback`, { body: feedback });
		const found = async (query: string) => (await listed(client, query)).map(({ activity }) => activity.id);
		const [r, c] = [run.activity.id, ride.activity.id];
		expect(await found("")).toEqual([r, c]);
		expect(await found("?sport=cycling")).toEqual([c]);
		expect(await found(`?from=${daysAhead(-5)}`)).toEqual([r]);
		expect(await found(`?to=${daysAhead(-5)}`)).toEqual([c]);
		expect(await found(`?from=${DAY}&to=${DAY}`)).toEqual([r]);
		expect(await found("?source=fit_file")).toEqual([r]);
		expect(await found("?source=gpx_file")).toEqual([r, c]);
		expect(await found("?q=LAUF%20%C3%BCber")).toEqual([r]);
		expect(await found("?q=100%25")).toEqual([]);
		expect((await listed(client))[0]?.feedback).toEqual(feedback);
		expect((await listed(client))[1]?.feedback).toBeNull();
		expect((await client.get("/api/activities?from=yesterday")).status).toBe(400);
	});
});

test("the FIT file among the originals is found, and where there is none the answer names what there is", async () => {
	const client = await withProfile();
	const poorFit = await runImport({}, { withSamples: false });
	await bring(client, await gpxRun());
	const { id } = await bring(client, poorFit);
	expect((await client.get(`/api/activities/${id}/file`)).headers.get("content-disposition")).toContain("run.gpx");
	expect((await client.get(`/api/activities/${id}/fit`)).headers.get("content-disposition")).toContain("run.fit");
	const other = await gpxRun({ day: daysAhead(-8), startedAt: null, startedLocal: `${daysAhead(-8)}T08:00:00` });
	await bring(client, other);
	const answer = await client.get(`/api/activities/${other.activity.id}/fit`);
	expect([answer.status, answer.body.error.code]).toEqual([404, "not_found"]);
	expect(answer.body.error.message).toContain("gpx");
});
