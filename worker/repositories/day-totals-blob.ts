/**
 * Day totals as bytes: a short header and a column of doubles per figure. Every read of an athlete's state opens them, years of days at once; text
 * would be as large when deflated, and takes twenty times as long.
 */
import { dateOf, epochDay } from "../../shared/calendar.ts";
import type { DayTotals } from "../../shared/fitness/fitness.ts";

const MAGIC = 0x73796164;
/** A migration that comes with a new one marks all days as dirty. */
const VERSION = 2;
/** Magic, version, days, bytes of the names of sources (JSON, padded to whole doubles). */
const HEADER = 16;

/** In the order of the columns; a day's sources are bits of a last one. */
const figures: ((day: DayTotals) => number)[] = [
	({ day }) => epochDay(day),
	({ load }) => load,
	({ runMetres }) => runMetres,
	({ runSeconds }) => runSeconds,
	({ runs }) => runs,
	({ longestRunMetres }) => longestRunMetres,
	({ seconds }) => seconds,
	...[0, 1, 2, 3, 4].map(
		(zone) =>
			({ zoneSeconds }: DayTotals) =>
				zoneSeconds[zone] ?? 0,
	),
];

export function packDays(days: readonly DayTotals[]): Uint8Array {
	const names = [...new Set(days.flatMap(({ sources }) => sources))].sort();
	const text = new TextEncoder().encode(JSON.stringify(names));
	const padded = Math.ceil(text.length / 8) * 8;
	const bytes = new Uint8Array(HEADER + padded + (figures.length + 1) * days.length * 8);
	new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, VERSION, days.length, text.length]);
	bytes.set(text, HEADER);
	const columns = new Float64Array(bytes.buffer, HEADER + padded);
	days.forEach((day, row) => {
		figures.forEach((figure, column) => {
			columns[column * days.length + row] = figure(day);
		});
		columns[figures.length * days.length + row] = day.sources.reduce((bits, source) => bits + 2 ** names.indexOf(source), 0);
	});
	return bytes;
}

/** What a program of another version wrote counts as nothing. */
export function unpackDays(stored: Uint8Array): DayTotals[] {
	// Doubles are read where they lie: a whole number of eight bytes from the buffer's start.
	const bytes = stored.byteOffset % 8 === 0 ? stored : stored.slice();
	if (bytes.length < HEADER || bytes.length % 8 !== 0) return [];
	const [magic, version, count = 0, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
	if (magic !== MAGIC || version !== VERSION) return [];
	const names = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length))) as DayTotals["sources"];
	const columns = new Float64Array(bytes.buffer, bytes.byteOffset + HEADER + Math.ceil(length / 8) * 8, (figures.length + 1) * count);
	const at = (column: number, row: number) => columns[column * count + row] ?? 0;
	// Most days share the few sets of sources there are.
	const sets = new Map<number, DayTotals["sources"]>();
	const sourcesOf = (bits: number) => {
		const known = sets.get(bits) ?? names.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
		sets.set(bits, known);
		return known;
	};
	return Array.from({ length: count }, (_, row) => ({
		day: dateOf(at(0, row)),
		load: at(1, row),
		runMetres: at(2, row),
		runSeconds: at(3, row),
		runs: at(4, row),
		longestRunMetres: at(5, row),
		seconds: at(6, row),
		zoneSeconds: [at(7, row), at(8, row), at(9, row), at(10, row), at(11, row)],
		sources: sourcesOf(at(12, row)),
	}));
}
