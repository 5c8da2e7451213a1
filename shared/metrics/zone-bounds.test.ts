import { describe, expect, test } from "vitest";
import { trained, unknown } from "../../test/fixtures/measured.ts";
import { topOfEasyHeartRate } from "./zone-bounds.ts";

describe("as far as an easy run goes by heart rate", () => {
	test("is the last beat of Friel's zone 2: below 90 % of the threshold", () => {
		expect(topOfEasyHeartRate({ ...trained, lthr: 170 })).toBe(152);
		expect(topOfEasyHeartRate({ ...trained, lthr: 171 })).toBe(153);
	});

	test("is what the athlete has typed, where zones are typed", () => {
		expect(topOfEasyHeartRate({ ...trained, heartRateBounds: [120, 141, 155, 168] })).toBe(140);
		expect(topOfEasyHeartRate({ ...trained, heartRateBounds: [120, 140.5, 155, 168] })).toBe(140);
	});

	test("is not known without a threshold", () => expect(topOfEasyHeartRate(unknown)).toBeNull());
});
