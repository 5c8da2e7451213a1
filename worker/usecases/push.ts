/** "Send this to my watch", said to the server: it is approved and stands among what is wanted. The extension carries it to Garmin. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { type Standing, standing } from "../../shared/export/delivery/standing.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { approve } from "../repositories/approvals.ts";
import type { Statement } from "../repositories/database.ts";
import { mustFit } from "./approve.ts";
import { readState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { operated } from "./change-plan.ts";
import { mustHavePlan, writeVersion } from "./current-plan.ts";
import { DEFAULT_DAYS } from "./delivery.ts";
import type { GarminBody } from "./garmin-body.ts";
import { refuseStale } from "./plan-version.ts";
import { readSendable, type Sendable } from "./sendable.ts";
import { todayIn } from "./today.ts";
import { noSuchWorkout } from "./workouts.ts";
import { workoutsAhead } from "./workouts-ahead.ts";

/** What is still to happen before it stands on Garmin's calendar. */
export const waits = ["nothing", "answer", "extension", "pairing", "later", "never"] as const;

export interface Pushed extends Pick<Wanted, "workoutId" | "day" | "fidelity" | "notes"> {
	approval: "approved";
	/**
	 * `nothing`: it stands there already; `answer`: the athlete changed it on Garmin, and says first what counts; `extension`: it goes with the next
	 * "Send to Garmin" of a paired browser; `pairing`: no browser is paired yet; `later`: the same from `sentFrom` on, because a watch keeps two weeks;
	 * `never`: its day is over, it is done or called off, or Longrun leaves it alone by the athlete's own answer.
	 */
	waitsFor: (typeof waits)[number];
	/** First day on which the extension sends it. */
	sentFrom: IsoDate;
}

/** @param by The device's id, or "app". */
export async function pushWorkout(call: Call, workoutId: string, by: string): Promise<Pushed> {
	const found = await mustFind(call, workoutId);
	return commit(call, [yes(call, found, by)], pushed(call, found, found.workout.day));
}

export interface ScheduleInput {
	/** Moves it there in the plan; left out: its own day. */
	day?: IsoDate | undefined;
	/** The plan's version that the athlete saw; left out: whichever is current. */
	baseVersion?: number | null | undefined;
}

export async function scheduleWorkout(call: Call, workoutId: string, by: string, { day, baseVersion }: ScheduleInput): Promise<Pushed> {
	const found = await mustFind(call, workoutId);
	if (day === undefined || day === found.workout.day) return commit(call, [yes(call, found, by)], pushed(call, found, found.workout.day));
	const state = await readState(call);
	refuseStale(state, baseVersion ?? null);
	const { made } = await operated(call, state, mustHavePlan(state), [{ kind: "move", workoutId, day }]);
	return writeVersion(call, state, made, () => pushed(call, found, day), [yes(call, found, by)]);
}

interface Found extends Sendable {
	workout: Workout;
	body: GarminBody;
}

async function mustFind(call: Call, workoutId: string): Promise<Found> {
	const found = await readSendable(call, workoutId);
	if (!found.workout || !found.body) throw noSuchWorkout();
	return { ...found, workout: found.workout, body: found.body };
}

function yes(call: Call, { body }: Found, by: string): Statement {
	return approve(call, body.workoutId, mustFit(body), by);
}

function pushed(call: Call, { workout, body, profile, known, senders, completions, recent }: Found, day: IsoDate): Pushed {
	const { workoutId, fidelity, notes, digest } = body;
	const today = todayIn(profile.zone, call.now);
	const isAhead = workoutsAhead(today, [{ ...workout, day }], completions, recent).ahead.length > 0;
	const sentFrom = addDays(day, 1 - DEFAULT_DAYS);
	const where = isAhead ? standing({ wanted: { day, digest, approval: "approved" }, entry: known, today }) : "past";
	const onItsWay = senders === 0 ? "pairing" : sentFrom > today ? "later" : "extension";
	return { workoutId, day, fidelity, notes, approval: "approved", waitsFor: waitsAt[where] ?? onItsWay, sentFrom };
}

/** Elsewhere a sending has something to do. */
const waitsAt: Partial<Record<Standing, Pushed["waitsFor"]>> = {
	sent: "nothing",
	differs: "nothing",
	question: "answer",
	left_alone: "never",
	past: "never",
};
