import { expect, test } from "vitest";
import { countedSeconds, doneWeeks, runSeconds } from "./done-weeks.ts";

const MONDAY = "2026-03-02";
const HOUR = 3600;

function ran(hours: number) {
	return doneWeeks({ weeks: [{ monday: MONDAY, seconds: hours * HOUR }] });
}

test("a week of which nothing is known counts as planned", () => expect(countedSeconds(MONDAY, 10 * HOUR, new Map())).toBe(10 * HOUR));

test("four fifths and more count as planned", () => expect(countedSeconds(MONDAY, 10 * HOUR, ran(8))).toBe(10 * HOUR));

test("a week cut short counts as four fifths of its plan", () => {
	expect(countedSeconds(MONDAY, 10 * HOUR, ran(7.9))).toBe(8 * HOUR);
	expect(countedSeconds(MONDAY, 10 * HOUR, ran(5))).toBe(8 * HOUR);
});

test("a week that was mostly left out counts as run", () => expect(countedSeconds(MONDAY, 10 * HOUR, ran(4.9))).toBe(4.9 * HOUR));

test("what was run is known, and a week cut short still stands for four fifths", () => {
	expect(runSeconds(MONDAY, 10 * HOUR, ran(12))).toBe(12 * HOUR);
	expect(runSeconds(MONDAY, 10 * HOUR, ran(9))).toBe(9 * HOUR);
	expect(runSeconds(MONDAY, 10 * HOUR, ran(6))).toBe(8 * HOUR);
	expect(runSeconds(MONDAY, 10 * HOUR, ran(3))).toBe(3 * HOUR);
});
