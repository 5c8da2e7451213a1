import { expect, test } from "vitest";
import type { Circumstance } from "./circumstance.ts";
import { circumstancesWithin } from "./circumstances-within.ts";

const FROM = "2026-06-01";
const old: Circumstance = { kind: "rest", day: "2026-03-01" };
const recent: Circumstance = { kind: "rest", day: "2026-05-20" };

test("what is long over and changes nothing ahead is forgotten", () => {
	expect(circumstancesWithin([old, recent], FROM, () => "the same weeks")).toEqual([recent]);
});

test("what still weighs on a week ahead is kept, however old", () => {
	expect(circumstancesWithin([old, recent], FROM, (known) => known.length)).toEqual([old, recent]);
});

test("an injury without an end is never forgotten", () => {
	const open: Circumstance = { kind: "injury", from: "2025-01-01", to: null, pain: 5, stressFracture: false, part: "shin" };
	expect(circumstancesWithin([open], FROM, () => "the same weeks")).toEqual([open]);
});
