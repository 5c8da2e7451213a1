/** The read side: activities, originals, health by day and by range, and what the account knows of the athlete. */
import { bytes, type FakeAnswer, json, noContent } from "../loopback/exchange.ts";
import { type ActivityHistory, listedActivity, originalZip } from "./activities.ts";
import type { CalendarItem, OtherItems } from "./calendar.ts";
import { dayNumber } from "./clock.ts";
import * as dayAnswers from "./day-answers.ts";
import type { HealthDay, HealthRecord } from "./health-day.ts";
import * as nightAnswers from "./night-answers.ts";
import * as profileAnswers from "./profile-answers.ts";
import { invalid, malformed, notFound } from "./refusal.ts";
import type { Route } from "./route.ts";

export interface ReadSource {
	profile: profileAnswers.Profile;
	activities: ActivityHistory;
	health: HealthRecord;
	/** "2026-11-21". */
	today: string;
}

/** The largest page that was ever seen to work. */
const LARGEST_PAGE = 1000;

/** The longest range in days, by what is read. */
type Limits = Readonly<Record<"sleep" | "stress" | "steps" | "hrv" | "bodyBattery", number>>;

/** For HRV and body battery none is known on the web: held to that of their siblings. */
const webLimits: Limits = { sleep: 28, stress: 28, steps: 28, hrv: 28, bodyBattery: 28 };
const personalLimits: Limits = { sleep: 31, stress: 28, steps: 28, hrv: 35, bodyBattery: 28 };

export function readRoutes(source: ReadSource): Route[] {
	return [...activityRoutes(source), ...dayRoutes(source), ...rangeRoutes(source, webLimits), ...profileRoutes(source)];
}

/** What the official read-only service has of the same. */
export function personalRoutes(source: ReadSource): Route[] {
	const missing = [
		"trainingreadiness",
		"trainingstatus",
		"maxmet",
		"personalrecord",
		"gear-service",
		"lactateThreshold",
		"LactateThreshold",
	];
	const all = [...activityRoutes(source), ...dayRoutes(source), ...rangeRoutes(source, personalLimits), ...profileRoutes(source)];
	return [...all.filter(({ path }) => !missing.some((word) => path.source.includes(word))), summaryRange(source)];
}

function summaryRange({ health, profile }: ReadSource): Route {
	return {
		method: "GET",
		path: /^\/usersummary-service\/stats\/daily\/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/,
		answer: ({ parts: [from = "", until = ""] }) => {
			checkRange(from, until, 35);
			return json(health.between(from, until).map((day) => dayAnswers.dailySummary(profile.profileId, day.day, day)));
		},
	};
}

function activityRoutes({ activities, profile }: ReadSource): Route[] {
	const get = (path: RegExp, answer: Route["answer"]): Route => ({ method: "GET", path, answer });
	const find = (id: string | undefined) => {
		const activity = activities.find(Number(id));
		if (!activity) throw notFound("activity");
		return activity;
	};
	return [
		get(/^\/activitylist-service\/activities\/search\/activities$/, ({ query }) => {
			const start = wholeNumber(query.get("start") ?? "0");
			const limit = Math.min(LARGEST_PAGE, wholeNumber(query.get("limit") ?? "20"));
			const [from, until] = [query.get("startDate"), query.get("endDate")];
			const inside = ({ startedAt }: { startedAt: string }) =>
				(from === null || startedAt.slice(0, 10) >= from) && (until === null || startedAt.slice(0, 10) <= until);
			const page =
				from === null && until === null
					? activities.page(start, limit)
					: activities
							.page(0, activities.count)
							.filter(inside)
							.slice(start, start + limit);
			return json(page.map((activity) => listedActivity(activity, profile.profileId)));
		}),
		get(/^\/activitylist-service\/activities\/count$/, () => json({ totalCount: activities.count })),
		get(/^\/activity-service\/activity\/(\d+)$/, ({ parts }) => {
			const { activityId, name, startedAt, minutes, speed } = find(parts[0]);
			const start = Date.parse(startedAt);
			const summaryDTO = {
				startTimeGMT: startedAt.slice(0, 19),
				distance: speed * minutes * 60,
				duration: minutes * 60,
				beginTimestamp: start,
			};
			return json({ activityId, activityName: name, userProfileId: profile.profileId, isMultiSportParent: false, summaryDTO });
		}),
		get(/^\/download-service\/files\/activity\/(\d+)$/, ({ parts }) => {
			const activity = find(parts[0]);
			if (activity.manual) return noOriginal(activity.activityId);
			return bytes(originalZip(activity), "application/x-zip-compressed", `${activity.activityId}.zip`);
		}),
	];
}

