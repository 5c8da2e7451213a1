import { describe, expect, test } from "vitest";
import { clock, createFormatters } from "./format.ts";

const en = createFormatters("en", "metric");
const ko = createFormatters("ko", "metric");
const miles = createFormatters("en", "imperial");
/** Non-breaking spaces read as plain ones here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

describe("time", () => {
	test.each([
		[2_700, "45 min", "45분"],
		[6_300, "1 h 45", "1시간 45분"],
		[3_600, "1 h", "1시간"],
		[3_900, "1 h 05", "1시간 5분"],
		[3_599, "1 h", "1시간"],
		[0, "0 min", "0분"],
	])("%i seconds of a session", (seconds, english, korean) => {
		expect(plain(en.duration(seconds))).toBe(english);
		expect(plain(ko.duration(seconds))).toBe(korean);
	});

	test.each([
		[2_400, 2_100, "40 / 35 min", "40 / 35분"],
		[2_110, 2_100, "35 min", "35분"],
		[4_980, 4_800, "1 h 23 / 1 h 20", "1시간 23분 / 1시간 20분"],
		[3_300, 3_600, "55 min / 1 h", "55분 / 1시간"],
		[2_700, 3_580, "45 min / 1 h", "45분 / 1시간"],
	])("%i seconds done of %i planned", (done, planned, english, korean) => {
		expect(plain(en.durationOf(done, planned))).toBe(english);
		expect(plain(ko.durationOf(done, planned))).toBe(korean);
	});

	test.each([
		[20, "20 s", "20초"],
		[60, "1 min", "1분"],
		[90, "90 s", "90초"],
		[150, "2:30 min", "2분 30초"],
		[414, "6:54 min", "6분 54초"],
	])("%i seconds of a step", (seconds, english, korean) => {
		expect(plain(en.stepTime(seconds))).toBe(english);
		expect(plain(ko.stepTime(seconds))).toBe(korean);
	});

	test("a stopwatch rounds to the second before it splits", () => {
		expect(clock(11_700)).toBe("3:15:00");
		expect(clock(299.6)).toBe("5:00");
		expect(clock(59.4)).toBe("0:59");
	});
});

describe("pace and distance", () => {
	test("pace is minutes per kilometre or mile", () => {
		expect(plain(en.pace(1000 / 258))).toBe("4:18 /km");
		expect(plain(ko.pace(1000 / 258))).toBe("4:18/km");
		expect(plain(miles.pace(1609.344 / 415))).toBe("6:55 /mi");
		expect(en.pace(0)).toBe("–");
	});

	test("a pace range starts at the fast end and says one figure once", () => {
		expect(plain(en.paceRange(1000 / 261, 1000 / 255))).toBe("4:15–4:21 /km");
		expect(plain(en.paceRange(1000 / 258, 1000 / 258.2))).toBe("4:18 /km");
	});

	test("distances carry the unit system", () => {
		expect(plain(en.distance(13_142))).toBe("13.1 km");
		expect(plain(ko.distance(13_142))).toBe("13.1km");
		expect(plain(miles.distance(13_142))).toBe("8.2 mi");
		expect(plain(en.distance(24_000))).toBe("24 km");
	});

	test("done against planned names the unit once", () => {
		expect(plain(en.distanceOf(31_200, 62_000))).toBe("31 / 62 km");
		expect(plain(miles.distanceOf(31_200, 62_000))).toBe("19 / 39 mi");
	});

	test("short steps stay in metres", () => {
		expect(plain(en.stepDistance(400))).toBe("400 m");
		expect(plain(en.stepDistance(1_600))).toBe("1.6 km");
		expect(plain(miles.stepDistance(400))).toBe("400 m");
		expect(plain(miles.stepDistance(1_609.344))).toBe("1 mi");
	});
});

describe("numbers", () => {
	test("signs are typographic and zero has none", () => {
		expect(en.signed(-6)).toBe("−6");
		expect(en.signed(7.4)).toBe("+7");
		expect(en.signed(-0.2)).toBe("0");
		expect(en.signed(0.2)).toBe("0");
	});

	test("per cent", () => {
		expect(plain(en.percent(0.974))).toBe("97 %");
		expect(ko.percent(0.974)).toBe("97%");
		expect(plain(en.signedPercent(-0.3))).toBe("−30 %");
	});

	test("thousands and sizes", () => {
		expect(en.number(12_345)).toBe("12,345");
		expect(plain(en.bytes(104_553))).toBe("105 KB");
		expect(plain(en.bytes(3_100_000))).toBe("3.1 MB");
		expect(plain(en.heartRate(148, 156))).toBe("148–156 bpm");
	});
});

describe("dates", () => {
	test("every style in both languages", () => {
		const day = "2026-11-26";
		expect([en.date(day, "number"), ko.date(day, "number")]).toEqual(["26", "26"]);
		expect([en.date(day), ko.date(day)]).toEqual(["26 Nov", "11월 26일"]);
		expect([en.date(day, "weekday"), ko.date(day, "weekday")]).toEqual(["Thu 26 Nov", "11월 26일 (목)"]);
		expect([en.date(day, "full"), ko.date(day, "full")]).toEqual(["Thursday 26 November", "11월 26일 목요일"]);
		expect([en.date(day, "year"), ko.date(day, "year")]).toEqual(["26 November 2026", "2026년 11월 26일"]);
	});

	test("a span names its month once", () => {
		expect(plain(en.span("2026-11-23", "2026-11-29"))).toBe("23–29 Nov");
		expect(plain(en.span("2026-11-30", "2026-12-06"))).toBe("30 Nov – 6 Dec");
		expect(plain(ko.span("2026-11-23", "2026-11-29"))).toBe("11월 23일~29일");
		expect(en.months("2026-11-01", "2026-12-31")).toBe("November – December");
		expect(ko.months("2026-11-01", "2026-12-31")).toBe("11월 – 12월");
	});

	test("weeks start on Monday", () => {
		expect(en.weekdayName(1)).toBe("Mon");
		expect(en.weekdayName(7, "long")).toBe("Sunday");
		expect(ko.weekdayName(1)).toBe("월");
		expect(ko.weekdayName(7, "long")).toBe("일요일");
	});

	test("an instant is shown on the athlete's own clock", () => {
		expect(en.time(new Date("2026-11-22T14:04:00Z"), "Asia/Seoul")).toBe("23:04");
	});
});
