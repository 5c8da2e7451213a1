/** What the forms refuse, in words: the API's checks, and what only a form can get wrong. */
import type { Words } from "../../words/words.tsx";
import type { FormCode } from "./goal-draft.ts";

/** @param range Least and most metres, where a distance is asked for. */
export function formWords(
	code: FormCode | undefined,
	{ t, f }: Words,
	range: { least: number; most: number } = { least: 0, most: 0 },
): string | undefined {
	switch (code) {
		case undefined:
			return undefined;
		case "required":
			return t("field.required");
		case "distance_out_of_range":
			return t("moreSettings.distanceRange", f.distance(range.least), f.distance(range.most));
		case "birth_year_out_of_range":
			return t("moreSettings.birthYearRange");
		case "ascent_out_of_range":
			return t("goals.ascentRange");
		default:
			return t(`checks.${code}`);
	}
}
