/** The FIT files of the next two weeks, kept on this device so that a cable is enough. */
import { z } from "zod/mini";
import { addDays } from "../../../shared/calendar.ts";
import type { Workout } from "../../../shared/workout/workout.ts";
import { api, download } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";
import type { AthleteDb } from "./athlete-db.ts";
import type { TwoMonths } from "./replies.ts";

/** Today included. */
const DAYS_KEPT = 14;

const RowSchema = z.object({
	workoutId: z.string(),
	/** The workout that the file holds: once it is changed, the file is not it any more. */
	madeFrom: z.string(),
	bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});

/** The file of this workout as it stands now, from the device or the server. Rejects with `ApiFailure`. */
export async function workoutFit(db: AthleteDb, workout: Workout): Promise<Uint8Array<ArrayBuffer>> {
	const row = RowSchema.safeParse(await db.get("workoutFiles", workout.id));
	const madeFrom = JSON.stringify(workout);
	if (row.success && row.data.madeFrom === madeFrom) return row.data.bytes;
	const bytes = await fetchWorkoutFit(workout.id);
	await db.put("workoutFiles", { workoutId: workout.id, madeFrom, bytes });
	return bytes;
}

export function fetchWorkoutFit(id: string): Promise<Uint8Array<ArrayBuffer>> {
	return download(api.workouts[":id"].fit.$get({ param: { id } }));
}

/** Fetches what is missing and drops what is over. Ends quietly when the server is away: the next plan that comes tries again. */
export async function keepWorkoutFiles(db: AthleteDb, { plan, today }: Pick<TwoMonths, "plan" | "today">): Promise<void> {
	const until = addDays(today, DAYS_KEPT);
	const coming = plan.workouts.filter(({ day }) => day >= today && day < until);
	const wanted = new Set(coming.map(({ id }) => id));
	for (const workoutId of await db.getAllKeys("workoutFiles")) if (!wanted.has(workoutId)) await db.delete("workoutFiles", workoutId);
	for (const workout of coming) {
		try {
			await workoutFit(db, workout);
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			// One that cannot be made does not stand in the way of the others.
			if (error.code === "offline" || error.code === "unauthenticated") return;
		}
	}
}
