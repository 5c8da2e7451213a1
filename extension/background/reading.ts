/** Reading Garmin, as far as the athlete's own server is concerned: what comes next, and what became of what came. The calls are made in the tab. */
import { MAX_FIT_BYTES } from "../../shared/activity/from-fit.ts";
import type { ReadFailure } from "../../shared/health/connection.ts";
import type { ReadingStep, StepOf } from "../../shared/health/garmin-reading.ts";
import type { ReadingOutcome } from "../../shared/health/garmin-reading-outcome.ts";
import type { Answer } from "../messages/message.ts";
import type { ReadingNext, readingRules } from "../messages/reading.ts";
import type { Handlers } from "./listen.ts";
import { breakOffBy, MOST_MISSING } from "./missed-originals.ts";
import { takePiece } from "./pieces-in.ts";
import { takeOriginal, takeSummary } from "./reading-activities.ts";
import { keepAnswer, takeDays } from "./reading-health.ts";
import { asPlace, endSession, keepSession, nextOf, type Session, sessionOf, shownOf } from "./reading-session.ts";
import type { Sender } from "./sender.ts";
import { ask } from "./server.ts";

type Next = Answer<ReadingNext>;
type Failed = Pick<ReadFailure, "kind" | "subject" | "error">;

/** The background was asleep, or another reading has taken this tab's place. */
const beginAgain: Answer<never> = { ok: false, failure: { code: "begin_again" } };

const on = (session: Session): Next => ({ ok: true, value: nextOf(session) });
const withSession = (sender: Sender, work: (session: Session) => Promise<Next>): Promise<Next> => {
	const session = sessionOf(sender.tabId);
	return session ? work(session) : Promise.resolve(beginAgain);
};

/** Tells the server, which alone knows the place. */
async function say(session: Session, outcome: ReadingOutcome, failed: Failed[] = [], settled: Omit<Failed, "error">[] = []): Promise<Next> {
	const account = session.account.profileId;
	const answer = asPlace(
		await ask((api) => api.connections.garmin_connect.outcomes.$post({ json: { account, outcome, failed, settled } })),
	);
	if (!answer.ok) return answer;
	session.place = { ...answer.value, again: [] };
	return on(session);
}

async function takeList(session: Session, step: StepOf<"list">, body: string): Promise<Next> {
	const json: unknown = JSON.parse(body || "null");
	// Anything else must not be taken for the end of the list.
	if (!Array.isArray(json)) return breakOff("garmin_changed");
	const entries = new Map(json.flatMap((entry: unknown) => (idOf(entry) === null ? [] : [[idOf(entry) ?? "", entry] as const])));
	const ids = [...entries.keys()];
	const unread =
		ids.length === 0
			? { ok: true as const, value: { unread: ids } }
			: await ask((api) => api.connections.garmin_connect.unread.$post({ json: { ids } }));
	if (!unread.ok) return unread;
	const waiting = new Map(unread.value.unread.map((id) => [id, entries.get(id)]));
	session.page = { step, listed: json.length, unread: waiting.size, waiting, summaries: 0, failed: 0 };
	return workOff(session);
}

/** What was typed in by hand has no file, and needs no call; at the page's end the server is told. */
async function workOff(session: Session): Promise<Next> {
	const { page } = session;
	if (!page) return on(session);
	for (const [id, entry] of page.waiting) {
		if (!isTyped(entry)) return on(session);
		const answer = await withoutOriginal(session, id, null);
		if (!answer.ok) return answer;
	}
	const { step, listed, unread, summaries, failed } = page;
	const outcome: ReadingOutcome = { outcome: "done", step, count: listed, unread, summaries, failed };
	const told = await say(session, outcome);
	if (!told.ok) return told;
	session.page = null;
	return on(session);
}

