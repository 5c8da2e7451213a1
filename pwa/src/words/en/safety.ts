import type { Mend, SafetyRule } from "../../../../shared/plan/finding.ts";

export const safety = {
	safetyRules: {
		weekly_ramp: "This week grows faster than is wise.",
		longest_run: "This run is much longer than any of the last 30 days.",
		hard_days_too_close: "Two hard days lie too close together.",
		too_many_hard_days: "This week has more hard days than you recover from.",
		minutes_exceeded: "A workout takes longer than the time you gave that day.",
		deload_missing: "Too many heavy weeks follow each other without a light one.",
		taper_missing: "The week before the race is not light enough.",
		hard_before_race: "There is a hard session right before the race.",
		novice_speed: "Fast running comes too early for the first weeks.",
		rest_day_missing: "This week has no full day of rest.",
		under_18_long_run: "This long run is too long for your age.",
		under_18_race: "This race is too long for your age.",
		compressed_season: "There is less time than this goal usually takes.",
		beyond_marathon: "Races beyond the marathon are planned with care, by the marathon's sessions.",
	} satisfies Record<SafetyRule, string>,
	mends: {
		lower_week: "Run a little less this week.",
		shorten_run: "Shorten the run.",
		move_workout: "Keep a day or two between them.",
		make_easy: "Run one of them easy.",
		add_deload: "Make one of the weeks light.",
		add_taper: "Run less in the last week.",
		add_rest_day: "Take one day off.",
		choose_shorter_race: "Choose a shorter race.",
		choose_later_race: "A later race gives you more time.",
		ask_coach: "Ask somebody who knows you.",
	} satisfies Record<Mend, string>,
};
