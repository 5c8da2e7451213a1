/** Which of Garmin Connect's pages an address is. The application has moved from `/modern` to `/app`; either may come. */

/** The number of the activity whose page it is; null elsewhere. */
export function garminActivityId(url: URL): string | null {
	if (url.origin !== "https://connect.garmin.com") return null;
	return /^\/(?:modern|app)\/activity\/(\d{1,20})\/?$/.exec(url.pathname)?.[1] ?? null;
}

export type GarminSendPage = "calendar" | "workouts" | "home";

/** Where sending is at home; a month, a list's page or a filter may follow. Null elsewhere. */
export function garminSendPage(url: URL): GarminSendPage | null {
	if (url.origin !== "https://connect.garmin.com") return null;
	const [, page] = /^\/(?:modern|app)\/(calendar|workouts|home)(?:\/[\w/-]*)?$/.exec(url.pathname) ?? [];
	if (page) return page as GarminSendPage;
	return /^\/(modern|app)\/?$/.test(url.pathname) ? "home" : null;
}

/** Garmin's own builder of a workout, under the same part of the site as the page at hand. The new one wants to be told the sport. */
export function garminBuilder(page: URL, garminId: string, sportTypeKey: string | null): string {
	if (page.pathname.startsWith("/modern/")) return `/modern/workout/${garminId}`;
	return `/app/workout/${garminId}${sportTypeKey === null ? "" : `?workoutType=${encodeURIComponent(sportTypeKey)}`}`;
}
