import { env } from "cloudflare:workers";
import { getTableColumns, getTableName, is, isSQLWrapper, type SQLWrapper, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { d1Blobs } from "../../worker/blobs/d1-blobs.ts";
import { selectActivities, selectActivityPage } from "../../worker/repositories/activities.ts";
import { selectCompletions } from "../../worker/repositories/completions.ts";
import { selectConsents } from "../../worker/repositories/consents.ts";
import type { Scope, Statement } from "../../worker/repositories/database.ts";
import { selectDriftKeys } from "../../worker/repositories/drift.ts";
import { selectFeedback } from "../../worker/repositories/feedback.ts";
import { selectFiles } from "../../worker/repositories/files.ts";
import { selectActiveGoals } from "../../worker/repositories/goals.ts";
import { selectFactKeys, selectHealthDays } from "../../worker/repositories/health.ts";
import { markMissingSnapshots, selectDirtyDays, selectHistoryMarks } from "../../worker/repositories/history.ts";
import { deleteOldReplies, selectReply } from "../../worker/repositories/idempotency.ts";
import { ownedTables, sharedTables } from "../../worker/repositories/inventory.ts";
import {
	buryLostJobs,
	selectAthletesDue,
	selectAthletesToJudge,
	selectFitnessJob,
	selectJobsWaiting,
} from "../../worker/repositories/jobs.ts";
import { selectJudged, selectPowerMeasures, selectRaces, selectRecorded } from "../../worker/repositories/judging.ts";
import { selectDrafts } from "../../worker/repositories/plan-drafts.ts";
import { selectNewestOfPlans, selectNewestVersion, selectPlanHeads, selectVersionsOfPlan } from "../../worker/repositories/plans.ts";
import { selectAnsweredProposals } from "../../worker/repositories/proposals.ts";

import { deleteEndedWindows } from "../../worker/repositories/rate-limits.ts";
import {
	betweenDays,
	hidden,
	ofActivities,
	ofFiles,
	selectEfforts,
	selectPlaces,
	selectRecordings,
	selectRecordingsWithFiles,
} from "../../worker/repositories/recordings.ts";
import {
	selectAllSnapshots,
	selectNewestSnapshots,
	selectSnapshotMonths,
	selectSnapshots,
	selectSnapshotsBefore,
} from "../../worker/repositories/snapshots.ts";
import { selectAnswer } from "../../worker/repositories/source-answers.ts";
import { selectThresholds } from "../../worker/repositories/thresholds.ts";
import { selectWorkouts } from "../../worker/repositories/workouts.ts";
import * as activity from "../../worker/schema/activity.ts";
import * as athlete from "../../worker/schema/athlete.ts";
import * as auth from "../../worker/schema/auth.ts";
import * as connections from "../../worker/schema/connections.ts";
import * as delivery from "../../worker/schema/delivery.ts";
import * as devices from "../../worker/schema/devices.ts";
import * as fitness from "../../worker/schema/fitness.ts";
import * as health from "../../worker/schema/health.ts";
import * as operations from "../../worker/schema/operations.ts";
import * as plan from "../../worker/schema/plan.ts";
import { sha256 } from "./athletes.ts";

const tables = [activity, athlete, auth, connections, delivery, devices, fitness, health, operations, plan]
	.flatMap((module) => Object.values(module))
	.filter((value): value is SQLiteTable => is(value, SQLiteTable));
const names = (list: SQLiteTable[]) => list.map(getTableName).sort();

test("export and deletion name every table", () => {
	expect(names([...ownedTables.map((owned) => owned.table), ...sharedTables])).toEqual(names(tables));
});

test("the migrations make the tables that the code knows, with all their columns", async () => {
	const made = await env.DB.prepare(
		"select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'd1_%' and name not like '_cf_%'",
	).all<{ name: string }>();
	expect(made.results.map((row) => row.name).sort()).toEqual(names(tables));
	for (const table of tables) {
		const { results } = await env.DB.prepare(`pragma table_info(${getTableName(table)})`).all<{ name: string }>();
		expect(results.map((row) => row.name).sort(), getTableName(table)).toEqual(
			Object.values(getTableColumns(table))
				.map((column) => column.name)
				.sort(),
		);
	}
});

test("every table of an athlete's data has its athlete, created and updated times", () => {
	const own = ownedTables.map((owned) => owned.table).filter((table) => !["user", "session", "account"].includes(getTableName(table)));
	for (const table of own)
		expect(Object.keys(getTableColumns(table)), getTableName(table)).toEqual(
			expect.arrayContaining(["athleteId", "createdAt", "updatedAt"]),
		);
});

test("no foreign key cascades", async () => {
	const { results } = await env.DB.prepare("select sql from sqlite_master where type = 'table'").all<{ sql: string | null }>();
	expect(results.filter((row) => /on delete cascade/i.test(row.sql ?? ""))).toEqual([]);
});

describe("no list query scans", () => {
	const scope: Scope = { db: drizzle(env.DB), athleteId: "a", now: 0 };
	const page = { before: { day: "2026-01-01", id: "x" }, sport: null, from: null, to: null, source: null, named: null, limit: 50 };
	const queries: [string, SQLWrapper][] = [
		["a page of activities", selectActivityPage(scope, page)],
		["a page of one sport", selectActivityPage(scope, { ...page, sport: "running" })],
		[
			"a page by days, source and name",
			selectActivityPage(scope, { ...page, from: "2026-01-01", to: "2026-02-01", source: "fit_file", named: "run" }),
		],
		["activities by id", selectActivities(scope, ["x", "y"])],
		["efforts around an import", selectEfforts(scope, betweenDays("2026-01-01", "2026-01-03"))],
		["recordings of activities", selectRecordings(scope, ofActivities(["x", "y"]))],
		["recordings of an activity with their files", selectRecordingsWithFiles(scope, "x")],
		["recordings of files", selectPlaces(scope, ofFiles(["0".repeat(64)]))],
		["what lies behind pieces", selectRecordings(scope, hidden())],
		["feedback of activities", selectFeedback(scope, ["x", "y"])],
		["files", selectFiles(scope, ["0".repeat(64)])],
		["dirty days", selectDirtyDays(scope)],
		["a month's recordings", selectRecorded(scope, "2026-01-01", "2026-01-31")],
		["judged activities", selectJudged(scope, "2026-01-01", "2026-03-01")],
		["races", selectRaces(scope)],
		["rides with power", selectPowerMeasures(scope, "2026-01-01", "2026-03-01")],
		["thresholds", selectThresholds(scope)],
		["snapshots", selectSnapshots(scope, "2026-01")],
		["all snapshots", selectAllSnapshots(scope)],
		["the newest snapshots", selectNewestSnapshots(scope, "2026-01", 2)],
		["a raw answer", selectAnswer(scope, "garmin_connect", "zones", "2026-01-01")],
		["what a day's findings are", selectDriftKeys(scope.db, "2026-01-01", "0.4.1")],
		["where history stands", selectHistoryMarks(scope)],
		["the pending fitness job", selectFitnessJob(scope)],
		["places behind pieces", selectPlaces(scope, hidden())],
		["the snapshots before a month", selectSnapshotsBefore(scope, "2025-01", "2026-01")],
		["months with a snapshot", selectSnapshotMonths(scope)],
		["answers about privacy", selectConsents(scope)],
		["days of health facts", selectHealthDays(scope, { from: "2026-01-01", to: "2026-02-01", kinds: ["sleep"], withSeries: false })],
		["which facts days have", selectFactKeys(scope, ["2026-01-01"])],
		["the reply under a key", selectReply(scope, "some-key")],
		["whose Sunday has come", selectAthletesDue(scope.db, 1, 100)],
		["jobs that nobody holds", selectJobsWaiting(scope.db, 1, 100)],
		["jobs whose holders died", asQuery(buryLostJobs(scope.db, 1))],
		["old replies", asQuery(deleteOldReplies(scope.db, 1))],
		["windows that have ended", asQuery(deleteEndedWindows(scope.db, 1))],
		["completions", selectCompletions(scope, "2026-01-01")],
		["the current plan", selectNewestVersion(scope)],
		["versions", selectPlanHeads(scope, 10)],
		["the newest version of every plan", selectNewestOfPlans(scope, 10)],
		["versions of one plan", selectVersionsOfPlan(scope, "x", 10)],
		["the draft", selectDrafts(scope)],
		["answers to proposals", selectAnsweredProposals(scope, "2026-01-01")],
		["workouts of a month", selectWorkouts(scope, { from: "2026-01-01", to: "2026-01-31" })],
		["the active goal", selectActiveGoals(scope)],
	];
	test.each(queries)("%s", async (_name, query) => {
		const rows = await scope.db.all<{ detail: string }>(sql`explain query plan ${query.getSQL()}`);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.map((row) => row.detail).filter((detail) => /^SCAN (?!json_each)/.test(detail))).toEqual([]);
	});
});

