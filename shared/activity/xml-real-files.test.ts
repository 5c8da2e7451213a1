/** GPX and TCX files of the world against facts counted in their text, without any of the readers' code. */
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { noSampleFiles, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { type ReadActivity, SummarySchema } from "./activity.ts";
import { readGpx } from "./from-gpx.ts";
import { readTcx } from "./from-tcx.ts";
import type { Reading } from "./reading.ts";
import { decodeSamples, encodeSamples } from "./samples-blob.ts";

/** Numbers in elements of these names, whatever the prefix, in file order. */
function numbersIn(text: string, pattern: RegExp): number[] {
	return [...text.matchAll(pattern)].map((match) => Number(match[1]));
}

function sum(values: Iterable<number>): number {
	let total = 0;
	for (const value of values) if (!Number.isNaN(value)) total += value;
	return total;
}

function channelSum(activity: ReadActivity, channel: keyof NonNullable<ReadActivity["samples"]>["channels"]): number {
	return sum(activity.samples?.channels[channel] ?? []);
}

/** Spherical law of cosines, in metres: another formula than the readers'. */
function metresAlong(positions: readonly (readonly [number, number])[]): number {
	const radians = Math.PI / 180;
	return positions.slice(1).reduce((total, [lat, lon], i) => {
		const [before, west] = positions[i] ?? [lat, lon];
		const cosine =
			Math.sin(before * radians) * Math.sin(lat * radians) +
			Math.cos(before * radians) * Math.cos(lat * radians) * Math.cos((lon - west) * radians);
		return total + 6_371_000 * Math.acos(Math.min(1, cosine));
	}, 0);
}

function keepsTheRules({ activities, problems }: Reading): void {
	expect(activities.length + problems.length).toBeGreaterThan(0);
	for (const { summary, samples } of activities) {
		expect(z.safeParse(SummarySchema, summary).error).toBeUndefined();
		if (!samples) continue;
		expect(samples.time.every((time, row) => time >= (samples.time[row - 1] ?? 0))).toBe(true);
		const decoded = decodeSamples(encodeSamples(samples));
		expect(decoded.ok && decoded.samples.time).toEqual(samples.time);
	}
}

const seconds = (time: string | undefined) => Date.parse(time ?? "") / 1000;

describe.skipIf(noSampleFiles)("real files", () => {
	test.each(sampleFiles("gpx"))("%s gives the facts of its text", (file) => {
		const text = sampleText(file);
		const reading = readGpx(text);
		keepsTheRules(reading);
		const points = [...text.matchAll(/<trkpt[\s\S]*?<\/trkpt>/g)].map(([point]) => point);
		if (points.length === 0) {
			expect(reading.activities).toEqual([]);
			expect(reading.problems.map((problem) => problem.code)).toEqual(["not_an_activity"]);
			return;
		}
		expect(reading.problems).toEqual([]);
		const [activity] = reading.activities;
		if (!activity || reading.activities.length !== 1) expect.fail("not one activity");
		const inPoints = points.join("");
		const times = [...inPoints.matchAll(/<time>([^<]*)/g)].map((match) => match[1]);
		expect(activity.samples?.time).toHaveLength(new Set(times).size);
		expect(activity.summary.startedAt).toBe(`${times[0]?.slice(0, 19)}Z`);
		expect(activity.summary.elapsedSeconds).toBeCloseTo(seconds(times.at(-1)) - seconds(times[0]), 3);
		expect(channelSum(activity, "heartRate")).toBe(sum(numbersIn(inPoints, /<(?:\w+:)?hr>([^<]*)/g)));
		const steps = activity.summary.sport === "running" ? 2 : 1;
		expect(channelSum(activity, "cadence")).toBe(steps * sum(numbersIn(inPoints, /<(?:\w+:)?cad>([^<]*)/g)));
		expect(channelSum(activity, "temperature")).toBe(sum(numbersIn(inPoints, /<(?:\w+:)?atemp>([^<]*)/g)));
		expect(channelSum(activity, "speed")).toBe(sum(numbersIn(inPoints, /<speed>([^<]*)/g)));
		expect(channelSum(activity, "altitude")).toBeCloseTo(sum(numbersIn(inPoints, /<ele>([^<]*)/g)), 6);

		const positions = points
			.map((point) => [Number(/lat="([^"]*)"/.exec(point)?.[1]), Number(/lon="([^"]*)"/.exec(point)?.[1])] as const)
			.filter(([latitude]) => Math.abs(latitude) <= 90);
		expect(channelSum(activity, "latitude")).toBeCloseTo(sum(positions.map(([latitude]) => latitude)), 6);
		expect(channelSum(activity, "longitude")).toBeCloseTo(sum(positions.map(([, longitude]) => longitude)), 6);
		// The way between the paused and the resumed point of this file is not part of the activity.
		const counted = file === "gpx/legacy_gpx_pause_resume.gpx" ? positions.slice(0, 3) : positions;
		const metres = metresAlong(counted);
		expect(Math.abs((activity.summary.distanceMetres ?? 0) - metres)).toBeLessThan(1e-4 * metres);
	});

	test.each(sampleFiles("tcx"))("%s gives the facts of its text", (file) => {
		const text = sampleText(file);
		const reading = readTcx(text);
		keepsTheRules(reading);
		const [activity] = reading.activities;
		if (!activity || reading.activities.length !== 1) expect.fail("not one activity");
		const laps = text.split(/<Lap\s/).slice(1);
		const stated = laps.map((lap) => lap.replaceAll(/<Track>[\s\S]*?<\/Track>/g, ""));
		const inPoints = (text.match(/<Trackpoint>[\s\S]*?<\/Trackpoint>/g) ?? []).join("");
		const times = [...inPoints.matchAll(/<Time>([^<]*)/g)].map((match) => match[1]);
		const starts = laps.map((lap) => /StartTime="([^"]*)"/.exec(lap)?.[1]);

		// The pool watch of this file wrote its uptime; only the activity's Id has the date.
		const uptime = file === "tcx/activity_217470507.tcx";
		expect(reading.problems.map((problem) => problem.code)).toEqual(uptime ? ["unusable_time"] : []);
		expect(activity.summary.startedAt).toBe(`${/<Id>([^<.Z]*)/.exec(text)?.[1]}Z`);
		expect(activity.samples?.time).toHaveLength(times.length);
		expect(activity.samples?.time[0]).toBe(seconds(times[0]) - seconds(starts[0]));
		expect(activity.samples?.time.at(-1)).toBe(seconds(times.at(-1)) - seconds(starts[0]));
		expect(activity.summary.elapsedSeconds).toBe(seconds(times.at(-1)) - seconds(starts[0]));
		expect(activity.summary.laps.map((lap) => lap.startSeconds)).toEqual(starts.map((start) => seconds(start) - seconds(starts[0])));

		const total = (name: string) => sum(stated.flatMap((lap) => numbersIn(lap, new RegExp(`<${name}>([^<]*)`, "g")).slice(0, 1)));
		expect(activity.summary.timerSeconds).toBeCloseTo(total("TotalTimeSeconds"), 6);
		expect(activity.summary.distanceMetres).toBeCloseTo(total("DistanceMeters"), 6);
		expect(activity.summary.calories).toBe(total("Calories"));
		const peaks = stated.flatMap((lap) => numbersIn(lap, /<MaximumHeartRateBpm>\s*<Value>([^<]*)/g));
		expect(activity.summary.maxHeartRate).toBe(peaks.length > 0 ? Math.max(...peaks) : null);

		expect(channelSum(activity, "heartRate")).toBe(sum(numbersIn(inPoints, /<HeartRateBpm>\s*<Value>([^<]*)/g)));
		expect(channelSum(activity, "cadence")).toBe(2 * sum(numbersIn(inPoints, /<(?:\w+:)?RunCadence>([^<]*)/g)));
		expect(channelSum(activity, "speed")).toBeCloseTo(sum(numbersIn(inPoints, /<(?:\w+:)?Speed>([^<]*)/g)), 6);
		expect(channelSum(activity, "altitude")).toBeCloseTo(sum(numbersIn(inPoints, /<AltitudeMeters>([^<]*)/g)), 6);
		expect(channelSum(activity, "latitude")).toBeCloseTo(sum(numbersIn(inPoints, /<LatitudeDegrees>([^<]*)/g)), 6);
		expect(activity.samples?.channels.distance?.at(-1)).toBe(numbersIn(inPoints, /<DistanceMeters>([^<]*)/g).at(-1));
		expect(activity.device).toBe(/<Creator[\s\S]*?<Name>([^<]*)/.exec(text)?.[1]);
		const stopped = (activity.samples?.pauses ?? []).reduce((all, { from, to }) => all + to - from, 0);
		const missing = (activity.summary.elapsedSeconds ?? 0) - (activity.summary.timerSeconds ?? 0);
		expect(Math.abs(stopped - missing)).toBeLessThan(45);
	});

	test.each([...sampleFiles("gpx"), ...sampleFiles("tcx")])("%s cut in the middle keeps what stands before", (file) => {
		const text = sampleText(file);
		const cut = text.slice(0, Math.floor(text.length * 0.6));
		const { activities, problems } = file.startsWith("gpx/") ? readGpx(cut) : readTcx(cut);
		const complete = (cut.match(/<\/(?:trkpt|Trackpoint)>/g) ?? []).length;
		expect(problems.map((problem) => problem.code)).toContain("cut_short");
		expect(activities.flatMap(({ samples }) => [...(samples?.time ?? [])])).toHaveLength(complete);
	});
});
