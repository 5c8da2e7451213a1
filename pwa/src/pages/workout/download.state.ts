import { type Accessor, createSignal } from "solid-js";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import { downloadWorkoutFit } from "../../store/workout-file.ts";
import type { Words } from "../../words/words.tsx";

/** Saving a workout's FIT file; what goes wrong is said at the bottom edge. */
export function createDownload({ t }: Words): {
	busy: Accessor<boolean>;
	download: (workout: { id: string; day: string; kind: string }) => void;
} {
	const [busy, setBusy] = createSignal(false);

	async function download(workout: { id: string; day: string; kind: string }): Promise<void> {
		if (busy()) return;
		setBusy(true);
		try {
			await downloadWorkoutFit(workout.id, `${workout.day}-${workout.kind}.fit`);
			toast(t("workoutPage.downloaded"));
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			toast(t(`errors.${error.code}.what`));
		} finally {
			setBusy(false);
		}
	}

	return { busy, download: (workout) => void download(workout) };
}
