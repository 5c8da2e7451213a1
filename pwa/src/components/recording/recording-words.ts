/** How the curves of a recording are told: by the sport, the athlete's units and language. Values come in SI and are plotted in what is told. */
import type { Sport } from "../../../../shared/athlete/sport.ts";
import type { Words } from "../../words/words.tsx";
import { heightIn, speedWords } from "../sport-words.ts";
import type { PanelKind } from "./recording-view.ts";

export interface PanelWords {
	label: string;
	/** Stands beside the label, so that the axis has bare numbers. */
	unit: string;
	/** From SI to what is plotted. */
	factor: number;
	/** With its unit, from SI. */
	value: (amount: number) => string;
	/** For the axis, from what is plotted. */
	short: (plotted: number) => string;
	/** Metres in which a pace is counted; null: no pace. */
	paceMetres: number | null;
}

export function panelWords(kind: PanelKind, sport: Sport, words: Pick<Words, "t" | "f">): PanelWords {
	const { t, f } = words;
	const short = (plotted: number) => f.number(plotted);
	const plain = { label: t(`activity.chart.${kind}`), factor: 1, short, paceMetres: null };
	switch (kind) {
		case "speed": {
			const { label, unit, paceMetres, value } = speedWords(sport, words);
			if (paceMetres !== null) return { label, unit, factor: 1, value, short: (speed) => f.clock(paceMetres / speed), paceMetres };
			return { ...plain, label, unit, factor: 3600 / f.unitMetres, value };
		}
		case "heartRate":
			return { ...plain, unit: "bpm", value: f.heartRate };
		case "power":
			return { ...plain, unit: "W", value: f.power };
		case "cadence":
			return { ...plain, unit: t("activity.perMinute", "").trim(), value: (amount) => t("activity.perMinute", f.number(amount)) };
		case "altitude": {
			const { unit, factor, value } = heightIn(words);
			return { ...plain, unit, factor, value };
		}
	}
}
