/** Facts by day. */
import type { IsoDate } from "../calendar.ts";
import { type FactOf, factKey, type HealthDay, type HealthFact, type HealthKind, isKind } from "./fact.ts";
import { healthSources } from "./provenance.ts";

/**
 * Days as they are stored after `read` was read, in order: a fact replaces a stored one with the same key (a day that was still running is read again),
 * everything else stays.
 */
export function mergeDays(stored: readonly HealthDay[], read: readonly HealthFact[]): HealthDay[] {
	const facts = new Map([...stored.flatMap((each) => each.facts), ...read].map((fact) => [factKey(fact), fact]));
	const byDay = new Map<IsoDate, HealthFact[]>();
	for (const key of [...facts.keys()].sort()) {
		const fact = facts.get(key);
		if (fact) byDay.set(fact.day, [...(byDay.get(fact.day) ?? []), fact]);
	}
	return [...byDay].map(([day, those]) => ({ version: 1, day, facts: those }));
}

/**
 * One fact a day of a kind (and of a measure, when given), whatever the order of `facts`: of several sources the one that is believed first. Kinds
 * whose measures must not be mixed are asked for with their measure.
 */
export function oneADay<K extends HealthKind>(
	facts: readonly HealthFact[],
	kind: K,
	measure?: FactOf<K>["measure"],
): Map<IsoDate, FactOf<K>> {
	const byDay = new Map<IsoDate, FactOf<K>>();
	for (const fact of facts) {
		if (!isKind(fact, kind) || (measure !== undefined && fact.measure !== measure)) continue;
		const known = byDay.get(fact.day);
		if (!known || precedes(fact, known)) byDay.set(fact.day, fact);
	}
	return byDay;
}

/** One figure a day; days without it are left out. */
export function dailyFigures<K extends HealthKind>(
	days: ReadonlyMap<IsoDate, FactOf<K>>,
	figure: (fact: FactOf<K>) => number | null,
): Map<IsoDate, number> {
	const figures = new Map<IsoDate, number>();
	for (const [day, fact] of days) {
		const value = figure(fact);
		if (value !== null) figures.set(day, value);
	}
	return figures;
}

function precedes(a: HealthFact, b: HealthFact): boolean {
	const rank = (fact: HealthFact) => healthSources.indexOf(fact.provenance.source);
	if (rank(a) !== rank(b)) return rank(a) < rank(b);
	// Facts with the same key should not stand side by side; where they do, the choice must not depend on their order.
	return JSON.stringify(a) < JSON.stringify(b);
}
