import { fetchWorkoutFit, workoutFit } from "./kept-workout-files.ts";
import type { TwoMonths } from "./replies.ts";
import { replyKey } from "./reply-cache.ts";
import { saveFile } from "./save-file.ts";
import { useSession } from "./session.ts";

/** Saves a workout as a FIT file for the watch; those of the next two weeks without a server, too. Rejects with `ApiFailure`. */
export async function downloadWorkoutFit(workoutId: string, fileName: string): Promise<void> {
	const { queries, whenOpen } = useSession();
	const { athleteId, db } = await whenOpen();
	const plan = queries.getQueryData<TwoMonths>(replyKey(athleteId, "twoMonths"))?.plan;
	const workout = plan?.workouts.find(({ id }) => id === workoutId);
	const bytes = workout ? await workoutFit(db, workout) : await fetchWorkoutFit(workoutId);
	saveFile(new Blob([bytes], { type: "application/octet-stream" }), fileName);
}
