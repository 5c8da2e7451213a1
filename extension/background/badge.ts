/** The number on the extension's button: what waits for the athlete. */
import { browser } from "wxt/browser";
import type { Language } from "../../shared/athlete/profile.ts";
import type { TodayPanel } from "../../shared/coach/today-panel.ts";
import { wordsIn } from "../words/words-in.ts";

/** `--accent` and `--warn` of the light theme as sRGB: browsers take no other colours here. */
const ACCENT = "#155e41";
const WARN = "#8a5400";

export const waitingCount = ({ waiting }: TodayPanel): number => waiting.proposals + waiting.questions + waiting.unapproved;

async function show(text: string, colour: string, title: string): Promise<void> {
	await Promise.all([
		browser.action.setBadgeText({ text }),
		browser.action.setBadgeBackgroundColor({ color: colour }),
		browser.action.setTitle({ title }),
	]);
}

export async function showWaiting(today: TodayPanel, language: Language): Promise<void> {
	const count = waitingCount(today);
	const { t } = wordsIn(language);
	await show(
		count === 0 ? "" : count > 99 ? "99+" : String(count),
		ACCENT,
		count === 0 ? "Longrun" : `Longrun: ${t("badge.waiting", count)}`,
	);
}

export async function showRefused(language: Language): Promise<void> {
	await show("!", WARN, `Longrun: ${wordsIn(language).t("badge.pairAgain")}`);
}

export const clearBadge = (): Promise<void> => show("", ACCENT, "Longrun");
