import { valueAt } from "./column.ts";
import { type Metric, missing, once } from "./metric.ts";
import { type Motion, totalsInMotion } from "./motion.ts";
import { onFoot } from "./on-foot.ts";
import type { Recording } from "./recording.ts";
import type { Trace } from "./trace.ts";

/** Steps (on foot) or revolutions a minute while moving; standing and coasting are no cadence. Without samples as the source states it. */
export const cadence: Metric<number> = {
	id: "cadence",
	unit: "steps/min",
	needs: ["cadence"],
	source: "mean by time in motion with a cadence of 20 and more",
	compute(recording) {
		const { summary, samples, motion, cadence: trace } = recording;
		if (samples === null) {
			const stated = summary.averageCadence;
			return stated === null || stated === 0 ? missing("no_cadence") : { value: stated };
		}
		if (trace === null || motion === null) return missing("no_cadence");
		const { seconds, turns } = turnsInMotion(recording, motion, trace);
		return seconds > 0 ? { value: (60 * turns) / seconds } : missing("no_cadence");
	},
};

/** Metres per step on foot: the way of the seconds whose cadence is known, over their steps. Without samples from the means. */
export const stepLength: Metric<number> = {
	id: "stepMetres",
	unit: "m",
	needs: ["on_foot", "distance", "cadence"],
	source: "speed over step rate",
	compute: once((recording) => {
		const { summary, samples, motion, track, cadence: trace, timerSeconds } = recording;
		if (!onFoot(summary.sport)) return missing("not_this_sport");
		if (samples === null) {
			if (summary.averageCadence === null || summary.averageCadence === 0) return missing("no_cadence");
			if (summary.distanceMetres === null || summary.distanceMetres === 0) return missing("no_distance");
			return timerSeconds === null ? missing("no_time") : { value: (60 * summary.distanceMetres) / timerSeconds / summary.averageCadence };
		}
		if (trace === null || motion === null) return missing("no_cadence");
		if (track === null || !motion.onTrack) return missing("no_distance");
		const { turns, metres } = turnsInMotion(recording, motion, trace);
		return turns > 0 ? { value: metres / turns } : missing("no_cadence");
	}),
};

function turnsInMotion({ track }: Recording, motion: Motion, trace: Trace): { seconds: number; turns: number; metres: number } {
	const { covered, total } = totalsInMotion(motion, trace);
	let metres = 0;
	for (let step = 0; track !== null && motion.onTrack && step < motion.moving.length; step++) {
		const moving = valueAt(motion.moving, step);
		const share = moving > 0 ? (valueAt(covered, step + 1) - valueAt(covered, step)) / moving : 0;
		metres += share * (valueAt(track.metres, step + 1) - valueAt(track.metres, step));
	}
	return { seconds: valueAt(covered, covered.length - 1), turns: valueAt(total, total.length - 1) / 60, metres };
}
