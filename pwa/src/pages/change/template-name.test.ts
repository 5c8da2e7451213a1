import { flatten, translator } from "@solid-primitives/i18n";
import { expect, test } from "vitest";
import { methodologies } from "../../../../shared/athlete/methodology.ts";
import { templates } from "../../../../shared/workout/library/templates.ts";
import { workoutWords } from "../../../../shared/workout/titles.ts";
import { en } from "../../words/en.ts";
import { ko } from "../../words/ko.ts";
import { templateName } from "./template-name.ts";

test.each(["en", "ko"] as const)("no school's library shows two sessions by one name (%s)", (language) => {
	const dictionary = flatten(language === "ko" ? ko : en);
	const words = { t: translator(() => dictionary), session: (kind: (typeof templates)[number]["kind"]) => workoutWords[language][kind] };
	for (const school of methodologies) {
		const names = templates
			.filter(({ schools }) => schools.length === 0 || schools.includes(school))
			.map((template) => templateName(template, words));
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	}
});
