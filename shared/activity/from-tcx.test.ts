import { describe, expect, test } from "vitest";
import { activityText, lapText, type TcxActivity, tcxOf, tcxText, tpx, trackpoints } from "../../test/fixtures/tcx-writer.ts";
import type { ReadActivity } from "./activity.ts";
import { readTcx } from "./from-tcx.ts";

function only(text: string): ReadActivity {
	const { activities, problems } = readTcx(text);
	expect(problems).toEqual([]);
	expect(activities).toHaveLength(1);
	return activities[0] as ReadActivity;
}

function codes(text: string): string[] {
	return readTcx(text).problems.map((problem) => problem.code);
}

function column(activity: ReadActivity | undefined, channel: keyof NonNullable<ReadActivity["samples"]>["channels"]): number[] {
	return [...(activity?.samples?.channels[channel] ?? [])];
}

const watch = '<Creator xsi:type="Device_t"><Name>vívoactive 3</Name><UnitId>1</UnitId></Creator>';

const run: TcxActivity = {
	more: watch,
	laps: [
		{
			start: 0,
			timer: 60,
			distance: 200,
			calories: 10,
			heartRate: { average: 140, max: 150 },
			more: "<Intensity>Active</Intensity><Extensions><ns3:LX><ns3:AvgRunCadence>80</ns3:AvgRunCadence><ns3:AvgWatts>200</ns3:AvgWatts></ns3:LX></Extensions>",
			tracks: [
				trackpoints(0, 59, 1, (second) => ({
					distance: second * 3,
					heartRate: 140,
					extensions: tpx({ Speed: 3, RunCadence: 80, Watts: 200 }),
				})),
			],
		},
		{
			start: 60,
			timer: 120,
			distance: 400,
			calories: 20,
			heartRate: { average: 170, max: 180 },
			more: "<Extensions><ns3:LX><ns3:AvgRunCadence>86</ns3:AvgRunCadence><ns3:AvgWatts>260</ns3:AvgWatts></ns3:LX></Extensions>",
			tracks: [
				trackpoints(60, 180, 1, (second) => ({
					distance: second * 3,
					heartRate: 170,
					extensions: tpx({ Speed: 3, RunCadence: 86, Watts: 260 }),
				})),
			],
		},
	],
};

test("a plain run: what the laps state, taken together, and every sample", () => {
	const activity = only(tcxOf(run));
	expect(activity.summary).toEqual({
		sport: "running",
		subSport: null,
		name: null,
		startedAt: "2026-05-02T08:00:00Z",
		startedLocal: null,
		zone: null,
		elapsedSeconds: 180,
		timerSeconds: 180,
		distanceMetres: 600,
		ascentMetres: null,
		descentMetres: null,
		averageHeartRate: 160,
		maxHeartRate: 180,
		averagePower: 240,
		maxPower: 260,
		averageCadence: 168,
		calories: 30,
		laps: [
			{ startSeconds: 0, elapsedSeconds: 60, timerSeconds: 60, distanceMetres: 200, averageHeartRate: 140, averagePower: 200 },
			{ startSeconds: 60, elapsedSeconds: 120, timerSeconds: 120, distanceMetres: 400, averageHeartRate: 170, averagePower: 260 },
		],
	});
	expect(activity.device).toBe("vívoactive 3");
	expect(activity.samples?.time).toHaveLength(181);
	expect(column(activity, "cadence")[0]).toBe(160);
	expect(column(activity, "power").at(-1)).toBe(260);
	expect(column(activity, "speed")[0]).toBe(3);
	expect(column(activity, "distance").at(-1)).toBe(540);
	expect(activity.samples?.pauses).toEqual([]);
});

