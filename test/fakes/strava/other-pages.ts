/** Dashboard (a feed that comes late and in steps), calendar, list of activities, sign-in page. */
import { escapeHtml } from "../loopback/exchange.ts";
import type { StravaActivity } from "./activity.ts";
import { document, type PageOptions } from "./activity-page.ts";

export function dashboardPage(athleteId: number, options: PageOptions): string {
	return document("Dashboard", athleteId, options, '<main><div class="feature-feed" data-fill="feed"></div></main>');
}

/** The card of the feed; its markup changes about once a year. */
export function feedEntry({ id, name }: StravaActivity): string {
	return `<div id="feed-entry-${id}" data-testid="web-feed-entry"><h3><a href="/activities/${id}">${escapeHtml(name)}</a></h3></div>`;
}

/** The month of the newest activity. */
export function calendarPage(activities: readonly StravaActivity[], athleteId: number, options: PageOptions): string {
	const cells = activities.map(
		({ id, name, startedAt }) => `<td>${startedAt.slice(8, 10)} <a href="/activities/${id}">${escapeHtml(name)}</a></td>`,
	);
	return document(
		"Training Calendar",
		athleteId,
		options,
		`<div class="page container"><div id="calendar-header"><h2 class="heading-nav">${activities[0]?.startedAt.slice(0, 7) ?? ""}</h2></div>
<table class="month-calendar"><tbody><tr>${cells.join("")}</tr></tbody></table></div>`,
	);
}

export function trainingPage(activities: readonly StravaActivity[], athleteId: number, options: PageOptions): string {
	const rows = activities.map(
		({ id, name }) => `<tr class="training-activity-row"><td><a href="/activities/${id}">${escapeHtml(name)}</a></td></tr>`,
	);
	return document(
		"My Activities",
		athleteId,
		options,
		`<div class="page container"><table class="activities"><tbody>${rows.join("")}</tbody></table></div>`,
	);
}

export const signInPage = "<!doctype html><title>Log In | Strava</title><main><h1>Log In</h1><form><button>Log In</button></form></main>";
