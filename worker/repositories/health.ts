/** Health facts, a row per day. Facts are merged where they lie: two imports at the same moment lose nothing, and years of rows are never fetched. */
import { and, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { z } from "zod/mini";
import type { IsoDate } from "../../shared/calendar.ts";
import { type HealthDay, type HealthFact, HealthFactSchema, type HealthKind } from "../../shared/health/fact.ts";
import { healthDay } from "../schema/health.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";

/** A row of D1 and a parameter hold 2 MB; a character may take three bytes. */
const CHARACTERS_PER_STATEMENT = 500_000;

const FactsSchema = z.array(HealthFactSchema);
const KeysSchema = z.array(z.string());

export interface DayOfFacts {
	day: IsoDate;
	facts: HealthDay["facts"];
}

/** What tells two facts of one day apart, in SQL: `factKey` without its day. A test holds the two together. */
const keyOf = (value: SQL) => sql`${value}->>'kind' || ' ' || (${value}->>'measure') || ' ' || (${value}->>'$.provenance.source')`;

/** Facts of these kinds from day to day; the curve within a day only `withSeries`. */
export const selectHealthDays = (
	scope: Scope,
	range: { from: IsoDate; to: IsoDate; kinds: readonly HealthKind[]; withSeries: boolean },
) => {
	const value = range.withSeries
		? sql`json(value)`
		: sql`json(case when value->'series' is null then value else json_set(value, '$.series', null) end)`;
	return scope.db
		.select({
			day: healthDay.day,
			facts: sql<string>`(select json_group_array(${value}) from json_each(${healthDay.facts}, '$.facts') where value->>'kind' in (select value from json_each(${JSON.stringify(range.kinds)})))`,
		})
		.from(healthDay)
		.where(own(healthDay, scope, gte(healthDay.day, range.from), lte(healthDay.day, range.to)))
		.orderBy(healthDay.day);
};

/** Days without a fact of the kinds are left out. */
export function daysOf(rows: Awaited<ReturnType<typeof selectHealthDays>>): DayOfFacts[] {
	return rows.map(({ day, facts }) => ({ day, facts: FactsSchema.parse(JSON.parse(facts)) })).filter(({ facts }) => facts.length > 0);
}

/** All of them in one list. Each was checked when it came in, and is not checked again: this is read with every plan. */
export function factsOf(rows: Awaited<ReturnType<typeof selectHealthDays>>): HealthFact[] {
	return rows.flatMap(({ facts }) => JSON.parse(facts) as HealthFact[]);
}

/** Which facts these days have, by key: no more than an import must know to say what it replaces. */
export const selectFactKeys = (scope: Scope, days: readonly IsoDate[]) =>
	scope.db
		.select({
			day: healthDay.day,
			keys: sql<string>`(select json_group_array(${keyOf(sql`value`)}) from json_each(${healthDay.facts}, '$.facts'))`,
		})
		.from(healthDay)
		.where(own(healthDay, scope, inArray(healthDay.day, sql`(select value from json_each(${JSON.stringify(days)}))`)));

/** As `factKey` writes them. */
export function factKeysOf(rows: Awaited<ReturnType<typeof selectFactKeys>>): Set<string> {
	return new Set(rows.flatMap(({ day, keys }) => KeysSchema.parse(JSON.parse(keys)).map((key) => `${day} ${key}`)));
}

/** Few statements for any number of days: a fact replaces the stored one with its key, everything else stays. */
export function mergeHealthDays(scope: Scope, days: readonly HealthDay[]): Statement[] {
	const kept = sql`select value as fact from json_each(${healthDay.facts}, '$.facts') where ${keyOf(sql`value`)} not in (select ${keyOf(sql`value`)} from json_each(excluded.facts, '$.facts'))`;
	const merged = sql`(select json_object('version', 1, 'day', excluded.day, 'facts', json_group_array(json(fact))) from (${kept} union all select value from json_each(excluded.facts, '$.facts')))`;
	return inPieces(days).map((piece) =>
		scope.db
			.insert(healthDay)
			.select(fromJson(piece, [sql`${scope.athleteId}`, sql`value->>'day'`, sql`value->>'facts'`, sql`${scope.now}`, sql`${scope.now}`]))
			.onConflictDoUpdate({
				target: [healthDay.athleteId, healthDay.day],
				set: { facts: merged, updatedAt: scope.now },
			}),
	);
}

/** What the athlete typed of one kind; a row that holds nothing any more goes. */
export function deleteTypedFacts(scope: Scope, day: IsoDate, kind: HealthKind): Statement[] {
	const theDay = sql`${healthDay.day} = ${day}`;
	const left = sql`select json_group_array(json(value)) from json_each(${healthDay.facts}, '$.facts') where not (value->>'kind' = ${kind} and value->>'$.provenance.source' = 'manual')`;
	return [
		scope.db
			.update(healthDay)
			.set({ facts: sql`json_set(${healthDay.facts}, '$.facts', json((${left})))`, updatedAt: scope.now })
			.where(own(healthDay, scope, theDay)),
		scope.db.delete(healthDay).where(own(healthDay, scope, and(theDay, sql`json_array_length(${healthDay.facts}, '$.facts') = 0`))),
	];
}

function inPieces(days: readonly HealthDay[]): { day: IsoDate; facts: string }[][] {
	const pieces: { day: IsoDate; facts: string }[][] = [];
	let room = 0;
	for (const day of days) {
		const row = { day: day.day, facts: JSON.stringify(day) };
		if (row.facts.length > room) {
			pieces.push([]);
			room = CHARACTERS_PER_STATEMENT;
		}
		pieces.at(-1)?.push(row);
		room -= row.facts.length;
	}
	return pieces;
}
