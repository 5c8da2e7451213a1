/** Who the athlete is, and what the account knows beside single days: settings, zones, thresholds, records, gear, devices. */

export interface Profile {
	profileId: number;
	/** A UUID or a chosen name; part of many paths. */
	displayName: string;
	fullName: string;
}

const format = (formatKey: string) => ({ formatId: 1, formatKey, minFraction: 0, maxFraction: 0, groupingUsed: true, displayFormat: null });
const firstDayOfWeek = { dayId: 3, dayName: "monday", sortOrder: 3, isPossibleFirstDay: true };

/** Seconds per metre, as a recorded value suggests; other readers take it for something else. */
const THRESHOLD_SPEED = 0.268;
const THRESHOLD_HEART_RATE = 168;

export function socialProfile({ profileId, displayName, fullName }: Profile): object {
	return {
		id: profileId + 1,
		profileId,
		garminGUID: "00000000-0000-4000-8000-000000004711",
		displayName,
		fullName,
		userName: "fake@example.org",
		profileImageType: "UPLOADED_PHOTO",
		location: "Nowhere",
		userRoles: ["SCOPE_CONNECT_READ", "SCOPE_CONNECT_WRITE"],
		userProfileFullName: fullName,
		userLevel: 3,
		userPro: false,
	};
}

export function settings({ displayName }: Profile): object {
	return {
		displayName,
		preferredLocale: "en-US",
		measurementSystem: "metric",
		firstDayOfWeek,
		numberFormat: "decimal_period",
		powerFormat: format("watt"),
		heartRateFormat: format("bpm"),
		timeZone: "Europe/Vienna",
		hydrationMeasurementUnit: "milliliter",
		golfDistanceUnit: "metric",
	};
}

export function userSettings({ profileId }: Profile): object {
	return {
		id: profileId,
		userData: {
			gender: "FEMALE",
			weight: 61_000,
			height: 171,
			timeFormat: "time_twenty_four_hr",
			birthDate: "1990-05-05",
			measurementSystem: "metric",
			firstDayOfWeek,
			vo2MaxRunning: 51,
			vo2MaxCycling: null,
			lactateThresholdSpeed: THRESHOLD_SPEED,
			lactateThresholdHeartRate: THRESHOLD_HEART_RATE,
			thresholdHeartRateAutoDetected: true,
			ftpAutoDetected: true,
		},
		userSleep: { sleepTime: 79_200, defaultSleepTime: false, wakeTime: 21_600, defaultWakeTime: false },
	};
}

export function heartRateZones(): object[] {
	const zones = (sport: string, threshold: number) => ({
		trainingMethod: "LACTATE_THRESHOLD",
		restingHeartRateUsed: 48,
		lactateThresholdHeartRateUsed: threshold,
		zone1Floor: Math.round(threshold * 0.65),
		zone2Floor: Math.round(threshold * 0.8),
		zone3Floor: Math.round(threshold * 0.89),
		zone4Floor: Math.round(threshold * 0.95),
		zone5Floor: threshold,
		maxHeartRateUsed: 186,
		restingHrAutoUpdateUsed: true,
		sport,
		changeState: "CHANGED",
	});
	return [zones("DEFAULT", THRESHOLD_HEART_RATE), zones("RUNNING", THRESHOLD_HEART_RATE), zones("CYCLING", THRESHOLD_HEART_RATE - 7)];
}

export function powerZones(): object[] {
	const ftp = 240;
	const floors = [0, 0.55, 0.76, 0.9, 1.05, 1.21, 1.5].map((part, index) => [`zone${index + 1}Floor`, Math.round(ftp * part)]);
	return [{ sport: "CYCLING", functionalThresholdPower: ftp, ...Object.fromEntries(floors) }];
}

/** "hearRate" is the service's own spelling. */
export function lactateThreshold({ profileId }: Profile, day: string): object[] {
	const at = Date.parse(`${day}T06:00:00Z`);
	return [
		{
			userProfilePK: profileId,
			version: at,
			calendarDate: `${day}T06:00:00.0`,
			sequence: at,
			speed: THRESHOLD_SPEED,
			hearRate: THRESHOLD_HEART_RATE,
			heartRateCycling: null,
		},
	];
}

export function functionalThresholdPower({ profileId }: Profile, day: string): object {
	return {
		userProfilePK: profileId,
		version: null,
		calendarDate: `${day}T06:00:00.0`,
		isStale: false,
		sequence: null,
		sport: "CYCLING",
		functionalThresholdPower: 240,
		biometricSourceType: null,
	};
}

/** Times in seconds; type 7 is the longest run in metres. */
export function personalRecords(activityId: number): object[] {
	const record = (id: number, typeId: number, value: number) => ({
		id,
		typeId,
		activityId,
		activityName: "Fake run",
		activityType: "running",
		value,
		prStartTimeGmt: Date.UTC(2026, 8, 6, 8),
		prStartTimeGmtFormatted: "2026-09-06T08:00:00.0",
	});
	return [record(1, 3, 1266.4), record(2, 4, 2640.9), record(3, 5, 5890), record(4, 7, 32_180)];
}

export function gear({ profileId }: Profile): object[] {
	return [
		{
			gearPk: 1,
			uuid: "0000aaaa",
			userProfilePk: profileId,
			gearMakeName: "Other",
			gearModelName: "Unknown Shoes",
			gearTypeName: "Shoes",
			gearStatusName: "active",
			displayName: "Blue shoes",
			customMakeModel: "Blue shoes",
			dateBegin: "2026-03-01T00:00:00.0",
			dateEnd: null,
			maximumMeters: 800_000,
			notified: false,
		},
	];
}

export const devices = [{ deviceId: 3_456_000_001, unitId: 3_456_000_001, productDisplayName: "Fake watch", deviceStatus: "active" }];

export const lastUsedDevice = { userDeviceId: 3_456_000_001, userProfileNumber: 4711, lastUsedDeviceName: "Fake watch" };
