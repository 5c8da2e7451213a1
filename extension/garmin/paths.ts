/**
 * The calls that Longrun makes to Garmin Connect, and no others: whatever asks for another path is a mistake or an attack. Garmin's web service is not
 * documented; `docs/garmin.md` says what each one is known to do.
 */

const patterns = {
	GET: [
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
