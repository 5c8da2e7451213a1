/** Targets by heart rate, from the threshold (Friel) or the maximum (Seiler); by effort where neither is known. */
import { frielRunZones } from "../../physiology/heart-rate.ts";
import { type Paces, pacesOf } from "../../workout/paces.ts";
import type { Target } from "../../workout/workout.ts";
import type { TargetAthlete } from "./methodology.ts";

type Bpm = { low: number; high: number };
type Steady = "easy" | "steady" | "marathon" | "threshold" | "interval";

/** Shares of maximum: the first threshold lies at 77-82 %, the second at 87-92 %, 4 x 8 minutes are run at about 90 % (Seiler). */
const OF_MAX: Record<Steady, Bpm> = {
	easy: { low: 0.6, high: 0.78 },
	steady: { low: 0.8, high: 0.86 },
	marathon: { low: 0.8, high: 0.88 },
	threshold: { low: 0.86, high: 0.91 },
	interval: { low: 0.89, high: 0.94 },
};
/** An easy run may start this far below the threshold; there is no need to reach zone 2 [convention]. */
const EASY_LEAST_OF_THRESHOLD = 0.7;

/** Speeds stay, for estimates; what is too short for the heart to follow stays by effort. */
export function heartRateTargets({ profile, fitness, paces }: TargetAthlete): Paces {
	const effort = pacesOf({ vdot: null, easySpeed: paces.speed.easy }).target;
	const bpm =
		fromThreshold(fitness.thresholdHeartRate?.value ?? profile.heartRates.threshold) ?? fromMax(measuredMax({ profile, fitness }));
	const by = (intensity: Steady): Target =>
		bpm ? { kind: "heart_rate", low: Math.round(bpm[intensity].low), high: Math.round(bpm[intensity].high) } : effort[intensity];
	return {
		...paces,
		target: {
			...paces.target,
			easy: by("easy"),
			steady: by("steady"),
			marathon: by("marathon"),
			threshold: by("threshold"),
			interval: by("interval"),
			repetition: effort.repetition,
			sprint: effort.sprint,
		},
	};
}

/** A maximum from age misses by ten beats: worse than effort. */
function measuredMax({ profile, fitness }: Pick<TargetAthlete, "profile" | "fitness">): number | null {
	const known = fitness.maxHeartRate;
	return known !== null && known.kind !== "estimated" ? known.value : profile.heartRates.max;
}

function fromThreshold(lthr: number | null): Record<Steady, Bpm> | null {
	if (lthr === null) return null;
	const zones = frielRunZones(lthr);
	const from = (zone: string): number => zones.find((each) => each.zone === zone)?.from ?? lthr;
	return {
		// Zones 1 and 2, 3, 4, and 5a: the bound belongs to the zone above.
		easy: { low: EASY_LEAST_OF_THRESHOLD * lthr, high: from("3") - 1 },
		steady: { low: from("3"), high: from("4") - 1 },
		marathon: { low: from("3"), high: from("4") },
		threshold: { low: from("4"), high: from("5a") },
		interval: { low: from("5a"), high: from("5b") },
	};
}

function fromMax(max: number | null): Record<Steady, Bpm> | null {
	if (max === null) return null;
	const share = ({ low, high }: Bpm): Bpm => ({ low: low * max, high: high * max });
	return {
		easy: share(OF_MAX.easy),
		steady: share(OF_MAX.steady),
		marathon: share(OF_MAX.marathon),
		threshold: share(OF_MAX.threshold),
		interval: share(OF_MAX.interval),
	};
}
