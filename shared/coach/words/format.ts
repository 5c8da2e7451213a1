/** Figures as an athlete reads them. Input is SI (seconds, metres, m/s, bpm, W) and `yyyy-mm-dd`; rounding and units happen here only. */
import type { Language, UnitSystem } from "../../athlete/profile.ts";
import { createDates } from "./format-date.ts";

const METRES_PER_MILE = 1609.344;
const NBSP = "\u00a0";

const two = (n: number): string => String(n).padStart(2, "0");

/** 4:18, 42:10, 3:15:00: the way a stopwatch shows it. */
export function clock(seconds: number): string {
	const total = Math.round(seconds);
	const hours = Math.floor(total / 3600);
	const minutes = Math.floor((total % 3600) / 60);
	return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

export function createFormatters(language: Language, units: UnitSystem) {
	const korean = language === "ko";
	const imperial = units === "imperial";
	const gap = korean ? "" : NBSP;
	const locale = korean ? "ko-KR" : "en-GB";
	/** By their decimals. Each is made when it is first needed: that takes milliseconds of a phone. */
	const decimals: Partial<Record<0 | 1 | 2, Intl.NumberFormat>> = {};
	function withDecimals(digits: 0 | 1 | 2): Intl.NumberFormat {
		decimals[digits] ??= new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
		return decimals[digits];
	}

	/** At most `digits` (0 to 2) decimals, with a real minus sign. */
	function number(value: number, digits: 0 | 1 | 2 = 0): string {
		// Most figures are these, and the browser's formatter says the same of them.
		if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value).replace("-", "\u2212");
		return withDecimals(digits).format(value).replace(/^-0$/, "0").replace("-", "\u2212");
	}

	/** +3, −6, 0. */
	function signed(value: number, digits: 0 | 1 | 2 = 0): string {
		const text = number(value, digits);
		return value > 0 && text !== "0" ? `+${text}` : text;
	}

	/** A fraction as per cent: 0.84 is "84 %". */
	const percent = (fraction: number): string => `${number(fraction * 100)}${gap}%`;
	const signedPercent = (fraction: number): string => `${signed(fraction * 100)}${gap}%`;

	/** Length of a session or a day: 45 min, 1 h 45; 45분, 1시간 45분. */
	function duration(seconds: number): string {
		const minutes = Math.round(seconds / 60);
		const hours = Math.floor(minutes / 60);
		const rest = minutes % 60;
		if (korean) {
			if (hours === 0) return `${rest}분`;
			return rest === 0 ? `${hours}시간` : `${hours}시간${NBSP}${rest}분`;
		}
		if (hours === 0) return `${rest}${NBSP}min`;
		return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${two(rest)}`;
	}

	/** Done against planned, the unit once: 40 / 35 min; just the planned length where they are the same. */
	function durationOf(done: number, planned: number): string {
		const [first, second] = [duration(done), duration(planned)];
		if (first === second) return second;
		const isShort = Math.max(done, planned) < 59.5 * 60;
		return isShort ? `${Math.round(done / 60)}${NBSP}/${NBSP}${second}` : `${first}${NBSP}/ ${second}`;
	}

	/** Length of a step, to the second: 90 s, 2:30 min; 90초, 2분 30초. */
	function stepTime(seconds: number): string {
		const total = Math.round(seconds);
		if (total % 60 === 0) return duration(total);
		if (total < 120) return korean ? `${total}초` : `${total}${NBSP}s`;
		if (total > 3600) return clock(total);
		return korean ? `${Math.floor(total / 60)}분${NBSP}${total % 60}초` : `${clock(total)}${NBSP}min`;
	}

	/** 13.1 km; miles for those who run by them. */
	function distance(metres: number, digits: 0 | 1 | 2 = 1): string {
		return imperial ? `${number(metres / METRES_PER_MILE, digits)}${gap}mi` : `${number(metres / 1000, digits)}${gap}km`;
	}

	/** Done against planned, the unit once: 31 / 62 km. */
	const distanceOf = (done: number, planned: number): string =>
		`${number(done / (imperial ? METRES_PER_MILE : 1000))}${NBSP}/${NBSP}${distance(planned, 0)}`;

	/** A distance without its unit, which stands elsewhere once. */
	const bareDistance = (metres: number): string => number(metres / (imperial ? METRES_PER_MILE : 1000));

	/** Length of a step: metres on the track, else km or miles to two decimals. */
	function stepDistance(metres: number): string {
		return metres < (imperial ? 1200 : 1000) ? `${number(metres)}${gap}m` : distance(metres, 2);
	}

	const perUnit = (speed: number): number => (imperial ? METRES_PER_MILE : 1000) / speed;
	const paceUnit = imperial ? "/mi" : "/km";

	/** 4:18 /km from m/s; a dash when standing still. */
	function pace(speed: number): string {
		return speed > 0 ? `${clock(perUnit(speed))}${gap}${paceUnit}` : "–";
	}

	/** Fast end first: 4:15–4:21 /km. */
	function paceRange(low: number, high: number): string {
		const fast = clock(perUnit(high));
		const slow = clock(perUnit(low));
		return fast === slow ? pace(low) : `${fast}–${slow}${gap}${paceUnit}`;
	}

	function range(low: number, high: number, unit: string): string {
		const from = number(low);
		const to = number(high);
		return from === to ? `${from}${NBSP}${unit}` : `${from}–${to}${NBSP}${unit}`;
	}

	/** File size: 812 B, 104 KB, 3.1 MB. */
	function bytes(size: number): string {
		if (size < 1000) return `${size}${NBSP}B`;
		return size < 1_000_000 ? `${number(size / 1000)}${NBSP}KB` : `${number(size / 1_000_000, 1)}${NBSP}MB`;
	}

	return {
		...createDates(language),
		/** A kilometre or a mile: what paces and distances are told in. */
		unitMetres: imperial ? METRES_PER_MILE : 1000,
		clock,
		number,
		signed,
		percent,
		signedPercent,
		duration,
		durationOf,
		stepTime,
		distance,
		distanceOf,
		bareDistance,
		stepDistance,
		pace,
		paceRange,
		heartRate: (low: number, high: number = low): string => range(low, high, "bpm"),
		power: (low: number, high: number = low): string => range(low, high, "W"),
		bytes,
	};
}

export type Formatters = ReturnType<typeof createFormatters>;
