import { describe, expect, test } from "vitest";
import { breakIn } from "./break.ts";

const monday = "2026-04-06";

describe("a break", () => {
	test("that still lasts is counted to Sunday, and the return begins on Monday", () => {
		const missedDays = ["2026-04-07", "2026-04-09"];
		expect(breakIn({ monday, runDays: ["2026-04-05"], missedDays })).toEqual({ days: 7, from: "2026-04-13" });
	});
	test("that ended in the week began before it, and the return begins with the first run", () => {
		const missedDays = ["2026-03-31", "2026-04-02", "2026-04-05"];
		expect(breakIn({ monday, runDays: ["2026-03-29", "2026-04-08", "2026-04-11"], missedDays })).toEqual({ days: 9, from: "2026-04-08" });
	});
	test("is none when the plan asked for the rest", () => {
		expect(breakIn({ monday, runDays: ["2026-04-04"], missedDays: [] })).toBeNull();
		expect(breakIn({ monday, runDays: ["2026-04-05"], missedDays: ["2026-04-08"] })).toBeNull();
	});
	test("of eight days and more needs a single missed session only", () => {
		expect(breakIn({ monday, runDays: ["2026-04-04"], missedDays: ["2026-04-08"] })).toEqual({ days: 8, from: "2026-04-13" });
	});
	test("is none below six days", () => {
		expect(breakIn({ monday, runDays: ["2026-04-01", "2026-04-07", "2026-04-12"], missedDays: ["2026-04-02", "2026-04-04"] })).toBeNull();
	});
	test("of an earlier week is not found again", () => {
		const missedDays = ["2026-03-12", "2026-03-15", "2026-03-18"];
		expect(breakIn({ monday, runDays: ["2026-03-10", "2026-03-20", "2026-04-05", "2026-04-08", "2026-04-12"], missedDays })).toBeNull();
	});
	test("cannot be told without any run", () => expect(breakIn({ monday, runDays: [], missedDays: [monday, "2026-04-08"] })).toBeNull());
});