/** @param code Why there is none, where that is no usual thing: then it is tried again another day. */
async function withoutOriginal(session: Session, id: string, code: string | null): Promise<Answer<null>> {
	const { page } = session;
	if (!page) return { ok: true, value: null };
	// Before its summary is there: cut off in between, it would be taken for read.
	const noted = code === null ? null : await noteUnread(session, id, code);
	if (noted && !noted.ok) return noted;
	const entry = page.waiting.get(id);
	const summary = entry === undefined ? null : await takeSummary(entry, id);
	if (summary && !summary.ok) return summary;
	const refused = summary?.value.refused ?? null;
	if (code === null && refused !== null) {
		const kept = await noteUnread(session, id, refused);
		if (!kept.ok) return kept;
	}
	page.waiting.delete(id);
	if (code !== null || refused !== null) page.failed += 1;
	else page.summaries += 1;
	return { ok: true, value: null };
}

/** A recorded activity without its original. After too many in a row nothing more is taken in without one. */
async function missOriginal(session: Session, activityId: string, code: string): Promise<Next> {
	const again = session.page?.waiting.has(activityId) ? undefined : againOf(session, activityId);
	session.missed.push({ activityId, code, quiet: again === undefined && code === "no_original" });
	const broken = breakOffBy(session.missed);
	// The last one was not taken in: it is the first of the next reading.
	if (broken) return breakOff(broken.code, failuresOf(broken.quiet.filter((id) => id !== activityId)));
	if (again) return settleAgain(session, again, code);
	const answer = await withoutOriginal(session, activityId, code === "no_original" ? null : code);
	return answer.ok ? workOff(session) : answer;
}

const failuresOf = (ids: readonly string[], error = "no_original"): Failed[] =>
	ids.map((subject) => ({ kind: "activities", subject, error }));

const againOf = (session: Session, activityId: string): ReadFailure | undefined =>
	session.again.find(({ kind, subject }) => kind === "activities" && subject === activityId);

/** Moves no place. */
const besides: StepOf<"list"> = { what: "list", phase: "again", path: "/", start: 0, limit: 0 };

const noteUnread = (session: Session, id: string, error: string): Promise<Next> =>
	say(session, { outcome: "done", step: besides, count: 0 }, failuresOf([id], error));

async function taken(session: Session, activityId: string, packed: Uint8Array<ArrayBuffer>): Promise<Next> {
	const original = await takeOriginal(packed, activityId);
	if (!original.ok) return original;
	if (original.value.refused === null) session.missed = [];
	return settle(session, activityId, original.value.refused);
}

async function settle(session: Session, activityId: string, refused: string | null): Promise<Next> {
	const again = againOf(session, activityId);
	if (again && !session.page?.waiting.has(activityId)) return settleAgain(session, again, refused);
	if (refused !== null) {
		const answer = await withoutOriginal(session, activityId, refused);
		if (!answer.ok) return answer;
	} else session.page?.waiting.delete(activityId);
	return workOff(session);
}

async function settleAgain(session: Session, again: ReadFailure, refused: string | null): Promise<Next> {
	const { kind, subject } = again;
	session.again = session.again.filter((each) => each !== again);
	const outcome: ReadingOutcome = { outcome: "done", step: besides, count: 0 };
	return refused === null ? say(session, outcome, [], [{ kind, subject }]) : say(session, outcome, [{ kind, subject, error: refused }]);
}

async function takeAnswer(session: Session, step: ReadingStep, body: string): Promise<Next> {
	session.missing = 0;
	if (step.what === "list") return takeList(session, step, body);
	if (step.what === "count") {
		const count = countOf(JSON.parse(body || "null"));
		return count === null ? breakOff("garmin_changed") : say(session, { outcome: "done", step, count });
	}
	if (step.what === "picture") {
		const kept = await keepAnswer(step.kind, step.day, body, step.part);
		return kept.ok ? say(session, { outcome: "done", step, count: 0 }) : kept;
	}
	const days = await takeDays(step, body, session.place.kinds, session.place.today);
	if (!days.ok) return days;
	const { count, unreadable } = days.value;
	return unreadable === null ? stepDone(session, step, count) : missing(session, step, unreadable);
}

function stepDone(session: Session, step: StepOf<"days">, count: number): Promise<Next> {
	const subject = `${step.from}/${step.to}`;
	const isAgain = step.phase === "again";
	if (isAgain) session.again = session.again.filter((each) => each.kind !== step.kind || each.subject !== subject);
	return say(session, { outcome: "done", step, count }, [], isAgain ? [{ kind: step.kind, subject }] : []);
}

