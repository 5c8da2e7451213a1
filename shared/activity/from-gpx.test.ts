import { describe, expect, test } from "vitest";
import { GPX_START, type GpxPoint, garmin, gpxOf, gpxText, pointsBetween } from "../../test/fixtures/gpx-writer.ts";
import type { ReadActivity } from "./activity.ts";
import { readGpx } from "./from-gpx.ts";

function only(text: string): ReadActivity {
	const { activities, problems } = readGpx(text);
	expect(problems).toEqual([]);
	expect(activities).toHaveLength(1);
	return activities[0] as ReadActivity;
}

function codes(text: string): string[] {
	return readGpx(text).problems.map((problem) => problem.code);
}

function column(activity: ReadActivity | undefined, channel: keyof NonNullable<ReadActivity["samples"]>["channels"]): number[] {
	return [...(activity?.samples?.channels[channel] ?? [])];
}

const run = (points: readonly GpxPoint[]) => gpxOf(points, { name: "Lunch", type: "running" });

test("a plain run: every fact follows from its points", () => {
	const activity = only(
		run(
			pointsBetween(0, 100, 1, (second) => ({
				ele: second < 50 ? 500 + second : 549,
				extensions: garmin({ atemp: 21, hr: 140 + (second % 2), cad: 85 }),
			})),
		),
	);
	expect(activity.summary).toMatchObject({
		sport: "running",
		subSport: null,
		name: "Lunch",
		startedAt: "2026-05-02T08:00:00Z",
		startedLocal: null,
		zone: null,
		elapsedSeconds: 100,
		timerSeconds: 100,
		ascentMetres: 48,
		descentMetres: 0,
		maxHeartRate: 141,
		averageCadence: 170,
		averagePower: null,
		calories: null,
		laps: [],
	});
	expect(activity.summary.distanceMetres).toBeCloseTo(1000, 3);
	expect(activity.summary.averageHeartRate).toBeCloseTo(140.5, 1);
	expect(activity.device).toBe("Test Watch");
	expect(activity.samples?.time).toHaveLength(101);
	expect(column(activity, "temperature")[0]).toBe(21);
	expect(activity.samples?.pauses).toEqual([]);
});

describe("versions and namespaces", () => {
	test("GPX 1.0 with speed beside the time", () => {
		const text = gpxText({
			root: 'version="1.0" creator="Cruiser"',
			tracks: [{ segments: [pointsBetween(0, 2, 1, () => ({ more: "<course>3</course><speed>2.5</speed>" }))] }],
		});
		expect(column(only(text), "speed")).toEqual([2.5, 2.5, 2.5]);
	});

	test("every element with a prefix", () => {
		const text = run(pointsBetween(0, 2))
			.replaceAll(/<(\/?)(gpx|trk|trkseg|trkpt|time|type|name)(?=[\s>])/g, "<$1g:$2")
			.replace("xmlns=", "xmlns:g=");
		expect(only(text).summary).toMatchObject({ sport: "running", elapsedSeconds: 2 });
	});

	test("no namespace at all, and single quotes", () => {
		expect(only(gpxText({ root: "version='1.1'", tracks: [{ segments: [pointsBetween(0, 2)] }] })).device).toBeNull();
	});

	test("a name in CDATA, and entities in it", () => {
		expect(only(gpxOf(pointsBetween(0, 1), { name: "<![CDATA[Über <den> Berg]]>" })).summary.name).toBe("Über <den> Berg");
		expect(only(gpxOf(pointsBetween(0, 1), { name: "Rock &amp; Roll & rain" })).summary.name).toBe("Rock & Roll & rain");
	});

	test("the name of the file's metadata where the track has none", () => {
		const text = gpxText({ head: "<metadata><name>Round the lake</name></metadata>", tracks: [{ segments: [pointsBetween(0, 1)] }] });
		expect(only(text).summary.name).toBe("Round the lake");
	});
});

