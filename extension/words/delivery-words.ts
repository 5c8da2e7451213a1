/** The words of sending, beside those that every panel has: `d("send")`. Apart, because Strava's pages never say them. */
import { type Flatten, flatten, type Translator, translator } from "@solid-primitives/i18n";
import type { Language } from "../../shared/athlete/profile.ts";
import { delivery as english } from "./en/delivery.ts";
import { delivery as korean } from "./ko/delivery.ts";
import { useWords } from "./words.tsx";
import type { Words } from "./words-in.ts";

type FlatDelivery = Flatten<typeof english>;
const dictionaries: Record<Language, FlatDelivery> = { en: flatten(english), ko: flatten(korean) };

export interface DeliveryWords {
	words: Words;
	d: Translator<FlatDelivery>;
}

export function useDeliveryWords(): DeliveryWords {
	const words = useWords();
	return { words, d: translator(() => dictionaries[words.language]) };
}
