import { addDays } from "../../../../shared/calendar.ts";
import type { Circumstance } from "../../../../shared/plan/circumstance.ts";
import type { Words } from "../../words/words.tsx";

/** What was told, in one line. */
export function toldLine(told: Circumstance, { t, f }: Pick<Words, "t" | "f">): string {
	const week = (monday: string) => f.span(monday, addDays(monday, 6));
	const days = (from: string, to: string) => (from === to ? f.date(from, "short") : f.span(from, to));
	switch (told.kind) {
		case "availability":
			return t("told.availability", week(told.monday));
		case "pause":
			return t("told.pause", t(`training.reasons.${told.reason}`), days(told.from, told.to));
		case "illness":
			return t(`told.illness.${told.illness}`, days(told.from, told.to));
		case "travel":
			return t("told.travel", f.duration(told.minutesPerDay * 60), days(told.from, told.to));
		case "injury":
			return t(
				"told.injury",
				t(`training.parts.${told.part}`),
				told.to === null ? t("told.since", f.date(told.from, "short")) : days(told.from, told.to),
			);
		case "rest":
			return t("told.rest", f.date(told.day, "weekday"));
		case "lightened":
			return t("told.lightened", f.percent(told.factor), week(told.monday));
	}
}

/** Last day that it is about; null while it goes on. */
export function lastToldDay(told: Circumstance): string | null {
	switch (told.kind) {
		case "availability":
		case "lightened":
			return addDays(told.monday, 6);
		case "rest":
			return told.day;
		default:
			return told.to;
	}
}
