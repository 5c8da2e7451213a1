/** Nights in the shapes of the read endpoints: sleep and heart rate variability. Names, units and odd spellings are the service's own. */
import { LOCAL_OFFSET_MS } from "./activities.ts";
import { timestamp } from "./clock.ts";
import type { HealthDay } from "./health-day.ts";
import { frame, series } from "./health-frame.ts";

export function sleepAnswer(profileId: number, day: string, health: HealthDay | null): object {
	if (!health) {
		return {
			dailySleepDTO: { id: null, userProfilePK: profileId, calendarDate: day, sleepTimeSeconds: null, napTimeSeconds: null },
			sleepMovement: [],
		};
	}
	const { sleepStart, deep, light, rem, awake } = health;
	const { sleepEnd } = frame(health);
	const wave = (low: number, high: number) => (at: number) => Math.round((low + high) / 2 + ((high - low) / 2) * Math.sin(at / 4_000_000));
	const points = (low: number, high: number) =>
		series(sleepStart, sleepEnd, wave(low, high)).map(([startGMT, value]) => ({ value, startGMT }));
	const phases = [
		[1, light / 2],
		[0, deep],
		[3, awake],
		[1, light / 2],
		[2, rem],
	] as const;
	let at = sleepStart;
	const sleepLevels = phases.map(([activityLevel, seconds]) => {
		const startGMT = timestamp(at);
		at += seconds * 1000;
		return { startGMT, endGMT: timestamp(at), activityLevel };
	});
	return {
		dailySleepDTO: {
			id: sleepStart,
			userProfilePK: profileId,
			calendarDate: day,
			sleepTimeSeconds: deep + light + rem,
			napTimeSeconds: 0,
			sleepWindowConfirmed: true,
			sleepWindowConfirmationType: "enhanced_confirmed_final",
			sleepStartTimestampGMT: sleepStart,
			sleepEndTimestampGMT: sleepEnd,
			sleepStartTimestampLocal: sleepStart + LOCAL_OFFSET_MS,
			sleepEndTimestampLocal: sleepEnd + LOCAL_OFFSET_MS,
			unmeasurableSleepSeconds: 0,
			deepSleepSeconds: deep,
			lightSleepSeconds: light,
			remSleepSeconds: rem,
			awakeSleepSeconds: awake,
			averageSpO2Value: health.spo2,
			lowestSpO2Value: health.spo2 - 5,
			averageRespirationValue: health.respiration,
			awakeCount: Math.round(awake / 600),
			avgSleepStress: health.stress - 8,
			avgHeartRate: health.restingHeartRate + 4,
			sleepScores: { overall: { value: health.sleepScore, qualifierKey: health.sleepScore > 79 ? "GOOD" : "FAIR" } },
			sleepVersion: 2,
		},
		sleepMovement: [],
		remSleepData: true,
		sleepLevels,
		restlessMomentsCount: 20,
		sleepHeartRate: points(health.restingHeartRate, health.restingHeartRate + 12),
		sleepStress: points(5, 30),
		sleepBodyBattery: points(health.batteryLow, health.batteryHigh),
		hrvData: points(health.hrv - 12, health.hrv + 12),
		avgOvernightHrv: health.hrv,
		hrvStatus: "BALANCED",
		bodyBatteryChange: health.batteryHigh - health.batteryLow,
		restingHeartRate: health.restingHeartRate,
	};
}

export function sleepStats(days: readonly HealthDay[]): object {
	const individualStats = days.map((health) => ({
		calendarDate: health.day,
		values: {
			totalSleepTimeInSeconds: health.deep + health.light + health.rem,
			deepTime: health.deep,
			lightTime: health.light,
			remTime: health.rem,
			awakeTime: health.awake,
			sleepScore: health.sleepScore,
			restingHeartRate: health.restingHeartRate,
			avgOvernightHrv: health.hrv,
			localSleepStartTimeInMillis: health.sleepStart + LOCAL_OFFSET_MS,
			localSleepEndTimeInMillis: frame(health).sleepEnd + LOCAL_OFFSET_MS,
		},
	}));
	return { overallStats: {}, individualStats };
}

export function hrvSummary(health: HealthDay): object {
	return {
		calendarDate: health.day,
		weeklyAvg: health.hrvWeek,
		lastNightAvg: health.hrv,
		lastNight5MinHigh: health.hrv + 22,
		baseline: { lowUpper: 48, balancedLow: 54, balancedUpper: 72, markerValue: 0.4 },
		status: health.hrvWeek >= 54 ? "BALANCED" : "UNBALANCED",
		feedbackPhrase: "HRV_BALANCED_2",
		createTimeStamp: timestamp(frame(health).sleepEnd),
	};
}

export function hrvAnswer(profileId: number, health: HealthDay): object {
	const { day, night, sleepEnd } = frame(health);
	const hrvReadings = series(health.sleepStart, sleepEnd, (at) => health.hrv + Math.round(9 * Math.sin(at / 3_000_000))).map(
		([at, hrvValue]) => ({
			hrvValue,
			readingTimeGMT: timestamp(at),
			readingTimeLocal: timestamp(at + LOCAL_OFFSET_MS),
		}),
	);
	return { userProfilePk: profileId, hrvSummary: hrvSummary(health), hrvReadings, ...day, ...night };
}