describe("points", () => {
	const ofPoints = (point: Parameters<typeof trackpoints>[3], sport = "Biking") =>
		only(tcxOf({ sport, laps: [{ timer: 10, tracks: [trackpoints(0, 10, 1, point)] }] }));

	test.each(["ns3:", "", "x:", "ns2:"])("extensions with the prefix '%s'", (prefix) => {
		const activity = ofPoints(() => ({ extensions: tpx({ Speed: 9.5, Watts: 250 }, prefix) }));
		expect([column(activity, "speed")[0], column(activity, "power")[0]]).toEqual([9.5, 250]);
	});

	test("a ride's cadence is revolutions, a run's is steps", () => {
		expect(
			column(
				ofPoints(() => ({ cadence: 88 })),
				"cadence",
			)[0],
		).toBe(88);
		expect(
			column(
				ofPoints(() => ({ cadence: 88 }), "Running"),
				"cadence",
			)[0],
		).toBe(176);
		expect(
			column(
				ofPoints(() => ({ extensions: tpx({ RunCadence: 88 }) }), "Running"),
				"cadence",
			)[0],
		).toBe(176);
	});

	test("positions give the distance where none is stated", () => {
		const activity = ofPoints((second) => ({ at: [48 + second / 10_000, 11], altitude: 500 + second * 2 }));
		expect(activity.summary.distanceMetres).toBeCloseTo(111.2, 1);
		expect(activity.summary.ascentMetres).toBe(20);
		expect(column(activity, "latitude")[10]).toBeCloseTo(48.001, 9);
	});

	test("a stated distance counts before positions", () => {
		expect(ofPoints((second) => ({ at: [48 + second / 10_000, 11], distance: second * 5 })).summary.distanceMetres).toBe(50);
	});

	test("heart rate straight in its element", () => {
		const text = tcxOf(run).replaceAll(/<HeartRateBpm><Value>(\d+)<\/Value>/g, "<HeartRateBpm>$1");
		expect(column(only(text), "heartRate")[0]).toBe(140);
	});

	test("points without a time are left out, and it is said", () => {
		const { activities, problems } = readTcx(tcxOf({ laps: [{ timer: 5, tracks: [[{ heartRate: 100 }, ...trackpoints(0, 5)]] }] }));
		expect(activities[0]?.samples?.time).toHaveLength(6);
		expect(problems).toEqual([{ code: "unusable_time", detail: "1 of 7 points have no usable time and were left out." }]);
	});
});

describe("laps", () => {
	test("facts that laps do not state come from the samples", () => {
		const activity = only(
			tcxOf({ laps: [{ tracks: [trackpoints(0, 50, 1, (second) => ({ heartRate: 120 + second, distance: second * 2 }))] }] }),
		);
		expect(activity.summary).toMatchObject({
			elapsedSeconds: 50,
			timerSeconds: 50,
			distanceMetres: 100,
			averageHeartRate: 145,
			maxHeartRate: 170,
			calories: null,
			averagePower: null,
		});
	});

	test("a lap without points counts with what it states", () => {
		const activity = only(tcxOf({ sport: "Other", laps: [{ timer: 1800, distance: 5000, calories: 300 }] }));
		expect(activity.samples).toBeNull();
		expect(activity.summary).toMatchObject({
			sport: "other",
			elapsedSeconds: 1800,
			timerSeconds: 1800,
			distanceMetres: 5000,
			calories: 300,
		});
	});

	test("a distance that starts again at each lap is counted on", () => {
		const lap = (start: number) => ({
			start,
			timer: 60,
			distance: 300,
			tracks: [trackpoints(start, start + 59, 1, (second) => ({ distance: (second - start) * 5 }))],
		});
		expect(column(only(tcxOf({ laps: [lap(0), lap(60)] })), "distance").at(-1)).toBe(590);
	});

	test("the first lap starts before its first point", () => {
		const activity = only(tcxOf({ laps: [{ start: 0, timer: 70, tracks: [trackpoints(20, 70)] }] }));
		expect(activity.summary.startedAt).toBe("2026-05-02T08:00:00Z");
		expect(activity.samples?.time[0]).toBe(20);
	});

	test("a lap that starts long after its points: the points count, and it is said", () => {
		const { activities, problems } = readTcx(tcxOf({ laps: [{ start: 3600, timer: 60, tracks: [trackpoints(0, 60)] }] }));
		expect(activities[0]?.summary).toMatchObject({ startedAt: "2026-05-02T08:00:00Z" });
		expect(problems.map((problem) => problem.code)).toEqual(["unusable_time"]);
	});

	test("more laps than an activity can have are said", () => {
		const laps = Array.from({ length: 2_005 }, (_, i) => ({ start: i, timer: 1 }));
		const { activities, problems } = readTcx(tcxOf({ laps }));
		expect(activities[0]?.summary.laps).toHaveLength(2_000);
		expect(problems.map((problem) => problem.code)).toEqual(["too_large"]);
	});
});

