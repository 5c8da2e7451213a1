/**
 * D1 as the free plan has it: at most 50 queries per invocation and 100 parameters per statement. Local D1 counts neither the first;
 * going over throws here, so that a use case that grows with its data fails its test.
 */
const MOST_STATEMENTS = 50;
const MOST_PARAMETERS = 100;

export interface Counted {
	db: D1Database;
	/** Statements so far, batches counted by their statements. */
	statements(): number;
	/** Calls that went over the wire: a batch is one. */
	roundTrips(): number;
}

export function countedD1(real: D1Database): Counted {
	let statements = 0;
	let roundTrips = 0;
	const originals = new WeakMap<object, D1PreparedStatement>();
	const count = (more: number) => {
		statements += more;
		roundTrips += 1;
		if (statements > MOST_STATEMENTS)
			throw new Error(`${statements} D1 statements in one invocation: the free plan allows ${MOST_STATEMENTS}`);
	};
	const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
		const wrapped = new Proxy(statement, {
			get(target, name) {
				const member = Reflect.get(target, name, target);
				if (typeof member !== "function") return member;
				if (name === "bind") {
					return (...values: unknown[]) => {
						if (values.length > MOST_PARAMETERS)
							throw new Error(`${values.length} parameters in one statement: D1 allows ${MOST_PARAMETERS}`);
						return wrap(target.bind(...values));
					};
				}
				return (...args: unknown[]) => {
					count(1);
					return Reflect.apply(member, target, args);
				};
			},
		});
		originals.set(wrapped, statement);
		return wrapped;
	};
	const db = new Proxy(real, {
		get(target, name) {
			if (name === "prepare") return (query: string) => wrap(target.prepare(query));
			if (name === "batch") {
				return (list: D1PreparedStatement[]) => {
					count(list.length);
					return target.batch(list.map((statement) => originals.get(statement) ?? statement));
				};
			}
			const member = Reflect.get(target, name, target);
			return typeof member === "function" ? member.bind(target) : member;
		},
	});
	return { db, statements: () => statements, roundTrips: () => roundTrips };
}
