import { expect, test } from "vitest";
import type { FileStatus } from "../../words/file-status.ts";
import { createImportFraction } from "./import-fraction.ts";

const row = (name: string, size: number, status: FileStatus = "waiting", archive: string | null = null) => ({
	name,
	size,
	status,
	archive,
});
const inside = (count: number, done: number) =>
	Array.from({ length: count }, (_, i) => row(`${i}.fit`, 100_000, i < done ? "done" : "waiting", "years.zip"));

test("an archive that is opened moves the bar neither on nor back", () => {
	const fraction = createImportFraction();
	const alone = [row("a.fit", 100_000, "done"), row("b.fit", 100_000)];
	const before = fraction([...alone, row("years.zip", 40_000_000, "reading")]);
	expect(fraction([...alone, ...inside(1_000, 0)])).toBeCloseTo(before);
	expect(fraction([...alone, ...inside(1_000, 500)])).toBeGreaterThan(0.49);
});

test("it ends full, and begins empty", () => {
	const fraction = createImportFraction();
	expect(fraction([])).toBe(0);
	expect(fraction([row("years.zip", 40_000_000)])).toBe(0);
	expect(fraction(inside(10, 10))).toBe(1);
});

test("small files count too", () => {
	expect(createImportFraction()([row("a.fit", 0, "refused"), row("b.fit", 0)])).toBe(0.5);
});
