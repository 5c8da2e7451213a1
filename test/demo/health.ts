/**
 * The simulated runner's nights and days as a watch and a scale see them. They answer to training: after a hard day the heart beats faster at rest and
 * less unevenly, and the night charges less.
 */
import { Temporal } from "temporal-polyfill";
import { addDays, daysBetween, epochDay, type IsoDate, weekday } from "../../shared/calendar.ts";
import type { HealthFact } from "../../shared/health/fact.ts";
import type { HealthProvenance } from "../../shared/health/provenance.ts";
import { heartRates } from "./heart.ts";
import { type Random, randomFrom } from "./random.ts";

const provenance: HealthProvenance = { source: "simulated", device: "Longrun demo" };

/** Sets this luck apart from that of the sessions. */
const HEALTH = 3;
const MINUTE = 60;
const HOUR = 3_600;
const USUAL_SLEEP = 7.5 * HOUR;
const BAD_SLEEP = 4.2 * HOUR;
/** RMSSD of a usual night, ms. */
const USUAL_HRV = 62;
const KILOGRAMS = 68;

export interface HealthSimulation {
	seed: number;
	/** First and last day, both included. With the same training a later `to` adds days and changes none. */
	from: IsoDate;
	to: IsoDate;
	/** IANA zone in which the runner sleeps. */
	zone: string;
	/** Effort (CR-10) times minutes, of each day with training. */
	training: ReadonlyMap<IsoDate, number>;
	/** Two nights of little sleep, of which the second ends on this day. */
	badNight: IsoDate;
}

/** Facts in order of days. */
export function* simulateHealth({ seed, from, to, zone, training, badNight }: HealthSimulation): Iterable<HealthFact> {
	for (let day = from; day <= to; day = addDays(day, 1)) {
		const random = randomFrom(seed, epochDay(day), HEALTH);
		const before = 0.75 * hoursOn(addDays(day, -1), training) + 0.25 * hoursOn(addDays(day, -2), training);
		const bad = badnessOf(daysBetween(day, badNight));
		yield* factsOf(day, zone, { before, today: hoursOn(day, training), bad }, random);
	}
}

interface Strain {
	/** Training of the two days before, the last one most, in hours at threshold. */
	before: number;
	today: number;
	/** How bad the night was, 0 to 1. */
	bad: number;
}

function* factsOf(day: IsoDate, zone: string, { before, today, bad }: Strain, random: Random): Iterable<HealthFact> {
	const dated = { day, provenance };
	const lieIn = weekday(day) >= 6 ? 25 * MINUTE : 0;
	const asleep = bad === 1 ? BAD_SLEEP + random.normal(10 * MINUTE) : USUAL_SLEEP + lieIn / 2 + random.normal(25 * MINUTE);
	const awake = (bad === 1 ? 70 : 18) * MINUTE + random.between(0, 20 * MINUTE);
	yield { kind: "sleep", measure: "device", ...dated, ...nightOf(day, zone, { asleep, awake, lieIn }, random) };

	// Day by day ln RMSSD of trained runners differs by some hundredths (Plews 2012).
	const hrv = USUAL_HRV * Math.exp(0.05 - 0.07 * before - 0.42 * bad + random.normal(0.055));
	yield { kind: "hrv", measure: "overnight_mean", ...dated, milliseconds: Math.round(hrv) };
	const resting = heartRates.rest - 1 + 2 * before + 9 * bad + random.normal(0.9);
	yield { kind: "resting_heart_rate", measure: "daily", ...dated, bpm: Math.round(resting) };

	const stress = 27 + 4 * before + 5 * today + 16 * bad + random.normal(3);
	yield { kind: "stress", measure: "day", ...dated, average: Math.round(stress), max: Math.round(random.between(86, 99)), seconds: null };
	const highest = Math.min(100, Math.round(92 - 9 * before - 38 * bad + random.normal(4)));
	const lowest = Math.max(5, Math.round(highest - 48 - 18 * today + random.normal(4)));
	const drained = highest - lowest + Math.round(random.between(0, 6));
	const charged = Math.max(0, drained + Math.round(random.normal(5)));
	yield { kind: "body_battery", measure: "day", ...dated, charged, drained, highest, lowest, series: null };
	// On the scale twice a week.
	if (weekday(day) === 1 || weekday(day) === 5) {
		const season = 0.6 * Math.sin((2 * Math.PI * epochDay(day)) / 365);
		yield { kind: "weight", measure: "scale", ...dated, kilograms: Math.round(10 * (KILOGRAMS + season + random.normal(0.35))) / 10 };
	}
}

function nightOf(day: IsoDate, zone: string, { asleep, awake, lieIn }: { asleep: number; awake: number; lieIn: number }, random: Random) {
	const minutes = (seconds: number) => MINUTE * Math.round(seconds / MINUTE);
	const asleepSeconds = minutes(asleep);
	const awakeSeconds = minutes(awake);
	const deepSeconds = minutes(asleepSeconds * random.between(0.15, 0.22));
	const remSeconds = minutes(asleepSeconds * random.between(0.19, 0.26));
	const ended = Temporal.PlainDate.from(day)
		.toPlainDateTime({ hour: 6, minute: 20 })
		.add({ seconds: minutes(lieIn + random.between(0, 12 * MINUTE)) });
	const started = ended.subtract({ seconds: asleepSeconds + awakeSeconds });
	const instant = (local: Temporal.PlainDateTime) => local.toZonedDateTime(zone).toInstant().toString();
	return {
		startedAt: instant(started),
		startedLocal: started.toString({ smallestUnit: "second" }),
		endedAt: instant(ended),
		endedLocal: ended.toString({ smallestUnit: "second" }),
		asleepSeconds,
		deepSeconds,
		lightSeconds: asleepSeconds - deepSeconds - remSeconds,
		remSeconds,
		awakeSeconds,
		unmeasuredSeconds: 0,
		napSeconds: 0,
		score: Math.max(10, Math.min(96, Math.round(84 + ((asleepSeconds - USUAL_SLEEP) / HOUR) * 13 + random.normal(3)))),
	};
}

/** Training as hours at threshold: one is effort 8 for 60 minutes. */
function hoursOn(day: IsoDate, training: ReadonlyMap<IsoDate, number>): number {
	return (training.get(day) ?? 0) / 480;
}

/** Of the second bad night, the one before it, and the half recovered day after. */
function badnessOf(daysUntil: number): number {
	if (daysUntil === 0 || daysUntil === 1) return 1;
	return daysUntil === -1 ? 0.4 : 0;
}
