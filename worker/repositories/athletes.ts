import { eq, gt, sql } from "drizzle-orm";
import { type Profile, ProfileSchema } from "../../shared/athlete/profile.ts";
import { athlete } from "../schema/athlete.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

export interface AthleteRow {
	profile: Profile | null;
	dataHorizon: string | null;
	nextRefreshAt: number | null;
	/** Local date on which the athlete said that warning signs are cleared. */
	clearedOn: string | null;
}

export const selectAthlete = (scope: Scope) => scope.db.select().from(athlete).where(own(athlete, scope));

export function athleteOf(rows: Awaited<ReturnType<typeof selectAthlete>>): AthleteRow {
	const row = rows[0];
	return {
		profile: row?.profile ? ProfileSchema.parse(JSON.parse(row.profile)) : null,
		dataHorizon: row?.dataHorizon ?? null,
		nextRefreshAt: row?.nextRefreshAt ?? null,
		clearedOn: row?.clearedOn ?? null,
	};
}

export function saveProfile(scope: Scope, profile: Profile): Statement {
	const values = { profile: JSON.stringify(profile), updatedAt: scope.now };
	return scope.db
		.insert(athlete)
		.values({ athleteId: scope.athleteId, ...stamps(scope), ...values })
		.onConflictDoUpdate({ target: athlete.athleteId, set: values });
}

/** The horizon only moves forward. */
export function moveDataHorizon(scope: Scope, day: string): Statement {
	return scope.db
		.insert(athlete)
		.values({ athleteId: scope.athleteId, dataHorizon: day, ...stamps(scope) })
		.onConflictDoUpdate({
			target: athlete.athleteId,
			set: { dataHorizon: sql`max(coalesce(${athlete.dataHorizon}, ''), excluded.data_horizon)`, updatedAt: scope.now },
		});
}

export function setNextRefresh(scope: Scope, nextRefreshAt: number | null): Statement {
	return scope.db.update(athlete).set({ nextRefreshAt, updatedAt: scope.now }).where(eq(athlete.athleteId, scope.athleteId));
}

export function setClearedOn(scope: Scope, clearedOn: string | null): Statement {
	return scope.db.update(athlete).set({ clearedOn, updatedAt: scope.now }).where(own(athlete, scope));
}

/** For a new zone: the date that is ahead moves. One that has come stays for the tick, and without a plan there is none. */
export function moveNextRefresh(scope: Scope, nextRefreshAt: number): Statement {
	return scope.db
		.update(athlete)
		.set({ nextRefreshAt, updatedAt: scope.now })
		.where(own(athlete, scope, gt(athlete.nextRefreshAt, scope.now)));
}
