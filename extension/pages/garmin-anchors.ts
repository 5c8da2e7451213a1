/** Garmin Connect's activity page: its class names are made anew with every release, so little is held on to. */
import type { Rung } from "./anchor.ts";

export const garminLadder: readonly Rung[] = [
	{ name: "activity_header", selector: "[class*='ActivityHeader'], [class*='activityHeader'], .activity-header", position: "after" },
	{ name: "content", selector: "#pageContainer main, main, [role='main'], .main-body", position: "first" },
];

/** Calendar, workouts and home: by their roles alone. */
export const garminSendLadder: readonly Rung[] = [
	{ name: "main", selector: "main, [role='main']", position: "first" },
	{ name: "container", selector: "#pageContainer, .main-body", position: "first" },
];
