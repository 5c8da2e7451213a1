/** Which of Strava's pages an address is. All that is ever taken from a page of Strava is the number in its address. */

/** `/edit`, `/truncate` and `/export_*` are pages of their own; everything else under an activity is a tab of it. */
const otherPages = /^(edit|truncate|export_\w+)$/;

const isStrava = (url: URL): boolean => url.origin === "https://www.strava.com";

/** The number of the activity whose page it is; null elsewhere. */
export function stravaActivityId(url: URL): string | null {
	const [, id, part = ""] = /^\/activities\/(\d{1,20})(?:\/([\w-]*))?(?:\/.*)?$/.exec(url.pathname) ?? [];
	return isStrava(url) && id !== undefined && !otherPages.test(part) ? id : null;
}

/** Where a day has room: the feed, and the calendar of any year. */
export function isStravaDayPage(url: URL): boolean {
	return isStrava(url) && /^\/(dashboard(\/.*)?|athlete\/calendar(\/\d{4})?)\/?$/.test(url.pathname);
}
