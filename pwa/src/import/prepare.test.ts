import { expect, test } from "vitest";
import { partsOf } from "./prepare.ts";

const entries = (count: number, samples: unknown) => Array.from({ length: count }, (_, part) => ({ part, samples }));

test("a table of years goes by the hundred", () => {
	expect(partsOf(entries(250, null)).map((part) => part.length)).toEqual([100, 100, 50]);
});

test("recordings go by the twenty, because each is a write of its own", () => {
	const all = [...entries(30, {}), ...entries(30, null)];
	const parts = partsOf(all);
	expect(parts.map((part) => part.filter(({ samples }) => samples !== null).length)).toEqual([20, 10]);
	expect(parts.flat()).toEqual(all);
});

test("nothing makes no request", () => {
	expect(partsOf([])).toEqual([]);
});
