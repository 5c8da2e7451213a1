/** Strava's activity page, as far as we hold on to it. The first anchors have stood since 2020. */
import type { Rung } from "./anchor.ts";

export const stravaLadder: readonly Rung[] = [
	{ name: "heading", selector: "section#heading", position: "after" },
	{ name: "summary", selector: ".activity-summary-container", position: "after" },
	{ name: "pagenav", selector: "#pagenav", position: "after" },
	{ name: "container", selector: "#view, main, .page.container", position: "first" },
];

/** Only the owner's page has a way to edit it, or a private note. Whether they are there is looked at, never what they say. */
export function isOwnStravaPage(page: Document, id: string): boolean {
	return page.querySelector(`a[href$="/activities/${id}/edit"], .private-note-container`) !== null;
}
