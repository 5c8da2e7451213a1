/**
 * What a step says besides its length and target: stable codes, shown through a dictionary in the athlete's language. One step of an exercise
 * is one set with its rest: 4-6 repetitions of the heavy ones, 8-12 (each side) with body weight, ten contacts of the jumps.
 */
export const noteCodes = [
	"uphill",
	"jog_down",
	"walk_back",
	/** Ground and climbing like those of the race. */
	"race_terrain",
	"even_pace",
	"fast_finish",
	/** Koop's talk test: what can still be said. */
	"talk:two_sentences",
	"talk:one_sentence",
	"talk:single_words",
	/** Sprinting: end the session once a repetition is slower than its best by more than so many percent. */
	"stop_if_slower:3",
	"stop_if_slower:5",
	/** The last metres at full speed, those before to gather it. */
	"fly:10",
	"fly:20",
	"fly:30",
	"drills",
	"mobility",
	/** Heavy. */
	"exercise:back_squat",
	"exercise:deadlift",
	"exercise:hip_thrust",
	"exercise:weighted_step_up",
	"exercise:weighted_calf_raise",
	"exercise:row",
	/** Body weight. */
	"exercise:squat",
	"exercise:split_squat",
	"exercise:step_up",
	"exercise:single_leg_deadlift",
	"exercise:glute_bridge",
	"exercise:calf_raise",
	"exercise:push_up",
	/** Half a minute each (side). */
	"exercise:plank",
	"exercise:side_plank",
	"exercise:dead_bug",
	/** Jumps, low first. */
	"exercise:pogo_hops",
	"exercise:skipping",
	"exercise:line_hops",
	"exercise:squat_jump",
	"exercise:standing_long_jump",
	"exercise:box_jump",
	"exercise:hurdle_hops",
	"exercise:bounding",
] as const;

export type NoteCode = (typeof noteCodes)[number];
