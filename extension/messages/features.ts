/** What can be turned on and off in this browser. Without schemas, for content scripts. */
/** Each is one file in `features/` and can be turned off alone. */
export const featureNames = ["stravaActivity", "stravaToday", "garminActivity", "garminSend", "garminRead"] as const;
export type FeatureName = (typeof featureNames)[number];

export const siteNames = ["strava", "garmin"] as const;
export type SiteName = (typeof siteNames)[number];

export const siteOf: Record<FeatureName, SiteName> = {
	stravaActivity: "strava",
	stravaToday: "strava",
	garminActivity: "garmin",
	garminSend: "garmin",
	garminRead: "garmin",
};

interface Switches {
	sites: Record<SiteName, boolean>;
	features: Record<FeatureName, boolean>;
}

/** On where both the feature and its site are. */
export const isOn = ({ sites, features }: Switches, feature: FeatureName): boolean => sites[siteOf[feature]] && features[feature];
