/** Sessions of the library that share their kind with another one, and so have words of their own. */
export const namedTemplates = [
	"long_progression",
	"long_fast_finish",
	"long_race_terrain",
	"lactate_threshold",
	"koop_tempo",
	"five_km_intervals",
	"running_intervals",
	"aerobic_intervals",
	"hill_sprints",
	"threshold_test",
	"strength_short",
	"special_endurance_one",
	"special_endurance_two",
] as const;
export type NamedTemplate = (typeof namedTemplates)[number];
