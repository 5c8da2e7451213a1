import { describe, expect, test } from "vitest";
import { ProfileSchema } from "./profile.ts";

/** As it was stored before pools and limits were asked for. */
const stored = {
	name: "Mina",
	zone: "Asia/Seoul",
	language: "ko",
	units: "metric",
	birthYear: 1990,
	sex: "female",
	experience: "intermediate",
	availability: [0, 60, 60, 75, 0, 60, 150],
	longRunDay: 7,
	heartRates: { max: 190, rest: 50, threshold: 170 },
	races: [],
};
const isProfile = (change: object) => ProfileSchema.safeParse({ ...stored, ...change }).success;

describe("a profile", () => {
	test("that was stored before a question was asked is still one, and nothing is put into it", () =>
		expect(ProfileSchema.parse(stored)).toEqual(stored));

	test("takes pools in metres and yards, and none", () => {
		for (const pool of [null, { length: 25, unit: "metre" }, { length: 33.33, unit: "yard" }]) expect(isProfile({ pool })).toBe(true);
		for (const pool of [{ length: 9, unit: "metre" }, { length: 101, unit: "yard" }, { length: 25, unit: "feet" }, { length: 25 }])
			expect(isProfile({ pool })).toBe(false);
	});

	test("takes no heart-rate limit as a figure: it follows from the zones", () => {
		expect([true, false, 145].map((easyHeartRateLimit) => isProfile({ easyHeartRateLimit }))).toEqual([true, true, false]);
	});
});
