/** Looking into XML elements by local name, whatever their prefix. */
import { XmlElement } from "@rgrove/parse-xml";
import { localName } from "./xml-markup.ts";

/** Child elements, all or those of one local name (lower case). */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
	return element.children.filter(
		(child): child is XmlElement => child instanceof XmlElement && (name === undefined || localName(child.name) === name),
	);
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
	return childrenOf(element, name)[0] ?? null;
}

/** Text of a child without the space around it; null when there is none. */
export function textOf(element: XmlElement, name: string): string | null {
	return childOf(element, name)?.text.trim() || null;
}

export function attributeOf(element: XmlElement, name: string): string | null {
	const key = Object.keys(element.attributes).find((attribute) => localName(attribute) === name);
	return key === undefined ? null : (element.attributes[key]?.trim() ?? null);
}

/**
 * Text of every element below that holds no other, by local name; the first of a name, one directly below before all. `value` goes by the name
 * of what it stands in (TCX: `<HeartRateBpm><Value>`).
 */
export function leavesOf(element: XmlElement): Map<string, string> {
	const leaves = new Map<string, string>();
	const nested: XmlElement[] = [];
	for (const child of childrenOf(element)) {
		if (childrenOf(child).length > 0) nested.push(child);
		else addLeaf(leaves, localName(child.name), child);
	}
	for (const child of nested) addNested(leaves, child);
	return leaves;
}

function addNested(leaves: Map<string, string>, parent: XmlElement): void {
	for (const child of childrenOf(parent)) {
		const name = localName(child.name);
		if (childrenOf(child).length > 0) addNested(leaves, child);
		else addLeaf(leaves, name === "value" ? localName(parent.name) : name, child);
	}
}

function addLeaf(leaves: Map<string, string>, name: string, element: XmlElement): void {
	const text = element.text.trim();
	if (text !== "" && !leaves.has(name)) leaves.set(name, text);
}

/** NaN for what is no decimal number; a comma may stand for the point. */
export function numberOf(text: string | null | undefined): number {
	if (text === null || text === undefined || !/^\s*[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?\s*$/i.test(text)) return Number.NaN;
	return Number(text.replace(",", "."));
}
