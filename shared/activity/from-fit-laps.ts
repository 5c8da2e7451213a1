/** Laps of one session. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import type { Lap } from "./activity.ts";
import { measured, quantity } from "./quantity.ts";

/** `belongs` is asked for the time in the middle of a lap: its start may stand a second before its session's. */
export function lapsOf(content: FitContent, belongs: (time: number) => boolean, at: (time: number) => number): Lap[] {
	const { laps } = content;
	const found: Lap[] = [];
	for (let row = 0; row < laps.rows; row++) {
		const elapsed = cell(laps, "totalElapsedTime", row);
		const end = cell(laps, "timestamp", row);
		const start = cell(laps, "startTime", row) ?? (end !== null && elapsed !== null ? end - elapsed : null);
		if (start === null || !belongs(start + (elapsed ?? 0) / 2)) continue;
		found.push({
			startSeconds: at(start),
			elapsedSeconds: quantity(elapsed),
			timerSeconds: quantity(cell(laps, "totalTimerTime", row)),
			distanceMetres: quantity(cell(laps, "totalDistance", row)),
			averageHeartRate: measured(cell(laps, "averageHeartRate", row)),
			averagePower: measured(cell(laps, "averagePower", row)),
		});
	}
	return found;
}