test("the hourly look at every history opens no history", async () => {
	const db = drizzle(env.DB);
	for (const query of [asQuery(markMissingSnapshots(db, "2026-01", 1)), selectAthletesToJudge(db, 100)]) {
		const rows = await db.all<{ detail: string }>(sql`explain query plan ${query.getSQL()}`);
		const scans = rows.map((row) => row.detail).filter((detail) => detail.startsWith("SCAN"));
		expect(scans).toEqual([expect.stringMatching(/^SCAN \w+ USING COVERING INDEX history_marks$/)]);
	}
});

/** Statements of a batch are builders too, and know their SQL. */
function asQuery(statement: Statement): SQLWrapper {
	if (!isSQLWrapper(statement)) throw new Error("not a query");
	return statement;
}

test("any number of blobs goes in one statement", async () => {
	const scope: Scope = { db: drizzle(env.DB), athleteId: "many", now: 1 };
	const keys = Array.from({ length: 150 }, (_, n) => `samples/${n}`);
	for (const key of keys) for (const statement of await d1Blobs().put(scope, key, new Uint8Array([1]))) await statement;
	for (const statement of await d1Blobs().remove(scope, keys)) await statement;
	expect(await d1Blobs().get(scope, "samples/149")).toBeNull();
});

test("a blob in pieces comes back whole", async () => {
	const scope: Scope = { db: drizzle(env.DB), athleteId: "pieces", now: 1 };
	const bytes = Uint8Array.from({ length: 2_000_000 }, (_, index) => index % 251);
	for (const statement of await d1Blobs().put(scope, "big", bytes)) await statement;
	const back = await d1Blobs().get(scope, "big");
	// Compared by digest: the matcher would look at two million numbers one by one.
	expect(back && (await sha256(back))).toBe(await sha256(bytes));
	for (const statement of await d1Blobs().remove(scope, ["big"])) await statement;
	expect(await d1Blobs().get(scope, "big")).toBeNull();
});
