/** The files that an athlete can take from an own activity's page. Made when they are asked for. */
import { gpxText } from "../../fixtures/gpx-writer.ts";
import { tcxOf as tcxText } from "../../fixtures/tcx-writer.ts";
import { gzipOf } from "../../fixtures/zip-writer.ts";
import { type RecordedFacts, recordingOf } from "../recording.ts";
import type { StravaActivity } from "./activity.ts";

interface StravaFile {
	name: string;
	content: Uint8Array;
}

/** Null when nothing was ever uploaded. */
export function originalOf(activity: StravaActivity): StravaFile | null {
	const { original } = activity;
	const name = activity.name.replaceAll(/\W+/g, "_");
	if (original instanceof Uint8Array) return { name: `${name}.fit`, content: original };
	switch (original) {
		case "fit":
			return { name: `${name}.fit`, content: recordingOf(factsOf(activity)) };
		case "fit.gz":
			return { name: `${name}.fit.gz`, content: gzipOf(recordingOf(factsOf(activity))) };
		case "tcx":
			return { name: `${name}.tcx`, content: tcxOf(activity).content };
		case "gpx":
			return { name: `${name}.gpx`, content: new TextEncoder().encode(gpxOf(activity)) };
		case "none":
			return null;
	}
}

export function tcxOf(activity: StravaActivity): StravaFile {
	const { startedAt, minutes, speed, heartRate, kind, name } = activity;
	const seconds = Math.round(minutes * 60);
	const points = secondsOf(activity).map((second) => ({
		time: instant(startedAt, second),
		distance: second * speed,
		heartRate,
	}));
	const lap = { start: startedAt, timer: seconds, distance: seconds * speed, tracks: [points] };
	const content = tcxText({ sport: kind === "ride" ? "Biking" : "Running", id: startedAt, laps: [lap] });
	return { name: `${name.replaceAll(/\W+/g, "_")}.tcx`, content: new TextEncoder().encode(content) };
}

function gpxOf(activity: StravaActivity): string {
	const { startedAt, speed, name, kind } = activity;
	const points = secondsOf(activity).map((second) => ({
		time: instant(startedAt, second),
		at: [48 + (second * speed) / 111_320, 15] as const,
		ele: 220,
	}));
	return gpxText({ tracks: [{ name, type: kind === "ride" ? "cycling" : "running", segments: [points] }] });
}

function factsOf({ id, kind, startedAt, minutes, speed, heartRate }: StravaActivity): RecordedFacts {
	const sport = kind === "ride" || kind === "strength" ? kind : kind === "indoor" ? "treadmill" : "run";
	return { sport, startedAt, minutes, speed, heartRate, seed: id };
}

/** A point every five seconds, the last one included. */
function secondsOf({ minutes }: StravaActivity): number[] {
	return Array.from({ length: Math.floor(minutes * 12) + 1 }, (_, index) => index * 5);
}

function instant(startedAt: string, second: number): string {
	return new Date(Date.parse(startedAt) + second * 1000).toISOString();
}
