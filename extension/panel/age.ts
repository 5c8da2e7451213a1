import type { Words } from "../words/words-in.ts";

const MINUTE_MS = 60_000;

/** How old an answer is, in words. Times are ms since 1970. */
export function ageInWords(at: number, now: number, { t }: Pick<Words, "t">): string {
	const minutes = Math.floor((now - at) / MINUTE_MS);
	if (minutes < 1) return t("ago.now");
	if (minutes < 60) return t("ago.minutes", minutes);
	return minutes < 24 * 60 ? t("ago.hours", Math.floor(minutes / 60)) : t("ago.days", Math.floor(minutes / (24 * 60)));
}
