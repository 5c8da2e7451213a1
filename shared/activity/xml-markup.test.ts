import { expect, test } from "vitest";
import { localName, nextMarkup } from "./xml-markup.ts";

function kinds(text: string): string[] {
	const found: string[] = [];
	for (let markup = nextMarkup(text, 0); markup; markup = nextMarkup(text, markup.end)) {
		found.push(`${markup.kind} ${markup.name}`.trim());
		if (markup.kind === "broken") break;
	}
	return found;
}

test("tags, comments, instructions and CDATA are told apart", () => {
	expect(kinds('<?xml version="1.0"?><a x="1"><!-- <b> --><n:b/><![CDATA[<c>]]></a >')).toEqual([
		"aside",
		"start a",
		"aside",
		"empty n:b",
		"cdata",
		"end a",
	]);
});

test("an attribute may hold a closing bracket and the other quote", () => {
	expect(kinds(`<a x=">" y='"/>'/><b>`)).toEqual(["empty a", "start b"]);
});

test("document types and entities are declarations, in any case", () => {
	expect(kinds("<!DOCTYPE gpx><!doctype html><!ENTITY a 'b'>")).toEqual(["declaration", "declaration", "declaration"]);
});

test.each(["<a", "<a x='", "</a", "<!-- a", "<![CDATA[ a", "<?xml "])("%s is broken to the end of the text", (text) => {
	expect(nextMarkup(text, 0)).toMatchObject({ kind: "broken", end: text.length });
});

test.each(["<a <b>", "< a>", "<>", "</>", "<=>", "<!x"])("%s is broken where it stands", (text) => {
	expect(nextMarkup(`${text} and more text`, 0)?.kind).toBe(text === "<!x" ? "declaration" : "broken");
});

test("a tag longer than any tag is broken", () => {
	expect(nextMarkup(`<a x="${"y".repeat(70_000)}"/>`, 0)?.kind).toBe("broken");
});

test("the local name has no prefix and no capitals", () => {
	expect(localName("ns3:RunCadence")).toBe("runcadence");
	expect(localName("trkpt")).toBe("trkpt");
});
