import { expect, test } from "vitest";
import { languages } from "../athlete/profile.ts";
import { noteText } from "./note-words.ts";
import { noteCodes } from "./notes.ts";

test.each(languages)("every code has its own words in %s", (language) => {
	const said = noteCodes.map((code) => noteText(code, language));
	expect(new Set(said).size).toBe(noteCodes.length);
	for (const words of said) expect(words).not.toMatch(/[a-z]:[a-z0-9]/);
});

test("what the athlete wrote stays as it is", () => {
	expect(noteText("by the river", "ko")).toBe("by the river");
});
