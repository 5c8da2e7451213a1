/** The activities that a fake Strava knows. */

/** What the page of an activity looks like. */
export const activityKinds = ["run", "ride", "indoor", "manual", "strength", "other athlete's", "flagged"] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const originals = ["fit", "fit.gz", "tcx", "gpx", "none"] as const;

export interface StravaActivity {
	id: number;
	kind: ActivityKind;
	name: string;
	/** ISO instant. */
	startedAt: string;
	minutes: number;
	/** Mean, m/s. */
	speed: number;
	/** Mean, bpm. */
	heartRate: number;
	/** What `export_original` gives. A manual entry has none, whatever stands here. */
	original: (typeof originals)[number] | Uint8Array;
}

/** One of each kind: 101 run, 102 ride, 103 indoor, 104 manual, 105 strength, 106 another athlete's, 107 flagged, 108 a second run. */
export function usualActivities(): StravaActivity[] {
	const kinds: readonly ActivityKind[] = [...activityKinds, "run"];
	return kinds.map((kind, index) => ({
		id: 101 + index,
		kind,
		name: `Fake ${kind}`,
		startedAt: new Date(Date.UTC(2026, 10, 20 - index, 6, 30)).toISOString(),
		minutes: 40,
		speed: kind === "ride" ? 7.5 : 2.9,
		heartRate: 142,
		original: "fit",
	}));
}

export function hasFile({ kind }: StravaActivity): boolean {
	return kind !== "manual" && kind !== "other athlete's";
}
