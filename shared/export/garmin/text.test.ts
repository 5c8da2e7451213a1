import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plannedWorkout } from "../../../test/fixtures/garmin-planned.ts";
import { markedWorkout, markerOf } from "../delivery/marker.ts";
import { toGarminWorkout } from "../garmin.ts";
import { garminText } from "./text.ts";

const metric = { language: "en", units: "metric" } as const;

describe("a text", () => {
	test("that fits stays as it is", () => expect(garminText("Long run", 8)).toEqual({ text: "Long run", cut: false }));
	test("that does not ends in an ellipsis", () => expect(garminText("Long run", 7)).toEqual({ text: "Long r…", cut: true }));
	test("is cut between syllables, composed or not", () => {
		expect(garminText("장거리주", 3).text).toBe("장거…");
		expect(garminText("장거리주".normalize("NFD"), 4)).toEqual({ text: "장거리주", cut: false });
	});
	test("is never cut within an emoji of several signs", () => {
		const family = "👨‍👩‍👧‍👦";
		expect(garminText(`ab${family}cd`, 12)).toEqual({ text: "ab…", cut: true });
		expect(garminText(family, 5)).toEqual({ text: "", cut: true });
	});
	test("loses control characters and half signs, and keeps its lines", () => {
		expect(garminText("a\u0000b\r\nc\td\ud83d", 50).text).toBe("ab\nc d\ufffd");
	});

	test("fits, whatever it was, and stays well formed", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 120 }), fc.integer({ min: 1, max: 90 }), (raw, most) => {
				const { text, cut } = garminText(raw, most);
				expect(text.length).toBeLessThanOrEqual(most);
				expect(text).not.toMatch(/\p{Cs}/u);
				expect(garminText(text, most)).toEqual({ text, cut: false });
				if (cut && text !== "") expect(text.endsWith("…")).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});

describe("a workout's description", () => {
	const described = (over: Parameters<typeof plannedWorkout>[1], athlete: Parameters<typeof toGarminWorkout>[1] = metric) => {
		const plan = plannedWorkout(
			[{ kind: "step", role: "work", duration: { kind: "open" }, intensity: "rest", target: { kind: "open" } }],
			over,
		);
		const { garmin, notes } = toGarminWorkout(plan, athlete);
		return { id: plan.id, text: garmin?.description ?? "", name: garmin?.workoutName, notes };
	};

	test("is its purpose, its climb, the athlete's words and the marker", () => {
		const { id, text, name } = described({ note: "With Jin", ascentMetres: 604 });
		expect(name).toBe("Easy run");
		expect(text.split("\n")).toEqual([
			"Builds the aerobic base and lets hard days sink in; you can talk all the way.",
			"About 600 m of climbing.",
			"With Jin",
			markerOf(id),
		]);
	});

	test("is in the athlete's language and units", () => {
		expect(described({ ascentMetres: 604 }, { language: "ko", units: "imperial" }).text).toContain("누적 상승 약 1980 ft.");
	});

	test.each([["한".repeat(500)], ["👨‍👩‍👧‍👦".repeat(45)], ["x ".repeat(250)], ["\ud83d".repeat(500)]])(
		"keeps its marker whatever the note is",
		(note) => {
			const { id, text, notes } = described({ kind: "long_marathon_pace", note, ascentMetres: 3000 });
			expect(text.length).toBeLessThanOrEqual(512);
			expect(markedWorkout(text)).toBe(id);
			expect(text.endsWith(`\n${markerOf(id)}`)).toBe(true);
			expect(notes).toEqual([{ code: "text_cut" }]);
		},
	);

	test("is never taken for another workout's, whose marker was copied into the note", () => {
		const other = markerOf("01890000-0000-7000-8000-00000000ffff.9");
		const { id, text } = described({ note: `as ${other} was` });
		expect(markedWorkout(text)).toBe(id);
		expect(text).not.toContain(other);
	});
});
