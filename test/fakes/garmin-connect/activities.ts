/**
 * The account's recorded activities: a history of any length, of which nothing is held but its length, and what a test adds. Each
 * activity, its summary and its original follow from its number alone, so they are the same each time they are asked for.
 */
import { zipOf } from "../../fixtures/zip-writer.ts";
import { type RecordedFacts, recordingOf } from "../recording.ts";
import { spacedTimestamp } from "./clock.ts";

export interface HistoryOptions {
	/** How many. Default 30. */
	count?: number;
	/** Start of the newest, ISO instant. Default 2026-11-20T06:30:00Z. */
	newest?: string;
	/** Between two starts. Default 26. */
	everyHours?: number;
	/** Length of a recording. Default 40; a long history is served faster with short ones. */
	minutes?: number;
	/** Each n-th was typed in by hand and has no file. Default 25. */
	manualEvery?: number;
}

export interface GarminActivity extends RecordedFacts {
	activityId: number;
	name: string;
	manual: boolean;
	/** The scheduled workout that it followed. */
	workoutId: number | null;
}

/** Local time of the account: an hour ahead of GMT. */
export const LOCAL_OFFSET_MS = 3_600_000;

const FIRST_ID = 20_100_000_000;
const HOUR = 3_600_000;

const kinds = ["run", "run", "trail", "ride", "run", "treadmill", "strength"] as const;

/** Numbers and words of Garmin's own list of types. */
const activityTypes = {
	run: { typeId: 1, typeKey: "running", parentTypeId: 17 },
	treadmill: { typeId: 18, typeKey: "treadmill_running", parentTypeId: 1 },
	trail: { typeId: 6, typeKey: "trail_running", parentTypeId: 1 },
	ride: { typeId: 2, typeKey: "cycling", parentTypeId: 17 },
	strength: { typeId: 13, typeKey: "strength_training", parentTypeId: 29 },
} as const;

export class ActivityHistory {
	readonly #options: Required<HistoryOptions>;
	readonly #added: GarminActivity[] = [];

	constructor({ count = 30, newest = "2026-11-20T06:30:00Z", everyHours = 26, minutes = 40, manualEvery = 25 }: HistoryOptions = {}) {
		this.#options = { count, newest, everyHours, minutes, manualEvery };
	}

	get count(): number {
		return this.#options.count + this.#added.length;
	}

	/** The newest first, as the list of the service has them. */
	page(start: number, limit: number): GarminActivity[] {
		const until = Math.min(this.count, start + limit);
		return Array.from({ length: Math.max(0, until - start) }, (_, index) => this.#newest(start + index));
	}

	find(activityId: number): GarminActivity | null {
		const added = this.#added.find((activity) => activity.activityId === activityId);
		const number = activityId - FIRST_ID;
		if (added) return added;
		return Number.isInteger(number) && number >= 0 && number < this.#options.count ? this.#made(number) : null;
	}

	/** What the watch has just brought in; it becomes the newest. */
	add(facts: Omit<RecordedFacts, "seed"> & { name?: string; manual?: boolean; workoutId?: number }): GarminActivity {
		const activityId = FIRST_ID + this.count;
		const activity = { name: "Fresh activity", manual: false, workoutId: null, ...facts, activityId, seed: this.count };
		this.#added.push(activity);
		return activity;
	}

	#newest(index: number): GarminActivity {
		const added = this.#added.at(-1 - index);
		return index < this.#added.length && added ? added : this.#made(this.#options.count - 1 - (index - this.#added.length));
	}

	/** @param number 0 is the oldest. */
	#made(number: number): GarminActivity {
		const { count, newest, everyHours, minutes, manualEvery } = this.#options;
		const sport = kinds[number % kinds.length] ?? "run";
		return {
			activityId: FIRST_ID + number,
			name: `Fake ${sport} ${number + 1}`,
			sport,
			startedAt: new Date(Date.parse(newest) - (count - 1 - number) * everyHours * HOUR).toISOString(),
			minutes: minutes + (number % 5),
			speed: sport === "ride" ? 7.4 : sport === "strength" ? 0 : 2.7 + (number % 9) / 20,
			heartRate: 132 + (number % 21),
			seed: number,
			manual: number % manualEvery === manualEvery - 1,
			workoutId: null,
		};
	}
}

/** As the list gives it; lengths in seconds and metres. */
export function listedActivity(activity: GarminActivity, profileId: number): Record<string, unknown> {
	const { activityId, name, sport, startedAt, minutes, speed, heartRate, manual, workoutId } = activity;
	const start = Date.parse(startedAt);
	const seconds = minutes * 60;
	return {
		activityId,
		activityName: name,
		startTimeLocal: spacedTimestamp(start + LOCAL_OFFSET_MS),
		startTimeGMT: spacedTimestamp(start),
		activityType: { ...activityTypes[sport], isHidden: false, trimmable: true, restricted: false },
		eventType: { typeId: 9, typeKey: "uncategorized", sortOrder: 10 },
		distance: Math.round(speed * seconds * 100) / 100,
		duration: seconds,
		elapsedDuration: seconds,
		movingDuration: seconds,
		averageSpeed: speed,
		hasPolyline: sport === "run" || sport === "trail" || sport === "ride",
		ownerId: profileId,
		calories: Math.round(minutes * 11),
		...(manual ? {} : { averageHR: heartRate, maxHR: heartRate + 14, deviceId: 3_456_000_001, manufacturer: "GARMIN" }),
		userPro: false,
		hasVideo: false,
		beginTimestamp: start,
		lapCount: Math.max(1, Math.floor((speed * seconds) / 1000)),
		aerobicTrainingEffect: 2.9,
		activityTrainingLoad: Math.round(minutes * (heartRate - 90) * 0.05 * 10) / 10,
		endTimeGMT: spacedTimestamp(start + seconds * 1000),
		pr: false,
		favorite: false,
		parent: false,
		manualActivity: manual,
		...(workoutId === null ? {} : { workoutId }),
	};
}

/** The ZIP with the file of the watch. */
export function originalZip(activity: GarminActivity): Uint8Array {
	return zipOf({ [`${activity.activityId}_ACTIVITY.fit`]: recordingOf(activity) });
}
