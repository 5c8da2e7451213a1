/** The words of a language, for those who draw nothing too. Both dictionaries are small and come along: a content script is one file. */
import { type Flatten, flatten, type Translator, translator } from "@solid-primitives/i18n";
import type { Speech } from "../../look/step-text.ts";
import type { Language, UnitSystem } from "../../shared/athlete/profile.ts";
import { createFormatters, type Formatters } from "../../shared/coach/words/format.ts";
import type { Failure } from "../messages/message.ts";
import { type Dictionary, en } from "./en.ts";
import { ko } from "./ko.ts";

type FlatDictionary = Flatten<Dictionary>;

export interface Words {
	/** Typed by the dictionary: a wrong key or argument does not compile. */
	t: Translator<FlatDictionary>;
	f: Formatters;
	/** For what both clients draw: profile and steps. */
	speech: Speech;
	/** A failure in one sentence; an unknown code has its own. */
	failed: (failure: Failure) => string;
	language: Language;
}

const dictionaries: Record<Language, Dictionary> = { en, ko };
const made = new Map<string, Words>();

export function wordsIn(language: Language, units: UnitSystem = "metric"): Words {
	const key = `${language} ${units}`;
	const known = made.get(key);
	if (known) return known;
	const dictionary = dictionaries[language];
	const flat = flatten(dictionary);
	const f = createFormatters(language, units);
	const { failures } = dictionary;
	const words: Words = {
		t: translator(() => flat),
		f,
		speech: { words: dictionary.workout, f },
		failed: ({ code }) => (Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : failures.unknown),
		language,
	};
	made.set(key, words);
	return words;
}
