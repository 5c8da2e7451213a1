import { describe, expect, test } from "vitest";
import { entryProblem } from "./archive-limits.ts";

const entry = { path: "activities/1.fit", bytes: 60_000, packedBytes: 30_000, encrypted: false };

test("an ordinary recording may be unpacked", () => {
	expect(entryProblem(entry, 32_000_000)).toBeNull();
});

describe("an entry is refused", () => {
	test.each([
		["with a password", { encrypted: true }, "encrypted"],
		["that becomes a thousand times as much", { bytes: 30_000_000, packedBytes: 30_000 }, "expands_too_much"],
		["larger than the limit", { bytes: 32_000_001, packedBytes: 20_000_000 }, "too_large"],
		["that leads out of its folder", { path: "activities/../../1.fit" }, "unsafe_path"],
	] as const)("%s", (_, change, code) => {
		expect(entryProblem({ ...entry, ...change }, 32_000_000)?.code).toBe(code);
	});
});

test("a small file of zeros is no bomb", () => {
	expect(entryProblem({ ...entry, bytes: 3_000_000, packedBytes: 3_000 }, 32_000_000)).toBeNull();
});
