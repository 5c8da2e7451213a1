/** How old something is, in words. */
import type { Words } from "./words-in.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param at @param now Both ms since 1970. */
export function ago(at: number, now: number, { t }: Pick<Words, "t">): string {
	const age = Math.max(0, now - at);
	if (age < MINUTE) return t("ago.now");
	if (age < HOUR) return t("ago.minutes", Math.floor(age / MINUTE));
	return age < DAY ? t("ago.hours", Math.floor(age / HOUR)) : t("ago.days", Math.floor(age / DAY));
}
