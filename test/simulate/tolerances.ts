/** What the bench promises, and how often a bar of convention may be missed before it fails. */
import { type Bar, bars } from "./judge-case.ts";

/** Never broken by the engine, whoever the athlete is. */
export const promises = ["minutes", "blocked_days", "rest_in_14_days"] as const satisfies readonly Bar[];

/** Share of weeks, days or races that may lie outside the bar; conventions leave room where days are few. */
export const tolerances: Record<Exclude<Bar, (typeof promises)[number]>, number> = {
	weekly_ramp: 0.02,
	weekly_ramp_cap: 0.005,
	deload: 0.03,
	return_after_break: 0.05,
	volume_and_intensity: 0.05,
	monotony: 0.03,
	long_run_share: 0.05,
	longest_run_30_days: 0.01,
	hard_spacing: 0.02,
	hard_days_per_week: 0.02,
	key_spacing: 0.01,
	sprint_spacing: 0.01,
	back_to_back: 0.02,
	strength_before_quality: 0.02,
	rest_days: 0.02,
	injured: 0.01,
	intensity_split: 0.05,
	quality_caps: 0.03,
	quality_present: 0.05,
	novice: 0.01,
	under_18: 0.01,
	masters: 0.02,
	race_on_its_day: 0.02,
	race_week: 0.02,
	taper: 0.05,
	after_race: 0.02,
};

export function isPromise(bar: Bar): bar is (typeof promises)[number] {
	return promises.some((each) => each === bar);
}

export function toleranceOf(bar: Bar): number {
	return isPromise(bar) ? 0 : tolerances[bar];
}

export const allBars = bars;
