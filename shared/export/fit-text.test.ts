import fc from "fast-check";
import { expect, test } from "vitest";
import { fitText } from "./fit-text.ts";

test("short text stays as it is", () => {
	expect(fitText("4 × 1600 m", 24)).toBe("4 × 1600 m");
});

test("long text ends at the last character that fits", () => {
	expect(fitText("Long run with strides", 9)).toBe("Long run");
	expect(fitText("장거리주 + 마라톤", 4)).toBe("장거리주");
});

test("a zero byte, which would end a FIT string, and other control characters become spaces", () => {
	expect(fitText("a\0b\nc", 24)).toBe("a b c");
});

test("whatever it is given, the field holds it and no character is cut in half", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 150 }), (text) => {
			const kept = fitText(text, 300);
			const bytes = new TextEncoder().encode(kept);
			expect(bytes.length).toBeLessThanOrEqual(254);
			expect(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(kept);
		}),
		{ numRuns: 50 },
	);
});
