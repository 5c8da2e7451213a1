/** The athlete's language for everything below: `useWords().t("popup.today")`, and `.f` for figures and dates. */
import { createContext, type JSX, useContext } from "solid-js";
import type { Language, UnitSystem } from "../../shared/athlete/profile.ts";
import { type Words, wordsIn } from "./words-in.ts";

const WordsContext = createContext<Words>();

export function WordsProvider(props: { language: Language; units: UnitSystem; children: JSX.Element }): JSX.Element {
	const words = () => wordsIn(props.language, props.units);
	// Getters, so that what stands below follows a change of language.
	const value: Words = {
		t: ((...asked: unknown[]) => (words().t as (...asked: unknown[]) => unknown)(...asked)) as Words["t"],
		get f() {
			return words().f;
		},
		get speech() {
			return words().speech;
		},
		failed: (failure) => words().failed(failure),
		get language() {
			return words().language;
		},
	};
	return <WordsContext.Provider value={value}>{props.children}</WordsContext.Provider>;
}

export function useWords(): Words {
	const words = useContext(WordsContext);
	if (!words) throw new Error("useWords needs a WordsProvider above it");
	return words;
}
