import { durationLoad } from "./duration-load.ts";
import { heartRateTrainingLoad } from "./heart-rate-load.ts";
import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";
import type { LoadMethod, MissingReason } from "./metrics.ts";
import { paceLoad } from "./pace-load.ts";
import { powerLoad } from "./power-load.ts";
import { perceivedLoad } from "./session-rpe-load.ts";

export interface TrustedLoad {
	value: number;
	method: LoadMethod;
	/** What would have been trusted more, and why it has no value. */
	passedOver: { method: LoadMethod; reason: MissingReason }[];
	/** What is trusted less and has a value. */
	others: { method: LoadMethod; value: number }[];
}

const methods: Record<LoadMethod, Metric<number, Judging>> = {
	power: powerLoad,
	heart_rate: heartRateTrainingLoad,
	pace: paceLoad,
	session_rpe: perceivedLoad,
	duration: durationLoad,
};

/**
 * The most trusted first. A power meter measures the work itself. Heart rate answers for heat, hills and every sport; pace knows only running. How hard
 * it felt is better than nothing measured at all, and the time alone is the last resort.
 */
function trusted({ summary, measures }: Judging): readonly LoadMethod[] {
	if (summary.sport === "cycling" && measures.meanPower !== null) return ["power", "heart_rate", "session_rpe", "duration"];
	if (summary.sport === "running") return ["heart_rate", "pace", "session_rpe", "duration"];
	return ["heart_rate", "session_rpe", "duration"];
}

/** The one load that counts: by the most trusted method that has a value. */
export const trainingLoad: Metric<TrustedLoad, Judging> = {
	id: "load",
	unit: "load",
	needs: ["time"],
	source: "power (cycling) before heart rate before pace (running) before perceived effort before duration",
	compute(judging) {
		const passedOver: TrustedLoad["passedOver"] = [];
		let load: TrustedLoad | null = null;
		for (const method of trusted(judging)) {
			const judged = methods[method].compute(judging);
			if (judged.value === null) {
				if (load === null) passedOver.push({ method, reason: judged.reason });
			} else if (load === null) load = { value: judged.value, method, passedOver, others: [] };
			else load.others.push({ method, value: judged.value });
		}
		return load === null ? missing(passedOver.at(-1)?.reason ?? "no_time") : { value: load };
	},
};
