import type { JSX } from "solid-js";
import type { Tone } from "../../../../shared/athlete/profile.ts";
import { addDays } from "../../../../shared/calendar.ts";
import type { LetterFacts } from "../../../../shared/coach/facts.ts";
import { letterOf } from "../../../../shared/coach/letter.ts";
import { Letter } from "../../components/Letter.tsx";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";

/** The refresh's facts in the athlete's language and tone. */
export default function CoachLetter(props: { facts: LetterFacts; tone: Tone }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const letter = () => letterOf(props.facts, { language: words.language, tone: props.tone, units: preferences.units() });
	const week = () => props.facts.review.monday;
	return (
		<Letter title={t("letter.title")} about={t("letter.about", f.span(week(), addDays(week(), 6)))} paragraphs={letter().paragraphs} />
	);
}
