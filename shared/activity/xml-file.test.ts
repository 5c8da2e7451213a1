import { describe, expect, test } from "vitest";
import { childrenOf } from "./xml-element.ts";
import { MAX_XML_CHARACTERS, openXml } from "./xml-file.ts";

const format = { name: "Test", root: "list", points: ["p"] };

/** Texts of all points in order, however deep, and the codes of the problems. */
function opened(text: string): { points: string[]; codes: string[] } {
	const { file, problems } = openXml(text, format);
	const points: string[] = [];
	const visit = (element: NonNullable<typeof file>["root"]) => {
		points.push(...(file?.pointsOf(element).points.map((point) => point.text) ?? []));
		for (const child of childrenOf(element)) visit(child);
	};
	if (file) visit(file.root);
	return { points, codes: problems.map((problem) => problem.code) };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);

test("points are found in order, in and out of groups, with and without a prefix", () => {
	const text = "<list><a><p>1</p><!-- x --><p>2</p></a><b/><a><x:p>3</x:p></a><p>4</p></list>";
	expect(opened(text)).toEqual({ points: ["1", "2", "3", "4"], codes: [] });
});

test("many points are all there", () => {
	const texts = numbers(1_001);
	expect(opened(`<list>${texts.map((text) => `<p>${text}</p>`).join("\n")}</list>`)).toEqual({ points: texts, codes: [] });
});

test("what looks like a point in a comment or CDATA is none", () => {
	expect(opened("<list><!-- <p>0</p> --><name><![CDATA[<p>0</p>]]></name><p>1</p></list>")).toEqual({ points: ["1"], codes: [] });
});

test("a mark of the byte order, blank lines and stray characters before the root do not matter", () => {
	expect(opened('\uFEFF\n \n<?xml version="1.0"?>\n<list><p>1</p></list>\n').points).toEqual(["1"]);
	expect(opened('ï»¿<?xml version="1.0"?><list><p>1</p></list>').points).toEqual(["1"]);
});

test("stray ampersands, undeclared entities and control characters cost nothing", () => {
	expect(opened("<list><name>Rock & Roll &nbsp; \u0001 &#1; &#xD83D;&#99999999; &;</name><p>1</p><p>a & b</p></list>").points).toEqual([
		"1",
		"a & b",
	]);
});

describe("damage", () => {
	const whole = `<list><a><p>1</p><p>2</p></a><a><p>3</p><n>4</n></a></list>`;

	test("wherever the text is cut, the points before are kept and it is said", () => {
		for (let end = 1; end < whole.length; end++) {
			const { points, codes } = opened(whole.slice(0, end));
			const complete = (whole.slice(0, end).match(/<\/p>/g) ?? []).length;
			expect(points).toEqual(numbers(complete + 1).slice(1));
			expect(codes).toEqual(["cut_short"]);
		}
	});

	test("an end tag that fits nothing ends the file there", () => {
		expect(opened("<list><a><p>1</p></b><p>2</p></a></list>")).toEqual({ points: ["1"], codes: ["damaged"] });
		expect(openXml("<list>\n<a>\n</b></list>", format).problems[0]).toMatchObject({ line: 3 });
	});

	test("a second document behind the first is left out", () => {
		expect(opened("<list><p>1</p></list><list><p>2</p></list>")).toEqual({ points: ["1"], codes: ["damaged"] });
	});

	test("a point that is no correct XML is left out alone", () => {
		const { file } = openXml('<list><p>1</p><p a="1" a="2">2</p><p>3</p></list>', format);
		const [placeholder] = file ? childrenOf(file.root) : [];
		const read = placeholder && file?.pointsOf(placeholder);
		expect(read?.points.map((point) => point.text)).toEqual(["1", "3"]);
		expect(read?.damaged).toBe(1);
	});

	test("an element that is no correct XML ends the file there", () => {
		expect(opened('<list><p>1</p><n a="1" a="2"/><p>2</p></list>')).toEqual({ points: ["1"], codes: ["damaged"] });
	});
});

describe("refused", () => {
	test.each([
		["billion laughs", '<!DOCTYPE list [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><list><p>&b;</p></list>'],
		["outside file", '<!DOCTYPE list SYSTEM "file:///etc/passwd"><list><p>1</p></list>'],
		["parameter entity", '<?xml version="1.0"?><!DOCTYPE list [<!ENTITY % x SYSTEM "http://x"> %x;]><list/>'],
		["entity within", '<list><!ENTITY a "b"><p>1</p></list>'],
		["web page", "<!doctype html><html><body>Sign in</body></html>"],
	])("%s", (_, text) => {
		expect(opened(text)).toEqual({ points: [], codes: ["not_recognised"] });
	});

	test("a comment may speak of a document type", () => {
		expect(opened("<list><!-- <!DOCTYPE x> --><p>1</p></list>").points).toEqual(["1"]);
	});

	test("other roots, other files and nothing", () => {
		expect(opened("<kml><p>1</p></kml>").codes).toEqual(["not_recognised"]);
		expect(opened("Date,Distance\n1,2").codes).toEqual(["not_recognised"]);
		expect(opened(" \n").codes).toEqual(["empty_file"]);
		expect(opened("").codes).toEqual(["empty_file"]);
	});

	test("too many characters", () => {
		expect(opened(`<list>${" ".repeat(MAX_XML_CHARACTERS)}</list>`).codes).toEqual(["too_large"]);
	});

	test("nesting that would exhaust the stack ends the file there", () => {
		expect(opened(`<list><p>1</p>${"<a>".repeat(100_000)}`)).toEqual({ points: ["1"], codes: ["damaged"] });
		expect(opened(`<list><p>1</p><p>${"<a>".repeat(100_000)}`)).toEqual({ points: ["1"], codes: ["damaged"] });
	});

	test("elements without end are cut at a bound", () => {
		expect(opened(`<list><p>1</p>${"<a/>".repeat(300_000)}</list>`)).toEqual({ points: ["1"], codes: ["too_large"] });
	});

	test("a point longer than any point is left out", () => {
		expect(opened(`<list><p>1</p><p>${"<a/>".repeat(50_000)}</p><p>3</p></list>`)).toEqual({ points: ["1", "3"], codes: ["damaged"] });
	});
});
