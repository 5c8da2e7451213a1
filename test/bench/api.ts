/**
 * Processor time of API requests in the local Worker, for an athlete with two years of history, and how fast history is judged again. Time of all threads
 * of the workerd process that runs the Worker (D1 and R2 are in it, compiling and collecting garbage too), around one request after the other, an empty
 * request subtracted. Linux only: elsewhere there is no such count. On a machine with other work all figures are higher. Run: `npx node test/bench/api.ts`.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod/mini";
import { DemoClient } from "../../scripts/demo/client.ts";
import { demoMonths } from "../../scripts/demo/months.ts";
import { anyFreePort } from "../../scripts/local/port.ts";
import { readFit } from "../../shared/activity/from-fit.ts";
import { place } from "../../shared/activity/placement.ts";
import { encodeSamples } from "../../shared/activity/samples-blob.ts";
import { addDays, mondayOf } from "../../shared/calendar.ts";
import { judge } from "../../shared/metrics/judge.ts";
import { measure } from "../../shared/metrics/measure.ts";
import { simulateHealth } from "../demo/health.ts";
import { demoProfile } from "../demo/profile.ts";
import { startServer } from "../e2e/server.ts";
import { generateRun } from "../fixtures/generate-run.ts";

const ZONE = "Asia/Seoul";
const GOAL_MS = 10;
const ROUNDS = 40;
/** The first requests are compiled as they run. */
const WARM = 15;
const MONTHS = 24;
/** As far back as a refresh reads. */
const HEALTH_DAYS = 66;
const today = new Date().toISOString().slice(0, 10);
const from = `${Number(today.slice(0, 4)) - 2}${today.slice(4, 8)}01`;
const anything = z.looseObject({});
const planned = z.object({ plan: z.object({ workouts: z.array(z.object({ id: z.string(), day: z.string(), kind: z.string() })) }) });
const waiting = z.object({ recalculatingFrom: z.nullable(z.string()) });

let worker: number | undefined;
const port = await anyFreePort();
const server = await startServer({ port });
const client = new DemoClient(server.origin);
try {
	const profile = demoProfile(ZONE, "en");
	const account = { name: "Bench", email: `bench-${Date.now()}@example.org`, password: randomUUID() };
	await client.must("POST", "/auth/register", anything, account);
	await client.must("PUT", "/users/profile", anything, profile);
	for (const { forms } of demoMonths(from, today, profile))
		for (const form of forms) await client.must("POST", "/activities/import", anything, form);
	await judgeAll();
	const one = z.object({ activities: z.array(z.object({ activity: z.object({ id: z.string() }) })) });
	const { activities } = await client.must("GET", "/activities?limit=1", one);
	const id = activities[0]?.activity.id ?? "";
	const feedback = { effort: 5, recovery: null, motivation: null, pain: null, race: null };
	const stranger = new DemoClient(server.origin);
	const empty = await cpu(() => stranger.send("GET", "/nowhere", anything));
	console.log(`an empty request: ${told(empty)}; subtracted from all others. ${ROUNDS} each, goal < ${GOAL_MS} ms p50`);
	report("the session alone", await cpu(() => client.send("GET", "/nowhere", anything)), empty);
	const reads = {
		"GET /fitness/current": "/fitness/current",
		"GET /fitness/trends, 12 months": "/fitness/trends",
		"GET /activities?limit=200": "/activities?limit=200",
		"GET /activities?limit=50": "/activities?limit=50",
		"GET /activities/:id": `/activities/${id}`,
		"GET /fitness/snapshots": "/fitness/snapshots",
	};
	for (const [name, path] of Object.entries(reads)) report(name, await cpu(() => client.must("GET", path, anything)), empty);
	await plans(empty);
	const notes = (round: number) => ({ ...feedback, notes: `Round ${round}` });
	report(
		"PUT /activities/:id/feedback",
		await cpu((round) => client.must("PUT", `/activities/${id}/feedback`, anything, notes(round))),
		empty,
	);
	const runs = Array.from({ length: ROUNDS + WARM }, (_, round) => hourOfRunning(addDays(today, -2 * round - 1), round));
	report(
		"POST /activities/import, one hour with samples",
		await cpu((round) => client.must("POST", "/activities/import", anything, runs[round])),
		empty,
	);
	await judgeAll();
} finally {
	await server.stop();
}

