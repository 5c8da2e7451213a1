/** The graph gateway: the scalars that give a range in one call. Some reach over a year, some over a month, some over a day. */
import { type FakeAnswer, json } from "../loopback/exchange.ts";
import { isBody } from "./body.ts";
import * as dayAnswers from "./day-answers.ts";
import * as nightAnswers from "./night-answers.ts";
import { checkRange, type ReadSource } from "./read-service.ts";
import { invalid } from "./refusal.ts";
import type { Route } from "./route.ts";
import type { WorkoutLibrary } from "./workout-library.ts";

interface Scalar {
	longestDays: number;
	value: (from: string, until: string) => unknown;
}

export function graphqlRoute(source: ReadSource, library: WorkoutLibrary): Route {
	const id = source.profile.profileId;
	const days = (from: string, until: string) => source.health.between(from, until);
	const scalars: Readonly<Record<string, Scalar>> = {
		workoutScheduleSummariesScalar: { longestDays: 31, value: (from, until) => scheduleSummaries(source, library, from, until) },
		sleepSummariesScalar: {
			longestDays: 31,
			value: (from, until) =>
				days(from, until).map(({ day, deep, light, rem, awake, sleepScore }) => ({
					calendarDate: day,
					sleepTimeSeconds: deep + light + rem,
					deepSleepSeconds: deep,
					lightSleepSeconds: light,
					remSleepSeconds: rem,
					awakeSleepSeconds: awake,
					sleepScores: { overall: { value: sleepScore } },
				})),
		},
		heartRateVariabilityScalar: {
			longestDays: 365,
			value: (from, until) => ({ hrvSummaries: days(from, until).map(nightAnswers.hrvSummary), userProfilePk: id }),
		},
		userDailySummaryV2Scalar: {
			longestDays: 365,
			value: (from, until) => ({ data: days(from, until).map((day) => dayAnswers.dailySummary(id, day.day, day)) }),
		},
		trainingReadinessRangeScalar: {
			longestDays: 365,
			value: (from, until) => days(from, until).flatMap((day) => dayAnswers.readinessAnswer(id, day)),
		},
		vo2MaxScalar: { longestDays: 365, value: (from, until) => days(from, until).map((day) => dayAnswers.maxMet(id, day)) },
		weightScalar: { longestDays: 365, value: (from, until) => dayAnswers.weightRange(days(from, until)) },
	};

	function answer(query: string): FakeAnswer {
		const [, name = "", given = ""] = /(\w+Scalar)\s*(?:\(([^)]*)\))?/.exec(query) ?? [];
		const scalar = scalars[name];
		if (!scalar)
			return json({
				errors: [{ message: `Cannot query field '${name}' on type 'Query'`, extensions: { classification: "ValidationError" } }],
				data: null,
			});
		const argument = (word: string) => new RegExp(`${word}\\s*:\\s*"([^"]*)"`).exec(given)?.[1] ?? "";
		const [from, until] = [argument("startDate"), argument("endDate")];
		checkRange(from, until, scalar.longestDays);
		return json({ data: { [name]: scalar.value(from, until) } });
	}

	return {
		method: "POST",
		path: /^\/graphql-gateway\/graphql$/,
		answer: ({ body }) => {
			const sent = body();
			if (!isBody(sent) || typeof sent.query !== "string") throw invalid("query is missing");
			return answer(sent.query);
		},
	};
}

/** An activity that followed the workout makes it done. */
function scheduleSummaries({ activities }: ReadSource, library: WorkoutLibrary, from: string, until: string): object[] {
	const done = new Map(
		activities.page(0, activities.count).flatMap(({ workoutId, activityId }) => (workoutId === null ? [] : [[workoutId, activityId]])),
	);
	return library
		.schedules()
		.filter(({ date }) => date >= from && date <= until)
		.map(({ workoutScheduleId, workoutId, date }) => {
			const { workoutName, sportType, estimatedDurationInSecs, estimatedDistanceInMeters } = library.get(workoutId);
			return {
				scheduleDate: date,
				scheduledWorkoutId: workoutScheduleId,
				workoutId,
				workoutUuid: `00000000-0000-4000-8000-${String(workoutId).padStart(12, "0")}`,
				workoutName,
				workoutType: sportType.sportTypeKey,
				associatedActivityId: done.get(workoutId) ?? null,
				tpPlanName: null,
				estimatedDurationInSecs,
				estimatedDistanceInMeters,
			};
		});
}