describe("extensions", () => {
	const extended = (extensions: string) =>
		only(
			gpxOf(
				pointsBetween(0, 1, 1, () => ({ extensions })),
				{ type: "cycling" },
			),
		);

	test.each([
		["Garmin's TrackPointExtension", garmin({ hr: 150, cad: 90, atemp: 20, speed: 8 })],
		[
			"the same under another prefix",
			"<ns3:TPX><ns3:hr>150</ns3:hr><ns3:cad>90</ns3:cad><ns3:atemp>20</ns3:atemp><ns3:speed>8</ns3:speed></ns3:TPX>",
		],
		["without prefix, straight below", "<hr>150</hr><cadence>90</cadence><temp>20</temp><speed>8</speed>"],
		["Cluetrust's gpxdata", "<d:hr>150</d:hr><d:cadence>90</d:cadence><d:temp>20</d:temp><d:speed>8</d:speed>"],
	])("%s", (_, extensions) => {
		const activity = extended(extensions);
		expect(["heartRate", "cadence", "temperature", "speed"].map((name) => column(activity, name as "speed")[0])).toEqual([150, 90, 20, 8]);
	});

	test.each([
		"<power>240</power>",
		"<pwr:PowerExtension><pwr:PowerInWatts>240</pwr:PowerInWatts></pwr:PowerExtension>",
		"<watts>240</watts>",
	])("power as %s", (extensions) => {
		expect(extended(extensions).summary).toMatchObject({ averagePower: 240, maxPower: 240 });
	});

	test("impossible values are missing, and a sensor that is zero all the way is none", () => {
		const activity = extended(`${garmin({ hr: 0, cad: 0, atemp: 999 })}<power>0</power>`);
		expect(Object.keys(activity.samples?.channels ?? {}).toSorted()).toEqual(["distance", "latitude", "longitude"]);
		expect(activity.summary).toMatchObject({ averageHeartRate: null, averagePower: null, averageCadence: null });
	});

	test("values with a decimal comma are read, others that are no numbers are missing", () => {
		expect(column(extended("<speed>2,5</speed>"), "speed")).toEqual([2.5, 2.5]);
		expect(column(extended("<hr>n/a</hr>"), "heartRate")).toEqual([]);
	});

	test("cadence of both legs stays as it is", () => {
		expect(only(run(pointsBetween(0, 1, 1, () => ({ extensions: garmin({ cad: 172 }) })))).summary.averageCadence).toBe(172);
	});
});

describe("distance and height", () => {
	test("a recorded distance counts before the positions", () => {
		const points = pointsBetween(0, 3, 1, (second) => ({ extensions: `<gpxdata:distance>${second * 3}</gpxdata:distance>` }));
		expect(column(only(run(points)), "distance")).toEqual([0, 3, 6, 9]);
	});

	test("lengths of steps are no distance", () => {
		const points = pointsBetween(0, 4, 1, (second) => ({ extensions: `<distance>${[0, 9, 11, 8, 10][second]}</distance>` }));
		expect(only(run(points)).summary.distanceMetres).toBeCloseTo(40, 3);
	});

	test("points without coordinates keep their other values; the way goes straight past them", () => {
		const points = pointsBetween(0, 4, 1, (second) => ({
			extensions: garmin({ hr: 120 + second }),
			...(second === 2 ? { at: null } : {}),
		}));
		const activity = only(run(points));
		expect(column(activity, "heartRate")).toEqual([120, 121, 122, 123, 124]);
		expect(column(activity, "latitude")[2]).toBeNaN();
		expect(column(activity, "distance")[2]).toBeNaN();
		expect(activity.summary.distanceMetres).toBeCloseTo(40, 3);
	});

	test("no coordinates at all: no distance", () => {
		const activity = only(run(pointsBetween(0, 9, 1, () => ({ at: null, extensions: garmin({ hr: 120 }) }))));
		expect(activity.summary).toMatchObject({ distanceMetres: null, elapsedSeconds: 9 });
	});

	test.each([
		["0", "0"],
		["91", "11"],
		["x", "11"],
		["", ""],
	])("the position %s, %s is none", (latitude, longitude) => {
		const points = pointsBetween(0, 2, 1, (second) => (second === 0 ? { at: [latitude, longitude] } : {}));
		expect(only(run(points)).summary.distanceMetres).toBeCloseTo(10, 3);
	});

	test("a jump of the fix adds nothing", () => {
		const points = pointsBetween(0, 4, 1, (second) => (second === 2 ? { at: [52, 13] } : {}));
		expect(only(run(points)).summary.distanceMetres).toBeCloseTo(20, 3);
	});

	test("heights missing: ascent is not known; noise is no ascent", () => {
		expect(only(run(pointsBetween(0, 9))).summary).toMatchObject({ ascentMetres: null, descentMetres: null });
		const noisy = pointsBetween(0, 99, 1, (second) => ({ ele: 400 + (second % 2) * 2 }));
		expect(only(run(noisy)).summary).toMatchObject({ ascentMetres: 0, descentMetres: 0 });
		const hill = pointsBetween(0, 20, 1, (second) => ({ ele: 400 + 10 * (10 - Math.abs(10 - second)) }));
		expect(only(run(hill)).summary).toMatchObject({ ascentMetres: 100, descentMetres: 100 });
	});
});