/** Reads and writes of the plan; every write makes the plan's next version. */
async function plans(empty: Times): Promise<void> {
	const since = { seed: 1, from: addDays(today, -HEALTH_DAYS), to: today, zone: ZONE, training: new Map(), badNight: addDays(today, -1) };
	await client.must("POST", "/health/import", anything, { facts: [...simulateHealth(since)] });
	const goal = { kind: "race", name: "Bench marathon", day: addDays(today, 112), metres: 42_195, targetSeconds: 12_600 };
	await client.must("POST", "/goals", anything, goal);
	await client.must("POST", "/plans/regenerate", anything, { baseVersion: null });
	const { plan } = await client.must("GET", "/plans/two-months", planned);
	const ahead = plan.workouts.find((each) => each.day > addDays(today, 2) && each.kind !== "race");
	if (!ahead) throw new Error("no workout ahead");
	const dry = { baseVersion: null, dryRun: true };
	const operations = [{ kind: "scale_time", workoutId: ahead.id, factor: 0.8 }];
	const week = { reason: "work", monday: mondayOf(addDays(today, 7)), minutes: null, missedIds: [] };
	const asked: Record<string, (round: number) => Promise<unknown>> = {
		"GET /plans/two-months": () => client.must("GET", "/plans/two-months", anything),
		"GET /plans": () => client.must("GET", "/plans", anything),
		"GET /plans/history": () => client.must("GET", "/plans/history", anything),
		"POST /plans/operations, dry run": () => client.must("POST", "/plans/operations", anything, { ...dry, operations }),
		"POST /plans/week-options": () => client.must("POST", "/plans/week-options", anything, week),
		"PUT /plans/goal-change, dry run": () => client.must("PUT", "/plans/goal-change", anything, { ...dry, goal }),
		"PUT /workouts/:id/completion": (round) =>
			client.must("PUT", `/workouts/${ahead.id}/completion`, anything, { state: round % 2 === 0 ? null : "skipped" }),
		"POST /plans/operations": (round) =>
			client.must("POST", "/plans/operations", anything, {
				operations: [{ kind: round % 2 === 0 ? "lock" : "unlock", workoutId: ahead.id }],
				baseVersion: null,
			}),
		"POST /jobs/weekly-refresh, nothing new": () => client.must("POST", "/jobs/weekly-refresh", anything),
	};
	for (const [name, ask] of Object.entries(asked)) report(name, await cpu(ask), empty);
}

/** Asks for all history, and waits. A step is a month; between two steps lies a queue's delivery. */
async function judgeAll(): Promise<void> {
	const [started, before] = [performance.now(), spent()];
	let { recalculatingFrom } = await client.must("POST", "/fitness/recalculate", waiting, { from });
	let looks = 0;
	while (recalculatingFrom !== null) {
		await wait(1_000);
		looks += 1;
		({ recalculatingFrom } = await client.must("POST", "/fitness/recalculate", waiting, {}));
	}
	const seconds = (performance.now() - started) / 1000;
	const each = (spent() - before) / MONTHS;
	console.log(
		`recalculation of ${MONTHS} months: ${seconds.toFixed(0)} s, ${(MONTHS / seconds).toFixed(1)} months a second, ` +
			`${each.toFixed(1)} ms of processor time a month (${looks} looks at it included)${each < GOAL_MS ? "" : `, goal < ${GOAL_MS} ms missed`}`,
	);
}

