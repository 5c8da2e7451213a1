/** Days of health in the shapes of the read endpoints: names, units and odd spellings are the service's own. */
import { LOCAL_OFFSET_MS } from "./activities.ts";
import { timestamp } from "./clock.ts";
import type { HealthDay } from "./health-day.ts";
import { DAY, frame, HALF_HOUR, series } from "./health-frame.ts";

const DEVICE = 3_456_000_001;

export function stressAnswer(profileId: number, health: HealthDay): object {
	const { day, start } = frame(health);
	return {
		userProfilePK: profileId,
		calendarDate: health.day,
		...day,
		maxStressLevel: health.stress + 50,
		avgStressLevel: health.stress,
		stressChartValueOffset: 1,
		stressChartYAxisOrigin: -1,
		stressValueDescriptorsDTOList: [
			{ key: "timestamp", index: 0 },
			{ key: "stressLevel", index: 1 },
		],
		// -1: not measured, -2: too much movement.
		stressValuesArray: series(start, start + DAY, (at) => (at % (5 * HALF_HOUR) === 0 ? -2 : health.stress)),
		bodyBatteryValueDescriptorsDTOList: [
			{ bodyBatteryValueDescriptorIndex: 0, bodyBatteryValueDescriptorKey: "timestamp" },
			{ bodyBatteryValueDescriptorIndex: 1, bodyBatteryValueDescriptorKey: "bodyBatteryStatus" },
			{ bodyBatteryValueDescriptorIndex: 2, bodyBatteryValueDescriptorKey: "bodyBatteryLevel" },
			{ bodyBatteryValueDescriptorIndex: 3, bodyBatteryValueDescriptorKey: "bodyBatteryVersion" },
		],
		bodyBatteryValuesArray: battery(health).map(([at, level]) => [at, "MEASURED", level, 3]),
	};
}

/** Full in the morning, empty at night. */
function battery(health: HealthDay): [number, number][] {
	const { start } = frame(health);
	return series(start, start + DAY, (at) =>
		Math.round(health.batteryHigh - ((at - start) / DAY) * (health.batteryHigh - health.batteryLow)),
	);
}

export function bodyBatteryReport(health: HealthDay): object {
	const { day } = frame(health);
	return {
		date: health.day,
		charged: health.batteryHigh - health.batteryLow,
		drained: health.batteryHigh - health.batteryLow,
		...day,
		bodyBatteryValuesArray: battery(health),
		bodyBatteryValueDescriptorDTOList: [
			{ bodyBatteryValueDescriptorIndex: 0, bodyBatteryValueDescriptorKey: "timestamp" },
			{ bodyBatteryValueDescriptorIndex: 1, bodyBatteryValueDescriptorKey: "bodyBatteryLevel" },
		],
	};
}

export function heartRateAnswer(profileId: number, health: HealthDay): object {
	const { day, start } = frame(health);
	return {
		userProfilePK: profileId,
		calendarDate: health.day,
		...day,
		maxHeartRate: health.restingHeartRate + 110,
		minHeartRate: health.restingHeartRate - 3,
		restingHeartRate: health.restingHeartRate,
		lastSevenDaysAvgRestingHeartRate: 49,
		heartRateValueDescriptors: [
			{ key: "timestamp", index: 0 },
			{ key: "heartrate", index: 1 },
		],
		heartRateValues: series(start, start + DAY, () => health.restingHeartRate + 15),
	};
}

export function spo2Answer(profileId: number, health: HealthDay): object {
	const { day, night } = frame(health);
	return {
		userProfilePK: profileId,
		calendarDate: health.day,
		...day,
		...night,
		averageSpO2: health.spo2,
		lowestSpO2: health.spo2 - 5,
		lastSevenDaysAvgSpO2: 96,
		latestSpO2: health.spo2,
		avgSleepSpO2: health.spo2,
	};
}

export function respirationAnswer(profileId: number, health: HealthDay): object {
	const { day, night, start } = frame(health);
	return {
		userProfilePK: profileId,
		calendarDate: health.day,
		...day,
		...night,
		lowestRespirationValue: health.respiration - 3,
		highestRespirationValue: health.respiration + 7,
		avgWakingRespirationValue: health.respiration + 1,
		avgSleepRespirationValue: health.respiration,
		respirationValueDescriptorsDTOList: [
			{ key: "timestamp", index: 0 },
			{ key: "respiration", index: 1 },
		],
		respirationValuesArray: series(start, start + DAY, () => health.respiration),
		respirationVersion: 200,
	};
}

/** Two entries: after waking and after an activity. The first is the morning's. */
export function readinessAnswer(profileId: number, health: HealthDay): object[] {
	const { sleepEnd } = frame(health);
	const entry = (at: number, inputContext: string, score: number) => ({
		userProfilePK: profileId,
		calendarDate: health.day,
		timestamp: timestamp(at),
		timestampLocal: timestamp(at + LOCAL_OFFSET_MS),
		deviceId: DEVICE,
		level: score > 74 ? "HIGH" : score > 49 ? "MODERATE" : "LOW",
		score,
		sleepScore: health.sleepScore,
		sleepScoreFactorPercent: 70,
		recoveryTime: health.recoveryTime,
		recoveryTimeFactorPercent: 80,
		acwrFactorPercent: 90,
		acuteLoad: health.acuteLoad,
		stressHistoryFactorPercent: 75,
		hrvFactorPercent: 85,
		hrvWeeklyAverage: health.hrvWeek,
		sleepHistoryFactorPercent: 65,
		validSleep: true,
		inputContext,
	});
	return [
		entry(sleepEnd + 12 * HALF_HOUR, "AFTER_POST_EXERCISE_RESET", Math.max(1, health.readiness - 30)),
		entry(sleepEnd, "AFTER_WAKEUP_RESET", health.readiness),
	];
}

