import type { IsoDate } from "../calendar.ts";
import { oneADay } from "./days.ts";
import type { HealthFact } from "./fact.ts";
import { type MissingPart, notMeasured, type PointsPart } from "./readiness-part.ts";
import type { TrainingStatusName } from "./training-status.ts";

/** Points by the watch's training status: convention. Ready for hard work at the top, overloaded at the bottom. */
const byStatus: Record<TrainingStatusName, number> = {
	peaking: 100,
	productive: 85,
	recovery: 80,
	maintaining: 75,
	detraining: 60,
	unproductive: 45,
	strained: 25,
	overreaching: 15,
};

/**
 * The day's training status; without one, what the watch's readiness after waking says about recovery and load. Its whole score is not used: sleep and
 * HRV are in it, and would count twice.
 */
export function trainingPart(facts: readonly HealthFact[], day: IsoDate): PointsPart | MissingPart {
	const status = oneADay(facts, "training_status").get(day);
	if (status) {
		const points = byStatus[status.status];
		const figures = status.loadRatio === null ? {} : { loadRatio: status.loadRatio };
		return { points, basis: "training_status", measure: status.status, figures };
	}
	const watch = oneADay(facts, "training_readiness", "after_waking").get(day);
	const { recovery = null, acuteLoad = null } = watch?.factors ?? {};
	if (!watch || recovery === null || acuteLoad === null) return notMeasured;
	return { points: (recovery + acuteLoad) / 2, basis: "load_factors", measure: watch.measure, figures: { recovery, acuteLoad } };
}
