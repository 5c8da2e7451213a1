/**
 * Reads by the athlete's own key: some calls, then the bell for the rest. Originals are left to the extension and the app: decoding a recording does not
 * fit the Worker's time. Calls go one after the other; all that they gave is written in one batch with the place that was reached.
 */
import { addDays } from "../../shared/calendar.ts";
import { type ReadFailure, readingWords } from "../../shared/health/connection.ts";
import { mergeDays } from "../../shared/health/days.ts";
import type { HealthFact } from "../../shared/health/fact.ts";
import type { GarminAccount, ReadingKind } from "../../shared/health/garmin-kinds.ts";
import { mayRead, nextStep, type ReadingStep } from "../../shared/health/garmin-reading.ts";
import { applied, begun, type ReadingOutcome } from "../../shared/health/garmin-reading-outcome.ts";
import type { ReadingState } from "../../shared/health/garmin-reading-state.ts";
import type { PersonalFailure } from "../clients/garmin-personal-api.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { connectionOf, saveConnection, selectConnection } from "../repositories/connections.ts";
import { runBatch, type Statement } from "../repositories/database.ts";
import { mergeHealthDays } from "../repositories/health.ts";
import { finishJob, goOnWithJob, type Job } from "../repositories/jobs.ts";
import { saveFailures } from "../repositories/read-failures.ts";
import { saveAnswers } from "../repositories/source-answers.ts";
import type { Call } from "./call.ts";
import { anew } from "./connections.ts";
import { takeInListed } from "./personal-api-activities.ts";
import { readPersonalAnswer } from "./personal-api-answer.ts";
import { ringPersonalReading } from "./personal-api-due.ts";
import { opened, PERSONAL_API, type PersonalAccess, type PersonalSecret, sealed } from "./personal-api-key.ts";
import { todayIn } from "./today.ts";

/**
 * Calls to Garmin in one invocation, the token's and the profile's apart. With at most 20 statements of our own they stay under the 40 subrequests that
 * we allow ourselves of the free plan's 50; answers of a month are tens of kilobytes, and a few of them are what its 10 ms of CPU can parse.
 */
const MOST_CALLS = 4;

interface Gathered {
	facts: HealthFact[];
	answers: Parameters<typeof saveAnswers>[2][number][];
	blobs: Statement[];
	failed: Pick<ReadFailure, "kind" | "subject" | "error">[];
}

export async function personalRead(call: Call, access: PersonalAccess, job: Job): Promise<void> {
	const [athletes, rows] = await call.db.batch([selectAthlete(call), selectConnection(call, PERSONAL_API)]);
	const stored = connectionOf(rows, PERSONAL_API);
	const { profile } = athleteOf(athletes);
	const kinds = mayRead(stored.state, PERSONAL_API, readingWords);
	const isPaused = (stored.state.pausedUntil ?? 0) > call.now;
	if (profile === null || stored.secret === null || kinds.length === 0 || stored.state.stopped || isPaused)
		return runBatch(call.db, [finishJob(call, job.id)]);
	const today = todayIn(profile.zone, call.now);
	const end = (state: ReadingState, secret: string | null) =>
		runBatch(call.db, [saveConnection(call, { ...stored, secret }, state), finishJob(call, job.id)]);
	const broken = (code: string): ReadingState => ({ ...stored.state, error: { code, at: call.now }, requestedAt: null });

	const secret = await opened(call, stored.secret, access.keys);
	if (secret === null) return end(broken("key_unreadable"), stored.secret);
	const known = await withAccount(call, access, secret);
	const kept = known.secret === secret ? stored.secret : await sealed(call, known.secret, access.keys);
	if (!known.ok) return end(stoppedBy(known.failure, broken(known.failure.code), { call, today, kinds }), kept);

	const { account, token } = known;
	// A new key may be another account's: the place of the former says nothing of it.
	const isOther = stored.state.account !== null && stored.state.account !== account.profileId;
	let state = begun(isOther ? anew(stored.state) : stored.state, kinds, { account: account.profileId, now: call.now, asked: false });
	const gathered: Gathered = { facts: [], answers: [], blobs: [], failed: [] };
	let more = true;
	for (let calls = 0; more && calls < MOST_CALLS; calls++) {
		const step = nextStep(state, kinds, { source: PERSONAL_API, today, account });
		if (step === null) {
			state = applied(state, { outcome: "finished" }, { now: call.now, today, kinds, chance: 0 });
			more = false;
			break;
		}
		const answer = await access.api.read(token, step.path);
		if (!answer.ok && endsReading(answer.failure)) {
			state = stoppedBy(answer.failure, { ...state, error: { code: answer.failure.code, at: call.now } }, { call, today, kinds });
			// With another token it goes on at once.
			more = answer.failure.code === "token_refused";
			if (more)
				return again(call, { ...stored, secret: await sealed(call, { ...known.secret, token: null }, access.keys) }, stored.state, job);
			break;
		}
		const outcome = answer.ok ? await takeIn(call, step, answer.value, kinds, gathered) : failedStep(step, answer.failure.code, gathered);
		state = applied(state, outcome, { now: call.now, today, kinds, chance: Math.random() });
		more = outcome.outcome === "done";
		// Taking activities in is a write of its own with its own reads.
		if (step.what === "list") break;
	}
	const days = mergeDays(
		[],
		gathered.facts.filter(({ day }) => day <= addDays(today, 1)),
	);
	await runBatch(call.db, [
		...mergeHealthDays(call, days),
		...gathered.blobs,
		...(gathered.answers.length > 0 ? [saveAnswers(call, PERSONAL_API, gathered.answers)] : []),
		...(gathered.failed.length > 0 ? [saveFailures(call, PERSONAL_API, gathered.failed)] : []),
		saveConnection(call, { ...stored, secret: kept }, state),
		more ? goOnWithJob(call, job) : finishJob(call, job.id),
	]);
	if (more) await ringPersonalReading(call);
}

