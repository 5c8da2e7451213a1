/** A reading that is under way in a tab: the place as the server has it, and the page of activities that is being worked off. Held in memory only. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { type ReadFailure, ReadFailureSchema } from "../../shared/health/connection.ts";
import { isDayKind, readingKinds } from "../../shared/health/garmin-kinds.ts";
import { daysAgain, nextStep, type ReadingStep, type StepOf } from "../../shared/health/garmin-reading.ts";
import { ReadingStateSchema } from "../../shared/health/garmin-reading-state.ts";
import type { Answer } from "../messages/message.ts";
import type { ReadingNext, ReadingProgress, ReadingShown } from "../messages/reading.ts";
import type { MissedOriginal } from "./missed-originals.ts";

/** What the server says of it. */
const PlaceSchema = z.object({
	today: IsoDateSchema,
	kinds: z.array(z.enum(readingKinds)),
	due: z.boolean(),
	complete: z.boolean(),
	state: ReadingStateSchema,
	again: z.array(ReadFailureSchema),
});
export type Place = z.infer<typeof PlaceSchema>;

export function asPlace(answer: Answer<unknown>): Answer<Place> {
	if (!answer.ok) return answer;
	const parsed = PlaceSchema.safeParse(answer.value);
	return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: { code: "other_version" } };
}

/** A page of the list of activities. */
export interface ListedPage {
	step: StepOf<"list">;
	listed: number;
	unread: number;
	/** Still to be read, by Garmin's number; the list's own words about each are all that is left of one without a file. */
	waiting: Map<string, unknown>;
	summaries: number;
	failed: number;
}

export interface Session {
	account: { profileId: string; displayName: string };
	place: Place;
	page: ListedPage | null;
	/** What is tried once more. */
	again: ReadFailure[];
	/** Steps that Garmin could not give, one after the other. */
	missing: number;
	/** Originals that Garmin did not have, one after the other. */
	missed: MissedOriginal[];
}

const sessions = new Map<number, Session>();

/** Null when the background was asleep in between: the tab begins again, and goes on where the server says. */
export const sessionOf = (tabId: number | null): Session | null => (tabId === null ? null : (sessions.get(tabId) ?? null));
export const keepSession = (tabId: number, session: Session): void => void sessions.set(tabId, session);
export const endSession = (tabId: number | null): void => void (tabId !== null && sessions.delete(tabId));

/** With another pairing, all of them: they are of the athlete before. */
export const endSessions = (): void => sessions.clear();

export function nextOf(session: Session): ReadingNext {
	const { place, account } = session;
	const [waiting] = session.page?.waiting.keys() ?? [];
	if (waiting !== undefined) return { next: "original", activityId: waiting, progress: progressOf(session, null) };
	const [again] = session.again;
	const moment = { source: "garmin_connect", today: place.today, account } as const;
	if (again?.kind === "activities") return { next: "original", activityId: again.subject, progress: progressOf(session, null) };
	if (again && isDayKind(again.kind)) {
		const [from = "", to = ""] = again.subject.split("/");
		const step = daysAgain(again.kind, from, to, moment);
		return { next: "call", step, progress: progressOf(session, step) };
	}
	const step = nextStep(place.state, place.kinds, moment);
	return step === null ? { next: "end", progress: progressOf(session, null) } : { next: "call", step, progress: progressOf(session, step) };
}

function progressOf({ place, page }: Session, step: ReadingStep | null): ReadingProgress {
	const shown = activitiesOf(place);
	const kind = step === null || step.what === "count" || step.what === "list" ? "activities" : step.kind;
	const day = step?.what === "days" ? step.from : null;
	const inPage = page?.step.phase === "past" ? page.step.start + page.listed - page.waiting.size : 0;
	return { activities: shown && { ...shown, done: Math.min(shown.of, Math.max(shown.done, inPage)) }, doing: { kind, day } };
}

function activitiesOf({ kinds, state }: Place): ReadingProgress["activities"] {
	const { total, settled } = state.activities;
	return kinds.includes("activities") && total !== null ? { done: Math.min(settled, total), of: total } : null;
}

export function shownOf(place: Place): ReadingShown {
	const { kinds, due, complete, state } = place;
	return {
		kinds,
		due,
		complete,
		stopped: state.stopped,
		readAt: state.readAt,
		pausedUntil: state.pausedUntil,
		error: state.error?.code ?? null,
		progress: { activities: activitiesOf(place), doing: null },
	};
}