/** Maps by the watch's number. */
export function trainingStatusAnswer(profileId: number, health: HealthDay): object {
	const chronic = 410;
	return {
		userId: profileId,
		mostRecentVO2Max: maxMet(profileId, health),
		mostRecentTrainingLoadBalance: {
			userId: profileId,
			metricsTrainingLoadBalanceDTOMap: {
				[DEVICE]: {
					calendarDate: health.day,
					deviceId: DEVICE,
					monthlyLoadAerobicLow: 900,
					monthlyLoadAerobicHigh: 640,
					monthlyLoadAnaerobic: 120,
				},
			},
		},
		mostRecentTrainingStatus: {
			userId: profileId,
			latestTrainingStatusData: {
				[DEVICE]: {
					calendarDate: health.day,
					sinceDate: health.day,
					trainingStatus: 4,
					timestamp: frame(health).sleepEnd,
					deviceId: DEVICE,
					fitnessTrendSport: "RUNNING",
					fitnessTrend: 2,
					trainingStatusFeedbackPhrase: "MAINTAINING_1",
					trainingPaused: false,
					acuteTrainingLoadDTO: {
						acwrPercent: 40,
						acwrStatus: "OPTIMAL",
						dailyTrainingLoadAcute: health.acuteLoad,
						maxTrainingLoadChronic: chronic * 1.5,
						minTrainingLoadChronic: chronic * 0.8,
						dailyTrainingLoadChronic: chronic,
						dailyAcuteChronicWorkloadRatio: Math.round((health.acuteLoad / chronic) * 10) / 10,
					},
					primaryTrainingDevice: true,
				},
			},
		},
	};
}

export function maxMet(profileId: number, health: HealthDay): object {
	return {
		userId: profileId,
		generic: { calendarDate: health.day, vo2MaxPreciseValue: health.vo2max, vo2MaxValue: Math.round(health.vo2max), maxMetCategory: 0 },
		cycling: null,
	};
}

function weighing(health: HealthDay, weight: number): object {
	const { sleepEnd } = frame(health);
	return {
		samplePk: sleepEnd,
		date: sleepEnd + LOCAL_OFFSET_MS,
		calendarDate: health.day,
		weight,
		bmi: null,
		bodyFat: null,
		bodyWater: null,
		boneMass: null,
		muscleMass: null,
		sourceType: "MANUAL",
		timestampGMT: sleepEnd,
		weightDelta: 0,
	};
}

/** Grams. */
export function weightRange(days: readonly HealthDay[]): object {
	const dailyWeightSummaries = days.flatMap((health) => {
		if (health.weight === null) return [];
		const entry = weighing(health, health.weight);
		return [
			{
				summaryDate: health.day,
				numOfWeightEntries: 1,
				minWeight: health.weight,
				maxWeight: health.weight,
				latestWeight: entry,
				allWeightMetrics: [entry],
			},
		];
	});
	return { dailyWeightSummaries };
}

export function weightDay(day: string, health: HealthDay | null): object {
	const dateWeightList = health?.weight ? [weighing(health, health.weight)] : [];
	return { startDate: day, endDate: day, dateWeightList };
}

export function dailySummary(profileId: number, day: string, health: HealthDay | null): object {
	return {
		userProfileId: profileId,
		calendarDate: day,
		totalSteps: health?.steps ?? null,
		restingHeartRate: health?.restingHeartRate ?? null,
		averageStressLevel: health?.stress ?? null,
		bodyBatteryHighestValue: health?.batteryHigh ?? null,
		bodyBatteryLowestValue: health?.batteryLow ?? null,
		sleepingSeconds: health ? health.deep + health.light + health.rem : null,
		averageSpo2: health?.spo2 ?? null,
		avgWakingRespirationValue: health ? health.respiration + 1 : null,
	};
}

export function stressStats(days: readonly HealthDay[]): object[] {
	return days.map(({ day, stress }) => ({
		calendarDate: day,
		values: { overallStressLevel: stress, restStressDuration: 28_000, lowStressDuration: 14_000 },
	}));
}

export function stepStats(days: readonly HealthDay[]): object[] {
	return days.map(({ day, steps }) => ({ calendarDate: day, totalSteps: steps, totalDistance: Math.round(steps * 0.8), stepGoal: 9000 }));
}

export function restingHeartRates(profileId: number, from: string, until: string, days: readonly HealthDay[]): object {
	const values = days.map(({ day, restingHeartRate }) => ({ value: restingHeartRate, calendarDate: day }));
	return {
		userProfileId: profileId,
		statisticsStartDate: from,
		statisticsEndDate: until,
		allMetrics: { metricsMap: { WELLNESS_RESTING_HEART_RATE: values } },
		groupedMetrics: null,
	};
}
