/**
 * The HRV that a day has, of which kind, and where it stands: against the athlete's own 60 days where there are enough values of one kind, else against
 * the range of the source (Garmin's own, for its weekly mean). Kinds are never mixed.
 */
import type { IsoDate } from "../calendar.ts";
import { dailyFigures, oneADay } from "./days.ts";
import type { HealthFact } from "./fact.ts";
import { type HrvBand, type HrvMeasure, hrvMeasures } from "./hrv.ts";
import { hrvBaseline, NORMAL_DEVIATIONS, rollingDays } from "./hrv-baseline.ts";

/** Kinds that are measured anew each day, the best first. A weekly mean is smoothed already: its spread is no day's spread. */
export const dailyHrvMeasures = ["overnight_mean", "morning", "overnight_high"] as const satisfies HrvMeasure[];

export interface HrvPosition {
	measure: HrvMeasure;
	basis: "own_baseline" | "source_range";
	/** Days with the values that are judged. */
	days: IsoDate[];
	/** What is judged, and the normal range, ms. */
	milliseconds: number;
	lowMilliseconds: number;
	highMilliseconds: number;
	/** In standard deviations from the middle of the range, which reaches from -0.5 to 0.5. */
	position: number;
}

/** RMSSD in ms by day, of one kind. */
export function dailyHrv(facts: readonly HealthFact[], measure: HrvMeasure): Map<IsoDate, number> {
	return dailyFigures(oneADay(facts, "hrv", measure), (fact) => fact.milliseconds);
}

/** What is known of HRV, by measure and day: made once, asked for many days. */
export interface HrvDays {
	rmssd: ReadonlyMap<HrvMeasure, ReadonlyMap<IsoDate, number>>;
	/** The source's own range for its weekly mean. */
	bands: ReadonlyMap<IsoDate, HrvBand>;
}

export function hrvDaysOf(facts: readonly HealthFact[]): HrvDays {
	const own = facts.filter((fact) => fact.kind === "hrv");
	return {
		rmssd: new Map(hrvMeasures.map((measure) => [measure, dailyHrv(own, measure)])),
		bands: oneADay(facts, "hrv_band", "weekly_mean"),
	};
}

/** Null when the day has no HRV, or nothing to judge it by; `hasHrv` tells which. */
export function hrvPosition(facts: readonly HealthFact[], day: IsoDate): HrvPosition | null {
	return hrvPositionOn(hrvDaysOf(facts), day);
}

export function hrvPositionOn(hrv: HrvDays, day: IsoDate): HrvPosition | null {
	for (const measure of dailyHrvMeasures) {
		const own = ownPosition(hrv, measure, day);
		if (own) return own;
	}
	return sourcePosition(hrv, day);
}

export function hasHrv(facts: readonly HealthFact[], day: IsoDate): boolean {
	return facts.some((fact) => fact.kind === "hrv" && fact.day === day);
}

function ownPosition({ rmssd: byMeasure }: HrvDays, measure: HrvMeasure, day: IsoDate): HrvPosition | null {
	const rmssd = byMeasure.get(measure);
	const baseline = rmssd?.has(day) ? hrvBaseline(rmssd, day) : null;
	if (!rmssd || !baseline) return null;
	const { weekMilliseconds, lowMilliseconds, highMilliseconds, position } = baseline;
	const days = rollingDays(rmssd, day);
	return { measure, basis: "own_baseline", days, milliseconds: weekMilliseconds, lowMilliseconds, highMilliseconds, position };
}

function sourcePosition({ rmssd, bands }: HrvDays, day: IsoDate): HrvPosition | null {
	const measure = "weekly_mean";
	const milliseconds = rmssd.get(measure)?.get(day);
	const band = bands.get(day);
	if (milliseconds === undefined || !band) return null;
	const { lowMilliseconds, highMilliseconds } = band;
	const [low, high] = [Math.log(lowMilliseconds), Math.log(highMilliseconds)];
	if (high <= low) return null;
	// The source's range is taken to be as wide as ours: one standard deviation from end to end.
	const position = (Math.log(milliseconds) - (low + high) / 2) / ((high - low) / (2 * NORMAL_DEVIATIONS));
	return { measure, basis: "source_range", days: [day], milliseconds, lowMilliseconds, highMilliseconds, position };
}
