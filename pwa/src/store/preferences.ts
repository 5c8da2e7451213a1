/** How this device shows things: before anybody has signed in, and whoever does. `public/theme.js` reads the same keys before the first paint. */
import { type Accessor, createEffect, createRoot, createSignal } from "solid-js";
import { type Language, languages, type UnitSystem, unitSystems } from "../../../shared/athlete/profile.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const [language, setLanguage] = chosen("longrun.language", languages, () => likelyLanguage(navigator.languages));
const [theme, setTheme] = chosen<Theme>("longrun.theme", themes, () => "system");
const [units, setUnits] = chosen("longrun.units", unitSystems, () => likelyUnits(navigator.language));

createRoot(() => {
	createEffect(() => {
		document.documentElement.lang = language();
	});
	createEffect(() => {
		const chosenTheme = theme();
		if (chosenTheme === "system") delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = chosenTheme;
	});
});

/** Reactive; setting one keeps it on this device. */
export const preferences = { language, setLanguage, theme, setTheme, units, setUnits };

/** The first of the reader's languages that we speak. */
export function likelyLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const spoken = languages.find((candidate) => tag.toLowerCase().split("-")[0] === candidate);
		if (spoken) return spoken;
	}
	return "en";
}

/** Miles where road races are posted in them: the United States, the United Kingdom, Liberia, Myanmar. */
export function likelyUnits(tag: string): UnitSystem {
	const region = new Intl.Locale(tag).maximize().region;
	return region !== undefined && ["US", "GB", "LR", "MM"].includes(region) ? "imperial" : "metric";
}

function chosen<Value extends string>(
	key: string,
	values: readonly Value[],
	otherwise: () => Value,
): [Accessor<Value>, (next: Value) => void] {
	const read = (): Value => values.find((value) => value === stored(key)) ?? otherwise();
	const [value, set] = createSignal<Value>(read());
	addEventListener("storage", (event) => {
		if (event.key === key) set(() => read());
	});
	function choose(next: Value): void {
		set(() => next);
		store(key, next);
	}
	return [value, choose];
}

/** Storage can be forbidden; then the choice lasts as long as the page. */
function stored(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function store(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// See above.
	}
}
