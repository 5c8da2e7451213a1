/**
 * Dates with a time as people's languages write them ("Jul 12, 2016, 5:13:58 PM", "12.07.2016, 17:13:58", "2016. 7. 12. 오후 5:13:58"): in exports that
 * follow the account's language, and in tables that a spreadsheet has saved again ("12/11/20 11:59").
 */
import { clockOf } from "./xml-time.ts";

/** How "12/11" is meant: the 12th of November or the 11th of December. */
export type DateOrder = "day_first" | "month_first";

/** The first letters of the months, without accents: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Russian. */
const monthStarts: readonly (readonly string[])[] = [
	["jan", "ene", "gen", "sty", "янв"],
	["feb", "fev", "lut", "фев"],
	["mar", "mrt", "mrz", "maa", "мар"],
	["apr", "avr", "abr", "kwi", "апр"],
	["may", "mai", "mei", "mag", "maj", "мая", "маи"],
	["jun", "juin", "giu", "cze", "июн"],
	["jul", "juil", "lug", "lip", "июл"],
	["aug", "ago", "aou", "sie", "авг"],
	["sep", "set", "wrz", "сен"],
	["oct", "okt", "ott", "out", "paz", "окт"],
	["nov", "lis", "ноя"],
	["dec", "dez", "dic", "des", "gru", "дек"],
];

const MAX_CHARACTERS = 60;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;
const timePatterns = [/(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/, /(\d{1,2})\.(\d{2})\.(\d{2})(?!\d)/];
const beforeNoon = /오전|午前|上午|\ba\.?\s?m\b/;
const afterNoon = /오후|午後|下午|\bp\.?\s?m\b/;

/** `yyyy-mm-ddThh:mm:ss`, or null when it is no date that exists, or when it can be read in two ways and `order` does not say in which. */
export function parseWrittenDate(text: string, order: DateOrder | null = null): string | null {
	if (text.length > MAX_CHARACTERS) return null;
	const plain = text.replaceAll(/[\s\u00A0\u202F]+/g, " ").toLowerCase();
	const time = timePatterns.map((pattern) => pattern.exec(plain)).find((match) => match !== null);
	if (!time) return null;
	const seconds = secondsOfDay(time, plain);
	const day = dayOf(plain.replace(time[0], " "), order);
	if (seconds === null || day === null) return null;
	return clockOf(day / 1000 + seconds);
}

function secondsOfDay(time: RegExpExecArray, text: string): number | null {
	const [, hourText, minute, second = "0"] = time;
	let hour = Number(hourText);
	if (hour <= 12 && beforeNoon.test(text)) hour %= 12;
	else if (hour <= 12 && afterNoon.test(text)) hour = (hour % 12) + 12;
	if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
	return hour * 3600 + Number(minute) * 60 + Number(second);
}

/** Milliseconds of its midnight as if in UTC. */
function dayOf(text: string, order: DateOrder | null): number | null {
	const numbers = text.match(/\d+/g) ?? [];
	const month = monthNamed(text);
	if (month !== null) {
		const [first = "", second = ""] = numbers;
		if (numbers.length !== 2) return null;
		return first.length === 4 ? dateOf(first, month, second) : dateOf(second, month, first);
	}
	const [first = "", second = "", third = ""] = numbers;
	if (numbers.length !== 3) return null;
	if (first.length === 4) return dateOf(first, Number(second), third);
	const dotted = /\d\s?\.\s?\d/.test(text);
	const meant = Number(first) > 12 || dotted ? "day_first" : Number(second) > 12 ? "month_first" : order;
	if (meant === null) return first === second ? dateOf(third, Number(first), second) : null;
	return meant === "day_first" ? dateOf(third, Number(second), first) : dateOf(third, Number(first), second);
}

function monthNamed(text: string): number | null {
	// Accents are taken off; letters of other scripts that come apart (Korean) name no months.
	const words =
		text
			.normalize("NFD")
			.replaceAll(/\p{M}/gu, "")
			.match(/\p{L}+/gu) ?? [];
	for (const word of words) {
		const index = monthStarts.findIndex((starts) => starts.some((start) => word.startsWith(start)));
		if (index >= 0) return index + 1;
	}
	return null;
}

function dateOf(yearText: string, month: number, dayText: string): number | null {
	if (yearText.length !== 4 && yearText.length !== 2) return null;
	const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
	const day = Number(dayText);
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? date.getTime() : null;
}

/**
 * The order in which a column's dates are meant: a date that can be read in only one way tells; else the order in which the rows, as exports are, are
 * sorted by time. Null when both hold.
 */
export function dateOrderOf(texts: readonly string[]): DateOrder | null {
	const both = texts.map((text) => [parseWrittenDate(text, "day_first"), parseWrittenDate(text, "month_first")] as const);
	const open = both.filter(([first, second]) => first !== null && second !== null && first !== second);
	if (open.length === 0) return null;
	const told = texts.find((text) => /^\D*\d{1,2}[/-]\d{1,2}[/-]\d/.test(text) && parseWrittenDate(text) !== null && !sameNumbers(text));
	if (told !== undefined) return Number(/\d+/.exec(told)?.[0]) > 12 ? "day_first" : "month_first";
	const [dayFirst, monthFirst] = [isSorted(both.map(([first]) => first)), isSorted(both.map(([, second]) => second))];
	if (dayFirst === monthFirst) return null;
	return dayFirst ? "day_first" : "month_first";
}

/** It is a date, and another one in the other order. */
export function isOpenDate(text: string): boolean {
	const [first, second] = [parseWrittenDate(text, "day_first"), parseWrittenDate(text, "month_first")];
	return first !== null && second !== null && first !== second;
}

/** "11/11/20" is the same in both orders. */
function sameNumbers(text: string): boolean {
	const [first, second] = text.match(/\d+/g) ?? [];
	return Number(first) === Number(second);
}

function isSorted(times: readonly (string | null)[]): boolean {
	const known = times.filter((time) => time !== null);
	const rises = known.every((time, i) => i === 0 || time >= (known[i - 1] ?? ""));
	return rises || known.every((time, i) => i === 0 || time <= (known[i - 1] ?? ""));
}
