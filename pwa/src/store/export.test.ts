import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { encodeSamples } from "../../../shared/activity/samples-blob.ts";
import { type ExportProgress, exportEverything } from "./export.ts";

afterEach(() => vi.unstubAllGlobals());

const sha = "ab".repeat(32);
const activity = (id: string, known: { source?: string; samplesKey?: string | null } = {}) => ({
	id,
	samplesKey: known.samplesKey === undefined ? `samples/${id}` : known.samplesKey,
	activity: { name: "Morning run", provenance: { source: known.source ?? "fit_file", fileSha256: sha } },
});
const samples = encodeSamples({
	time: Float64Array.of(0, 1, 2.5),
	channels: { heartRate: Float64Array.of(140, Number.NaN, 142), distance: Float64Array.of(0, 3.25, 8) },
	pauses: [{ from: 1, to: 2.5 }],
	rr: Float64Array.of(0.5, 0.52),
});

type Answers = Record<string, () => Response | object>;

function server(answers: Answers): string[] {
	const asked: string[] = [];
	vi.stubGlobal("fetch", async (url: string) => {
		asked.push(url);
		const answer = answers[url.replace("/api/", "")]?.();
		if (!answer) return Response.json({ error: { code: "not_found", message: "", requestId: "r" } }, { status: 404 });
		return answer instanceof Response ? answer : Response.json(answer);
	});
	return asked;
}

const everything = (): Answers => ({
	"users/export": () => ({ parts: ["athlete", "goals", "activities", "files"] }),
	"users/export/athlete": () => ({ part: "athlete", rows: [{ profile: { name: "Runner" } }], next: null }),
	"users/export/goals": () => ({ part: "goals", rows: [], next: null }),
	"users/export/activities": () => ({ part: "activities", rows: [activity("a1"), activity("a2", { samplesKey: null })], next: "a2" }),
	"users/export/activities?after=a2": () => ({
		part: "activities",
		rows: [activity("a3"), activity("a4", { source: "somebody_else" })],
		next: null,
	}),
	"users/export/files": () => ({ part: "files", rows: [{ sha256: sha, name: "../run/1.fit" }], next: null }),
	"activities/a1/file": () => new Response("the original"),
	"activities/a1/samples": () => new Response(samples.slice()),
});

async function exported(progress: ExportProgress[] = []): Promise<Record<string, string>> {
	const blob = await exportEverything((now) => progress.push(now));
	const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
	return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("every part stands in the archive, page after page, as JSON", async () => {
	server(everything());
	const files = await exported();
	expect(JSON.parse(files["data/athlete.json"] ?? "")).toEqual([{ profile: { name: "Runner" } }]);
	expect(JSON.parse(files["data/goals.json"] ?? "")).toEqual([]);
	expect(JSON.parse(files["data/activities.json"] ?? "").map(({ id }: { id: string }) => id)).toEqual(["a1", "a2", "a3", "a4"]);
	expect(files["README.txt"]).toContain("data/activities.json");
});

test("an original stands there once, as it was given, whatever its name holds", async () => {
	const asked = server(everything());
	const files = await exported();
	expect(files["originals/abababababab-__run_1.fit"]).toBe("the original");
	expect(asked.filter((url) => url.endsWith("/file"))).toEqual(["/api/activities/a1/file"]);
});

test("samples become tables: recorded channels, an empty cell where nothing was recorded", async () => {
	server(everything());
	const files = await exported();
	expect(files["samples/a1.csv"]).toBe("seconds,heart_rate_bpm,distance_metres\n0,140,0\n1,,3.25\n2.5,142,8\n");
	expect(files["samples/a1.pauses.csv"]).toBe("from_seconds,to_seconds\n1,2.5\n");
	expect(files["samples/a1.intervals.csv"]).toBe("rr_seconds\n0.5\n0.52\n");
	expect(files["samples/a2.csv"]).toBeUndefined();
});

test("the manifest says what is in it, and names what was left out and why", async () => {
	server({ ...everything(), "activities/a1/samples": () => new Response("not samples") });
	const manifest = JSON.parse((await exported())["manifest.json"] ?? "");
	expect(manifest).toMatchObject({ format: "longrun-export", version: 1 });
	expect(manifest.contents).toContainEqual({ file: "data/activities.json", rows: 4 });
	expect(manifest.leftOut).toEqual([
		{ activity: "a1", what: "samples", reason: "damaged" },
		{ activity: "a3", what: "samples", reason: "not_stored" },
		{ activity: "a4", what: "samples", reason: "source_forbids" },
	]);
});

test("what a source forbids to export is not even asked for", async () => {
	const asked = server(everything());
	await exported();
	expect(asked.some((url) => url.includes("/a4/"))).toBe(false);
});

test("what Garmin answered stands there as it came; what is not kept any more is named", async () => {
	const kept = { source: "garmin_connect", kind: "zones.1", day: "2026-11-01" };
	const answers = everything();
	answers["users/export"] = () => ({ parts: ["source-answers"] });
	answers["users/export/source-answers"] = () => ({ part: "source-answers", rows: [kept, { ...kept, kind: "vo2max" }], next: null });
	answers["connections/garmin_connect/answers/zones.1/2026-11-01"] = () => new Response('[{"zone":1}]');
	server(answers);
	const progress: ExportProgress[] = [];
	const files = await exported(progress);
	expect(files["answers/garmin_connect/zones.1/2026-11-01.json"]).toBe('[{"zone":1}]');
	expect(JSON.parse(files["manifest.json"] ?? "").leftOut).toEqual([
		{ answer: "garmin_connect/vo2max/2026-11-01", what: "answer", reason: "not_stored" },
	]);
	expect(progress.at(-1)).toEqual({ done: 3, total: 3 });
});

test("progress counts parts and activities up to the end", async () => {
	server(everything());
	const progress: ExportProgress[] = [];
	await exported(progress);
	expect(progress[0]).toEqual({ done: 1, total: 4 });
	expect(progress.at(-1)).toEqual({ done: 8, total: 8 });
});

test("a short gap in the connection costs nothing", async () => {
	let tries = 0;
	const answers = everything();
	answers["users/export/goals"] = () => {
		tries += 1;
		if (tries === 1) throw new TypeError("Failed to fetch");
		return { part: "goals", rows: [], next: null };
	};
	server(answers);
	expect(Object.keys(await exported())).toContain("data/goals.json");
});

test("an ended sign-in ends the export with its code", async () => {
	server({
		...everything(),
		"users/export/goals": () => Response.json({ error: { code: "unauthenticated", message: "", requestId: "r" } }, { status: 401 }),
	});
	await expect(exportEverything(() => undefined)).rejects.toMatchObject({ code: "unauthenticated" });
});
