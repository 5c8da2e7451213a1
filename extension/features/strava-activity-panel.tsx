import { isOwnStravaPage, stravaLadder } from "../pages/strava-anchors.ts";
import { stravaActivityId } from "../pages/strava-url.ts";
import { askContext } from "../panel/context.ts";
import { showActivities } from "./activity-panel.tsx";
import { bringIn } from "./bring-in.ts";
import type { SwitchedFeature } from "./where-on.ts";

/** Verdict and feedback on own activities at Strava; nothing on those of others. */
export const stravaActivityPanel: SwitchedFeature = {
	name: "strava activity panel",
	setting: "stravaActivity",
	init: async (signal) => {
		const context = await askContext();
		showActivities(
			{
				page: "strava:activity",
				idOf: stravaActivityId,
				ladder: stravaLadder,
				isOwn: isOwnStravaPage,
				original: bringIn,
				byItself: context?.settings.bringInOriginals ?? false,
			},
			signal,
		);
	},
};