describe("pauses and tracks", () => {
	test("a new segment after a gap is a pause; the way in it does not count", () => {
		const activity = only(gpxText({ tracks: [{ type: "9", segments: [pointsBetween(0, 60), pointsBetween(360, 420)] }] }));
		expect(activity.summary).toMatchObject({ elapsedSeconds: 420, timerSeconds: 120 });
		expect(activity.samples?.pauses).toEqual([{ from: 60, to: 360 }]);
		expect(activity.summary.distanceMetres).toBeCloseTo(1200, 3);
	});

	test("a new segment without a gap is no pause", () => {
		const activity = only(gpxText({ tracks: [{ segments: [pointsBetween(0, 60), pointsBetween(61, 120)] }] }));
		expect(activity.samples?.pauses).toEqual([]);
		expect(activity.summary.distanceMetres).toBeCloseTo(1200, 3);
	});

	test("empty segments do not matter", () => {
		const activity = only(gpxText({ tracks: [{ segments: [[], pointsBetween(0, 60), []] }, { segments: [] }] }));
		expect(activity.samples?.pauses).toEqual([]);
		expect(activity.summary.elapsedSeconds).toBe(60);
	});

	test("OpenTracks' impossible latitudes are a pause", () => {
		const points = pointsBetween(0, 30, 1, (second) => (second === 10 ? { at: [100, 0] } : second === 20 ? { at: [200, 0] } : {}));
		const activity = only(run(points));
		expect(activity.samples?.pauses).toEqual([{ from: 10, to: 20 }]);
		expect(column(activity, "latitude")[10]).toBeNaN();
	});

	test("tracks with a short break between are one activity", () => {
		const activity = only(gpxText({ tracks: [{ segments: [pointsBetween(0, 60)] }, { segments: [pointsBetween(660, 720)] }] }));
		expect(activity.samples?.pauses).toEqual([{ from: 60, to: 660 }]);
	});

	test("tracks hours apart are activities of their own, in order of time", () => {
		const tracks = [
			{ name: "Home", segments: [pointsBetween(30_000, 30_060)] },
			{ name: "To work", segments: [pointsBetween(0, 60)] },
		];
		const { activities } = readGpx(gpxText({ tracks }));
		expect(activities.map(({ summary }) => [summary.name, summary.startedAt])).toEqual([
			["To work", "2026-05-02T08:00:00Z"],
			["Home", "2026-05-02T16:20:00Z"],
		]);
	});

	test("tracks of different sports or at the same time are activities of their own", () => {
		const next = pointsBetween(70, 130);
		const sports = [
			{ type: "cycling", segments: [pointsBetween(0, 60)] },
			{ type: "running", segments: [next] },
		];
		expect(readGpx(gpxText({ tracks: sports })).activities.map(({ summary }) => summary.sport)).toEqual(["cycling", "running"]);
		const overlapping = [{ segments: [pointsBetween(0, 60)] }, { segments: [pointsBetween(30, 90)] }];
		expect(readGpx(gpxText({ tracks: overlapping })).activities).toHaveLength(2);
	});

	test("segments days apart are days of a tour", () => {
		const { activities, problems } = readGpx(gpxText({ tracks: [{ segments: [pointsBetween(0, 60), pointsBetween(90_000, 90_060)] }] }));
		expect(activities.map(({ summary }) => summary.elapsedSeconds)).toEqual([60, 60]);
		expect(problems).toEqual([]);
	});
});

