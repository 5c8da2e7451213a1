/** The fake Strava and the fake Garmin Connect behind one door, because Firefox sends all of port 443 to a single place. */
import { type FakeGarmin, type FakeGarminOptions, startFakeGarmin } from "../fakes/garmin-connect/start.ts";
import { type LoopbackOptions, startLoopback } from "../fakes/loopback/loopback.ts";
import { type FakeStrava, type FakeStravaOptions, startFakeStrava } from "../fakes/strava/start.ts";

export interface FakeSites {
	/** Where www.strava.com and connect.garmin.com are. */
	port: number;
	strava: FakeStrava;
	garmin: FakeGarmin;
	stop: () => Promise<void>;
}

export interface FakeSitesOptions extends LoopbackOptions {
	strava?: FakeStravaOptions;
	garmin?: FakeGarminOptions;
}

export async function startFakeSites({ strava, garmin, ...options }: FakeSitesOptions = {}): Promise<FakeSites> {
	const loopback = await startLoopback(options);
	return {
		port: loopback.port,
		strava: await startFakeStrava({ ...strava, loopback }),
		garmin: await startFakeGarmin({ ...garmin, loopback }),
		stop: loopback.stop,
	};
}
