/** What can be read of an athlete's Garmin data: kinds that are consented to one by one, and the calls that give each. */
import { addDays, type IsoDate } from "../calendar.ts";

/** `garmin_connect`: in the athlete's own signed-in tab. `garmin_personal_api`: by the athlete's own key, from the server. */
export const readingSources = ["garmin_connect", "garmin_personal_api"] as const;
export type ReadingSource = (typeof readingSources)[number];

/** Kinds that are a value a day. */
export const dayKinds = [
	"sleep",
	"hrv",
	"resting_heart_rate",
	"stress",
	"body_battery",
	"weight",
	"steps",
	"vo2max",
	"training_readiness",
	"training_status",
	"blood_oxygen",
	"respiration",
] as const;
export type DayKind = (typeof dayKinds)[number];

/** Kinds that are one picture of today: kept as they come, and not read into facts yet. */
export const pictureKinds = ["zones", "records", "gear", "calendar"] as const;
export type PictureKind = (typeof pictureKinds)[number];

export const readingKinds = ["activities", ...dayKinds, ...pictureKinds] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** Whose data it is, as Garmin's own addresses name them. */
export interface GarminAccount {
	/** Garmin's number of the account. */
	profileId: string;
	displayName: string;
}

interface DayCalls {
	/** Days that one call gives at most, by source. */
	days: Readonly<Record<ReadingSource, number>>;
	/** How far back the first reading goes, in days; null: as far as there is something. */
	reach: number | null;
	path(from: IsoDate, to: IsoDate, account: GarminAccount): string;
}

/**
 * [convention] What gives one day a call is read three months back: four kinds over ten years were 14,600 calls, hours of Garmin's patience for what
 * nothing here looks at any more.
 */
const SINGLE_DAY_REACH = 90;
const YEAR = 365;
const month = { garmin_connect: 28, garmin_personal_api: 28 } as const;
const single = { days: { garmin_connect: 1, garmin_personal_api: 1 }, reach: SINGLE_DAY_REACH } as const;
const name = ({ displayName }: GarminAccount) => encodeURIComponent(displayName);

/**
 * The fewest calls that give each kind (`docs/connections.md`): ranges of a month for most, of a year for some. Garmin says no limit for heart rate
 * variability and body battery on the web: they are held to that of their siblings. The Personal API's limits are those that its users have met.
 */
export const dayCalls: Readonly<Record<DayKind, DayCalls>> = {
	sleep: {
		days: { garmin_connect: 28, garmin_personal_api: 31 },
		reach: null,
		path: (from, to) => `/sleep-service/stats/sleep/daily/${from}/${to}`,
	},
	hrv: { days: { garmin_connect: 28, garmin_personal_api: 35 }, reach: null, path: (from, to) => `/hrv-service/hrv/daily/${from}/${to}` },
	resting_heart_rate: {
		days: { garmin_connect: YEAR, garmin_personal_api: YEAR },
		reach: null,
		path: (from, to, account) => `/userstats-service/wellness/daily/${name(account)}?fromDate=${from}&untilDate=${to}&metricId=60`,
	},
	stress: { days: month, reach: null, path: (from, to) => `/usersummary-service/stats/stress/daily/${from}/${to}` },
	body_battery: {
		days: month,
		reach: null,
		path: (from, to) => `/wellness-service/wellness/bodyBattery/reports/daily?startDate=${from}&endDate=${to}`,
	},
	weight: {
		days: { garmin_connect: YEAR, garmin_personal_api: YEAR },
		reach: null,
		path: (from, to) => `/weight-service/weight/range/${from}/${to}?includeAll=true`,
	},
	steps: { days: month, reach: null, path: (from, to) => `/usersummary-service/stats/steps/daily/${from}/${to}` },
	vo2max: {
		days: { garmin_connect: YEAR, garmin_personal_api: YEAR },
		reach: null,
		path: (from, to) => `/metrics-service/metrics/maxmet/daily/${from}/${to}`,
	},
	training_readiness: { ...single, path: (day) => `/metrics-service/metrics/trainingreadiness/${day}` },
	training_status: { ...single, path: (day) => `/metrics-service/metrics/trainingstatus/aggregated/${day}` },
	blood_oxygen: { ...single, path: (day) => `/wellness-service/wellness/daily/spo2/${day}` },
	respiration: { ...single, path: (day) => `/wellness-service/wellness/daily/respiration/${day}` },
};

/** The calls that make one picture, in order. */
export function pictureCalls(kind: PictureKind, today: IsoDate, { displayName, profileId }: GarminAccount): string[] {
	switch (kind) {
		case "zones":
			return [
				"/biometric-service/heartRateZones/",
				"/biometric-service/powerZones/sports/all",
				"/biometric-service/biometric/latestLactateThreshold",
				"/biometric-service/biometric/latestFunctionalThresholdPower/CYCLING",
			];
		case "records":
			return [`/personalrecord-service/personalrecord/prs/${encodeURIComponent(displayName)}`];
		case "gear":
			return [`/gear-service/gear/filterGear?userProfilePk=${profileId}`];
		case "calendar":
			return [today, addDays(`${today.slice(0, 8)}01`, 31)].map(
				// Garmin counts months from 0.
				(day) => `/calendar-service/year/${Number(day.slice(0, 4))}/month/${Number(day.slice(5, 7)) - 1}`,
			);
		default:
			return kind satisfies never;
	}
}

/** What the Personal API does not have (404): readiness, status, VO2max, records; gear and calendar were not seen in it. */
const notByKey: readonly ReadingKind[] = ["vo2max", "training_readiness", "training_status", "records", "gear", "calendar"];

export function kindsOf(source: ReadingSource): ReadingKind[] {
	return readingKinds.filter((kind) => source === "garmin_connect" || !notByKey.includes(kind));
}

export const isDayKind = (kind: ReadingKind): kind is DayKind => (dayKinds as readonly string[]).includes(kind);
export const isPictureKind = (kind: ReadingKind): kind is PictureKind => (pictureKinds as readonly string[]).includes(kind);
