/** The words of reading, beside those that every panel has: `r("stop")`. Apart, because Strava's pages never say them. */
import { type Flatten, flatten, type Translator, translator } from "@solid-primitives/i18n";
import type { Language } from "../../shared/athlete/profile.ts";
import { reading as english } from "./en/reading.ts";
import { reading as korean } from "./ko/reading.ts";
import { useWords } from "./words.tsx";
import type { Words } from "./words-in.ts";

type FlatReading = Flatten<typeof english>;
const dictionaries: Record<Language, FlatReading> = { en: flatten(english), ko: flatten(korean) };

export interface ReadingWords {
	words: Words;
	r: Translator<FlatReading>;
}

export function useReadingWords(): ReadingWords {
	const words = useWords();
	return { words, r: translator(() => dictionaries[words.language]) };
}
