/**
 * Reads by the athlete's own key: some calls, then the bell for the rest. Originals are left to the extension and the app: decoding a recording does not
 * fit the Worker's time. Calls go one after the other; all that they gave is written in one batch with the place that was reached.
 */
import { addDays } from "../../shared/calendar.ts";
import { type ReadFailure, readingWords } from "../../shared/health/connection.ts";
import { mergeDays } from "../../shared/health/days.ts";
import type { HealthFact } from "../../shared/health/fact.ts";
import { isDayKind, type ReadingKind } from "../../shared/health/garmin-kinds.ts";
import { daysAgain, MOST_MISSES, mayRead, nextStep, type ReadingMoment, type ReadingStep } from "../../shared/health/garmin-reading.ts";
import { applied, begun, type OutcomeMoment, type ReadingOutcome } from "../../shared/health/garmin-reading-outcome.ts";
import type { ReadingState } from "../../shared/health/garmin-reading-state.ts";
import type { PersonalFailure } from "../clients/garmin-personal-api.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import {
	connectionOf,
	isConnectionOvertaken,
	keepConnection,
	resealSecret,
	type StoredConnection,
	saveConnection,
	selectConnection,
} from "../repositories/connections.ts";
import { runBatch, type Statement } from "../repositories/database.ts";
import { mergeHealthDays } from "../repositories/health.ts";
import { finishJob, goOnWithJob, type Job } from "../repositories/jobs.ts";
import { deleteAllFailures, deleteFailures, failuresOf, saveFailures, selectDueFailures } from "../repositories/read-failures.ts";
import { saveAnswers, selectAnswerKeys } from "../repositories/source-answers.ts";
import type { Call } from "./call.ts";
import { anew } from "./connections.ts";
import { withAccount } from "./personal-api-account.ts";
import { takeInListed } from "./personal-api-activities.ts";
import { readPersonalAnswer } from "./personal-api-answer.ts";
import { ringPersonalReading } from "./personal-api-due.ts";
import { opened, PERSONAL_API, type PersonalAccess, type PersonalSecret, sealed } from "./personal-api-key.ts";
import { horizonAfter } from "./read-horizon.ts";
import { todayIn } from "./today.ts";

/**
 * Calls to Garmin in one invocation, the token's and the profile's apart. With at most 20 statements of our own they stay under the 40 subrequests that
 * we allow ourselves of the free plan's 50; answers of a month are tens of kilobytes, and a few of them are what its 10 ms of CPU can parse.
 */
const MOST_CALLS = 4;
/** After so long no call is begun: the last one, silent until it is given up, still ends within the job's lease of a minute. */
const MOST_MS = 40_000;

interface Gathered {
	facts: HealthFact[];
	answers: Parameters<typeof saveAnswers>[2][number][];
	blobs: Statement[];
	failed: Pick<ReadFailure, "kind" | "subject" | "error">[];
	/** Read now, and not before. */
	settled: Pick<ReadFailure, "kind" | "subject">[];
	/** The last look at the list of activities, or at how many there are. */
	listed: ReadingStep | null;
}

/** What an invocation leaves behind. */
interface Reached {
	state: ReadingState;
	secret: PersonalSecret | null;
	more: boolean;
	/** The place is another account's from now on. */
	isOther?: boolean;
}

/** What one invocation works with. */
interface Reading {
	call: Call;
	access: PersonalAccess;
	stored: StoredConnection;
	kinds: readonly ReadingKind[];
	/** Due to be tried again. */
	due: readonly ReadFailure[];
	today: string;
	/** Milliseconds since 1970. */
	beganAt: number;
	gathered: Gathered;
}

