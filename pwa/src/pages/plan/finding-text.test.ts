import { flatten, translator } from "@solid-primitives/i18n";
import { expect, test } from "vitest";
import { en } from "../../words/en.ts";
import { findingText } from "./finding-text.ts";

const dictionary = flatten(en);
const words = { t: translator(() => dictionary) };
const tooLong = (available: number) => findingText({ rule: "minutes_exceeded", params: { seconds: 3600, available } }, words);

test("a day without time is named as such, a day with too little as too little", () => {
	expect(tooLong(0)).toBe("You gave no time that day.");
	expect(tooLong(1800)).toBe("A workout takes longer than the time you gave that day.");
});

test("what speaks against a change reads on from what was done", () => {
	const said = [words.t("change.done"), words.t("change.against", findingText({ rule: "weekly_ramp", params: {} }, words))];
	expect(said.join(" ")).toBe("The plan is changed. This week grows too fast.");
});
