/** Asks for history to be judged again; the job does it, a month at a time. */
import { addDays, type IsoDate, lastOfMonth } from "../../shared/calendar.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { markSnapshots, markToJudge, selectHistoryMarks } from "../repositories/history.ts";
import { selectSnapshotMonths } from "../repositories/snapshots.ts";
import { type Call, commit } from "./call.ts";
import { recalculatingFrom, ringFitnessUpdate, wakeFitnessUpdate } from "./fitness-job.ts";
import { mustHaveProfile } from "./profile.ts";
import { todayIn } from "./today.ts";

export interface Recalculation {
	/** First day that waits to be judged again; null when everything is as it should be. */
	recalculatingFrom: IsoDate | null;
}

/** From a day on, or whatever waits already. Asking twice does nothing more. */
export async function recalculate(call: Call, { from }: { from: IsoDate | null }): Promise<Recalculation> {
	const [athletes, marks] = await call.db.batch([selectAthlete(call), selectHistoryMarks(call)]);
	const { profile } = athleteOf(athletes);
	const today = todayIn(mustHaveProfile(profile).zone, call.now);
	const [known] = marks;
	const asked = from === null || from <= today ? from : today;
	const judgeFrom = earliest(asked, known?.judgeFrom ?? null);
	const reply = { recalculatingFrom: recalculatingFrom({ judgeFrom, snapshotFrom: known?.snapshotFrom ?? null }, known?.firstDay ?? null) };
	const done = await commit(call, [...(asked === null ? [] : [markToJudge(call, asked)]), wakeFitnessUpdate(call)], reply);
	await ringFitnessUpdate(call);
	return done;
}

/** Snapshots of all months that have ended and have none. */
export async function makeSnapshots(call: Call): Promise<Recalculation> {
	const [athletes, marks, made] = await call.db.batch([selectAthlete(call), selectHistoryMarks(call), selectSnapshotMonths(call)]);
	const { profile } = athleteOf(athletes);
	const today = todayIn(mustHaveProfile(profile).zone, call.now);
	const [known] = marks;
	if (!known || known.firstDay === null) return commit(call, [], { recalculatingFrom: null });
	const missing = firstMissing(known.firstDay.slice(0, 7), today.slice(0, 7), new Set(made.map(({ month }) => month)));
	const snapshotFrom = earliest(missing, known.snapshotFrom);
	const reply = { recalculatingFrom: recalculatingFrom({ judgeFrom: known.judgeFrom, snapshotFrom }, known.firstDay) };
	const done = await commit(call, [...(missing === null ? [] : [markSnapshots(call, missing)]), wakeFitnessUpdate(call)], reply);
	await ringFitnessUpdate(call);
	return done;
}

function earliest(a: string | null, b: string | null): string | null {
	if (a === null || b === null) return a ?? b;
	return a < b ? a : b;
}

function firstMissing(from: string, before: string, made: ReadonlySet<string>): string | null {
	for (let month = from; month < before; month = monthAfter(month)) if (!made.has(month)) return month;
	return null;
}

/** `yyyy-mm` after `yyyy-mm`. */
export function monthAfter(month: string): string {
	return addDays(lastOfMonth(`${month}-01`), 1).slice(0, 7);
}
