import { expect, test } from "vitest";
import { languages } from "../athlete/profile.ts";
import { garminNoteCodes, garminNoteText } from "./garmin-note-words.ts";

test("every note has words of its own in every language", () => {
	const texts = languages.flatMap((language) => garminNoteCodes.map((code) => garminNoteText(code, language)));
	expect(new Set(texts).size).toBe(texts.length);
	for (const code of garminNoteCodes) expect(garminNoteText(code, "ko")).toMatch(/요\.$/);
});

test("what is unsupported names the way by cable", () => {
	expect(garminNoteText("too_many_steps", "en")).toContain("FIT file");
	expect(garminNoteText("too_many_steps", "ko")).toContain("FIT 파일");
});

test("a code of a newer version, or no code at all, still has words", () => {
	for (const code of ["of_tomorrow", "toString", "__proto__", ""]) expect(garminNoteText(code, "en")).toMatch(/less than the plan/);
});