/** Typed in by hand, nothing to give: three ways to say so were seen. */
function noOriginal(activityId: number): FakeAnswer {
	const way = activityId % 3;
	if (way === 0) throw notFound("file");
	if (way === 1) throw malformed("NullPointerException", "file is null");
	return noContent;
}

function dayRoutes({ health: record, profile }: ReadSource): Route[] {
	const id = profile.profileId;
	/** @param day from the path, or from `date` or `calendarDate` when the pattern has none. */
	const daily = (path: RegExp, answer: (day: string, measured: HealthDay | null) => FakeAnswer): Route => ({
		method: "GET",
		path,
		answer: ({ parts, query }) => {
			const day = parts.at(-1) || query.get("date") || query.get("calendarDate") || "";
			if (dayNumber(day) === null) throw invalid("Invalid date");
			return answer(day, record.on(day));
		},
	});
	const orNothing = (shape: (profileId: number, measured: HealthDay) => object) => (_: string, measured: HealthDay | null) =>
		measured ? json(shape(id, measured)) : noContent;
	const empty = (shape: (profileId: number, measured: HealthDay) => object) => (day: string, measured: HealthDay | null) =>
		json(measured ? shape(id, measured) : { userProfilePK: id, calendarDate: day });
	const DAY = "(\\d{4}-\\d{2}-\\d{2})";
	const under = (prefix: string) => new RegExp(`^${prefix}/${DAY}$`);
	return [
		daily(/^\/sleep-service\/sleep\/dailySleepData()$/, (day, measured) => json(nightAnswers.sleepAnswer(id, day, measured))),
		daily(/^\/wellness-service\/wellness\/dailySleepData\/[^/]+()$/, (day, measured) => json(nightAnswers.sleepAnswer(id, day, measured))),
		daily(/^\/wellness-service\/wellness\/dailyHeartRate\/?[^/]*()$/, empty(dayAnswers.heartRateAnswer)),
		daily(under("/wellness-service/wellness/dailyStress"), empty(dayAnswers.stressAnswer)),
		daily(under("/wellness-service/wellness/daily/spo2"), empty(dayAnswers.spo2Answer)),
		daily(under("/wellness-service/wellness/daily/respiration"), empty(dayAnswers.respirationAnswer)),
		daily(under("/hrv-service/hrv"), orNothing(nightAnswers.hrvAnswer)),
		daily(under("/metrics-service/metrics/trainingreadiness"), (_, measured) =>
			json(measured ? dayAnswers.readinessAnswer(id, measured) : []),
		),
		daily(under("/metrics-service/metrics/trainingstatus/aggregated"), (_, measured) =>
			json(
				measured
					? dayAnswers.trainingStatusAnswer(id, measured)
					: { userId: id, mostRecentVO2Max: null, mostRecentTrainingLoadBalance: null, mostRecentTrainingStatus: null },
			),
		),
		daily(under("/metrics-service/metrics/maxmet/latest"), (_, measured) => json(measured ? dayAnswers.maxMet(id, measured) : null)),
		daily(under("/weight-service/weight/dayview"), (day, measured) => json(dayAnswers.weightDay(day, measured))),
		daily(/^\/usersummary-service\/usersummary\/daily\/[^/]+()$/, (day, measured) => json(dayAnswers.dailySummary(id, day, measured))),
	];
}

