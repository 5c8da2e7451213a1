/** Builders: signed-in athletes with as much as a test needs. */
import { env } from "cloudflare:workers";
import type { Activity } from "../../shared/activity/activity.ts";
import { type FileKind, sourceOfFile } from "../../shared/activity/file-kind.ts";
import type { Samples } from "../../shared/activity/samples.ts";
import { encodeSamples } from "../../shared/activity/samples-blob.ts";
import type { GoalInput } from "../../shared/athlete/goal.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { measure } from "../../shared/metrics/measure.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import { Client } from "./client.ts";

export const PASSWORD = "correct horse battery";

export const profile = (change: Partial<Profile> = {}): Profile => ({
	name: "Mina",
	zone: "Asia/Seoul",
	language: "en",
	units: "metric",
	birthYear: 1990,
	sex: "female",
	experience: "intermediate",
	availability: [0, 60, 60, 75, 0, 60, 150],
	longRunDay: 7,
	heartRates: { max: 190, rest: 50, threshold: 170 },
	races: [{ day: "2026-10-18", metres: 10_000, seconds: 2_700 }],
	...change,
});

export const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const marathon = (): GoalInput => ({
	kind: "race",
	name: "Seoul Marathon",
	day: daysAhead(112),
	metres: 42_195,
	targetSeconds: 12_600,
});

let counter = 0;

/** The instance's registration is opened, so that any number of athletes can sign up. */
export async function signedUp(origin?: string): Promise<Client> {
	await env.DB.prepare("insert into instance (key, value, updated_at) values ('registration', 'open', 0) on conflict do nothing").run();
	// The rate limit by address would stop a test file's tenth athlete.
	await env.DB.prepare("delete from rate_limit").run();
	const client = new Client(origin);
	counter += 1;
	const answer = await client.post("/api/auth/register", {
		body: { name: "Mina", email: `athlete-${counter}-${crypto.randomUUID()}@example.org`, password: PASSWORD },
	});
	if (answer.status !== 200) throw new Error(`sign-up failed: ${JSON.stringify(answer.body)}`);
	return client;
}

export async function withProfile(change: Partial<Profile> = {}): Promise<Client> {
	const client = await signedUp();
	must(await client.put("/api/users/profile", { body: profile(change) }));
	return client;
}

export async function withPlan(change: Partial<Profile> = {}): Promise<Client> {
	const client = await withProfile(change);
	must(await client.post("/api/goals", { body: marathon() }));
	must(await client.post("/api/plans/regenerate", { body: { baseVersion: null } }));
	return client;
}

function must(answer: { status: number; body: unknown }): void {
	if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

export async function sha256(bytes: Uint8Array): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const samples = (seconds = 600): Samples => ({
	time: Float64Array.from({ length: seconds }, (_, index) => index),
	channels: { heartRate: new Float64Array(seconds).fill(140), speed: new Float64Array(seconds).fill(3) },
	pauses: [],
	rr: null,
});

export const metrics = (load = 50): Metrics => ({
	version: 2,
	distanceMetres: 9_000,
	movingSeconds: 3_000,
	ascentMetres: null,
	load: { value: load, method: "heart_rate", passedOver: [], others: [] },
	heartRateZoneSeconds: [600, 1_800, 600, 0, 0],
	paceZoneSeconds: { reason: "no_threshold" },
	powerZoneSeconds: { reason: "not_this_sport" },
	gradedSpeed: 3,
	weightedPower: null,
	bestEfforts: [],
	peakHeartRate: null,
	cadence: null,
	stepMetres: null,
	efficiencyFactor: null,
	decouplingPercent: null,
	variability: null,
	heat: null,
	missing: {},
});

/** As the device measures it: of the summary alone, so that builders need no recording. */
export const measuresOf = (activity: Activity): Measures => ({ ...measure(activity, null), distanceMetres: activity.distanceMetres });

export interface Imported {
	form: FormData;
	activity: Activity;
	sha256: string;
}

/** One run as the PWA would send it: description, original bytes, columns. */
export async function runImport(
	change: Partial<Activity> = {},
	options: { original?: Uint8Array; withSamples?: boolean; metrics?: Metrics; samples?: Samples; kind?: FileKind } = {},
): Promise<Imported> {
	const original = options.original ?? crypto.getRandomValues(new Uint8Array(400));
	const digest = await sha256(original);
	const kind = options.kind ?? "fit";
	const day = change.day ?? daysAhead(-3);
	const activity: Activity = {
		id: crypto.randomUUID(),
		sport: "running",
		subSport: null,
		name: "Morning run",
		startedAt: `${day}T00:30:00Z`,
		startedLocal: `${day}T09:30:00`,
		zone: "Asia/Seoul",
		zoneAssumed: true,
		elapsedSeconds: 3_060,
		timerSeconds: 3_000,
		distanceMetres: 9_000,
		ascentMetres: 40,
		descentMetres: 40,
		averageHeartRate: 142,
		maxHeartRate: 160,
		averagePower: null,
		maxPower: null,
		averageCadence: 172,
		calories: 600,
		laps: [],
		provenance: { source: sourceOfFile[kind], device: "garmin fr965", fileSha256: digest, part: 0 },
		...change,
		day,
	};
	const withSamples = options.withSamples ?? true;
	const form = new FormData();
	form.set(
		"import",
		JSON.stringify({
			file: { name: `run.${kind}`, kind, sha256: digest, bytes: original.length },
			activities: [{ activity, metrics: options.metrics ?? metrics(), measures: measuresOf(activity), samples: withSamples ? 0 : null }],
		}),
	);
	form.set("original", new Blob([original.slice()]), "run.fit");
	if (withSamples) form.append("samples", new Blob([encodeSamples(options.samples ?? samples()).slice()]), "0");
	return { form, activity, sha256: digest };
}
