/** Builders for recalculations: generated runs as the PWA sends them, and a bell that is answered by hand. */
import { env } from "cloudflare:workers";
import type { Activity } from "../../shared/activity/activity.ts";
import { readFit } from "../../shared/activity/from-fit.ts";
import { place } from "../../shared/activity/placement.ts";
import { encodeSamples } from "../../shared/activity/samples-blob.ts";
import { judge } from "../../shared/metrics/judge.ts";
import { measure } from "../../shared/metrics/measure.ts";
import type { AthleteThresholds } from "../../shared/metrics/thresholds.ts";
import type { Bindings } from "../../worker/env.ts";
import type { JobMessage } from "../../worker/jobs/message.ts";
import { createServices } from "../../worker/services.ts";
import { runJob } from "../../worker/usecases/run-job.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { sha256 } from "./athletes.ts";
import type { Client } from "./client.ts";
import { countedD1 } from "./counted-d1.ts";

/** A client that knows no threshold yet: what it judges is provisional. */
const nothing: AthleteThresholds = {
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

export interface Run {
	form: FormData;
	activity: Activity;
}

/** At 07:00 in Seoul, which is the evening before in UTC. */
export async function generatedRun(day: string, change: Partial<Parameters<typeof generateRun>[0]> = {}): Promise<Run> {
	const original = generateRun({
		startedAt: new Date(Date.parse(`${day}T07:00:00Z`) - 9 * 3_600_000).toISOString(),
		minutes: 40,
		speed: 3,
		heartRate: 140,
		seed: Number(day.replaceAll("-", "")),
		utcOffsetHours: 9,
		...change,
	});
	const [read] = readFit(original).activities;
	const placed = read && place(read.summary, "Asia/Seoul");
	if (!read?.samples || !placed) throw new Error("the generated run cannot be read");
	const digest = await sha256(original);
	const provenance = { source: "fit_file" as const, device: read.device, fileSha256: digest, part: 0 };
	const activity: Activity = { ...read.summary, ...placed, id: crypto.randomUUID(), provenance };
	const measures = measure(read.summary, read.samples);
	const form = new FormData();
	form.set(
		"import",
		JSON.stringify({
			file: { name: `${day}.fit`, kind: "fit", sha256: digest, bytes: original.length },
			activities: [{ activity, metrics: judge(measures, read.summary, nothing, null), measures, samples: 0 }],
		}),
	);
	form.append("samples", new Blob([encodeSamples(read.samples).slice()]), "0");
	return { form, activity };
}

export async function bring(client: Client, runs: readonly Run[]): Promise<void> {
	for (const { form } of runs) {
		const answer = await client.post("/api/activities/import", { form });
		if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
	}
}

export const athleteIdOf = async (client: Client): Promise<string> => (await client.get("/api/auth/me")).body.account.athleteId;

export interface JobRow {
	id: string;
	status: string;
	attempts: number;
	error: string | null;
}

export async function fitnessJob(athleteId: string): Promise<JobRow | null> {
	return env.DB.prepare("select id, status, attempts, error from job where athlete_id = ? and kind = 'fitness_update'")
		.bind(athleteId)
		.first<JobRow>();
}

/** Bindings whose bells ring for nobody but the test, which keeps them in `rung`. */
export function quietBindings(): { bindings: Bindings; rung: { job: JobMessage; delaySeconds: number }[] } {
	const rung: { job: JobMessage; delaySeconds: number }[] = [];
	const send = async (job: JobMessage, options?: QueueSendOptions) => {
		rung.push({ job, delaySeconds: options?.delaySeconds ?? 0 });
	};
	return { bindings: { ...env, JOBS: { send } as unknown as Bindings["JOBS"] }, rung };
}

/** Asks for what waits, and answers the bell until it is silent; gives the number of steps and the most statements that one of them took. */
export async function recalculateAll(client: Client, from?: string): Promise<{ steps: number; statements: number }> {
	const { bindings, rung } = quietBindings();
	const asked = await client.post("/api/fitness/recalculate", {
		body: from === undefined ? {} : { from },
		bindings: { JOBS: bindings.JOBS },
	});
	if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
	let now = Date.now();
	let statements = 0;
	let steps = 0;
	for (let bell = rung.shift(); bell; bell = rung.shift()) {
		now += 1 + bell.delaySeconds * 1000;
		const counted = countedD1(env.DB);
		await runJob(createServices({ ...bindings, DB: counted.db }), bell.job.jobId, now);
		statements = Math.max(statements, counted.statements());
		steps += 1;
		if (steps > 500) throw new Error("the bell never stops");
	}
	const job = await fitnessJob(await athleteIdOf(client));
	if (job && job.status !== "done") throw new Error(`not done: ${JSON.stringify(job)}`);
	return { steps, statements };
}
