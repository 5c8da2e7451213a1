/**
 * Calendar dates as `yyyy-mm-dd` strings and as whole days since 1970-01-01, without clock or zone.
 * Weeks are ISO 8601 weeks: Monday is 1, Sunday is 7.
 */
import { z } from "zod/mini";

const DAY_MS = 86_400_000;
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

/** Whole days since 1970-01-01; bugs (a malformed date) throw. */
export function epochDay(date: IsoDate): number {
	const match = PATTERN.exec(date);
	if (!match) throw new RangeError(`not a date: ${date}`);
	return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS;
}

export function dateOf(day: number): IsoDate {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
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