describe("sports", () => {
	test.each([
		["1", "cycling", null],
		["9", "running", null],
		["10", "walking", null],
		["17", "cycling", "virtual"],
		["running", "running", null],
		["Biking", "cycling", null],
		["cycling", "cycling", null],
		["trail_running", "running", "trail"],
		["VirtualRide", "cycling", "virtual"],
		["Ride", "cycling", null],
		["E-Bike Ride", "cycling", null],
		["hiking", "hiking", null],
		["NordicSki", "cross_country_skiing", null],
		["open_water_swimming", "swimming", "open_water"],
		["WeightTraining", "strength", null],
		["99", "other", null],
		["the category", "other", null],
	])("type %s is %s", (type, sport, subSport) => {
		expect(only(gpxOf(pointsBetween(0, 1), { type })).summary).toMatchObject({ sport, subSport });
	});

	test.each([
		["Evening Ride", "cycling"],
		["Morning Run", "running"],
		["Running 5/10/12 8:41 am", "running"],
		["Run with the bulls", "other"],
		["Laufenburg", "other"],
	])("without a type the name %s tells %s", (name, sport) => {
		expect(only(gpxOf(pointsBetween(0, 1), { name })).summary.sport).toBe(sport);
	});
});

describe("time", () => {
	test("an offset gives wall clock and zone", () => {
		const activity = only(run([{ time: "2026-05-02T10:00:00+02:00" }, { time: "2026-05-02T10:01:00.500+02:00" }]));
		expect(activity.summary).toMatchObject({
			startedAt: "2026-05-02T08:00:00Z",
			startedLocal: "2026-05-02T10:00:00",
			zone: "+02:00",
			elapsedSeconds: 60.5,
		});
	});

	test("mixed zones are one time axis; the start's zone counts", () => {
		const activity = only(run([{ time: "2026-05-02T08:00:00Z" }, { time: "2026-05-02T10:00:30+02:00" }, { time: "2026-05-02T08:01:00" }]));
		expect([...(activity.samples?.time ?? [])]).toEqual([0, 30, 60]);
		expect(activity.summary).toMatchObject({ startedAt: "2026-05-02T08:00:00Z", startedLocal: null, zone: null });
	});

	test("no zone anywhere: a wall clock, and it is said", () => {
		const { activities, problems } = readGpx(run([{ time: "2026-05-02T08:00:00" }, { time: "2026-05-02T08:01:00" }]));
		expect(activities[0]?.summary).toMatchObject({ startedAt: null, startedLocal: "2026-05-02T08:00:00", zone: null, elapsedSeconds: 60 });
		expect(problems.map((problem) => problem.code)).toEqual(["zone_assumed"]);
	});

	test("points without a time are left out, and it is said", () => {
		const { activities, problems } = readGpx(run([{}, { time: 0 }, { time: "soon" }, { time: 5 }]));
		expect(activities[0]?.samples?.time).toHaveLength(2);
		expect(problems).toEqual([{ code: "unusable_time", detail: "2 of 4 points have no usable time and were left out." }]);
	});

	test("points of the same second are one", () => {
		const activity = only(run([{ time: 0, extensions: garmin({ hr: 120 }) }, { time: 0, ele: 400 }, { time: 1 }]));
		expect(column(activity, "heartRate")[0]).toBe(120);
		expect(column(activity, "altitude")[0]).toBe(400);
		expect(activity.samples?.time).toHaveLength(2);
	});

	test("a clock that was set is closed up, and it is said", () => {
		const { activities, problems } = readGpx(run([...pointsBetween(0, 10), ...pointsBetween(900_000, 900_010)]));
		expect(activities[0]?.summary.elapsedSeconds).toBe(21);
		expect(problems.map((problem) => problem.code)).toEqual(["unusable_time"]);
	});

	test("a device that did not know the date: the file's own time, and it is said", () => {
		const points = [{ time: "1970-01-01T00:10:00Z" }, { time: "1970-01-01T00:20:00Z" }];
		const head = "<metadata><time>2026-05-02T09:00:00Z</time></metadata>";
		const { activities, problems } = readGpx(gpxText({ head, tracks: [{ segments: [points] }] }));
		expect(activities[0]?.summary).toMatchObject({ startedAt: "2026-05-02T09:00:00Z", elapsedSeconds: 600 });
		expect(problems.map((problem) => problem.code)).toEqual(["unusable_time"]);
		expect(readGpx(run(points)).activities[0]?.summary).toMatchObject({ startedAt: null, startedLocal: null });
	});

	test("a first point from before the date was known is left out", () => {
		const { activities } = readGpx(run([{ time: "1989-12-31T00:00:10Z" }, { time: 0 }, { time: 60 }]));
		expect(activities[0]?.summary).toMatchObject({ startedAt: "2026-05-02T08:00:00Z", elapsedSeconds: 60 });
	});
});