export async function personalRead(call: Call, access: PersonalAccess, job: Job): Promise<void> {
	const beganAt = Date.now();
	const [athletes, rows, due] = await call.db.batch([
		selectAthlete(call),
		selectConnection(call, PERSONAL_API),
		selectDueFailures(call, PERSONAL_API, MOST_CALLS),
	]);
	const stored = connectionOf(rows, PERSONAL_API);
	const { profile } = athleteOf(athletes);
	const kinds = mayRead(stored.state, PERSONAL_API, readingWords);
	const isPaused = (stored.state.pausedUntil ?? 0) > call.now;
	if (profile === null || stored.secret === null || kinds.length === 0 || stored.state.stopped || isPaused)
		return runBatch(call.db, [finishJob(call, job.id)]);
	const gathered: Gathered = { facts: [], answers: [], blobs: [], failed: [], settled: [], listed: null };
	const today = todayIn(profile.zone, call.now);
	const reading = { call, access, stored, kinds, due: failuresOf(due, PERSONAL_API), today, beganAt, gathered };
	const secret = await opened(call, stored.secret, access.keys);
	let more: boolean;
	try {
		const reached: Reached = secret
			? await read(reading, secret)
			: { state: broken(stored.state, reading, "key_unreadable"), secret, more: false };
		const after = reached.more ? goOnWithJob(call, job) : finishJob(call, job.id);
		await runBatch(call.db, [...(await written(reading, secret, reached, profile.zone)), after]);
		more = reached.more;
	} catch (error) {
		if (!isConnectionOvertaken(error)) throw error;
		// Another key, other consents, or all of it gone: what was read before counts for nothing, and whoever comes next sees what holds now.
		await runBatch(call.db, [...(await forgotten(call, gathered)), goOnWithJob(call, job)]);
		more = true;
	}
	if (more) await ringPersonalReading(call);
}

async function read(reading: Reading, secret: PersonalSecret): Promise<Reached> {
	const { call, access, stored, kinds, today, gathered } = reading;
	const known = await withAccount(call, access, secret);
	if (!known.ok) return { state: endedBy(stored.state, reading, known.failure), secret: known.secret, more: false };
	const { account, token } = known;
	// A new key may be another account's: the place of the former says nothing of it.
	const isOther = stored.state.account !== null && stored.state.account !== account.profileId;
	let state = begun(isOther ? anew(stored.state) : stored.state, kinds, { account: account.profileId, now: call.now, asked: false });
	const reached = (more: boolean, kept = known.secret): Reached => ({ state, secret: kept, more, isOther });
	const moment = { source: PERSONAL_API, today, account } as const;
	const again = isOther ? [] : reading.due.flatMap((failure) => stepAgain(failure, kinds, moment));
	for (let calls = 0; calls < MOST_CALLS && Date.now() - reading.beganAt < MOST_MS; calls++) {
		const step = again.shift() ?? nextStep(state, kinds, moment);
		if (step === null) {
			state = applied(state, { outcome: "finished" }, momentOf(reading));
			return reached(false);
		}
		const answer = await access.api.read(token, step.path);
		// With another token it goes on at once; one that Garmin has given just now would be followed by the next, and that without end.
		if (!answer.ok && answer.failure.code === "token_refused" && !known.isNew) return reached(true, { ...known.secret, token: null });
		if (!answer.ok && endsReading(answer.failure)) {
			state = endedBy(state, reading, answer.failure);
			return reached(false, answer.failure.code === "token_refused" ? { ...known.secret, token: null } : known.secret);
		}
		const outcome = answer.ok ? await takeIn(reading, step, answer.value) : failedStep(step, answer.failure.code, gathered);
		state = applied(state, outcome, momentOf(reading));
		if (outcome.outcome !== "done" || state.misses >= MOST_MISSES) {
			state = broken(state, reading, outcome.outcome === "broken_off" ? outcome.code : "garmin_changed");
			return reached(false);
		}
		// Taking activities in is a write of its own with its own reads.
		if (step.what === "list") break;
	}
	return reached(true);
}

