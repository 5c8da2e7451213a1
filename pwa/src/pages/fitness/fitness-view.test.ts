import { expect, test } from "vitest";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { paceRows, predictions, volumeWeeks } from "./fitness-view.ts";

test("paces run from easy to repetition, easy as a range with its slow end low", () => {
	const rows = paceRows(50);
	expect(rows.map((row) => row.name)).toEqual(["easy", "marathon", "threshold", "interval", "repetition"]);
	const [easy, , threshold] = rows;
	expect(easy && easy.low < easy.high).toBe(true);
	// Daniels' table: VDOT 50, threshold 4:15 /km.
	expect(threshold && Math.abs(1000 / threshold.low - 255)).toBeLessThan(2);
});

test("predictions are the races of that VDOT", () => {
	const [five, , , marathon] = predictions(50);
	// Daniels' table: VDOT 50 is 19:57 and 3:10:49.
	expect(Math.abs((five?.seconds ?? 0) - 1_197)).toBeLessThan(3);
	expect(Math.abs((marathon?.seconds ?? 0) - 11_449)).toBeLessThan(10);
});

test("weeks end with the running one, and only runs count", () => {
	const run = (day: string, metres: number, sport = "running") =>
		({
			activity: { day, sport, timerSeconds: 3_000, distanceMetres: metres },
			metrics: { load: { value: 1 } },
		}) as unknown as ReviewedActivity;
	const weeks = volumeWeeks([run("2026-11-24", 10_000), run("2026-11-16", 8_000), run("2026-11-24", 40_000, "cycling")], "2026-11-26");
	expect(weeks).toHaveLength(10);
	expect(weeks.at(-1)).toEqual({ monday: "2026-11-23", metres: 10_000, seconds: 3_000 });
	expect(weeks.at(-2)?.metres).toBe(8_000);
});
