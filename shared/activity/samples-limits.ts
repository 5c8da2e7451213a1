/** What a channel can hold, whatever file it comes from. */
import type { Channel } from "./samples.ts";

/** What a body, a machine or the Earth can show, from and to, in the channel's unit; anything else is a device's mistake. */
export const limits: Readonly<Record<Channel, readonly [number, number]>> = {
	heartRate: [1, 300],
	cadence: [0, 500],
	power: [0, 10_000],
	speed: [0, 150],
	altitude: [-1_000, 20_000],
	distance: [0, 1e7],
	latitude: [-90, 90],
	longitude: [-180, 180],
	temperature: [-100, 100],
};

/** A channel that is zero all the way is a sensor that was not there. */
export const absentWhenZero: readonly Channel[] = ["cadence", "power"];
