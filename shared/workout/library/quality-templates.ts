/** The library's sessions above easy. */
import { hillRepeats, hillSprints } from "./hill.ts";
import { vo2maxIntervals } from "./interval.ts";
import { koopTempo, runningIntervals, steadyState } from "./koop.ts";
import { aerobicIntervals, longIntervals } from "./long-interval.ts";
import { marathonPace } from "./marathon.ts";
import { fiveKmIntervals, lactateThreshold } from "./pfitzinger.ts";
import { progression } from "./progression.ts";
import { racePace } from "./race-pace.ts";
import { repetitions } from "./repetition.ts";
import type { WorkoutTemplate } from "./template.ts";
import { cruiseIntervals, tempo, thresholdWithRepetitions } from "./threshold.ts";

const MINUTE = 60;

export const qualityTemplates: readonly WorkoutTemplate[] = [
	{ id: "tempo", kind: "tempo", schools: [], usualSeconds: 45 * MINUTE, build: tempo },
	{ id: "lactate_threshold", kind: "tempo", schools: ["pfitzinger"], usualSeconds: 60 * MINUTE, build: lactateThreshold },
	{ id: "koop_tempo", kind: "tempo", schools: ["koop"], usualSeconds: 70 * MINUTE, build: koopTempo },
	{ id: "cruise_intervals", kind: "cruise_intervals", schools: ["daniels", "general"], usualSeconds: 55 * MINUTE, build: cruiseIntervals },
	{
		id: "threshold_repetitions",
		kind: "threshold_repetitions",
		schools: ["daniels"],
		usualSeconds: 55 * MINUTE,
		build: thresholdWithRepetitions,
	},
	{ id: "steady_state", kind: "steady_state", schools: ["koop"], usualSeconds: 75 * MINUTE, build: steadyState },
	{ id: "progression", kind: "progression", schools: [], usualSeconds: 55 * MINUTE, build: progression },
	{ id: "marathon_pace", kind: "marathon_pace", schools: ["daniels", "pfitzinger"], usualSeconds: 60 * MINUTE, build: marathonPace },
	{ id: "race_pace", kind: "race_pace", schools: [], usualSeconds: 60 * MINUTE, build: racePace },
	{ id: "vo2max_intervals", kind: "vo2max_intervals", schools: ["daniels", "general"], usualSeconds: 55 * MINUTE, build: vo2maxIntervals },
	{ id: "five_km_intervals", kind: "vo2max_intervals", schools: ["pfitzinger"], usualSeconds: 60 * MINUTE, build: fiveKmIntervals },
	{ id: "running_intervals", kind: "vo2max_intervals", schools: ["koop"], usualSeconds: 60 * MINUTE, build: runningIntervals },
	{ id: "long_intervals", kind: "long_intervals", schools: ["polarised"], usualSeconds: 65 * MINUTE, build: longIntervals },
	{ id: "aerobic_intervals", kind: "long_intervals", schools: ["polarised"], usualSeconds: 55 * MINUTE, build: aerobicIntervals },
	{ id: "repetitions", kind: "repetitions", schools: ["daniels", "general"], usualSeconds: 50 * MINUTE, build: repetitions },
	{ id: "hill_sprints", kind: "hills", schools: [], usualSeconds: 45 * MINUTE, build: hillSprints },
	{ id: "hill_repeats", kind: "hills", schools: [], usualSeconds: 55 * MINUTE, build: hillRepeats },
];
