/**
 * The calls that Longrun makes to Garmin Connect, and no others: whatever asks for another path is a mistake or an attack. Garmin's web service is not
 * documented; `docs/garmin.md` says what each one is known to do.
 */

const DAY = "\\d{4}-\\d{2}-\\d{2}";
/** A display name is a UUID or chosen: encoded, it has no slash. */
const NAME = "[\\w.%~!*'()-]+";
const of = (...parts: string[]): RegExp => new RegExp(`^${parts.join("")}$`);

/** Reading: only what an athlete can consent to (`shared/health/garmin-kinds.ts`), and the originals of their activities. */
const reads = [
	/^\/activitylist-service\/activities\/count$/,
	/^\/activitylist-service\/activities\/search\/activities\?start=\d+&limit=\d+$/,
	/^\/download-service\/files\/activity\/\d+$/,
	of(`/sleep-service/stats/sleep/daily/${DAY}/${DAY}`),
	of(`/hrv-service/hrv/daily/${DAY}/${DAY}`),
	of(`/userstats-service/wellness/daily/${NAME}\\?fromDate=${DAY}&untilDate=${DAY}&metricId=60`),
	of(`/usersummary-service/stats/(?:stress|steps)/daily/${DAY}/${DAY}`),
	of(`/wellness-service/wellness/bodyBattery/reports/daily\\?startDate=${DAY}&endDate=${DAY}`),
	of(`/wellness-service/wellness/daily/(?:spo2|respiration)/${DAY}`),
	of(`/weight-service/weight/range/${DAY}/${DAY}\\?includeAll=true`),
	of(`/metrics-service/metrics/maxmet/daily/${DAY}/${DAY}`),
	of(`/metrics-service/metrics/(?:trainingreadiness|trainingstatus/aggregated)/${DAY}`),
	/^\/biometric-service\/(?:heartRateZones\/|powerZones\/sports\/all)$/,
	/^\/biometric-service\/biometric\/(?:latestLactateThreshold|latestFunctionalThresholdPower\/CYCLING)$/,
	of(`/personalrecord-service/personalrecord/prs/${NAME}`),
	/^\/gear-service\/gear\/filterGear\?userProfilePk=\d+$/,
];

const patterns = {
	GET: [
		...reads,
		/^\/userprofile-service\/socialProfile$/,
		/^\/gdprconsent-service\/feature\/UPLOAD$/,
		/^\/workout-service\/workouts\?[\w=&-]*$/,
		/^\/workout-service\/workout\/\d+$/,
		/^\/calendar-service\/year\/\d{4}\/month\/\d{1,2}$/,
	],
	POST: [/^\/workout-service\/workout$/, /^\/workout-service\/schedule\/\d+$/],
	PUT: [/^\/workout-service\/workout\/\d+$/],
	DELETE: [/^\/workout-service\/workout\/\d+$/, /^\/workout-service\/schedule\/\d+$/],
} as const;

export type Method = keyof typeof patterns;

/** What stands behind `/gc-api`, query included. */
export function isAllowed(method: Method, path: string): boolean {
	return patterns[method].some((pattern) => pattern.test(path));
}
