/** Comma-separated values by RFC 4180, with the liberties files take: any line end, another separator, a quote that is never closed. */
export interface CsvRow {
	/** 1-based line on which it starts. */
	line: number;
	cells: string[];
}

interface Csv {
	/** Without blank lines. */
	rows: CsvRow[];
	/** Line of a quote that the end of the file cuts off, or null. */
	openQuoteLine: number | null;
}

/** The separator is whichever of comma, semicolon and tab is most frequent in the first line. */
export function parseCsv(text: string): Csv {
	const separator = separatorOf(text);
	const rows: CsvRow[] = [];
	let row: CsvRow = { line: 1, cells: [] };
	let line = 1;
	let at = text.startsWith("\uFEFF") ? 1 : 0;
	const endRow = () => {
		if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
		row = { line, cells: [] };
	};
	while (at < text.length) {
		const cell = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
		if (cell.end < 0) return { rows, openQuoteLine: line };
		row.cells.push(cell.value);
		line += cell.lines;
		at = cell.end;
		const next = text[at];
		if (next === separator) {
			at++;
			// A separator at the very end leaves one more, empty cell.
			if (at >= text.length) row.cells.push("");
			continue;
		}
		if (next === "\r" && text[at + 1] === "\n") at++;
		at++;
		line++;
		endRow();
	}
	endRow();
	return { rows, openQuoteLine: null };
}

function separatorOf(text: string): string {
	const end = text.search(/[\r\n]/);
	const first = (end < 0 ? text : text.slice(0, end)).replaceAll(/"[^"]*"/g, "");
	const counts = [",", ";", "\t"].map((separator) => ({ separator, count: first.split(separator).length }));
	return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

interface Cell {
	value: string;
	/** Index behind it; -1 when the text ends inside quotes. */
	end: number;
	/** Line ends inside it. */
	lines: number;
}

function quoted(text: string, at: number, separator: string): Cell {
	let close = text.indexOf('"', at + 1);
	while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
	if (close < 0) return { value: "", end: -1, lines: 0 };
	const value = text.slice(at + 1, close).replaceAll('""', '"');
	// Text behind the closing quote is no CSV; it is kept as part of the cell.
	const behind = plain(text, close + 1, separator);
	return { value: value + behind.value, end: behind.end, lines: value.split(/\r\n|\r|\n/).length - 1 };
}

function plain(text: string, at: number, separator: string): Cell {
	let end = at;
	while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
	return { value: text.slice(at, end), end, lines: 0 };
}