async function missing(session: Session, step: ReadingStep, code: string): Promise<Next> {
	session.missing += 1;
	if (step.what === "list" || step.what === "count" || session.missing >= MOST_MISSING)
		// A list, or many days in a row, that are not there: they are somewhere else.
		return breakOff(code === "not_found" ? "garmin_changed" : code);
	if (step.what === "picture") return say(session, { outcome: "done", step, count: 0 });
	const subject = `${step.from}/${step.to}`;
	session.again = session.again.filter((each) => each.kind !== step.kind || each.subject !== subject);
	return say(session, { outcome: "done", step, count: 0, failed: 1 }, [{ kind: step.kind, subject, error: code }]);
}

async function breakOff(code: string, failed: Failed[] = []): Promise<Answer<never>> {
	await tell({ outcome: "broken_off", code }, failed);
	return { ok: false, failure: { code } };
}

export const readingHandlers: Handlers<typeof readingRules> = {
	"reading.place": async () => {
		const place = asPlace(await ask((api) => api.connections.garmin_connect.reading.$get()));
		return place.ok ? { ok: true, value: shownOf(place.value) } : place;
	},
	"reading.begin": async ({ account, displayName, asked, rebind }, { tabId }) => {
		if (tabId === null) return { ok: false, failure: { code: "not_allowed" } };
		const place = asPlace(await ask((api) => api.connections.garmin_connect.reading.$post({ json: { account, asked, rebind } })));
		if (!place.ok) return place;
		const session: Session = {
			account: { profileId: account, displayName },
			place: place.value,
			page: null,
			again: place.value.again,
			missing: 0,
			missed: [],
		};
		keepSession(tabId, session);
		return on(session);
	},
	"reading.answer": ({ step, body }, sender) => withSession(sender, (session) => takeAnswer(session, step, body)),
	"reading.missing": ({ step, code }, sender) => withSession(sender, (session) => missing(session, step, code)),
	"reading.original": async ({ activityId, piece, pieces, data }, sender) => {
		const session = sessionOf(sender.tabId);
		if (!session || sender.tabId === null) return beginAgain;
		const whole = takePiece({ tabId: sender.tabId, subject: activityId, piece, pieces, data }, MAX_FIT_BYTES);
		if (whole === null) return { ok: true, value: null };
		return typeof whole === "string" ? settle(session, activityId, whole) : taken(session, activityId, whole);
	},
	"reading.noOriginal": ({ activityId, code }, sender) => withSession(sender, (session) => missOriginal(session, activityId, code)),
	"reading.brokenOff": async ({ code, retryAfterSeconds }, { tabId }) => {
		endSession(tabId);
		// Told even before anything was begun: a pause that Garmin asks for holds for every computer.
		return tell(
			code === "throttled"
				? { outcome: "throttled", retryAfterSeconds: retryAfterSeconds ?? 0 }
				: code === "finished"
					? { outcome: "finished" }
					: { outcome: "broken_off", code },
		);
	},
	"reading.stop": (_, { tabId }) => {
		endSession(tabId);
		return tell({ outcome: "stopped" });
	},
};

/** What ends a reading. */
async function tell(outcome: ReadingOutcome, failed: Failed[] = []): Promise<Answer<null>> {
	const told = await ask((api) => api.connections.garmin_connect.outcomes.$post({ json: { outcome, failed, settled: [] } }));
	return told.ok ? { ok: true, value: null } : told;
}

function idOf(entry: unknown): string | null {
	if (typeof entry !== "object" || entry === null || !("activityId" in entry)) return null;
	return /^\d{1,20}$/.test(String(entry.activityId)) ? String(entry.activityId) : null;
}

const isTyped = (entry: unknown): boolean =>
	typeof entry === "object" && entry !== null && "manualActivity" in entry && entry.manualActivity === true;

function countOf(json: unknown): number | null {
	const count: unknown = typeof json === "object" && json !== null && "totalCount" in json ? json.totalCount : json;
	return typeof count === "number" && Number.isInteger(count) && count >= 0 ? count : null;
}
