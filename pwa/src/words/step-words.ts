/** A workout's steps in the words that are loaded. */
import type { Speech } from "../../../look/step-text.ts";
import type { Words } from "./words.tsx";

export function speechOf({ t, f }: Words): Speech {
	return {
		f,
		words: {
			times: (count) => t("workout.times", count),
			open: t("workout.open"),
			rpe: (range) => t("workout.rpe", range),
			easyRunning: t("workout.easyRunning"),
			easyToFinish: t("workout.easyToFinish"),
			intensities: t("workout.intensities"),
			profile: t("workout.profile"),
			minutes: (minutes) => t("workout.minutes", minutes),
		},
	};
}
