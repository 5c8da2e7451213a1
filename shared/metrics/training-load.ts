import { durationLoad } from "./duration-load.ts";
import { heartRateTrainingLoad } from "./heart-rate-load.ts";
import { type Metric, type Missing, missing } from "./metric.ts";
import type { LoadMethod, MissingReason } from "./metrics.ts";
import { paceLoad } from "./pace-load.ts";

export interface TrustedLoad {
	load: number;
	method: LoadMethod;
	/** What would have been trusted more, and why it has no value. */
	passedOver: { method: LoadMethod; reason: MissingReason }[];
}

/** Heart rate first: it answers for heat, hills and every sport. Then pace, which knows only running. Duration when nothing was measured. */
const trusted: readonly { method: LoadMethod; metric: Metric<number> }[] = [
	{ method: "heart_rate", metric: heartRateTrainingLoad },
	{ method: "pace", metric: paceLoad },
	{ method: "duration", metric: durationLoad },
];

/** The one load that counts: by the most trusted method that has a value. */
export const trainingLoad: Metric<TrustedLoad> = {
	id: "load",
	unit: "load",
	needs: ["time"],
	source: "heart rate before pace before duration",
	compute(recording) {
		const passedOver: TrustedLoad["passedOver"] = [];
		let last: Missing = missing("no_time");
		for (const { method, metric } of trusted) {
			const measured = metric.compute(recording);
			if (measured.value !== null) return { value: { load: measured.value, method, passedOver } };
			passedOver.push({ method, reason: measured.reason });
			last = measured;
		}
		return last;
	},
};
