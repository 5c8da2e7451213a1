/** The time axis of an effort's points: seconds after its start, never falling, whatever the device's clock did. */
import type { Problem } from "../problem.ts";
import { type FitClock, fitClock } from "./from-fit-clock.ts";
import type { PointTable } from "./xml-points.ts";

/** `rows`: timed, in file order. `start`: second 0. All times in seconds since 1970; whole milliseconds come out. */
export function clockOfPoints(table: PointTable, rows: readonly number[], start: number, problems: Problem[]): FitClock {
	const sinceStart = (time: number) => Math.round((time - start) * 1000) / 1000;
	const clock = fitClock(
		Float64Array.from(rows, (row) => sinceStart(table.time[row] ?? start)),
		0,
	);
	const { count, firstIndex, firstBy } = clock.jumps;
	if (count > 0) {
		const where = `by ${Math.round(Math.abs(firstBy))} s ${firstBy > 0 ? "forward" : "back"} at point ${firstIndex + 1} of ${rows.length}`;
		const more = count > 1 ? `, the first of ${count} times` : "";
		problems.push({ code: "unusable_time", detail: `The times jump ${where}${more}; the samples go on one second later.` });
	}
	return { ...clock, seconds: clock.seconds.map((second) => Math.round(second * 1000) / 1000), at: (time) => clock.at(sinceStart(time)) };
}
