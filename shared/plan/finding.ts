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
	beyond_marathon: "races beyond the marathon are planned cautiously with the marathon's sessions",
};

export function finding(rule: SafetyRule, severity: Severity, days: string[], params: Finding["params"], mend: Mend): Finding {
	return { id: `${rule}:${days[0] ?? "plan"}`, rule, severity, source: sources[rule], days, params, mend };
}
