/** The figures of one activity that are shown large, each with how it was computed. What was not measured is left out here and named below. */
import type { MissingReason } from "../../../../shared/metrics/metrics.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { Words } from "../../words/words.tsx";
import { activityFacts } from "../activities/activity-facts.ts";

interface Figure {
	label: string;
	value: string;
	how: string;
}

const onFoot: readonly string[] = ["running", "walking", "hiking"];

export function figuresOf(reviewed: ReviewedActivity, { t, f }: Pick<Words, "t" | "f">): Figure[] {
	const { activity, metrics } = reviewed;
	const { metres, seconds, speed } = activityFacts(reviewed);
	const figures: Figure[] = [];
	const add = (label: string, value: string | null, how: string) => value !== null && figures.push({ label, value, how });
	const shown = (value: number | null, word: (value: number) => string) => (value === null ? null : word(value));
	const moving = metrics.movingSeconds ?? seconds;

	add(
		t("activity.distance"),
		shown(metres, (value) => f.distance(value, 2)),
		t("activity.how.distance"),
	);
	add(t("activity.time"), shown(seconds, f.clock), t("activity.how.time", f.clock(moving ?? 0)));
	if (speed !== null) {
		add(t("activity.pace"), f.pace(speed), t("activity.how.pace"));
		if (metrics.gradedSpeed !== null && Math.abs(metrics.gradedSpeed / speed - 1) > 0.005)
			add(t("activity.gradedPace"), f.pace(metrics.gradedSpeed), t("activity.how.gradedPace"));
	} else if (metres !== null && moving) add(t("activity.speed"), `${f.distance((metres / moving) * 3600)}/h`, t("activity.how.pace"));
	add(
		t("activity.heartRate"),
		shown(activity.averageHeartRate, f.heartRate),
		t("activity.how.heartRate", metrics.peakHeartRate === null ? "–" : f.heartRate(metrics.peakHeartRate)),
	);
	add(t("activity.weightedPower"), shown(metrics.weightedPower, f.power), t("activity.how.weightedPower"));
	add(
		t("activity.ascent"),
		shown(metrics.ascentMetres, (value) => t("activity.metres", f.number(value))),
		t("activity.how.ascent"),
	);
	add(
		t("activity.cadence"),
		shown(metrics.cadence, (value) => t("activity.perMinute", f.number(value))),
		t("activity.how.cadence"),
	);
	if (onFoot.includes(activity.sport))
		add(
			t("activity.step"),
			shown(metrics.stepMetres, (value) => t("activity.metres", f.number(value, 2))),
			t("activity.how.cadence"),
		);
	add(
		t("activity.efficiency"),
		shown(metrics.efficiencyFactor, (value) => f.number(value, 2)),
		t("activity.how.efficiency"),
	);
	add(
		t("activity.decoupling"),
		shown(metrics.decouplingPercent, (value) => f.signedPercent(value / 100)),
		t("activity.how.decoupling"),
	);
	add(
		t("activity.variability"),
		shown(metrics.variability, (value) => f.number(value, 2)),
		t("activity.how.variability"),
	);
	return figures;
}

/** Figures that an athlete may look for, and why they are not there; nothing about what the sport does not have. */
export function missingOf({ metrics }: ReviewedActivity, { t }: Pick<Words, "t">): string[] {
	const asked = {
		ascentMetres: t("activity.ascent"),
		efficiencyFactor: t("activity.efficiency"),
		decouplingPercent: t("activity.decoupling"),
	};
	const tellNothing: readonly MissingReason[] = ["not_this_sport", "not_computed"];
	return Object.entries(asked).flatMap(([id, label]) => {
		const reason = metrics.missing[id as keyof typeof asked];
		return reason === undefined || tellNothing.includes(reason) ? [] : [t("activity.missing", label, t(`activities.missing.${reason}`))];
	});
}
