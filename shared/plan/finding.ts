/** What the safety module says about a plan. Words are made from rule and parameters; nothing is changed silently. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";

export const severities = ["info", "warn", "danger"] as const;

export const safetyRules = [
	"weekly_ramp",
	"longest_run",
	"hard_days_too_close",
	"too_many_hard_days",
	"minutes_exceeded",
	"deload_missing",
	"taper_missing",
	"hard_before_race",
	"novice_speed",
	"rest_day_missing",
	"under_18_long_run",
	"under_18_race",
	"compressed_season",
	"beyond_marathon",
	/** More sessions above easy than the share of time a methodology allows. */
	"quality_share",
	/** The long run's share of the week. */
	"long_run_share",
	"volume_and_intensity_together",
	"monotony",
	"strength_before_quality",
	"sprint_spacing",
	"back_to_back_too_often",
	"masters_recovery",
	"under_18_load",
	"blocked_day",
	"training_while_ill",
	"training_while_injured",
	"return_too_fast",
	"red_flag",
	"recovery_flags",
	"form_too_deep",
	"target_unrealistic",
	"volume_too_low_for_race",
] as const;

/** What would mend it. */
export const mends = [
	"lower_week",
	"shorten_run",
	"move_workout",
	"make_easy",
	"add_deload",
	"add_taper",
	"add_rest_day",
	"choose_shorter_race",
	"choose_later_race",
	"ask_coach",
	"remove_workout",
	"lighten_week",
	"see_doctor",
	"lower_target",
] as const;

export const FindingSchema = z.object({
	/** `<rule>:<first day>`; stable for the same finding. */
	id: z.string(),
	rule: z.enum(safetyRules),
	severity: z.enum(severities),
	/** Where the rule comes from, and how strong that is. */
	source: z.string(),
	days: z.array(IsoDateSchema),
	/** Figures for the sentence: seconds, metres, days or shares, as named. */
	params: z.record(z.string(), z.number()),
	mend: z.enum(mends),
});

export type Severity = (typeof severities)[number];
export type SafetyRule = (typeof safetyRules)[number];
export type Mend = (typeof mends)[number];
export type Finding = z.infer<typeof FindingSchema>;

const sources: Record<SafetyRule, string> = {
	weekly_ramp: "Damsted 2019 (evidence for jumps of 20-60 %); 10 % is convention",
	longest_run: "Frandsen 2025, 5,205 runners (evidence)",
	hard_days_too_close: "48 hours between hard days, 72 for novices and from 60 years on (convention)",
	too_many_hard_days: "three hard days a week, two for novices and from 60 years on (convention)",
	minutes_exceeded: "the athlete's own availability",
	deload_missing: "a lighter week every 3 to 4 weeks (convention)",
	taper_missing: "Bosquet 2007, meta-analysis (evidence)",
	hard_before_race: "Daniels: 2-3 easy days before a race (book)",
	novice_speed: "no I or R in the first 8 weeks of running (convention)",
	rest_day_missing: "one full rest day a week, two for novices (convention)",
	under_18_long_run: "long run by age under 18 (convention)",
	under_18_race: "no marathon build under 18 (convention)",
	compressed_season: "least weeks by distance (convention)",
	beyond_marathon:
		"races beyond the marathon are planned by time on the feet, with wide intervals (Koop, book; hours a week are convention)",
	quality_share: "intensity split by phase (convention); Seiler 80/20 by session",
	long_run_share: "Daniels: <= 30 % of the week, 25 % above 64 km (book)",
	volume_and_intensity_together: "never raise volume and intensity in the same week (convention)",
	monotony: "Foster: monotony above 2.0 (population SD)",
	strength_before_quality: "no strength on the day before quality (convention)",
	sprint_spacing: "48 hours between maximal-neural days (Pfaff, convention)",
	back_to_back_too_often: "Koop: three to four back-to-backs in the last three months (book)",
	masters_recovery: "one more day of recovery from 50 years on (convention)",
	under_18_load: "load under 18 (convention)",
	blocked_day: "the athlete's own calendar",
	training_while_ill: "no training until 24-48 h free of symptoms with fever (convention)",
	training_while_injured: "pain 3-4: no quality; 5 and more: stop (convention)",
	return_too_fast: "Daniels' table of return by days off (book)",
	red_flag: "chest pain, fainting, fever, pain of 5 and more: medical advice, never a training adjustment",
	recovery_flags: "two warning signs, or one for three days (convention)",
	form_too_deep: "form below -30 % of fitness (convention)",
	target_unrealistic: "gain of VDOT that eight good weeks bring, by years of training (convention)",
	volume_too_low_for_race: "marathon readiness: 40 km a week, longest run of 26 km or 2.5 h (convention)",
};

export function finding(rule: SafetyRule, severity: Severity, days: string[], params: Finding["params"], mend: Mend): Finding {
	return { id: `${rule}:${days[0] ?? "plan"}`, rule, severity, source: sources[rule], days, params, mend };
}