describe("what is no activity", () => {
	test.each([
		["an empty segment", gpxText({ tracks: [{ segments: [[]] }] })],
		["nothing", gpxText({ tracks: [] })],
		["waypoints", gpxText({ tracks: [], head: '<wpt lat="1" lon="2"><time>2026-05-02T08:00:00Z</time></wpt>' })],
		["a route", gpxText({ tracks: [], head: '<rte><rtept lat="1" lon="2"/><rtept lat="1" lon="3"/></rte>' })],
		["a track without times", run([{}, {}, {}])],
	])("%s", (_, text) => {
		expect(readGpx(text).activities).toEqual([]);
		expect(codes(text)).toEqual(["not_an_activity"]);
	});

	test("waypoints beside a track do not matter", () => {
		const head = '<wpt lat="1" lon="2"><time>2020-01-01T00:00:00Z</time></wpt>';
		expect(only(gpxText({ head, tracks: [{ segments: [pointsBetween(0, 3)] }] })).samples?.time).toHaveLength(4);
	});
});

describe("damage", () => {
	const whole = run(pointsBetween(0, 300, 1, () => ({ extensions: garmin({ hr: 130 }) })));

	test.each([0.2, 0.5, 0.8, 0.99])("cut at %d of its length: the points before are kept, and it is said", (part) => {
		const text = whole.slice(0, Math.floor(whole.length * part));
		const { activities, problems } = readGpx(text);
		const complete = (text.match(/<\/trkpt>/g) ?? []).length;
		expect(activities[0]?.samples?.time).toHaveLength(complete);
		expect(activities[0]?.summary).toMatchObject({ sport: "running", name: "Lunch", elapsedSeconds: complete - 1 });
		expect(problems.map((problem) => problem.code)).toEqual(["cut_short"]);
		expect(problems[0]?.line).toBe(text.split("\n").length);
	});

	test("one broken point is left out alone", () => {
		const { activities, problems } = readGpx(whole.replace('lat="48"', 'lat="48" lat="48"'));
		expect(activities[0]?.samples?.time).toHaveLength(300);
		expect(problems).toEqual([{ code: "damaged", detail: "1 of 301 points cannot be read and were left out." }]);
	});

	test("an entity bomb is refused", () => {
		const levels = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
		const bomb = whole.replace("<gpx", `<!DOCTYPE gpx [<!ENTITY e0 "ha">${levels}]><gpx`).replace("Lunch", "&e30;");
		expect(readGpx(bomb).activities).toEqual([]);
		expect(codes(bomb)).toEqual(["not_recognised"]);
	});

	test("a thousand tracks are kept, more are said", () => {
		const tracks = Array.from({ length: 1_003 }, (_, i) => ({ segments: [[{ time: i * 10_000 }]] }));
		const { activities, problems } = readGpx(gpxText({ tracks }));
		expect(activities).toHaveLength(1_000);
		expect(problems.map((problem) => problem.code)).toEqual(["too_large"]);
	});
});

test("a TCX file is not recognised", () => {
	expect(codes("<TrainingCenterDatabase/>")).toEqual(["not_recognised"]);
});

test("the fixture starts where it says", () => {
	expect(only(run(pointsBetween(5, 6))).summary.startedAt).toBe(new Date((GPX_START + 5) * 1000).toISOString().replace(".000", ""));
});
