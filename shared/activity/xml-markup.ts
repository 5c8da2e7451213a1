/**
 * Where the markup of an XML text stands. Nothing is decoded here: values are the XML library's matter; this tells where a text breaks off,
 * how deep it goes and what it declares, before the library is asked.
 */

export interface Markup {
	/** `aside`: comment or processing instruction. `declaration`: a document type or part of one. `broken`: cut off, or no markup. */
	kind: "start" | "end" | "empty" | "cdata" | "aside" | "declaration" | "broken";
	/** Of tags: as written, with its prefix. */
	name: string;
	start: number;
	/** Index behind it; where `broken`, the end of the text when it is cut off. */
	end: number;
}

/** A root element with all its namespaces has about 1,500 characters. */
const MAX_TAG_CHARACTERS = 65_536;

const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;

/** The first markup at or behind `from`, or null when there is none. */
export function nextMarkup(text: string, from: number): Markup | null {
	const start = text.indexOf("<", from);
	if (start < 0) return null;
	const second = text.charCodeAt(start + 1);
	if (second === QUESTION) return upTo(text, start, 2, "?>", "aside");
	if (second === EXCLAMATION) {
		if (text.startsWith("<!--", start)) return upTo(text, start, 4, "-->", "aside");
		if (text.startsWith("<![CDATA[", start)) return upTo(text, start, 9, "]]>", "cdata");
		return { kind: /^<![a-z]/i.test(text.slice(start, start + 3)) ? "declaration" : "broken", name: "", start, end: start + 2 };
	}
	if (second === SLASH) return endTag(text, start);
	return startTag(text, start);
}

/** Without its prefix, in lower case: files differ in both. */
export function localName(name: string): string {
	return name.slice(name.indexOf(":") + 1).toLowerCase();
}

function upTo(text: string, start: number, opening: number, mark: string, kind: "aside" | "cdata"): Markup {
	const at = text.indexOf(mark, start + opening);
	return at < 0 ? broken(start, text.length) : { kind, name: "", start, end: at + mark.length };
}

function endTag(text: string, start: number): Markup {
	const close = text.indexOf(">", start);
	if (close < 0) return broken(start, text.length);
	const name = text.slice(start + 2, close).trimEnd();
	return isName(name) ? { kind: "end", name, start, end: close + 1 } : broken(start, start + 1);
}

function startTag(text: string, start: number): Markup {
	let quote = "";
	const limit = Math.min(text.length, start + MAX_TAG_CHARACTERS);
	for (let at = start + 1; at < limit; at++) {
		const char = text.charAt(at);
		if (quote !== "") {
			if (char === quote) quote = "";
		} else if (char === '"' || char === "'") {
			quote = char;
		} else if (char === "<") {
			return broken(start, start + 1);
		} else if (char === ">") {
			const empty = text.charCodeAt(at - 1) === SLASH;
			const name = firstWord(text.slice(start + 1, empty ? at - 1 : at));
			return isName(name) ? { kind: empty ? "empty" : "start", name, start, end: at + 1 } : broken(start, start + 1);
		}
	}
	return broken(start, limit);
}

function firstWord(tag: string): string {
	const space = tag.search(/\s/);
	return space < 0 ? tag : tag.slice(0, space);
}

function isName(name: string): boolean {
	return name !== "" && !/[\s/"'=<>&]/.test(name);
}

function broken(start: number, end: number): Markup {
	return { kind: "broken", name: "", start, end };
}
