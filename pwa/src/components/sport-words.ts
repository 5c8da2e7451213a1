/** Speeds and heights as the athletes of a sport tell them: runners by the kilometre or mile, swimmers by the hundred, others by the hour. */
import type { Sport } from "../../../shared/athlete/sport.ts";
import type { Words } from "../words/words.tsx";

const METRES_PER_FOOT = 0.3048;
const METRES_PER_YARD = 0.9144;

const onFoot: readonly Sport[] = ["running", "walking", "hiking"];
export const isOnFoot = (sport: Sport): boolean => onFoot.includes(sport);

const isImperial = ({ f }: Pick<Words, "f">): boolean => f.unitMetres !== 1000;

export interface SpeedWords {
	/** Pace or speed. */
	label: string;
	unit: string;
	/** Metres in which a pace is counted; null where speed is told by the hour. */
	paceMetres: number | null;
	/** With its unit, from m/s. */
	value: (speed: number) => string;
	/** Without. */
	bare: (speed: number) => string;
}

export function speedWords(sport: Sport, words: Pick<Words, "t" | "f">): SpeedWords {
	const { t, f } = words;
	const imperial = isImperial(words);
	if (isOnFoot(sport)) return { ...pace(f.unitMetres, imperial ? "/mi" : "/km", words), value: f.pace };
	if (sport === "swimming") return pace(imperial ? 100 * METRES_PER_YARD : 100, imperial ? "/100 yd" : "/100 m", words);
	if (sport === "rowing") return pace(500, "/500 m", words);
	const bare = (speed: number) => ((speed * 3600) / f.unitMetres).toFixed(1);
	const unit = imperial ? "mph" : "km/h";
	return { label: t("activity.speed"), unit, paceMetres: null, bare, value: (speed) => t("activity.withUnit", bare(speed), unit) };
}

function pace(metres: number, unit: string, { t, f }: Pick<Words, "t" | "f">): SpeedWords {
	const bare = (speed: number) => (speed > 0 ? f.clock(metres / speed) : "–");
	return { label: t("activity.pace"), unit, paceMetres: metres, bare, value: (speed) => t("activity.withUnit", bare(speed), unit) };
}

export interface LengthWords {
	unit: string;
	/** From metres. */
	factor: number;
	value: (metres: number) => string;
}

/** Climbs and altitudes. */
export function heightIn(words: Pick<Words, "t" | "f">, digits: 0 | 2 = 0): LengthWords {
	const imperial = isImperial(words);
	const unit = imperial ? "ft" : "m";
	const factor = imperial ? 1 / METRES_PER_FOOT : 1;
	return { unit, factor, value: (metres) => words.t("activity.withUnit", words.f.number(metres * factor, digits), unit) };
}

/** Lengths of a sport: pools are told in metres or yards, roads in kilometres or miles. */
export function lengthIn(sport: Sport, words: Pick<Words, "t" | "f">): LengthWords & { bare: (metres: number) => string } {
	const { t, f } = words;
	const imperial = isImperial(words);
	if (sport === "swimming") {
		const factor = imperial ? 1 / METRES_PER_YARD : 1;
		const unit = imperial ? "yd" : "m";
		const bare = (metres: number) => f.number(metres * factor);
		return { unit, factor, bare, value: (metres) => t("activity.withUnit", bare(metres), unit) };
	}
	const unit = imperial ? "mi" : "km";
	// Two decimals always: figures below each other line up.
	const bare = (metres: number) => (metres / f.unitMetres).toFixed(2);
	return { unit, factor: 1 / f.unitMetres, bare, value: (metres) => t("activity.withUnit", bare(metres), unit) };
}
