/**
 * A batch of selects whose SQL is written once for all requests that this program answers. Drizzle takes longer to write a dozen selects than D1 takes
 * to carry them out, and what differs from one request to the next is values only: they are bound where the text has placeholders.
 */
import { fillPlaceholders, sql } from "drizzle-orm";
import type { Scope } from "./database.ts";

interface Select {
	prepare(): { getQuery(): { sql: string; params: unknown[] }; mapResult(response: unknown, isFromBatch: boolean): unknown };
}

export type Rows<Queries extends readonly unknown[]> = { [At in keyof Queries]: Awaited<Queries[At]> };

/**
 * `write` gets stand-ins for the athlete and for the values of `names`: they go into conditions as they are, nothing can be computed from them. The
 * statements and their number are the same for every request.
 */
export function writtenOnce<Name extends string, const Queries extends readonly Select[]>(
	names: readonly Name[],
	write: (scope: Scope, values: Record<Name, string>) => Queries,
): (scope: Scope, values: Record<Name, string>) => Promise<Rows<Queries>> {
	let written: ReturnType<Select["prepare"]>[] | null = null;
	return async (scope, values) => {
		written ??= write({ ...scope, athleteId: standIn("athleteId") }, standIns(names)).map((query) => query.prepare());
		const given = { ...values, athleteId: scope.athleteId };
		const { $client } = scope.db;
		const statements = written.map((query) => {
			const { sql: text, params } = query.getQuery();
			return $client.prepare(text).bind(...fillPlaceholders(params, given));
		});
		const answers = await $client.batch(statements);
		return answers.map((answer, at) => written?.[at]?.mapResult(answer, true)) as Rows<Queries>;
	};
}

/** Drizzle takes a placeholder wherever it takes a value, but for its types. */
function standIn(name: string): string {
	return sql.placeholder(name) as unknown as string;
}

function standIns<Name extends string>(names: readonly Name[]): Record<Name, string> {
	return Object.fromEntries(names.map((name) => [name, standIn(name)])) as Record<Name, string>;
}
