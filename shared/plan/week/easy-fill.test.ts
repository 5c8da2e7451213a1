import { expect, test } from "vitest";
import { addDays } from "../../calendar.ts";
import { monotony } from "../../fitness/strain.ts";
import { type EasySlot, varied } from "./easy-fill.ts";

const MINUTE = 60;
const MONDAY = "2026-03-02";
const loads = (others: readonly number[]) => ({ others: others.map((minutes) => minutes * MINUTE), loadPerSecond: 1, strength: 0 });

function week(minutes: readonly number[], most: number) {
	const slots: EasySlot[] = minutes.map((_, i) => ({ day: addDays(MONDAY, i), most: most * MINUTE, weight: 1 }));
	const filled = new Map(slots.map((slot, i) => [slot.day, (minutes[i] ?? 0) * MINUTE]));
	return { slots, filled };
}

const total = (runs: ReadonlyMap<string, number>): number => [...runs.values()].reduce((sum, each) => sum + each, 0) / MINUTE;
const monotonyOf = (runs: ReadonlyMap<string, number>, others: readonly number[]): number => {
	const days = [...runs.values(), ...others.map((each) => each * MINUTE)];
	return monotony([...days, ...Array.from({ length: 7 - days.length }, () => 0)]);
};

test("a week that differs enough stays as it is", () => {
	const { slots, filled } = week([40, 30, 50], 60);
	expect(varied(filled, slots, loads([90]))).toEqual(filled);
});

test("where there is room, the shortest give to the longest and nothing is lost", () => {
	const { slots, filled } = week([60, 60, 60, 60, 60], 90);
	const after = varied(filled, slots, loads([75]));
	expect(total(after)).toBe(300);
	expect(monotonyOf(after, [75])).toBeLessThan(2);
});

test("without room a run may go when it costs little", () => {
	const { slots, filled } = week([60, 60, 60, 60, 30], 60);
	const after = varied(filled, slots, loads([70]));
	expect(after.size).toBe(4);
	expect(total(after)).toBe(240);
});

test("a week never dwindles for the sake of variety", () => {
	const { slots, filled } = week([90, 90, 90, 90, 90], 90);
	expect(total(varied(filled, slots, loads([100]))) + 100).toBeGreaterThanOrEqual(0.85 * 550);
});
