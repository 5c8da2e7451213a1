import { garminLadder } from "../pages/garmin-anchors.ts";
import { garminActivityId } from "../pages/garmin-url.ts";
import { showActivities } from "./activity-panel.tsx";
import type { SwitchedFeature } from "./where-on.ts";

/** Verdict and feedback on the athlete's activities at Garmin Connect. Nothing tells an own page there: only what the server knows is shown. */
export const garminActivityPanel: SwitchedFeature = {
	name: "garmin activity panel",
	setting: "garminActivity",
	init: (signal) => {
		showActivities(
			{ page: "garmin:activity", idOf: garminActivityId, ladder: garminLadder, isOwn: () => false, original: null, byItself: false },
			signal,
		);
	},
};
