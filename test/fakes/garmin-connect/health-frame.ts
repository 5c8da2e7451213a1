/** What the answers about a day have in common: its start and end, its night, one value each half hour. */
import { LOCAL_OFFSET_MS } from "./activities.ts";
import { dayNumber, timestamp } from "./clock.ts";
import type { HealthDay } from "./health-day.ts";

export const DAY = 86_400_000;
export const HALF_HOUR = 1_800_000;

/** Start and end of a local day and of its night, each in GMT and local. */
export function frame({ day, ...night }: HealthDay) {
	const start = (dayNumber(day) ?? 0) * DAY - LOCAL_OFFSET_MS;
	const end = start + DAY;
	const sleepEnd = night.sleepStart + sleepSeconds(night) * 1000;
	return {
		day: {
			startTimestampGMT: timestamp(start),
			endTimestampGMT: timestamp(end),
			startTimestampLocal: timestamp(start + LOCAL_OFFSET_MS),
			endTimestampLocal: timestamp(end + LOCAL_OFFSET_MS),
		},
		night: {
			sleepStartTimestampGMT: timestamp(night.sleepStart),
			sleepEndTimestampGMT: timestamp(sleepEnd),
			sleepStartTimestampLocal: timestamp(night.sleepStart + LOCAL_OFFSET_MS),
			sleepEndTimestampLocal: timestamp(sleepEnd + LOCAL_OFFSET_MS),
		},
		start,
		sleepEnd,
	};
}

function sleepSeconds({ deep, light, rem, awake }: Pick<HealthDay, "deep" | "light" | "rem" | "awake">): number {
	return deep + light + rem + awake;
}

/** One value each half hour. */
export function series(from: number, until: number, value: (at: number) => number): [number, number][] {
	const points: [number, number][] = [];
	for (let at = from; at < until; at += HALF_HOUR) points.push([at, value(at)]);
	return points;
}