/** In the evening, an hour that no simulated run is at. */
function hourOfRunning(day: string, seed: number): FormData {
	const original = generateRun({
		startedAt: `${day}T12:30:00Z`,
		minutes: 60,
		speed: 3,
		heartRate: 145,
		seed: 1_000 + seed,
		utcOffsetHours: 9,
	});
	const [read] = readFit(original).activities;
	const placed = read && place(read.summary, ZONE);
	if (!read?.samples || !placed) throw new Error("the generated run cannot be read");
	const sha256 = createHash("sha256").update(original).digest("hex");
	const activity = {
		...read.summary,
		...placed,
		id: randomUUID(),
		provenance: { source: "fit_file", device: read.device, fileSha256: sha256, part: 0 },
	};
	const measures = measure(read.summary, read.samples);
	const nothing = {
		maxHr: null,
		restHr: null,
		lthr: null,
		thresholdSpeed: null,
		ftp: null,
		heartRateBounds: null,
		speedBounds: null,
		powerBounds: null,
		sex: null,
	};
	const metrics = judge(measures, read.summary, nothing, null);
	const form = new FormData();
	const file = { name: `${day}.fit`, kind: "fit", sha256, bytes: original.length };
	form.set("import", JSON.stringify({ file, activities: [{ activity, metrics, measures, samples: 0 }] }));
	form.set("original", new Blob([original.slice()]), `${day}.fit`);
	form.append("samples", new Blob([encodeSamples(read.samples).slice()]), "0");
	return form;
}

interface Times {
	p50: number;
	p95: number;
}

async function cpu(ask: (round: number) => Promise<unknown>): Promise<Times> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS + WARM; round++) {
		const before = spent();
		await ask(round);
		// What is done after the answer belongs to it.
		await wait(15);
		if (round >= WARM) times.push(spent() - before);
	}
	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
	return { p50: at(0.5), p95: at(0.95) };
}

function report(name: string, times: Times, empty: Times): void {
	const net = { p50: times.p50 - empty.p50, p95: times.p95 - empty.p50 };
	console.log(`${name}: ${told(net)}${net.p50 < GOAL_MS ? "" : " (missed)"}`);
}

function told({ p50, p95 }: Times): string {
	return `${p50.toFixed(1)} ms p50, ${p95.toFixed(1)} p95`;
}

/** Milliseconds that all threads of the Worker's process have run for. */
function spent(): number {
	worker ??= workerProcess();
	const threads = readdirSync(`/proc/${worker}/task`).map((thread) => `/proc/${worker}/task/${thread}/schedstat`);
	return threads.reduce((sum, path) => sum + Number(read(path).split(" ")[0] ?? 0), 0) / 1e6;
}

/** Of the two workerd processes below this one, the one that does not listen on the port: that one only passes requests on. */
function workerProcess(): number {
	const parents = new Map<number, number>();
	const found: number[] = [];
	for (const name of readdirSync("/proc")) {
		const pid = Number(name);
		if (!Number.isInteger(pid)) continue;
		const status = read(`/proc/${pid}/status`);
		parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
		if (/^Name:\s+workerd/m.test(status)) found.push(pid);
	}
	const isOurs = (pid: number): boolean => pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
	const local = port.toString(16).toUpperCase().padStart(4, "0");
	const lines = [...read("/proc/net/tcp").split("\n"), ...read("/proc/net/tcp6").split("\n")].map((line) => line.trim().split(/\s+/));
	const listening = new Set(
		lines.flatMap(([, address, , state, , , , , , inode]) =>
			state === "0A" && address?.endsWith(`:${local}`) ? [`socket:[${inode}]`] : [],
		),
	);
	const isProxy = (pid: number) => readdirSync(`/proc/${pid}/fd`).some((fd) => listening.has(linkOf(`/proc/${pid}/fd/${fd}`)));
	const [only, ...others] = found.filter((pid) => isOurs(pid) && !isProxy(pid));
	if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} workerd processes could be the Worker`);
	return only;
}

function linkOf(path: string): string {
	try {
		return readlinkSync(path);
	} catch {
		// Closed in the meantime.
		return "";
	}
}

/** Empty when it has ended in the meantime. */
function read(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