describe("pauses", () => {
	test("between tracks of a lap", () => {
		const activity = only(tcxOf({ laps: [{ timer: 120, tracks: [trackpoints(0, 60), [], trackpoints(360, 420)] }] }));
		expect(activity.samples?.pauses).toEqual([{ from: 60, to: 360 }]);
		expect(activity.summary).toMatchObject({ elapsedSeconds: 420, timerSeconds: 120 });
	});

	test("between laps, where the timer did not run", () => {
		const laps = [
			{ start: 0, timer: 60, tracks: [trackpoints(0, 60)] },
			{ start: 360, timer: 60, tracks: [trackpoints(360, 420)] },
		];
		expect(only(tcxOf({ laps })).samples?.pauses).toEqual([{ from: 60, to: 360 }]);
	});

	test("points missing within a track, where the timer did not run", () => {
		const activity = only(tcxOf({ laps: [{ timer: 120, tracks: [[...trackpoints(0, 60), ...trackpoints(360, 420)]] }] }));
		expect(activity.samples?.pauses).toEqual([{ from: 60, to: 360 }]);
	});

	test("points missing while the timer ran are no pause", () => {
		const activity = only(tcxOf({ laps: [{ timer: 420, tracks: [[...trackpoints(0, 60), ...trackpoints(360, 420)]] }] }));
		expect(activity.samples?.pauses).toEqual([]);
	});

	test("sparse points and rounding are no pause", () => {
		expect(only(tcxOf({ laps: [{ timer: 115.5, tracks: [trackpoints(0, 120, 8)] }] })).samples?.pauses).toEqual([]);
	});
});

describe("start", () => {
	test("device uptime: the date of the Id, and it is said", () => {
		const uptime = "1989-12-31T00:08:05.000Z";
		const laps = [{ start: uptime, timer: 60, tracks: [[{ time: uptime }, { time: "1989-12-31T00:09:05.000Z" }]] }];
		const { activities, problems } = readTcx(tcxOf({ laps }));
		expect(activities[0]?.summary).toMatchObject({ startedAt: "2026-05-02T08:00:00Z", elapsedSeconds: 60 });
		expect(problems.map((problem) => problem.code)).toEqual(["unusable_time"]);
		expect(readTcx(tcxOf({ id: uptime, laps })).activities[0]?.summary.startedAt).toBeNull();
	});

	test("an offset gives wall clock and zone", () => {
		const start = "2026-05-02T17:00:00.000+09:00";
		const laps = [{ start, timer: 60, tracks: [[{ time: start }, { time: "2026-05-02T08:01:00Z" }]] }];
		expect(only(tcxOf({ laps })).summary).toMatchObject({
			startedAt: "2026-05-02T08:00:00Z",
			startedLocal: "2026-05-02T17:00:00",
			zone: "+09:00",
			elapsedSeconds: 60,
		});
	});

	test("no zone: a wall clock, and it is said", () => {
		const { activities, problems } = readTcx(tcxOf(run).replaceAll(".000Z", ".000"));
		expect(activities[0]?.summary).toMatchObject({ startedAt: null, startedLocal: "2026-05-02T08:00:00", zone: null, elapsedSeconds: 180 });
		expect(problems.map((problem) => problem.code)).toEqual(["zone_assumed"]);
	});
});

