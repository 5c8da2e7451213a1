import { expect, test } from "vitest";
import { dateOrderOf, parseWrittenDate } from "./written-date.ts";

const noon = [
	["American", "Jul 12, 2016, 5:13:58 PM"],
	["American with a narrow space", "Jul 12, 2016, 5:13:58\u202FPM"],
	["British", "12 Jul 2016, 17:13:58"],
	["German", "12.07.2016, 17:13:58"],
	["French", "12 juil. 2016 à 17:13:58"],
	["Spanish", "12 jul. 2016 5:13:58 p. m."],
	["Italian", "12 lug 2016, 17:13:58"],
	["Portuguese", "12 de jul. de 2016, 17:13:58"],
	["Dutch", "12 jul. 2016 17:13:58"],
	["Danish", "12. jul. 2016 17.13.58"],
	["Polish", "12 lip 2016, 17:13:58"],
	["Russian", "12 июл. 2016 г., 17:13:58"],
	["Korean", "2016. 7. 12. 오후 5:13:58"],
	["Japanese", "2016/07/12 17:13:58"],
	["Chinese", "2016年7月12日 下午5:13:58"],
	["ISO", "2016-07-12 17:13:58"],
] as const;

test.each(noon)("%s: %s", (_, text) => expect(parseWrittenDate(text)).toBe("2016-07-12T17:13:58"));

test("months with accents", () => {
	expect(parseWrittenDate("3 févr. 2020, 08:00:00")).toBe("2020-02-03T08:00:00");
	expect(parseWrittenDate("3 août 2020, 08:00:00")).toBe("2020-08-03T08:00:00");
	expect(parseWrittenDate("3. März 2020, 08:00:00")).toBe("2020-03-03T08:00:00");
	expect(parseWrittenDate("3 мая 2020 г., 08:00:00")).toBe("2020-05-03T08:00:00");
});

test("midnight and noon of a twelve hour clock", () => {
	expect(parseWrittenDate("Jul 12, 2016, 12:05:00 AM")).toBe("2016-07-12T00:05:00");
	expect(parseWrittenDate("Jul 12, 2016, 12:05:00 PM")).toBe("2016-07-12T12:05:00");
	expect(parseWrittenDate("2016. 7. 12. 오전 12:05:00")).toBe("2016-07-12T00:05:00");
});

test("what a spreadsheet makes of a date", () => {
	expect(parseWrittenDate("12/11/20 11:59")).toBeNull();
	expect(parseWrittenDate("12/11/20 11:59", "day_first")).toBe("2020-11-12T11:59:00");
	expect(parseWrittenDate("12/11/20 11:59", "month_first")).toBe("2020-12-11T11:59:00");
	expect(parseWrittenDate("25/11/20 11:59")).toBe("2020-11-25T11:59:00");
	expect(parseWrittenDate("11/25/20 11:59")).toBe("2020-11-25T11:59:00");
	expect(parseWrittenDate("11/11/20 11:59")).toBe("2020-11-11T11:59:00");
	expect(parseWrittenDate("12.11.20 11:59")).toBe("2020-11-12T11:59:00");
});

test("what is no date with a time", () => {
	for (const text of [
		"",
		"12 Jul 2016",
		"2016-02-30 10:00:00",
		"2016-07-12 25:00:00",
		"10:44:10",
		"1.2.3 10:00",
		"Evening Ride 17:00",
		"x".repeat(99),
	]) {
		expect(parseWrittenDate(text, "day_first")).toBeNull();
	}
});

test("the order is told by a date that can be read in only one way, or by the sorting", () => {
	expect(dateOrderOf(["12/11/20 11:59", "25/10/20 08:00"])).toBe("day_first");
	expect(dateOrderOf(["12/11/20 11:59", "10/25/20 08:00"])).toBe("month_first");
	expect(dateOrderOf(["05/12/20 11:59", "09/11/20 08:00", "07/11/20 08:00"])).toBe("day_first");
	expect(dateOrderOf(["12/05/20 11:59", "11/09/20 08:00", "11/07/20 08:00"])).toBe("month_first");
	expect(dateOrderOf(["12/11/20 11:59"])).toBeNull();
	expect(dateOrderOf(["2020-11-12 11:59:00"])).toBeNull();
});
