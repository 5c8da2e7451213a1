import { expect, test } from "vitest";
import { chunksOf } from "./upload.ts";

const entries = (count: number, samples: unknown) => Array.from({ length: count }, (_, part) => ({ part, samples }));

test("a table of years goes by the hundred", () => {
	expect(chunksOf(entries(250, null)).map((chunk) => chunk.length)).toEqual([100, 100, 50]);
});

test("recordings go by the twenty, because each is a write of its own", () => {
	const all = [...entries(30, {}), ...entries(30, null)];
	const chunks = chunksOf(all);
	expect(chunks.map((chunk) => chunk.filter(({ samples }) => samples !== null).length)).toEqual([20, 10]);
	expect(chunks.flat()).toEqual(all);
});

test("nothing makes no request", () => {
	expect(chunksOf([])).toEqual([]);
});
