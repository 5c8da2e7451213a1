/** The one job that judges an athlete's history again: woken in the batch of what has changed, rung after it. */
import type { IsoDate } from "../../shared/calendar.ts";
import type { Statement } from "../repositories/database.ts";
import { selectFitnessJob, wakeFitnessJob } from "../repositories/jobs.ts";
import type { Call } from "./call.ts";

/** Comes after the marks in the batch: without a mark no job is made. */
export function wakeFitnessUpdate(call: Call): Statement {
	return wakeFitnessJob(call, call.newId());
}

/** After the batch. A job that rests, or is in other hands, is rung when that is over. */
export async function ringFitnessUpdate(call: Call): Promise<void> {
	const [waiting] = await selectFitnessJob(call);
	if (!waiting) return;
	const rest = Math.max(0, (waiting.leasedUntil ?? 0) - call.now);
	await call.bell.ring({ jobId: waiting.id, athleteId: call.athleteId }, Math.ceil(rest / 1000));
}

interface Marks {
	judgeFrom: string | null;
	snapshotFrom: string | null;
}

/** The first day that waits to be judged again; null when history is as it should be, or there is none. */
export function recalculatingFrom({ judgeFrom, snapshotFrom }: Marks, firstDay: IsoDate | null): IsoDate | null {
	const ofSnapshots = snapshotFrom === null ? null : `${snapshotFrom}-01`;
	// Within the snapshots' first month the activities' day says it more closely.
	const inMonth = judgeFrom !== null && judgeFrom.slice(0, 7) === snapshotFrom;
	const waiting = inMonth ? judgeFrom : [judgeFrom, ofSnapshots].filter((day) => day !== null).sort()[0];
	if (waiting === undefined || firstDay === null) return null;
	return waiting > firstDay ? waiting : firstDay;
}