describe("several activities", () => {
	test("one after the other", () => {
		const { activities } = readTcx(tcxOf(run, { sport: "Biking", laps: [{ start: 4000, timer: 60 }] }));
		expect(activities.map(({ summary }) => summary.sport)).toEqual(["running", "cycling"]);
	});

	test("the legs and transitions of a multisport session, distance from each leg's start", () => {
		const leg = (sport: string, start: number) =>
			activityText({
				sport,
				laps: [{ start, timer: 600, tracks: [trackpoints(start, start + 600, 60, (second) => ({ distance: second * 2 }))] }],
			});
		const session = [
			"<MultiSportSession><Id>2026-05-02T08:00:00Z</Id>",
			`<FirstSport>${leg("Other", 0)}</FirstSport>`,
			`<NextSport><Transition StartTime="2026-05-02T08:10:00Z">${lapText({ start: 600, timer: 60 }).replace(/^<Lap[^>]*>|<\/Lap>$/g, "")}</Transition>`,
			`${leg("Biking", 660)}</NextSport>`,
			`<NextSport>${leg("Running", 1260)}</NextSport></MultiSportSession>`,
		];
		const { activities, problems } = readTcx(tcxText(`<Activities>${session.join("")}</Activities>`));
		expect(problems).toEqual([]);
		expect(activities.map(({ summary }) => [summary.sport, summary.startedAt, summary.timerSeconds])).toEqual([
			["other", "2026-05-02T08:00:00Z", 600],
			["transition", "2026-05-02T08:10:00Z", 60],
			["cycling", "2026-05-02T08:11:00Z", 600],
			["running", "2026-05-02T08:21:00Z", 600],
		]);
		expect(activities.map((activity) => column(activity, "distance").at(-1))).toEqual([1200, undefined, 1200, 1200]);
	});
});

describe("what is no activity", () => {
	const course = `<Courses><Course><Name>Loop</Name><Track>${"<Trackpoint><Time>2026-05-02T08:00:00Z</Time></Trackpoint>".repeat(3)}</Track></Course></Courses>`;

	test.each([
		["courses", tcxText(course)],
		["workouts", tcxText('<Workouts><Workout Sport="Running"><Name>4 x 400</Name></Workout></Workouts>')],
		["no activity", tcxText("<Activities/>")],
		["an activity without laps", tcxOf({ laps: [] })],
	])("%s", (_, text) => {
		expect(readTcx(text).activities).toEqual([]);
		expect(codes(text)).toEqual(["not_an_activity"]);
	});

	test("a GPX file is not recognised", () => {
		expect(codes("<gpx/>")).toEqual(["not_recognised"]);
	});
});

describe("names and devices", () => {
	test("short notes are the name, long ones are not", () => {
		expect(only(tcxOf({ ...run, more: `<Notes>Lunch run</Notes>${watch}` })).summary.name).toBe("Lunch run");
		expect(only(tcxOf({ ...run, more: "<Notes>Slept badly.\nLegs heavy.</Notes>" })).summary.name).toBeNull();
		expect(only(tcxOf({ ...run, more: "" })).device).toBeNull();
	});

	test("other sports' names are understood", () => {
		expect(only(tcxOf({ ...run, sport: "Hiking" })).summary.sport).toBe("hiking");
		expect(only(tcxOf({ ...run, sport: "Virtual Ride" })).summary).toMatchObject({ sport: "cycling", subSport: "virtual" });
	});
});

describe("damage", () => {
	test("blank lines and a byte order mark before the declaration do not matter", () => {
		expect(only(`\uFEFF\n          ${tcxOf(run)}`).summary.distanceMetres).toBe(600);
	});

	test("cut in the second lap: all points before are kept, and it is said", () => {
		const whole = tcxOf(run);
		const text = whole.slice(0, Math.floor(whole.length * 0.8));
		const { activities, problems } = readTcx(text);
		expect(activities[0]?.samples?.time).toHaveLength((text.match(/<\/Trackpoint>/g) ?? []).length);
		expect(activities[0]?.summary).toMatchObject({ sport: "running", timerSeconds: 180 });
		expect(activities[0]?.summary.laps).toHaveLength(2);
		expect(problems.map((problem) => problem.code)).toEqual(["cut_short"]);
	});

	test("an entity bomb is refused", () => {
		const bomb = tcxOf(run).replace("<Training", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Training');
		expect(readTcx(bomb).activities).toEqual([]);
		expect(codes(bomb)).toEqual(["not_recognised"]);
	});
});
