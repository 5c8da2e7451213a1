import { flatten, translator } from "@solid-primitives/i18n";
import { describe, expect, test } from "vitest";
import type { Language } from "../../../../shared/athlete/profile.ts";
import { createFormatters } from "../../../../shared/coach/words/format.ts";
import { deliveryFailures } from "../../../../shared/export/delivery/garmin-failures.ts";
import { en } from "../../words/en.ts";
import { ko } from "../../words/ko.ts";
import { watchLine } from "./watch-line.ts";
import type { WatchState } from "./watch-state.ts";

function wordsOf(language: Language) {
	const dictionary = flatten(language === "ko" ? ko : en);
	return { t: translator(() => dictionary), f: createFormatters(language, "metric") };
}
const lineOf = (state: WatchState, language: Language = "en") =>
	watchLine({ state, notes: [], digest: null, approved: true }, wordsOf(language));

describe.each([
	["en", "Send to Garmin"],
	["ko", "Garmin으로 보내기"],
] as const)("nothing goes by itself: in %s", (language, button) => {
	test.each<WatchState>([
		{ kind: "waiting" },
		{ kind: "later", from: "2026-11-30" },
		{ kind: "older" },
		{ kind: "answered" },
		{ kind: "unsupported", standing: true },
	])("$kind names the button that sends", (state) => expect(lineOf(state, language)?.text).toContain(button));

	test("so does the answer to a yes", () => expect(wordsOf(language).t("watch.approved")).toContain(button));
});

test("every failure that the ledger may hold has words of its own, and one of a newer version has some", () => {
	const texts = deliveryFailures.map((code) => lineOf({ kind: "failed", code })?.text);
	expect(new Set(texts).size).toBe(deliveryFailures.length);
	const unknown = lineOf({ kind: "failed", code: "from_the_future" })?.text;
	expect(texts).not.toContain(unknown);
	expect(unknown).toContain("did not say why");
});

test("what Garmin keeps differently is there, and did not fail", () => {
	expect(lineOf({ kind: "differs" })).toMatchObject({ mark: "old", title: "On Garmin Connect, but not as it was sent" });
});

test("what Garmin can no longer hold comes off; what it never held is not for it", () => {
	expect(lineOf({ kind: "unsupported", standing: true })).toMatchObject({ mark: "off", title: "Comes off the watch" });
	expect(lineOf({ kind: "unsupported", standing: false })).toMatchObject({ mark: "failed", title: "Not for Garmin Connect" });
});