function rangeRoutes({ health: record, profile }: ReadSource, limits: Limits): Route[] {
	const id = profile.profileId;
	/** Days of a range in the path or in the query, 400 when it is longer than `longest` days. */
	const ranged = (
		path: RegExp,
		longest: number,
		answer: (days: HealthDay[], from: string, until: string) => object,
		names: [from: string, until: string] = ["startDate", "endDate"],
	): Route => ({
		method: "GET",
		path,
		answer: ({ parts, query }) => {
			const from = parts.at(-2) || query.get(names[0]) || "";
			const until = parts.at(-1) || query.get(names[1]) || "";
			checkRange(from, until, longest);
			return json(answer(record.between(from, until), from, until));
		},
	});
	const RANGE = "(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})";
	const under = (prefix: string) => new RegExp(`^${prefix}/${RANGE}$`);
	const threshold = (series: string, value: number): Route =>
		ranged(under(`/biometric-service/stats/${series}/range`), 366, (_, from, until) => [
			{ from, until, series: series === "functionalThresholdPower" ? "cycling" : "running", value, updatedDate: until },
		]);
	return [
		ranged(under("/sleep-service/stats/sleep/daily"), limits.sleep, nightAnswers.sleepStats),
		ranged(under("/usersummary-service/stats/stress/daily"), limits.stress, dayAnswers.stressStats),
		ranged(under("/usersummary-service/stats/steps/daily"), limits.steps, dayAnswers.stepStats),
		ranged(under("/hrv-service/hrv/daily"), limits.hrv, (days) => ({ hrvSummaries: days.map(nightAnswers.hrvSummary), userProfilePk: id })),
		ranged(/^\/wellness-service\/wellness\/bodyBattery\/reports\/daily()()$/, limits.bodyBattery, (days) =>
			days.map(dayAnswers.bodyBatteryReport),
		),
		ranged(
			/^\/userstats-service\/wellness\/daily\/[^/]+()()$/,
			366,
			(days, from, until) => dayAnswers.restingHeartRates(id, from, until, days),
			["fromDate", "untilDate"],
		),
		ranged(under("/weight-service/weight/range"), 366, dayAnswers.weightRange),
		// Only days on which it changed.
		ranged(under("/metrics-service/metrics/maxmet/daily"), 366, (days) =>
			days.filter((day, index) => day.vo2max !== days[index - 1]?.vo2max).map((day) => dayAnswers.maxMet(id, day)),
		),
		threshold("lactateThresholdSpeed", 0.268),
		threshold("lactateThresholdHeartRate", 168),
		threshold("functionalThresholdPower", 240),
	];
}

function profileRoutes({ profile, activities, today }: ReadSource): Route[] {
	const get = (path: RegExp, answer: () => object): Route => ({ method: "GET", path, answer: () => json(answer()) });
	return [
		get(/^\/userprofile-service\/socialProfile$/, () => profileAnswers.socialProfile(profile)),
		get(/^\/userprofile-service\/userprofile\/settings$/, () => profileAnswers.settings(profile)),
		get(/^\/userprofile-service\/userprofile\/user-settings$/, () => profileAnswers.userSettings(profile)),
		get(/^\/biometric-service\/heartRateZones\/?$/, profileAnswers.heartRateZones),
		get(/^\/biometric-service\/powerZones\/sports\/all$/, profileAnswers.powerZones),
		get(/^\/biometric-service\/biometric\/latestLactateThreshold$/, () => profileAnswers.lactateThreshold(profile, today)),
		get(/^\/biometric-service\/biometric\/latestFunctionalThresholdPower\/CYCLING$/, () =>
			profileAnswers.functionalThresholdPower(profile, today),
		),
		get(/^\/personalrecord-service\/personalrecord\/prs\/[^/]+$/, () =>
			profileAnswers.personalRecords(activities.page(0, 1)[0]?.activityId ?? 0),
		),
		{
			method: "GET",
			path: /^\/gear-service\/gear\/filterGear$/,
			answer: ({ query }) => {
				if (Number(query.get("userProfilePk")) !== profile.profileId) throw notFound("gear");
				return json(profileAnswers.gear(profile));
			},
		},
		get(/^\/device-service\/deviceregistration\/devices$/, () => profileAnswers.devices),
		get(/^\/device-service\/deviceservice\/mylastused$/, () => profileAnswers.lastUsedDevice),
	];
}

/** Activities and weights on the calendar, in the calendar's own units: milliseconds, centimetres, grams. */
export function calendarExtras({ activities, health: record }: ReadSource): OtherItems {
	return (from, until) => {
		const done = activities
			.page(0, activities.count)
			.filter(({ startedAt }) => startedAt.slice(0, 10) >= from && startedAt.slice(0, 10) <= until);
		const activityItems = done.map(
			({ activityId, name, startedAt, minutes, speed, workoutId }): CalendarItem => ({
				id: activityId,
				itemType: "activity",
				date: startedAt.slice(0, 10),
				title: name,
				duration: minutes * 60_000,
				distance: Math.round(speed * minutes * 60 * 100),
				workoutId,
			}),
		);
		const weights = record.between(from, until).flatMap(({ day, weight }): CalendarItem[] => {
			return weight === null ? [] : [{ id: dayNumber(day) ?? 0, itemType: "weight", date: day, title: null, weight }];
		});
		return [...activityItems, ...weights];
	};
}

export function checkRange(from: string, until: string, longest: number): void {
	const [first, last] = [dayNumber(from), dayNumber(until)];
	if (first === null || last === null) throw invalid("Invalid date");
	if (last < first) throw invalid("The start date is after the end date");
	if (last - first + 1 > longest) throw invalid(`Date range must not exceed ${longest} days`);
}

function wholeNumber(value: string): number {
	if (!/^\d+$/.test(value)) throw invalid("Invalid paging");
	return Number(value);
}
