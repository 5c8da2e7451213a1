/** A hundred days of a watch, with a hard week at their end: what the health page has to show. */
import type { HealthFact } from "../../shared/health/fact.ts";
import { batteryOf, hrvOf, restingOf, sleepOf, statusOf, stressOf } from "../fixtures/health/facts.ts";

const DAY_MS = 86_400_000;
const DAYS = 100;
/** Of the last days of the season nights are short, and it shows. */
const HARD_DAYS = 5;

export function healthFacts(now: Date): HealthFact[] {
	return Array.from({ length: DAYS }, (_, back) => {
		// The athlete's day in Seoul.
		const day = new Date(now.getTime() + 9 * 3_600_000 - back * DAY_MS).toISOString().slice(0, 10);
		const wave = Math.sin(back / 3) + Math.sin(back / 7.3) / 2;
		const hard = back < HARD_DAYS ? HARD_DAYS - back : 0;
		const facts: HealthFact[] = [
			sleepOf(day, 7.4 + wave * 0.5 - hard * 0.45, { score: Math.round(80 + wave * 6 - hard * 5) }),
			hrvOf(day, Math.round(62 + wave * 4 - hard * 2.5)),
			restingOf(day, Math.round(47 - wave + hard * 1.6)),
			stressOf(day, Math.round(31 - wave * 4 + hard * 4)),
			batteryOf(day, Math.round(24 + wave * 6 - hard * 2), Math.round(82 + wave * 7 - hard * 5)),
			statusOf(day, "productive"),
		];
		const weight: HealthFact = {
			kind: "weight",
			measure: "scale",
			day,
			provenance: { source: "garmin_connect", device: null },
			kilograms: Math.round((61.5 + back * 0.012 + wave * 0.2) * 10) / 10,
		};
		return back % 4 === 0 ? [...facts, weight] : facts;
	})
		.filter((_, back) => back % 17 !== 11)
		.flat();
}
