import { expect, test } from "vitest";
import { allows } from "../../shared/activity/provenance.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { type FactOf, factKey, HealthFactSchema, type HealthKind, isKind } from "../../shared/health/fact.ts";
import { healthFlags } from "../../shared/health/flags.ts";
import { readiness } from "../../shared/health/readiness.ts";
import { simulateHealth } from "./health.ts";

const from = "2026-07-20";
const to = "2026-11-16";
const badNight = addDays(to, -1);
const zone = "Asia/Seoul";
/** Hard on Tuesday and Sunday, easy on four other days, nothing on Monday. */
const efforts = [0, 560, 150, 150, 0, 130, 480];
const training = new Map<IsoDate, number>();
for (let day = addDays(from, -7), at = 0; day <= to; day = addDays(day, 1), at++) training.set(day, efforts[at % 7] ?? 0);

const simulation = { seed: 1, from, to, zone, training, badNight };
const facts = [...simulateHealth(simulation)];
const of = <K extends HealthKind>(kind: K): FactOf<K>[] => facts.filter((fact) => isKind(fact, kind));
const usual = ({ day }: { day: IsoDate }) => day < addDays(badNight, -1);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const after = (effort: (minutes: number) => boolean) => (fact: { day: IsoDate }) =>
	usual(fact) && effort(training.get(addDays(fact.day, -1)) ?? 0);

test("every fact has the shape of a fact, once, and says that it is simulated", () => {
	for (const fact of facts) expect(HealthFactSchema.safeParse(fact).error).toBeUndefined();
	expect(new Set(facts.map(factKey)).size).toBe(facts.length);
	expect(facts.every(({ provenance }) => provenance.source === "simulated" && allows(provenance, "merge"))).toBe(true);
});

test("every day of 120 has a night, HRV, resting heart rate, stress and body battery; the scale is used twice a week", () => {
	for (const kind of ["sleep", "hrv", "resting_heart_rate", "stress", "body_battery"] as const) expect(of(kind)).toHaveLength(120);
	expect(of("hrv").every(({ measure }) => measure === "overnight_mean")).toBe(true);
	expect(of("weight").length).toBeGreaterThan(30);
	expect(of("weight").length).toBeLessThan(36);
});

test("equal seeds give equal days, other seeds do not; a later end changes none", () => {
	expect([...simulateHealth(simulation)]).toEqual(facts);
	expect([...simulateHealth({ ...simulation, seed: 2 })]).not.toEqual(facts);
	expect([...simulateHealth({ ...simulation, to: addDays(to, 30) })].slice(0, facts.length)).toEqual(facts);
});

test("a night ends on its day, and its parts add up", () => {
	for (const { day, startedAt, endedAt, startedLocal, endedLocal, asleepSeconds, awakeSeconds, ...parts } of of("sleep")) {
		expect(endedLocal?.slice(0, 10)).toBe(day);
		expect(Date.parse(endedAt ?? "")).toBe(Date.parse(`${endedLocal}+09:00`));
		expect(Date.parse(startedAt ?? "")).toBe(Date.parse(`${startedLocal}+09:00`));
		expect((Date.parse(endedAt ?? "") - Date.parse(startedAt ?? "")) / 1_000).toBe(asleepSeconds + (awakeSeconds ?? 0));
		expect((parts.deepSeconds ?? 0) + (parts.lightSeconds ?? 0) + (parts.remSeconds ?? 0)).toBe(asleepSeconds);
	}
});

test("usual days are those of a healthy runner", () => {
	expect(
		mean(
			of("sleep")
				.filter(usual)
				.map((night) => night.asleepSeconds / 3_600),
		),
	).toBeCloseTo(7.5, 0);
	for (const { milliseconds } of of("hrv").filter(usual)) expect(Math.abs(milliseconds - 62)).toBeLessThan(18);
	for (const { bpm } of of("resting_heart_rate").filter(usual)) expect(Math.abs(bpm - 50)).toBeLessThan(6);
	for (const { kilograms } of of("weight")) expect(Math.abs(kilograms - 68)).toBeLessThan(2);
	for (const { average } of of("stress").filter(usual)) expect(average ?? 0).toBeLessThan(50);
});

test("after a hard day HRV is lower, the heart beats faster at rest, and the night charges less", () => {
	const hard = after((minutes) => minutes > 400);
	const rest = after((minutes) => minutes === 0);
	const hrv = (day: typeof hard) =>
		mean(
			of("hrv")
				.filter(day)
				.map(({ milliseconds }) => milliseconds),
		);
	const resting = (day: typeof hard) =>
		mean(
			of("resting_heart_rate")
				.filter(day)
				.map(({ bpm }) => bpm),
		);
	const charge = (day: typeof hard) =>
		mean(
			of("body_battery")
				.filter(day)
				.map(({ highest }) => highest ?? 0),
		);
	expect(hrv(hard)).toBeLessThan(hrv(rest) - 2);
	expect(resting(hard)).toBeGreaterThan(resting(rest) + 1);
	expect(charge(hard)).toBeLessThan(charge(rest) - 4);
});

test("the two bad nights raise flags about HRV and heart rate, and the weeks before raise none", () => {
	const rules = (day: IsoDate) => healthFlags(facts, day).map(({ rule }) => rule);
	expect(rules(to)).toEqual(expect.arrayContaining(["hrv_outside_range", "high_resting_heart_rate"]));
	const score = readiness(facts, badNight).score ?? 100;
	expect(score).toBeLessThan(50);
	expect(readiness(facts, addDays(badNight, -4)).score ?? 0).toBeGreaterThan(score + 20);
	for (let day = addDays(from, 60); usual({ day }); day = addDays(day, 1)) {
		expect(rules(day)).not.toContain("short_sleep_week");
		expect(rules(day)).not.toContain("high_resting_heart_rate");
		expect(rules(day)).not.toContain("low_body_battery");
	}
});
