/** History is worked out again in the background: the page asks until it is done, and then everything that follows from it anew. */
import { createEffect, on, onCleanup } from "solid-js";
import type { useFitness } from "../../store/queries.ts";
import { useSession } from "../../store/session.ts";

const EVERY_MS = 3_000;

export function pollRecalculation(fitness: ReturnType<typeof useFitness>): void {
	const { athlete, queries } = useSession();
	createEffect(
		on(
			() => fitness.data?.recalculatingFrom ?? null,
			(now, before) => {
				if (now === null) {
					if (before) void queries.invalidateQueries({ queryKey: [athlete()?.athleteId ?? ""] });
					return;
				}
				const timer = setInterval(() => !fitness.isFetching && void fitness.refetch(), EVERY_MS);
				onCleanup(() => clearInterval(timer));
			},
		),
	);
}
