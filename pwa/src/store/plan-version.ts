/** An older version's workouts: what a change has removed is named from it. */
import { z } from "zod/mini";
import { type WorkoutKind, workoutKinds } from "../../../shared/workout/workout.ts";
import { answer, api } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";

const Workouts = z.array(z.object({ id: z.string(), kind: z.enum(workoutKinds) }));
const VersionSchema = z.object({ plan: z.object({ past: Workouts, workouts: Workouts }) });

/** Kinds by workout id; null where the version cannot be read now, as without the server: a name is no reason to fail. */
export async function workoutKindsOf(version: number): Promise<ReadonlyMap<string, WorkoutKind> | null> {
	try {
		const parsed = VersionSchema.safeParse(await answer(api.plans.history[":version"].$get({ param: { version: String(version) } })));
		if (!parsed.success) return null;
		const { past, workouts } = parsed.data.plan;
		return new Map([...past, ...workouts].map(({ id, kind }) => [id, kind]));
	} catch (error) {
		if (error instanceof ApiFailure) return null;
		throw error;
	}
}
