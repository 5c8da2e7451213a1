import { describe, expect, test } from "vitest";
import { languages } from "../athlete/profile.ts";
import { intensityTitle, workoutPurpose, workoutTitle } from "./titles.ts";
import { intensities, workoutKinds } from "./workout.ts";

describe.each(languages)("words in %s", (language) => {
	test("name every session differently", () => {
		expect(new Set(workoutKinds.map((kind) => workoutTitle({ kind }, language))).size).toBe(workoutKinds.length);
		expect(new Set(intensities.map((intensity) => intensityTitle(intensity, language))).size).toBe(intensities.length);
	});
	test("say in one sentence or two what each is for", () => {
		for (const kind of workoutKinds) expect(workoutPurpose({ kind }, language)).toMatch(/^.{15,120}\.$/);
	});
});

test("Korean is written in Hangul", () => {
	for (const kind of workoutKinds) expect(workoutTitle({ kind }, "ko") + workoutPurpose({ kind }, "ko")).toMatch(/[가-힣]{2}/);
});
