/** The words of the extension's own pages, beside those that every panel has: `p("popup.today")`. */
import { type Flatten, flatten, type Translator, translator } from "@solid-primitives/i18n";
import type { Language } from "../../shared/athlete/profile.ts";
import { pages as english } from "./en/pages.ts";
import { pages as korean } from "./ko/pages.ts";
import { useWords } from "./words.tsx";
import type { Words } from "./words-in.ts";

type FlatPages = Flatten<typeof english>;
const dictionaries: Record<Language, FlatPages> = { en: flatten(english), ko: flatten(korean) };

export interface PageWords {
	words: Words;
	p: Translator<FlatPages>;
}

export function usePageWords(): PageWords {
	const words = useWords();
	return { words, p: translator(() => dictionaries[words.language]) };
}