async function again(call: Call, stored: Parameters<typeof saveConnection>[1], state: ReadingState, job: Job): Promise<void> {
	await runBatch(call.db, [saveConnection(call, stored, state), goOnWithJob(call, job)]);
	await ringPersonalReading(call);
}

type WithAccount =
	| { ok: true; secret: PersonalSecret; token: string; account: GarminAccount }
	| { ok: false; secret: PersonalSecret; failure: PersonalFailure };

/** A token that counts, and whose data it is. */
async function withAccount(call: Call, { api }: Pick<PersonalAccess, "api">, secret: PersonalSecret): Promise<WithAccount> {
	let { token } = secret;
	if (token === null || token.expiresAt <= call.now) {
		const exchanged = await api.exchange(secret.key, call.now);
		if (!exchanged.ok) return { ok: false, secret: { ...secret, token: null }, failure: exchanged.failure };
		token = exchanged.value;
	}
	if (secret.account !== null) {
		// The very same object where nothing has changed: then nothing is encrypted anew.
		return { ok: true, secret: token === secret.token ? secret : { ...secret, token }, token: token.token, account: secret.account };
	}
	const profile = await api.read(token.token, "/userprofile-service/socialProfile");
	// The kept one no longer counts: a new one says whether the key still does.
	if (!profile.ok && profile.failure.code === "token_refused" && token === secret.token)
		return withAccount(call, { api }, { ...secret, token: null });
	if (!profile.ok) return { ok: false, secret: { ...secret, token: null }, failure: profile.failure };
	const account = accountOf(JSON.parse(profile.value || "null"));
	if (account === null) return { ok: false, secret: { ...secret, token }, failure: { code: "garmin_changed" } };
	return { ok: true, secret: { ...secret, token, account }, token: token.token, account };
}

function accountOf(json: unknown): GarminAccount | null {
	if (typeof json !== "object" || json === null || !("profileId" in json) || !("displayName" in json)) return null;
	const { profileId, displayName } = json;
	if (!/^\d{1,20}$/.test(String(profileId)) || typeof displayName !== "string") return null;
	return { profileId: String(profileId), displayName };
}

const endsReading = ({ code }: PersonalFailure): boolean => !["not_found", "refused", "garmin_changed"].includes(code);

function stoppedBy(
	failure: PersonalFailure,
	state: ReadingState,
	{ call, today, kinds }: { call: Call; today: string; kinds: readonly ReadingKind[] },
): ReadingState {
	if (failure.code === "throttled") {
		const outcome: ReadingOutcome = { outcome: "throttled", retryAfterSeconds: failure.retryAfterSeconds ?? 0 };
		return applied(state, outcome, { now: call.now, today, kinds, chance: Math.random() });
	}
	// A key that Garmin no longer takes is not shown to it every night.
	return failure.code === "key_refused" ? { ...state, stopped: true } : state;
}

/** Without a day the way goes on, and the list of failures says what is missing; without the list of activities it does not. */
function failedStep(step: ReadingStep, error: string, gathered: Gathered): ReadingOutcome {
	if (step.what === "list" || step.what === "count") return { outcome: "broken_off", code: error };
	if (step.what === "days") gathered.failed.push({ kind: step.kind, subject: `${step.from}/${step.to}`, error });
	return { outcome: "done", step, count: 0 };
}

async function takeIn(
	call: Call,
	step: ReadingStep,
	text: string,
	kinds: readonly ReadingKind[],
	gathered: Gathered,
): Promise<ReadingOutcome> {
	const read = await readPersonalAnswer(call, step, text, kinds);
	if (read.failure !== null) return failedStep(step, read.failure, gathered);
	gathered.facts.push(...read.facts);
	gathered.answers.push(...read.answers);
	gathered.blobs.push(...read.blobs);
	if (step.what !== "list") return { outcome: "done", step, count: read.count };
	const { listed, unread, failed } = await takeInListed(call, read.json);
	return { outcome: "done", step, count: listed, unread, summaries: unread - failed, failed };
}