/** One batch: what came, what did not, and the place that was reached; nothing of it unless the connection is still the one that was read. */
async function written(reading: Reading, known: PersonalSecret | null, reached: Reached, zone: string): Promise<Statement[]> {
	const { call, access, stored, gathered, today } = reading;
	const { state, secret, isOther } = reached;
	const days = mergeDays(
		[],
		gathered.facts.filter(({ day }) => day <= addDays(today, 1)),
	);
	const { answers, failed, settled, blobs, listed } = gathered;
	return [
		keepConnection(call, stored),
		...mergeHealthDays(call, days),
		...blobs,
		...(answers.length > 0 ? [saveAnswers(call, PERSONAL_API, answers)] : []),
		...(isOther ? [deleteAllFailures(call, PERSONAL_API)] : []),
		...(settled.length > 0 ? [deleteFailures(call, PERSONAL_API, settled)] : []),
		...(failed.length > 0 ? [saveFailures(call, PERSONAL_API, failed)] : []),
		...(listed === null ? [] : horizonAfter(call, listed, state, zone)),
		saveConnection(call, stored, state),
		...(secret === null || secret === known ? [] : [resealSecret(call, stored, await sealed(call, secret, access.keys))]),
	];
}

/** Blobs may be stored outside of the batch that failed: those that no row names go again. */
async function forgotten(call: Call, { answers }: Gathered): Promise<Statement[]> {
	const named = new Set((await selectAnswerKeys(call, PERSONAL_API)).map(({ blobKey }) => blobKey));
	const left = answers.map(({ blobKey }) => blobKey).filter((key) => !named.has(key));
	return left.length > 0 ? call.blobs.remove(call, left) : [];
}

function stepAgain({ kind, subject }: ReadFailure, kinds: readonly ReadingKind[], moment: ReadingMoment): ReadingStep[] {
	const [from = "", to = ""] = subject.split("/");
	return isDayKind(kind) && kinds.includes(kind) ? [daysAgain(kind, from, to, moment)] : [];
}

const momentOf = ({ call, today, kinds }: Reading): OutcomeMoment => ({ now: call.now, today, kinds, chance: Math.random() });

const endsReading = ({ code }: PersonalFailure): boolean => !["not_found", "refused", "garmin_changed"].includes(code);

function endedBy(state: ReadingState, reading: Reading, failure: PersonalFailure): ReadingState {
	if (failure.code === "throttled")
		return applied(state, { outcome: "throttled", retryAfterSeconds: failure.retryAfterSeconds ?? 0 }, momentOf(reading));
	// A key that Garmin no longer takes is not shown to it every night.
	return { ...broken(state, reading, failure.code), stopped: failure.code === "key_refused" };
}

const broken = (state: ReadingState, reading: Reading, code: string): ReadingState => ({
	...applied(state, { outcome: "broken_off", code }, momentOf(reading)),
	requestedAt: null,
});

/** Without a day the way goes on, and the list of failures says what is missing; without the list of activities it does not. */
function failedStep(step: ReadingStep, error: string, gathered: Gathered): ReadingOutcome {
	if (step.what === "list" || step.what === "count") return { outcome: "broken_off", code: error };
	if (step.what === "days") gathered.failed.push({ kind: step.kind, subject: `${step.from}/${step.to}`, error });
	return { outcome: "done", step, count: 0, failed: 1 };
}

async function takeIn({ call, kinds, stored, gathered }: Reading, step: ReadingStep, text: string): Promise<ReadingOutcome> {
	const found = await readPersonalAnswer(call, step, text, kinds);
	if (found.failure !== null) return failedStep(step, found.failure, gathered);
	if (step.what === "list" || step.what === "count") gathered.listed = step;
	gathered.facts.push(...found.facts);
	gathered.answers.push(...found.answers);
	gathered.blobs.push(...found.blobs);
	if (step.what === "days" && step.phase === "again") gathered.settled.push({ kind: step.kind, subject: `${step.from}/${step.to}` });
	if (step.what !== "list") return { outcome: "done", step, count: found.count };
	const { listed, unread, failed } = await takeInListed(call, found.json, keepConnection(call, stored));
	return { outcome: "done", step, count: listed, unread, summaries: unread - failed, failed };
}
