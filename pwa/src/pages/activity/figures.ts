/** The figures of one activity, each with how it was computed. What was not measured is left out here and named below. */
import type { MissingReason } from "../../../../shared/metrics/metrics.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { heightIn, isOnFoot, lengthIn, speedWords } from "../../components/sport-words.ts";
import type { Words } from "../../words/words.tsx";
import { activityFacts } from "../activities/activity-facts.ts";

export interface Figure {
	label: string;
	value: string;
	how: string;
}

type Add = (label: string, value: number | null, word: (value: number) => string, how: string) => void;

function listed(fill: (add: Add) => void): Figure[] {
	const figures: Figure[] = [];
	fill((label, value, word, how) => value !== null && figures.push({ label, value: word(value), how }));
	return figures;
}

const movingSpeed = (reviewed: ReviewedActivity): number | null => {
	const { metres, seconds } = activityFacts(reviewed);
	const moving = reviewed.metrics.movingSeconds ?? seconds;
	return metres !== null && moving ? metres / moving : null;
};

/** How far, how long, how fast, how hard. */
export function mainFigures(reviewed: ReviewedActivity, words: Pick<Words, "t" | "f">): Figure[] {
	const { t, f } = words;
	const { activity, metrics } = reviewed;
	const { metres, seconds } = activityFacts(reviewed);
	const speed = speedWords(activity.sport, words);
	const peak = metrics.peakHeartRate === null ? "" : t("activity.how.peakHeartRate", f.heartRate(metrics.peakHeartRate));
	return listed((add) => {
		add(t("activity.distance"), metres, lengthIn(activity.sport, words).value, t("activity.how.distance"));
		add(t("activity.time"), seconds, f.clock, t("activity.how.time", f.clock(metrics.movingSeconds ?? seconds ?? 0)));
		add(speed.label, movingSpeed(reviewed), speed.value, t("activity.how.pace"));
		add(t("activity.heartRate"), activity.averageHeartRate, f.heartRate, `${t("activity.how.heartRate")} ${peak}`.trim());
		add(t("activity.weightedPower"), metrics.weightedPower, f.power, t("activity.how.weightedPower"));
		add(t("activity.ascent"), metrics.ascentMetres, heightIn(words).value, t("activity.how.ascent"));
	});
}

/** What tells more to those who look for it. */
export function furtherFigures(reviewed: ReviewedActivity, words: Pick<Words, "t" | "f">): Figure[] {
	const { t, f } = words;
	const { activity, metrics } = reviewed;
	const onFoot = isOnFoot(activity.sport);
	const speed = movingSpeed(reviewed);
	const isHilly = speed !== null && metrics.gradedSpeed !== null && Math.abs(metrics.gradedSpeed / speed - 1) > 0.005;
	return listed((add) => {
		if (onFoot && isHilly) add(t("activity.gradedPace"), metrics.gradedSpeed, f.pace, t("activity.how.gradedPace"));
		add(
			t("activity.cadence"),
			metrics.cadence,
			(value) => t("activity.perMinute", f.number(value)),
			t(onFoot ? "activity.how.steps" : "activity.how.turns"),
		);
		if (onFoot) add(t("activity.step"), metrics.stepMetres, heightIn(words, 2).value, t("activity.how.step"));
		add(t("activity.efficiency"), metrics.efficiencyFactor, (value) => f.number(value, 2), t("activity.how.efficiency"));
		add(t("activity.decoupling"), metrics.decouplingPercent, (value) => f.signedPercent(value / 100), t("activity.how.decoupling"));
		add(t("activity.variability"), metrics.variability, (value) => f.number(value, 2), t("activity.how.variability"));
	});
}

const tellNothing: readonly MissingReason[] = ["not_this_sport", "not_computed"];

/** Figures that an athlete may look for, and why they are not there, a line per reason; nothing about what the sport does not have. */
export function missingOf({ activity, metrics }: ReviewedActivity, { t }: Pick<Words, "t">): string[] {
	const asked = [
		...(isOnFoot(activity.sport) || activity.sport === "cycling" ? (["ascentMetres"] as const) : []),
		...(["efficiencyFactor", "decouplingPercent"] as const),
	];
	const labels = {
		ascentMetres: "activity.ascent",
		efficiencyFactor: "activity.efficiency",
		decouplingPercent: "activity.decoupling",
	} as const;
	const byReason = Map.groupBy(asked, (id) => metrics.missing[id]);
	return [...byReason].flatMap(([reason, ids]) =>
		reason === undefined || tellNothing.includes(reason)
			? []
			: [t("activity.missing", ids.map((id) => t(labels[id])).join(", "), t(`activities.missing.${reason}`))],
	);
}
