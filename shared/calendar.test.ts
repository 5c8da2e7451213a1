import { describe, expect, test } from "vitest";
import { addDays, dateOf, daysBetween, epochDay, firstOfMonth, isIsoDate, isoWeek, lastOfMonth, mondayOf, weekday } from "./calendar.ts";

describe("days since 1970", () => {
	test("agree with the platform's calendar over two centuries, both ways", () => {
		const wrong: string[] = [];
		for (let day = -36_600; day < 47_500; day++) {
			const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
			if (dateOf(day) !== date || epochDay(date) !== day) wrong.push(date);
		}
		expect(wrong).toEqual([]);
	});

	test("refuse what is not a date", () => {
		for (const text of ["", "2026-3-02", "2026/03/02", "20260302", "2026-03-0x", "2026-03-02T"])
			expect(() => epochDay(text)).toThrow(RangeError);
	});
});

test("days are added over months, years and leap days", () => {
	expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
	expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
	expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
});

test("weeks begin on Monday and are named after ISO 8601", () => {
	expect([weekday("2026-03-02"), weekday("2026-03-08"), weekday("1969-12-31")]).toEqual([1, 7, 3]);
	expect([mondayOf("2026-03-08"), mondayOf("2026-03-09")]).toEqual(["2026-03-02", "2026-03-09"]);
	expect([isoWeek("2027-01-01"), isoWeek("2026-12-31"), isoWeek("2024-12-30")]).toEqual(["2026-W53", "2026-W53", "2025-W01"]);
});

test("months have their first and last days", () => {
	expect(firstOfMonth("2024-02-17")).toBe("2024-02-01");
	expect([lastOfMonth("2024-02-17"), lastOfMonth("2024-12-05", 2)]).toEqual(["2024-02-29", "2025-02-28"]);
});

test("a day that does not exist is no date", () => {
	expect([isIsoDate("2024-02-29"), isIsoDate("2025-02-29"), isIsoDate("2025-13-01"), isIsoDate("today")]).toEqual([
		true,
		false,
		false,
		false,
	]);
});
