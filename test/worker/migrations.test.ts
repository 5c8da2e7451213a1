/** Every migration after the first one on a database that is full: nothing is lost. The tables are made anew, so these tests stand alone in their file. */
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";

const FIRST = 1;
const ATHLETES = ["first", "second"];
const ROWS = 7;

const names = async () => {
	const { results } = await env.DB.prepare(
		"select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '_cf_%' and name not like 'd1_%'",
	).all<{ name: string }>();
	return results.map(({ name }) => name).sort();
};
const counts = async (tables: readonly string[]) => {
	const found: Record<string, number> = {};
	for (const table of tables) found[table] = (await env.DB.prepare(`select count(*) as n from "${table}"`).first<{ n: number }>())?.n ?? 0;
	return found;
};

/** Rows that no rule of the database forbids: every value its own, as its column wants it. */
async function fill(table: string): Promise<void> {
	const { results: columns } = await env.DB.prepare(`pragma table_info("${table}")`).all<{ name: string; type: string }>();
	for (const athlete of ATHLETES) {
		for (let row = 0; row < ROWS; row++) {
			const values = columns.map(({ name, type }) => {
				if (name === "athlete_id" || name === "user_id") return table === "history" || table === "athlete" ? `${athlete}-${row}` : athlete;
				if (table === "user" && name === "id") return row === 0 ? athlete : `${athlete}-${row}`;
				if (name === "samples_key" && row % 2 === 1) return null;
				if (/int|real/i.test(type)) return row + 1;
				return /blob/i.test(type) ? new Uint8Array([row]).buffer : `${name}-${athlete}-${row}`;
			});
			const places = columns.map(() => "?").join(", ");
			await env.DB.prepare(`insert into "${table}" values (${places})`)
				.bind(...values)
				.run();
		}
	}
}

let before: Record<string, number>;

beforeAll(async () => {
	// Children first: what others refer to cannot go before them.
	const tables = [...(await names()), "d1_migrations"];
	for (let round = 0; round < 3; round++)
		for (const table of tables)
			await env.DB.prepare(`drop table if exists "${table}"`)
				.run()
				.catch(() => null);
	expect(await names()).toEqual([]);
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.slice(0, FIRST));
	const old = await names();
	for (const table of ["user", ...old.filter((name) => name !== "user")]) await fill(table);
	before = await counts(old);
	expect(Math.min(...Object.values(before))).toBe(ROWS * ATHLETES.length);
	// Tables that the later ones brought are full before the newest one comes.
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.slice(0, -1));
	const added = await counts((await names()).filter((name) => !old.includes(name)));
	for (const [table, rows] of Object.entries(added)) if (rows === 0) await fill(table);
	before = { ...before, ...(await counts(Object.keys(added))) };
	expect(Math.min(...Object.values(before))).toBe(ROWS * ATHLETES.length);
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});

test("every table keeps its rows", async () => {
	expect(await counts(Object.keys(before))).toEqual(before);
});

test("every activity that was there is the one recording of itself", async () => {
	const { results } = await env.DB.prepare(
		`select count(*) as n, sum(r.activity_id = a.id) as tied, sum(r.activity = a.activity) as facts, sum(r.day = a.day and r.part = a.part and r.file_sha256 = a.file_sha256) as places,
		sum(r.samples_key is a.samples_key) as samples, sum(r.richness = (a.samples_key is not null)) as richness, sum(r.piece = 0 and r.cut_with is null and r.measures is null) as whole
		from activity a left join recording r on r.athlete_id = a.athlete_id and r.id = a.id`,
	).all();
	const all = ROWS * ATHLETES.length;
	expect(results).toEqual([{ n: all, tied: all, facts: all, places: all, samples: all, richness: all, whole: all }]);
	expect(await counts(["recording"])).toEqual({ recording: all });
});

test("a plan version of before knows no plan id, no proposals and no end, and keeps its number", async () => {
	const { results } = await env.DB.prepare(
		"select count(*) as n, count(distinct version) as versions, count(plan_id) + count(operations) + count(proposals) + count(ended_at) as told from plan_version",
	).all();
	expect(results).toEqual([{ n: ROWS * ATHLETES.length, versions: ROWS, told: 0 }]);
});

test("day totals are summed again, and everything is judged again", async () => {
	const { results } = await env.DB.prepare("select distinct days, dirty_from, judge_from, snapshot_from from history").all();
	expect(results).toEqual([{ days: null, dirty_from: "0000-01-01", judge_from: "0000-01-01", snapshot_from: "0000-01" }]);
});

test("the same file's part arrives once also among the rows that were there", async () => {
	const again = env.DB.prepare(
		"insert into recording select 'other', athlete_id, activity_id, file_sha256, part, piece, cut_with, day, richness, activity, measures, samples_key, 1, 1 from recording limit 1",
	);
	await expect(again.run()).rejects.toThrow(/UNIQUE/);
});
