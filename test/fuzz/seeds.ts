/** Whole files that mutations start from: small, so that thousands are read in seconds, and with everything in them that a reader looks at. */
import { activityFile, record, START, session } from "../fixtures/fit-activity.ts";
import { chain } from "../fixtures/fit-writer.ts";
import { garminExport } from "../fixtures/garmin-export.ts";
import { generateGarminCsv } from "../fixtures/generate-garmin-csv.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { garmin, gpxOf, gpxText, pointsBetween } from "../fixtures/gpx-writer.ts";
import { stravaArchive, stravaCsv } from "../fixtures/strava-archive.ts";
import { tcxOf, tpx, trackpoints } from "../fixtures/tcx-writer.ts";

export const formats = ["fit", "csv", "gpx", "tcx", "zip"] as const;
export type Format = (typeof formats)[number];

export const LARGEST_SEED = 16_384;

export function seedsOf(format: Format): Uint8Array[] {
	const seeds = makers[format]().map((seed) => (typeof seed === "string" ? new TextEncoder().encode(seed) : seed));
	const large = seeds.find(({ length }) => length > LARGEST_SEED);
	if (large) throw new Error(`a seed of ${format} has ${large.length} bytes`);
	return seeds;
}

const stravaRun = { id: 4711, startedAt: "2026-04-05T07:00:00Z", minutes: 2 };

const makers: Record<Format, () => (Uint8Array | string)[]> = {
	fit() {
		const run = generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 4, speed: 3, heartRate: 145, seed: 1 });
		const race = activityFile();
		for (let second = 0; second < 120; second++) record(race, START + second, { heartRate: 120 + (second % 40), distance: 3 * second });
		session(race, { seconds: 60, distance: 180 });
		session(race, { at: START + 60, sport: 2, seconds: 60, distance: 180 });
		const legs = race.file();
		return [run, legs, chain(run.slice(), legs)].filter(({ length }) => length <= LARGEST_SEED);
	},
	csv() {
		const row = {
			date: "2026-04-05 07:00:00",
			distance: 10.05,
			seconds: 3100,
			averageHeartRate: 150,
			ascent: 1210,
			title: 'Sunday, "long"',
		};
		const rows = Array.from({ length: 12 }, (_, i) => ({ ...row, date: `2026-04-${String(i + 5).padStart(2, "0")} 07:00:00` }));
		return [
			generateGarminCsv(rows),
			generateGarminCsv([row, { ...row, type: "Lap Swimming", distance: 1214 }], { language: "de", decimal: "," }),
			generateGarminCsv(rows, { language: "unknown" }),
			stravaCsv([stravaRun]),
		];
	},
	gpx() {
		const ride = {
			segments: [
				pointsBetween(0, 20, 1, (second) => ({ ele: 400 + second, extensions: garmin({ hr: 120, cad: 80 }) })),
				pointsBetween(90, 99),
			],
		};
		return [gpxText({ tracks: [ride] }), gpxOf(pointsBetween(0, 60))];
	},
	tcx() {
		const points = trackpoints(0, 30, 1, (second) => ({ heartRate: 130, distance: 3 * second, extensions: tpx({ Speed: 3, Watts: 200 }) }));
		return [tcxOf({ laps: [{ start: 0, timer: 30, distance: 90, tracks: [points] }] }), tcxOf({ laps: [{ start: 0, timer: 60 }] })];
	},
	zip() {
		return [
			stravaArchive({ activities: [stravaRun] }),
			garminExport({
				activities: [{ id: 1, startedAt: "2026-04-05T07:00:00Z", minutes: 2 }],
				nights: [{ day: "2026-04-05" }],
			}),
		];
	},
};
