import { expect, test } from "vitest";
import { type Effort, isSameEffort } from "./same-effort.ts";

const run = (change: Partial<Effort> = {}): Effort => ({
	sport: "running",
	startedAt: "2026-11-15T00:30:00Z",
	startedLocal: "2026-11-15T09:30:00",
	elapsedSeconds: 3_000,
	timerSeconds: 2_950,
	distanceMetres: 10_000,
	...change,
});

test("a record is the same effort as itself", () => expect(isSameEffort(run(), run())).toBe(true));
test("two minutes between watches are one start", () => expect(isSameEffort(run(), run({ startedAt: "2026-11-15T00:31:50Z" }))).toBe(true));
test("three minutes are two", () => expect(isSameEffort(run(), run({ startedAt: "2026-11-15T00:33:00Z" }))).toBe(false));
test("a tenth longer is another effort", () =>
	expect(isSameEffort(run(), run({ elapsedSeconds: 3_300, timerSeconds: 3_300 }))).toBe(false));
test("another sport is another effort", () => expect(isSameEffort(run(), run({ sport: "cycling" }))).toBe(false));
test("a table row without zone matches by its wall clock", () =>
	expect(isSameEffort(run(), run({ startedAt: null, timerSeconds: null }))).toBe(true));
test("a table row from another zone matches modulo quarter hours when time and distance agree", () =>
	expect(isSameEffort(run(), run({ startedAt: null, startedLocal: "2026-11-15T00:30:20" }))).toBe(true));
test("but not when the distance differs by two per cent", () =>
	expect(isSameEffort(run(), run({ startedAt: null, startedLocal: "2026-11-15T00:30:20", distanceMetres: 10_200 }))).toBe(false));
test("the same round a day later is another effort", () => {
	const row = run({ startedAt: null, timerSeconds: null });
	const nextDay = { startedLocal: "2026-11-16T09:30:00" };
	expect(isSameEffort(row, { ...row, ...nextDay })).toBe(false);
	expect(isSameEffort(row, run({ ...nextDay, startedAt: "2026-11-16T00:30:00Z" }))).toBe(false);
});
test("two rows of tables are compared by their clocks as they are", () =>
	expect(isSameEffort(run({ startedAt: null }), run({ startedAt: null, startedLocal: "2026-11-15T10:30:00" }))).toBe(false));
test("the order does not matter", () => {
	const row = run({ startedAt: null, startedLocal: "2026-11-15T00:30:20" });
	expect(isSameEffort(row, run())).toBe(isSameEffort(run(), row));
});
