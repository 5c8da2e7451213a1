/** The ledger of what stands on Garmin's calendar. It is written by whoever holds the lease, in one batch with the proof of it. */
import { and, eq, gte, inArray, or, sql } from "drizzle-orm";
import type { IsoDate } from "../../shared/calendar.ts";
import { type DeliveryEntry, DeliveryEntrySchema } from "../../shared/export/delivery/entry.ts";
import { delivery } from "../schema/delivery.ts";
import { workout } from "../schema/plan.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

/** Of days from `from` on, and of workouts that the plan has there: one that has moved may stand on Garmin on an earlier day. */
export const selectDeliveries = (scope: Scope, from: IsoDate) =>
	scope.db
		.select({ entry: delivery.entry })
		.from(delivery)
		.where(
			own(
				delivery,
				scope,
				or(
					gte(delivery.day, from),
					inArray(
						delivery.workoutId,
						scope.db
							.select({ id: workout.id })
							.from(workout)
							.where(own(workout, scope, gte(workout.day, from))),
					),
				),
			),
		)
		.orderBy(delivery.day, delivery.workoutId);

export const selectDelivery = (scope: Scope, workoutId: string) =>
	scope.db
		.select({ entry: delivery.entry })
		.from(delivery)
		.where(own(delivery, scope, eq(delivery.workoutId, workoutId)));

export function deliveriesOf(rows: Awaited<ReturnType<typeof selectDeliveries>>): DeliveryEntry[] {
	return rows.map((row) => DeliveryEntrySchema.parse(JSON.parse(row.entry)));
}

/** An answer that the athlete gave while a tab was writing stays, as long as its question does. */
export function saveDelivery(scope: Scope, entry: DeliveryEntry): Statement {
	const values = { day: entry.day, entry: JSON.stringify(entry) };
	const answered = and(
		sql`${delivery.entry}->>'answer' is not null`,
		sql`excluded.entry->>'answer' is null`,
		sql`${delivery.entry}->>'question' = excluded.entry->>'question'`,
	);
	const kept = sql`json_set(excluded.entry, '$.answer', ${delivery.entry}->>'answer')`;
	return scope.db
		.insert(delivery)
		.values({ athleteId: scope.athleteId, workoutId: entry.workoutId, ...values, ...stamps(scope) })
		.onConflictDoUpdate({
			target: [delivery.athleteId, delivery.workoutId],
			set: { day: entry.day, entry: sql`case when ${answered} then ${kept} else excluded.entry end`, updatedAt: scope.now },
		});
}

export function deleteDelivery(scope: Scope, workoutId: string): Statement {
	return scope.db.delete(delivery).where(own(delivery, scope, eq(delivery.workoutId, workoutId)));
}

/** For another Garmin account: what stands on the former one's calendar is the athlete's to keep or take away. */
export function forgetDeliveries(scope: Scope): Statement {
	return scope.db.delete(delivery).where(own(delivery, scope));
}

/** Only where something is asked; a tab that writes at the same moment is waited for, not overwritten. */
export function saveDeliveryAnswer(scope: Scope, workoutId: string, answer: NonNullable<DeliveryEntry["answer"]>): Statement {
	return scope.db
		.update(delivery)
		.set({ entry: sql`json_set(${delivery.entry}, '$.answer', ${answer})`, updatedAt: scope.now })
		.where(own(delivery, scope, eq(delivery.workoutId, workoutId), sql`${delivery.entry}->>'question' is not null`));
}
