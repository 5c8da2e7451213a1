import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";

const cells = (text: string) => parseCsv(text).rows.map((row) => row.cells);

test("quotes, separators and line ends inside quotes", () => {
	expect(cells('a,"b, c","say ""hi"""\r\n1,"two\nlines",\n')).toEqual([
		["a", "b, c", 'say "hi"'],
		["1", "two\nlines", ""],
	]);
});

test("rows know the line they start on", () => {
	expect(parseCsv('a\n\n"x\ny"\nb').rows.map((row) => row.line)).toEqual([1, 3, 5]);
});

test("byte order mark, any line end, no line end at the end", () => {
	expect(cells("\uFEFFa,b\rc,d\r\ne,f")).toEqual([
		["a", "b"],
		["c", "d"],
		["e", "f"],
	]);
});

test("semicolons and tabs separate where the first line says so", () => {
	expect(cells('a;b\n"1,5";2')).toEqual([
		["a", "b"],
		["1,5", "2"],
	]);
	expect(cells("a\tb\n1\t2")).toEqual([
		["a", "b"],
		["1", "2"],
	]);
});

test("a quote that is never closed ends the file where it stands", () => {
	expect(parseCsv('a,b\n1,2\n3,"four')).toEqual({
		rows: [
			{ line: 1, cells: ["a", "b"] },
			{ line: 2, cells: ["1", "2"] },
		],
		openQuoteLine: 3,
	});
});

test("any table that is written is read back", () => {
	const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "é") });
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (table) => {
			const rows = [["head", "er", "row"], ...table];
			const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n");
			expect(cells(text)).toEqual(rows.filter((row) => row.some((value) => value.trim() !== "")));
		}),
	);
});

test("no text throws or hangs", () => {
	fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "x", ";") }), (text) => parseCsv(text).rows.length >= 0));
});
