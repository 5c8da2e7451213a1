import type { NamedTemplate } from "../named-templates.ts";

export const templates = {
	long_progression: "Long run, faster by thirds",
	long_fast_finish: "Long run with a fast finish",
	long_race_terrain: "Long run on race terrain",
	lactate_threshold: "Lactate threshold run",
	koop_tempo: "Tempo intervals",
	five_km_intervals: "Intervals at 5 km pace",
	running_intervals: "Running intervals, 3 minutes",
	aerobic_intervals: "Aerobic intervals, 4 to 5 minutes",
	hill_sprints: "Hill sprints",
	threshold_test: "Threshold test, 30 minutes",
	strength_short: "Strength, short",
	special_endurance_one: "Special endurance, 150 to 300 m",
	special_endurance_two: "Special endurance, 300 to 600 m",
} satisfies Record<NamedTemplate, string>;
