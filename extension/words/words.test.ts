import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ago } from "./ago.ts";
import { delivery as deliveryEn } from "./en/delivery.ts";
import { pages as pagesEn } from "./en/pages.ts";
import { reading as readingEn } from "./en/reading.ts";
import { en } from "./en.ts";
import { delivery as deliveryKo } from "./ko/delivery.ts";
import { pages as pagesKo } from "./ko/pages.ts";
import { reading as readingKo } from "./ko/reading.ts";
import { ko } from "./ko.ts";
import { wordsIn } from "./words-in.ts";

function entries(dictionary: object, path = ""): [string, unknown][] {
	return Object.entries(dictionary).flatMap(([key, word]): [string, unknown][] =>
		typeof word === "object" && word !== null ? entries(word, `${path}${key}.`) : [[`${path}${key}`, word]],
	);
}
const said = (word: unknown): string => (typeof word === "function" ? String(word(2, 3)) : String(word));
const english = new Map(entries({ ...en, pages: pagesEn, delivery: deliveryEn, reading: readingEn }));
const korean = new Map(entries({ ...ko, pages: pagesKo, delivery: deliveryKo, reading: readingKo }));
/** The same in every language: names, and languages in their own words. */
const same = /^pages\.(popup\.title|options\.(names\.\w+|languages\.en)|pairing\.at)$/;

test("both languages hold the same keys, and figures where the other has figures", () => {
	expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
	for (const [key, word] of english) expect(typeof korean.get(key), key).toBe(typeof word);
});

test("Korean is Korean wherever English is words", () => {
	const left = [...korean].filter(([key, word]) => {
		const figures = typeof word === "function" && !/[a-z]{3}/.test(said(english.get(key)).replace("Longrun", ""));
		return !same.test(key) && !figures && !/[가-힣]/.test(said(word));
	});
	expect(left.map(([key]) => key)).toEqual([]);
});

test("no word is empty", () => {
	for (const [key, word] of [...english, ...korean]) expect(said(word).trim(), key).not.toBe("");
});

test("no word is there that nothing says", () => {
	const sources = globSync("**/*.{ts,tsx}", {
		cwd: join(import.meta.dirname, ".."),
		exclude: ["words/{en,ko}/**", "**/*.test.ts", ".output/**"],
	});
	const code = sources.map((file) => readFileSync(join(import.meta.dirname, "..", file), "utf8")).join("\n");
	const isSaid = (key: string) => code.includes(`"${key}"`) || code.includes(`\`${key.replace(/\.[^.]+$/, "")}.\${`);
	// Whoever says them has their codes, or looks into the part itself.
	const byCode = /^(failures|workout|badge|delivery\.(failures|hindered))\./;
	const unsaid = [...english.keys()].filter((key) => !byCode.test(key) && !isSaid(key.replace(/^(pages|delivery|reading)\./, "")));
	expect(unsaid).toEqual([]);
});

test("a failure is told in a sentence, an unknown one too", () => {
	const { failed } = wordsIn("en");
	expect(failed({ code: "pairing_expired" })).toBe("The code has run out. Start again.");
	expect(failed({ code: "from_the_future" })).toBe("Something went wrong. Try again.");
	expect(failed({ code: "toString" })).toBe("Something went wrong. Try again.");
});

test("ages are told in the largest whole unit", () => {
	const now = Date.UTC(2026, 10, 21, 12);
	const minutes = (count: number) => ago(now - count * 60_000, now, wordsIn("en"));
	expect([0, 5, 59, 60, 23 * 60, 24 * 60, 3 * 24 * 60].map(minutes)).toEqual([
		"just now",
		"5 min ago",
		"59 min ago",
		"1 h ago",
		"23 h ago",
		"yesterday",
		"3 days ago",
	]);
	expect(minutes(-5)).toBe("just now");
});
