/** An activity's time series as columns. Missing values are NaN; `time` has a value in every row and never falls. */

export const channels = ["heartRate", "cadence", "power", "speed", "altitude", "distance", "latitude", "longitude", "temperature"] as const;

/** bpm · steps or revolutions per minute · W · m/s · m · m from the start · degrees · degrees · °C */
export type Channel = (typeof channels)[number];

export interface Samples {
	/** Seconds after the activity's start. */
	time: Float64Array;
	/** Only channels with at least one value; each as long as `time`. */
	channels: Partial<Record<Channel, Float64Array>>;
	/** Spans in which the timer stood still, seconds after the start, in order and without overlap. */
	pauses: { from: number; to: number }[];
	/** Beat-to-beat intervals in seconds, in order; null when not recorded. */
	rr: Float64Array | null;
}
