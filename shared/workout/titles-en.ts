import type { WorkoutKind } from "./workout.ts";
import type { IntensityWords, WorkoutWords } from "./workout-words.ts";

export const englishWorkouts: Record<WorkoutKind, WorkoutWords> = {
	easy: { title: "Easy run", purpose: "Builds the aerobic base and lets hard days sink in; you can talk all the way." },
	easy_strides: {
		title: "Easy run with strides",
		purpose: "Easy running, then short relaxed sprints that wake the legs and tidy the form.",
	},
	recovery: { title: "Recovery run", purpose: "Short and very slow, to shake out the legs after a hard day." },
	long: { title: "Long run", purpose: "Trains endurance, fuel use and the legs' strength to keep going." },
	long_marathon_pace: {
		title: "Long run with marathon pace",
		purpose: "Teaches you to hold marathon pace when the legs are already tired.",
	},
	tempo: { title: "Tempo run", purpose: "A steady, controlled effort at threshold, so that a fast pace can be held for longer." },
	cruise_intervals: { title: "Cruise intervals", purpose: "More time at threshold than a tempo allows, thanks to short rests." },
	vo2max_intervals: { title: "VO2max intervals", purpose: "Bouts of hard running that raise your maximal oxygen uptake." },
	repetitions: { title: "Repetitions", purpose: "Short and fast with full recovery, for speed and running economy." },
	threshold_repetitions: {
		title: "Threshold and repetitions",
		purpose: "Threshold work first, then fast 200s to stay quick on tired legs.",
	},
	marathon_pace: { title: "Marathon-pace run", purpose: "Makes marathon pace familiar, so that it feels like yours on race day." },
	run_walk: { title: "Run and walk", purpose: "Walking breaks keep the strain low while the time you run grows week by week." },
	race: { title: "Race", purpose: "The day you trained for: start calmly and spend what you have saved." },
	time_trial: { title: "Time trial", purpose: "An honest test over a short distance, so that your paces rest on fact and not on hope." },
	medium_long: { title: "Medium-long run", purpose: "Endurance in the middle of the week, without the toll of a long run." },
	progression: { title: "Progression run", purpose: "Starts easy and ends brisk; teaches you to hold back first and finish strong." },
	hills: { title: "Hill repeats", purpose: "Strength and power for the legs at little speed, with the descent as rest." },
	race_pace: { title: "Race-pace session", purpose: "The pace of your race in portions, until body and head know it." },
	back_to_back: { title: "Second long day", purpose: "A long day on tired legs: the end of an ultra, without running one." },
	steady_state: { title: "Steady-state run", purpose: "A firm effort that you could hold for hours; raises the pace you can live at." },
	long_intervals: { title: "Long intervals", purpose: "Minutes near nine tenths of maximum heart rate, long enough to lift the ceiling." },
	acceleration: { title: "Accelerations", purpose: "Short sprints from standing at full intent, with full rest: power and first steps." },
	max_velocity: { title: "Flying sprints", purpose: "A few seconds at top speed out of a run-in, with full rest: speed itself." },
	speed_endurance: { title: "Speed endurance", purpose: "Sprints of 80 to 150 metres with long rest, to hold top speed for longer." },
	special_endurance: {
		title: "Special endurance",
		purpose: "Long sprints near race effort with very long rest: the end of the race, rehearsed.",
	},
	intensive_tempo: { title: "Intensive tempo", purpose: "Fast but relaxed runs with short rest, to stay smooth when it starts to burn." },
	extensive_tempo: {
		title: "Extensive tempo",
		purpose: "Relaxed runs on the grass or track, for fitness and recovery between sprint days.",
	},
	strength: { title: "Strength", purpose: "A few good exercises for legs and trunk: better economy and fewer injuries." },
	plyometrics: { title: "Plyometrics", purpose: "Jumps and bounds, few and crisp, for a stiffer and springier stride." },
	other: { title: "Other training", purpose: "Put in by you; it counts as load." },
};

/** Short enough for a watch's step list. */
export const englishIntensities: IntensityWords = {
	easy: "Easy",
	steady: "Steady",
	marathon: "Marathon pace",
	threshold: "Threshold",
	interval: "Interval",
	repetition: "Fast",
	sprint: "Sprint",
	race: "Race",
	recovery: "Jog",
	walk: "Walk",
	rest: "Rest",
	exercise: "Exercise",
};
