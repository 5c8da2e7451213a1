/**
 * A recording in XML, opened: its tree without the points, and the points run by run. Broken texts are cut back to what is whole. XML itself is
 * read by `@rgrove/parse-xml`; documents that declare a type or entities are refused before it sees them.
 */
import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import type { Problem, ProblemCode } from "../problem.ts";
import { localName } from "./xml-markup.ts";
import { closedBefore, type Outline, outlineOf } from "./xml-outline.ts";

/** Longer texts are refused: a day at one point a second with every sensor has about 45 million characters. */
export const MAX_XML_CHARACTERS = 64 * 1024 * 1024;

export interface XmlFormat {
	/** How people call it: "GPX". */
	name: string;
	/** Local name of the root element, in lower case. */
	root: string;
	/** Local names of the elements that stand in long lists, in lower case. */
	points: readonly string[];
}

export interface XmlFile {
	root: XmlElement;
	/** Of an element that stands for points (it is empty itself): the points, and how many could not be read. Parsed anew at each call. */
	pointsOf(placeholder: XmlElement): { points: XmlElement[]; damaged: number };
}

export interface OpenedXml {
	/** Null when nothing of the file can be used; `problems` then says why. */
	file: XmlFile | null;
	problems: Problem[];
}

export function openXml(text: string, format: XmlFormat): OpenedXml {
	if (text.trim() === "") return refused("empty_file", "The file is empty.");
	if (text.length > MAX_XML_CHARACTERS) {
		return refused("too_large", `The file has ${text.length} characters; the limit is ${MAX_XML_CHARACTERS}.`);
	}
	const problems: Problem[] = [];
	const names = new Set(format.points);
	const whole = wholeOutline(text, names, problems);
	if (!whole) return { file: null, problems };
	const root = parseOutline(whole.outline.xml, names, problems);
	if (!root) return { file: null, problems };
	if (localName(root.name) !== format.root) {
		problems.push({ code: "not_recognised", detail: `This is no ${format.name} file: its first element is "${root.name.slice(0, 40)}".` });
		return { file: null, problems };
	}
	if (whole.outline.oversized > 0) {
		problems.push({ code: "damaged", detail: `${whole.outline.oversized} points are longer than any point can be and were left out.` });
	}
	const runs = runsByElement(root, names, whole.outline.runs);
	const pointsOf = (placeholder: XmlElement) => parsePoints(pointTexts(whole.text, runs.get(placeholder) ?? []));
	return { file: { root, pointsOf }, problems };
}

function refused(code: ProblemCode, detail: string): OpenedXml {
	return { file: null, problems: [{ code, detail }] };
}

/** The outline of the text, or of what is whole of it. */
function wholeOutline(text: string, names: ReadonlySet<string>, problems: Problem[]): { text: string; outline: Outline } | null {
	const outline = outlineOf(text, names);
	const { fault, xml } = outline;
	if (fault === null) {
		if (xml !== "") return { text, outline };
		problems.push({ code: "not_recognised", detail: "This is no XML." });
		return null;
	}
	// No recording needs a document type; entities in one can grow without end, and web pages saved by mistake start with one.
	const kept = fault.code === "not_recognised" ? null : fault.repaired;
	const what = kept === null ? "nothing could be kept" : "what stands before was kept";
	problems.push({ code: fault.code, detail: `${fault.what}; ${what}.`, line: lineAt(text, fault.at) });
	return kept === null ? null : { text: kept, outline: outlineOf(kept, names) };
}

/** What the library does not accept (two attributes of one name, characters XML forbids) is cut off like any other damage. */
function parseOutline(xml: string, names: ReadonlySet<string>, problems: Problem[]): XmlElement | null {
	const first = parse(xml);
	if (first instanceof XmlElement) return first;
	const repaired = closedBefore(xml, first.pos, names);
	const second = repaired === null ? null : parse(repaired);
	const root = second instanceof XmlElement ? second : null;
	const what = root ? "what stands before was kept" : "nothing could be kept";
	const [reason = ""] = first.message.split(" (line");
	problems.push({ code: "damaged", detail: `The file is no correct XML (${reason}); ${what}.` });
	return root;
}

/** Undeclared entities and stray ampersands stay as they are written: they stand in names, and cost nothing else. */
function parse(xml: string): XmlElement | XmlError {
	const first = tryParse(xml);
	if (first instanceof XmlElement) return first;
	const tidied = tidy(xml);
	if (tidied === xml) return first;
	const second = tryParse(tidied);
	return second instanceof XmlElement ? second : first;
}

function tryParse(xml: string): XmlElement | XmlError {
	try {
		return parseXml(xml, { ignoreUndefinedEntities: true }).root ?? new XmlElement("");
	} catch (error) {
		if (error instanceof XmlError) return error;
		throw error;
	}
}

/** Characters that XML 1.0 does not allow, written or referred to; lone halves of emoji are the usual ones. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function tidy(xml: string): string {
	return xml
		.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z]\w{0,31})?;?/gi, (reference: string, decimal?: string, hexadecimal?: string) => {
			if (reference.length < 3 || !reference.endsWith(";")) return `&amp;${reference.slice(1)}`;
			const written = decimal ?? (hexadecimal === undefined ? null : `0x${hexadecimal}`);
			if (written === null) return reference;
			const code = Number(written);
			return code > 0x10ffff || forbidden.test(String.fromCodePoint(code)) ? "" : reference;
		})
		.replaceAll(new RegExp(forbidden, "gu"), "");
}

/** The n-th element of the outline that is named like a point stands for the n-th run. */
function runsByElement(root: XmlElement, names: ReadonlySet<string>, runs: readonly number[][]): Map<XmlElement, number[]> {
	const found = new Map<XmlElement, number[]>();
	const visit = (element: XmlElement) => {
		for (const child of element.children) {
			if (!(child instanceof XmlElement)) continue;
			const run = names.has(localName(child.name)) ? runs[found.size] : undefined;
			if (run) found.set(child, run);
			else visit(child);
		}
	};
	visit(root);
	return found;
}

function pointTexts(text: string, spans: readonly number[]): string[] {
	const texts: string[] = [];
	for (let i = 0; i < spans.length; i += 2) texts.push(text.slice(spans[i], spans[i + 1]));
	return texts;
}

function parsePoints(texts: readonly string[]): { points: XmlElement[]; damaged: number } {
	const together = parse(`<points>${texts.join("")}</points>`);
	if (together instanceof XmlElement) return { points: together.children.filter((child) => child instanceof XmlElement), damaged: 0 };
	// One that cannot be read must not take the others with it.
	const points = texts.map(parse).filter((point) => point instanceof XmlElement);
	return { points, damaged: texts.length - points.length };
}

function lineAt(text: string, index: number): number {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
