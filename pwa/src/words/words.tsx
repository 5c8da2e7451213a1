/** The athlete's language for everything below: `useWords().t("plan.title")`, and `.f` for figures and dates. One dictionary is loaded, not both. */
import { type Flatten, flatten, type Translator, translator } from "@solid-primitives/i18n";
import { createContext, createEffect, createMemo, createResource, type JSX, Show, useContext } from "solid-js";
import type { Language, UnitSystem } from "../../../shared/athlete/profile.ts";
import { createFormatters, type Formatters } from "../../../shared/coach/words/format.ts";
import { workoutWords } from "../../../shared/workout/titles.ts";
import type { WorkoutKind } from "../../../shared/workout/workout.ts";
import type { WorkoutWords } from "../../../shared/workout/workout-words.ts";
import type { Dictionary } from "./en.ts";

type FlatDictionary = Flatten<Dictionary>;

export interface Words {
	/** Typed by the dictionary: a wrong key or argument does not compile. Reactive. */
	t: Translator<FlatDictionary>;
	f: Formatters;
	/** What a kind of session is called, and what it is for. */
	session: (kind: WorkoutKind) => WorkoutWords;
	language: Language;
}

/** Start it before the first render, so that no screen waits for its words. */
export async function loadDictionary(language: Language): Promise<FlatDictionary> {
	return flatten(language === "ko" ? (await import("./ko.ts")).ko : (await import("./en.ts")).en);
}

const WordsContext = createContext<Words>();

export function WordsProvider(props: { language: Language; units: UnitSystem; children: JSX.Element }): JSX.Element {
	const [loaded] = createResource(
		() => props.language,
		async (language) => ({ language, dictionary: await loadDictionary(language) }),
	);
	// While another language loads, the former stays.
	const current = createMemo(() => loaded.latest);

	createEffect(() => {
		const language = current()?.language;
		if (language) document.documentElement.lang = language;
	});

	return (
		<Show when={current()}>
			{(words) => {
				const formatters = createMemo(() => createFormatters(words().language, props.units));
				const value: Words = {
					t: translator(() => words().dictionary),
					get f() {
						return formatters();
					},
					session: (kind) => workoutWords[words().language][kind],
					get language() {
						return words().language;
					},
				};
				return <WordsContext.Provider value={value}>{props.children}</WordsContext.Provider>;
			}}
		</Show>
	);
}

export function useWords(): Words {
	const words = useContext(WordsContext);
	if (!words) throw new Error("useWords needs a WordsProvider above it");
	return words;
}
