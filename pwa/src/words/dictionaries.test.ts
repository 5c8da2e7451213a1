import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { ko } from "./ko.ts";

type Entry = [key: string, word: unknown];

function entries(dictionary: object, path = ""): Entry[] {
	return Object.entries(dictionary).flatMap(([key, word]): Entry[] =>
		typeof word === "object" && word !== null ? entries(word, `${path}${key}.`) : [[`${path}${key}`, word]],
	);
}

/** Functions are called with figures, as strings where they want words. */
function said(word: unknown): string {
	return typeof word === "function" ? String(word(2, 3)) : String(word);
}

const english = new Map(entries(en));
const korean = new Map(entries(ko));

test("both languages hold the same keys", () => {
	expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
});

test("a word that takes figures in one language takes them in the other", () => {
	for (const [key, word] of english) expect(typeof korean.get(key), key).toBe(typeof word);
});

/** The same in every language: names, keys on a keyboard, symbols. */
const same =
	/^(app\.name|fitness\.vdot|fitnessPage\.kinds\.vdot|shell\.keyNames\.\w+|onboarding\.goal\.distances\.\d+(m|k)|moreSettings\.bpm|docs\.(title|raw))$/;

describe("Korean", () => {
	test("is Korean wherever English is words", () => {
		const untranslated = [...korean].filter(([key, word]) => {
			// What only puts figures together needs no word in either language.
			const figures = typeof word === "function" && !/[a-z]{3}/.test(said(english.get(key)).replace("Longrun", ""));
			return !same.test(key) && !figures && said(word) !== "" && !/[가-힣]/.test(said(word));
		});
		expect(untranslated.map(([key]) => key)).toEqual([]);
	});

	test("says nothing where English says nothing", () => {
		for (const [key, word] of english) expect(said(korean.get(key)) === "", key).toBe(said(word) === "");
	});
});

test("no empty words but the safe part of an error", () => {
	const empty = [...english].filter(([key, word]) => said(word) === "" && !/^errors\.\w+\.safe$/.test(key));
	expect(empty.map(([key]) => key)).toEqual([]);
});
