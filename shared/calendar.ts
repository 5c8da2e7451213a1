/**
 * Calendar dates as `yyyy-mm-dd` strings and as whole days since 1970-01-01, without clock or zone.
 * Weeks are ISO 8601 weeks: Monday is 1, Sunday is 7.
 */
import { z } from "zod/mini";

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day in the athlete's own calendar, `yyyy-mm-dd`. */
export type IsoDate = string;

export function isIsoDate(text: string): boolean {
	const match = PATTERN.exec(text);
	if (!match) return false;
	const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
	return new Date(time).toISOString().slice(0, 10) === text;
}

export const IsoDateSchema = z.string().check(z.refine(isIsoDate, { error: "not a date (yyyy-mm-dd)" }));

/**
 * Whole days since 1970-01-01; bugs (a malformed date) throw. By arithmetic and not by `Date`, because plans convert thousands of dates:
 * days_from_civil in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
export function epochDay(date: IsoDate): number {
	if (date.length !== 10 || date.charCodeAt(4) !== DASH || date.charCodeAt(7) !== DASH) throw new RangeError(`not a date: ${date}`);
	const year = digits(date, 0, 4);
	const month = digits(date, 5, 7);
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8, 10) - 1;
	return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

const DASH = 45;
const ZERO = 48;

function digits(date: IsoDate, from: number, to: number): number {
	let value = 0;
	for (let i = from; i < to; i++) {
		const digit = date.charCodeAt(i) - ZERO;
		if (!(digit >= 0 && digit <= 9)) throw new RangeError(`not a date: ${date}`);
		value = value * 10 + digit;
	}
	return value;
}

/** The inverse, for the years 0 to 9999: civil_from_days of the same source. */
export function dateOf(day: number): IsoDate {
	const shifted = day + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return `${year < 1000 ? String(year).padStart(4, "0") : year}-${month < 10 ? "0" : ""}${month}-${dayOfMonth < 10 ? "0" : ""}${dayOfMonth}`;
}

export function addDays(date: IsoDate, days: number): IsoDate {
	return dateOf(epochDay(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return epochDay(to) - epochDay(from);
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekday(date: IsoDate): Weekday {
	// 1970-01-01 was a Thursday.
	return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The Monday of the ISO week that holds `date`. */
export function mondayOf(date: IsoDate): IsoDate {
	return addDays(date, 1 - weekday(date));
}

/** ISO week name, `yyyy-Www`: the week belongs to the year of its Thursday. */
export function isoWeek(date: IsoDate): string {
	const thursday = addDays(mondayOf(date), 3);
	const year = thursday.slice(0, 4);
	const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
	return `${year}-W${String(week).padStart(2, "0")}`;
}

export function firstOfMonth(date: IsoDate): IsoDate {
	return `${date.slice(0, 7)}-01`;
}

/** The last day of the month that lies `months` after the month of `date`. */
export function lastOfMonth(date: IsoDate, months = 0): IsoDate {
	const year = Number(date.slice(0, 4));
	const month = Number(date.slice(5, 7));
	return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}
