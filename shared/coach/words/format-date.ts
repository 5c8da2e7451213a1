/** Dates in words. A training day is a calendar date without zone, so everything is formatted in UTC. */
import type { Language } from "../../athlete/profile.ts";
import { epochDay, type IsoDate, type Weekday } from "../../calendar.ts";

const DAY_MS = 86_400_000;
/** 2024-01-01 was a Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);

const styles = {
	/** 26 · 26일 */
	number: { day: "numeric" },
	/** 26 Nov · 11월 26일 */
	short: { day: "numeric", month: "short" },
	/** Thu 26 Nov · 11월 26일 (목) */
	weekday: { day: "numeric", month: "short", weekday: "short" },
	/** Thursday 26 November · 11월 26일 목요일 */
	full: { day: "numeric", month: "long", weekday: "long" },
	/** 26 November 2026 · 2026년 11월 26일 */
	year: { day: "numeric", month: "long", year: "numeric" },
	/** Thursday 26 November 2026 · 2026년 11월 26일 목요일 */
	fullYear: { day: "numeric", month: "long", year: "numeric", weekday: "long" },
	/** November · 11월 */
	month: { month: "long" },
	/** November 2026 · 2026년 11월 */
	monthYear: { month: "long", year: "numeric" },
	/** Nov 2026 · 2026년 11월 */
	shortMonthYear: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type DateStyle = keyof typeof styles;
type WeekdayStyle = "narrow" | "short" | "long";

export function createDates(language: Language) {
	const locale = language === "ko" ? "ko-KR" : "en-GB";
	const made = new Map<string, Intl.DateTimeFormat>();

	function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
		const key = JSON.stringify(options);
		const known = made.get(key);
		if (known) return known;
		const fresh = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
		made.set(key, fresh);
		return fresh;
	}

	// Browsers disagree on a comma after the English weekday; we set none.
	const plain = (text: string): string => text.replace(/,/g, "");

	function date(day: IsoDate, style: DateStyle = "short"): string {
		// "26일" is noise in a calendar cell: the bare figure in both languages.
		if (style === "number") return String(Number(day.slice(8)));
		return plain(formatter(styles[style]).format(epochDay(day) * DAY_MS));
	}

	/** 24–30 Nov; months are named once. */
	function span(from: IsoDate, to: IsoDate): string {
		const text = formatter(styles.short).formatRange(epochDay(from) * DAY_MS, epochDay(to) * DAY_MS);
		return text.replace(/[\s\u2009]*([–~])[\s\u2009]*/, language === "ko" ? "~" : from.slice(0, 7) === to.slice(0, 7) ? "–" : " – ");
	}

	/** Months of a window: November – December. */
	function months(from: IsoDate, to: IsoDate): string {
		const first = date(from, "month");
		const last = date(to, "month");
		return first === last ? first : `${first} – ${last}`;
	}

	function weekdayName(day: Weekday, style: WeekdayStyle = "short"): string {
		return formatter({ weekday: style }).format(A_MONDAY + (day - 1) * DAY_MS);
	}

	/** An instant as the athlete's wall clock: 23:04. */
	function time(instant: Date, zone?: string): string {
		const options: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
		return new Intl.DateTimeFormat(locale, zone ? { ...options, timeZone: zone } : options).format(instant);
	}

	return { date, span, months, weekdayName, time };
}
