/** Health facts of days: taken in, typed, taken back, read by range. */
import { z } from "zod/mini";
import { addDays, daysBetween, type IsoDate } from "../../shared/calendar.ts";
import { mergeDays } from "../../shared/health/days.ts";
import { factKey, type HealthFact, HealthFactSchema, type HealthKind } from "../../shared/health/fact.ts";
import { type TypedHealth, type TypedKind, typedFacts } from "../../shared/health/typed.ts";
import { ApiError } from "../errors.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import {
	type DayOfFacts,
	daysOf,
	deleteTypedFacts,
	factKeysOf,
	mergeHealthDays,
	selectFactKeys,
	selectHealthDays,
} from "../repositories/health.ts";
import { type Call, commit } from "./call.ts";
import { limitImports } from "./limit.ts";
import { todayIn } from "./today.ts";

const MOST_FACTS = 500;
const MOST_STATEMENTS = 40;
/** A watch that has flown to another zone is a day ahead of the athlete's own; a date beyond that is a wrong clock. */
const MOST_DAYS_AHEAD = 2;
const DEFAULT_DAYS = 30;
const MOST_DAYS = 400;

export const HealthImportSchema = z.object({ facts: z.array(HealthFactSchema).check(z.minLength(1), z.maxLength(MOST_FACTS)) });

export interface HealthImported {
	/** Days that were touched. */
	days: number;
	/** Facts that are new, and facts that took the place of an earlier reading. */
	added: number;
	replaced: number;
}

/** What a client has read. */
export async function importHealth(call: Call, facts: readonly HealthFact[]): Promise<HealthImported> {
	await limitImports(call);
	return takeInFacts(call, facts);
}

/** The same facts again change nothing. */
async function takeInFacts(call: Call, facts: readonly HealthFact[]): Promise<HealthImported> {
	const days = mergeDays([], facts);
	const [athlete, stored] = await call.db.batch([
		selectAthlete(call),
		selectFactKeys(
			call,
			days.map(({ day }) => day),
		),
	]);
	const last = days.at(-1);
	refuseFuture(last?.day ?? "", todayOf(athlete, call.now));
	const known = factKeysOf(stored);
	const read = days.flatMap((day) => day.facts);
	const replaced = read.filter((fact) => known.has(factKey(fact))).length;
	const statements = mergeHealthDays(call, days);
	if (statements.length > MOST_STATEMENTS) throw new ApiError("too_large", "That is too much for one request. Send fewer days at a time.");
	return commit(call, statements, { days: days.length, added: read.length - replaced, replaced });
}

/** What the athlete typed about a day; values that are left out stay as they were. */
export async function typeHealth(call: Call, day: IsoDate, typed: TypedHealth): Promise<HealthImported> {
	return takeInFacts(call, typedFacts(day, typed));
}

/** Only what was typed is taken back: measurements come and go with their source. */
export async function removeTyped(call: Call, day: IsoDate, kind: TypedKind): Promise<{ removed: string }> {
	const stored = factKeysOf(await selectFactKeys(call, [day]));
	const typed = [...stored].some((each) => each.startsWith(`${day} ${kind} `) && each.endsWith(" manual"));
	if (!typed) throw new ApiError("not_found", `Nothing of this kind was typed for ${day}.`);
	return commit(call, deleteTypedFacts(call, day, kind), { removed: `${day}/${kind}` });
}

export interface HealthRange {
	from: IsoDate;
	to: IsoDate;
	days: DayOfFacts[];
}

/** Without dates, the last 30 days up to the athlete's today. */
export async function readHealth(
	call: Call,
	kinds: readonly HealthKind[],
	asked: { from: IsoDate | undefined; to: IsoDate | undefined },
): Promise<HealthRange> {
	const to = asked.to ?? todayOf(await selectAthlete(call), call.now);
	const from = asked.from ?? addDays(to, 1 - DEFAULT_DAYS);
	const days = daysBetween(from, to) + 1;
	if (days < 1) throw new ApiError("invalid_input", `The range ends before it begins: ${from} to ${to}.`, { field: "to" });
	if (days > MOST_DAYS)
		throw new ApiError("invalid_input", `A range has at most ${MOST_DAYS} days; this one has ${days}.`, { field: "from" });
	// The curve within a day is for looking at that day.
	const range = { from, to, kinds, withSeries: from === to };
	return { from, to, days: daysOf(await selectHealthDays(call, range)) };
}

/** Before there is a profile, and so a zone, the date of Greenwich. */
export function todayOf(rows: Awaited<ReturnType<typeof selectAthlete>>, now: number): IsoDate {
	return todayIn(athleteOf(rows).profile?.zone ?? "UTC", now);
}

function refuseFuture(day: IsoDate, today: IsoDate): void {
	const last = addDays(today, MOST_DAYS_AHEAD);
	if (day > last)
		throw new ApiError("invalid_input", `${day} lies ahead: today is ${today}, and days up to ${last} are taken.`, {
			field: "day",
			day,
			last,
		});
}
