/** The activities that fitness on a day may look at. */
import type { IsoDate } from "../calendar.ts";
import type { RecentActivity } from "./power-bests.ts";

/** Up to `day`, each once: a race that the athlete marked may be passed among the recent ones and again among all races. Of two the later one stays. */
export function recentUpTo(activities: readonly RecentActivity[], day: IsoDate): RecentActivity[] {
	const byId = new Map<string, RecentActivity>();
	for (const measured of activities) if (measured.activity.day <= day) byId.set(measured.activity.id, measured);
	return [...byId.values()];
}
