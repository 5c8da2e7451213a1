/**
 * An XML text without its points. Recordings are long lists of small elements; as one tree a 10 MB file takes over 300 MB. The outline keeps an
 * empty element in place of each run of points, and where their text stands, so that each run can be parsed and let go by itself.
 */
import type { ProblemCode } from "../problem.ts";
import { localName, type Markup, nextMarkup } from "./xml-markup.ts";

/** Recordings go eight or nine deep. */
const MAX_DEPTH = 64;
/** Elements beside the points: 2,000 laps have about 60,000. */
const MAX_ELEMENTS = 200_000;
/** Eleven days at one a second. */
const MAX_POINTS = 1_000_000;
/** Points of one run: a tree of about half a megabyte. */
const POINTS_PER_RUN = 200;
/** A point with every extension has about 1,000 characters. */
const MAX_POINT_CHARACTERS = 16_384;

export interface Outline {
	/** The root element, points replaced; empty when the text has no element. */
	xml: string;
	/** Start and end of each point in the text (start, end, start, …), for each element of the outline that stands for points, in order. */
	runs: number[][];
	/** Points longer than any point is. */
	oversized: number;
	/** Where the text stops making sense. */
	fault: Fault | null;
}

export interface Fault {
	/** Index in the text. */
	at: number;
	code: ProblemCode;
	/** "The file … (what stands before was kept)" */
	what: string;
	/** The text without what is broken, open elements closed; null when no element stands before. */
	repaired: string | null;
}

/** `points`: local names of the elements to take out, in lower case. */
export function outlineOf(text: string, points: ReadonlySet<string>): Outline {
	return new Outliner(text, points).outline();
}

/** The text up to `end`, cut back to the last element that closed before and outside of points, with the open ones closed. Null when none did. */
export function closedBefore(text: string, end: number, points: ReadonlySet<string>): string | null {
	return new Outliner(text.slice(0, end), points).closed();
}

class Outliner {
	readonly #text: string;
	readonly #points: ReadonlySet<string>;
	readonly #pieces: string[] = [];
	readonly #runs: number[][] = [];
	readonly #open: string[] = [];
	/** Start of what is not yet in the pieces. */
	#from = 0;
	/** Depth of the point that is open, or -1. */
	#pointDepth = -1;
	#pointStart = 0;
	/** The run that the next point would continue, if it has the same name. */
	#run: number[] | null = null;
	#runName = "";
	#elements = 0;
	#count = 0;
	#oversized = 0;
	/** Behind the last element that closed, and what was open there. */
	#safe: { at: number; open: string[] } | null = null;

	constructor(text: string, points: ReadonlySet<string>) {
		this.#text = text;
		this.#points = points;
	}

	outline(): Outline {
		const fault = this.#scan();
		return { xml: fault ? "" : this.#pieces.join(""), runs: this.#runs, oversized: this.#oversized, fault };
	}

	closed(): string | null {
		this.#scan();
		return this.#repaired();
	}

	#scan(): Fault | null {
		let at = 0;
		for (;;) {
			const markup = nextMarkup(this.#text, at);
			if (markup === null) return this.#started() ? this.#fault(this.#text.length, "cut_short", "ends before its last element") : null;
			const fault = this.#take(markup);
			if (fault) return fault;
			at = markup.end;
			if (this.#started() && this.#open.length === 0) return this.#behindRoot(at);
		}
	}

	#started(): boolean {
		return this.#elements > 0 || this.#count > 0;
	}

	#take(markup: Markup): Fault | null {
		switch (markup.kind) {
			case "broken": {
				const cut = markup.end === this.#text.length;
				return cut
					? this.#fault(markup.start, "cut_short", "ends in the middle of an element")
					: this.#fault(markup.start, "damaged", "has an element that cannot be read");
			}
			case "declaration":
				return this.#fault(markup.start, "not_recognised", "declares a document type");
			case "aside":
				// Within a point it stays: the point's text is parsed as it is.
				if (this.#pointDepth < 0) this.#keep(markup.start, "", markup.end);
				return null;
			case "cdata":
				return null;
			case "end":
				return this.#end(markup);
			default:
				return this.#start(markup);
		}
	}

	#start(markup: Markup): Fault | null {
		if (!this.#started()) this.#from = markup.start;
		if (this.#pointDepth < 0) {
			const isPoint = this.#open.length > 0 && this.#points.has(localName(markup.name));
			if (isPoint ? this.#count++ >= MAX_POINTS : this.#elements++ >= MAX_ELEMENTS) {
				return this.#fault(markup.start, "too_large", `has more than ${isPoint ? `${MAX_POINTS} points` : `${MAX_ELEMENTS} elements`}`);
			}
			if (isPoint) {
				this.#pointDepth = this.#open.length;
				this.#pointStart = markup.start;
			} else {
				this.#run = null;
			}
		}
		if (markup.kind === "empty") {
			this.#closed(markup);
			return null;
		}
		if (this.#open.push(markup.name) > MAX_DEPTH) return this.#fault(markup.start, "damaged", `nests elements more than ${MAX_DEPTH} deep`);
		return null;
	}

	#end(markup: Markup): Fault | null {
		if (this.#open.at(-1) !== markup.name) return this.#fault(markup.start, "damaged", "closes an element that is not open");
		this.#open.pop();
		this.#closed(markup);
		return null;
	}

	#closed(markup: Markup): void {
		if (this.#pointDepth === this.#open.length) this.#addPoint(markup);
		else if (this.#pointDepth < 0) this.#run = null;
		if (this.#pointDepth < 0) this.#safe = { at: markup.end, open: this.#open.slice() };
	}

	#addPoint(markup: Markup): void {
		this.#pointDepth = -1;
		if (markup.end - this.#pointStart > MAX_POINT_CHARACTERS) {
			this.#oversized++;
			this.#keep(this.#pointStart, "", markup.end);
		} else if (this.#run && this.#runName === markup.name && this.#run.length < 2 * POINTS_PER_RUN) {
			this.#run.push(this.#pointStart, markup.end);
			this.#from = markup.end;
		} else {
			this.#run = [this.#pointStart, markup.end];
			this.#runName = markup.name;
			this.#runs.push(this.#run);
			this.#keep(this.#pointStart, `<${markup.name}/>`, markup.end);
		}
	}

	/** Takes the text up to `to`, then `instead` of what stands between there and `next`. */
	#keep(to: number, instead: string, next: number): void {
		if (this.#started()) this.#pieces.push(this.#text.slice(this.#from, to), instead);
		this.#from = next;
	}

	#behindRoot(end: number): Fault | null {
		this.#keep(end, "", end);
		let at = end;
		for (;;) {
			const markup = nextMarkup(this.#text, at);
			const blank = this.#text.slice(at, markup?.start).trim() === "";
			if (!blank || (markup && markup.kind !== "aside")) return this.#fault(end, "damaged", "goes on behind its last element");
			if (markup === null) return null;
			at = markup.end;
		}
	}

	#fault(at: number, code: ProblemCode, what: string): Fault {
		return { at, code, what: `The file ${what}`, repaired: this.#repaired() };
	}

	#repaired(): string | null {
		if (this.#safe === null) return null;
		const { at, open } = this.#safe;
		const closing = open.toReversed().map((name) => `</${name}>`);
		return this.#text.slice(0, at) + closing.join("");
	}
}
