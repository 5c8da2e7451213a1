/** What the account's watch measured on a day. It follows from the day alone; a day without data gives null. */
import { seeded } from "../../fixtures/seeded.ts";
import { dayNumber, dayOf } from "./clock.ts";

export interface HealthOptions {
	/** First day with data. Default 2025-01-01. */
	from?: string;
	/** Days on which the watch lay in the drawer. */
	without?: readonly string[];
}

export interface HealthDay {
	day: string;
	restingHeartRate: number;
	/** ms. */
	hrv: number;
	hrvWeek: number;
	/** Epoch ms, GMT; the evening before. */
	sleepStart: number;
	/** Seconds. */
	deep: number;
	light: number;
	rem: number;
	awake: number;
	sleepScore: number;
	stress: number;
	batteryLow: number;
	batteryHigh: number;
	steps: number;
	spo2: number;
	/** Breaths a minute. */
	respiration: number;
	readiness: number;
	/** Minutes. */
	recoveryTime: number;
	acuteLoad: number;
	vo2max: number;
	/** Grams; null on days without weighing. */
	weight: number | null;
}

const DAY = 86_400_000;

export class HealthRecord {
	readonly #from: number;
	readonly #until: number;
	readonly #without: ReadonlySet<string>;

	/** @param today the last day with data. */
	constructor({ from = "2025-01-01", without = [] }: HealthOptions, today: string) {
		this.#from = dayNumber(from) ?? 0;
		this.#until = dayNumber(today) ?? 0;
		this.#without = new Set(without);
	}

	on(day: string): HealthDay | null {
		const number = dayNumber(day);
		if (number === null || number < this.#from || number > this.#until || this.#without.has(day)) return null;
		return healthOn(number);
	}

	/** Days with data, both ends included. */
	between(from: string, until: string): HealthDay[] {
		const [first, last] = [dayNumber(from) ?? 0, dayNumber(until) ?? -1];
		return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => this.on(dayOf(first + index))).filter((day) => day !== null);
	}
}

function healthOn(number: number): HealthDay {
	const random = seeded(number);
	const between = (low: number, high: number) => Math.round(low + random() * (high - low));
	const deep = between(45, 95) * 60;
	const rem = between(60, 120) * 60;
	return {
		day: dayOf(number),
		restingHeartRate: between(46, 52),
		hrv: between(52, 74),
		hrvWeek: between(58, 66),
		sleepStart: number * DAY - between(90, 180) * 60_000,
		deep,
		light: between(200, 270) * 60,
		rem,
		awake: between(5, 35) * 60,
		sleepScore: between(55, 93),
		stress: between(18, 42),
		batteryLow: between(8, 35),
		batteryHigh: between(70, 100),
		steps: between(4000, 18_000),
		spo2: between(94, 98),
		respiration: between(12, 15),
		readiness: between(35, 92),
		recoveryTime: between(0, 2400),
		acuteLoad: between(250, 620),
		vo2max: Math.round((50 + Math.sin(number / 60) * 2) * 10) / 10,
		weight: number % 3 === 0 ? 70_500 + between(-700, 700) : null,
	};
}
