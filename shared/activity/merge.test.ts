import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityOf } from "../../test/fixtures/measured.ts";
import { type Activity, ActivitySchema } from "./activity.ts";
import { mayMerge, mergeRecords, type RecordOfEffort } from "./merge.ts";
import { allows, type Consent, consentWords, sources } from "./provenance.ts";

const ID = "00000000-0000-7000-8000-00000000ffff";
const sha = (letter: string) => letter.repeat(64);
const record = (richness: number, changes: Partial<Activity> = {}): RecordOfEffort => ({ richness, activity: activityOf(changes) });
const from = (source: Activity["provenance"]["source"], letter = "a"): Activity["provenance"] => ({
	source,
	device: null,
	fileSha256: sha(letter),
	part: 0,
});

const fit = record(3_000, { averageHeartRate: 150, provenance: from("fit_file") });
const table = record(0, { name: "Long run", averageHeartRate: 149, calories: 800, provenance: from("garmin_csv", "b") });

describe("records of one effort", () => {
	test("the richest one leads, wherever it stands", () => {
		expect(mergeRecords([table, fit], ID).leading).toBe(1);
		expect(mergeRecords([fit, table], ID).leading).toBe(0);
		expect(mergeRecords([table, fit], ID).activity).toMatchObject({ id: ID, averageHeartRate: 150, provenance: { fileSha256: sha("a") } });
	});
	test("what the leading one does not say the others fill in", () => {
		expect(mergeRecords([fit, table], ID).activity).toMatchObject({ name: "Long run", calories: 800 });
	});
	test("a gap is filled by the richest that knows, not by the first", () => {
		const poor = record(10, { calories: 1, provenance: from("gpx_file", "c") });
		const rich = record(20, { calories: 2, provenance: from("tcx_file", "d") });
		expect(mergeRecords([poor, fit, rich], ID).activity.calories).toBe(2);
	});
	test("a merged activity names all the sources it rests on, one record its own alone", () => {
		expect(mergeRecords([fit, table], ID).activity.provenance).toEqual({ ...from("fit_file"), sources: ["fit_file", "garmin_csv"] });
		expect(mergeRecords([fit], ID).activity).toEqual({ ...fit.activity, id: ID });
	});
	test("instant, wall clock, zone and day are one source's", () => {
		const clock = { startedAt: "2026-05-02T23:30:00Z", startedLocal: "2026-05-03T08:30:00", zone: "Asia/Seoul", day: "2026-05-03" };
		const row = record(0, { startedAt: null, startedLocal: "2026-05-02T23:30:00", provenance: from("garmin_csv", "b") });
		expect(mergeRecords([row, record(5, { ...clock, provenance: from("fit_file") })], ID).activity).toMatchObject(clock);
		expect(
			mergeRecords([record(9, { ...row.activity }), record(0, { ...clock, provenance: from("strava_archive") })], ID).activity,
		).toMatchObject(clock);
	});
	test("the ids of all are kept, sorted, each once", () => {
		const strava = { system: "strava", id: "9" } as const;
		const garmin = { system: "garmin_connect", id: "10" } as const;
		const a = record(1, { outsideIds: [strava] });
		const b = record(2, { outsideIds: [strava, garmin], provenance: from("fit_file") });
		expect(mergeRecords([a, b], ID).activity.outsideIds).toEqual([garmin, strava]);
	});
	test("a kind of run is not taken from a ride", () => {
		const run = record(5, { sport: "running", subSport: null });
		const ride = record(1, { sport: "cycling", subSport: "indoor_cycling" as never, provenance: from("fit_file") });
		expect(mergeRecords([run, ride], ID).activity.subSport).toBeNull();
	});
	test("none at all is a bug", () => expect(() => mergeRecords([], ID)).toThrow(RangeError));
});

const quantity = fc.option(fc.integer({ min: 0, max: 9_000 }));
const records = fc
	.array(
		fc.record({
			richness: fc.integer({ min: 0, max: 3 }),
			name: fc.option(fc.constantFrom("Run", "Morning run")),
			startedAt: fc.option(fc.constantFrom("2026-05-02T06:00:00Z", "2026-05-02T06:01:00Z")),
			calories: quantity,
			averageHeartRate: quantity,
			poolMetres: fc.option(fc.constantFrom(25, 50), { nil: undefined }),
			sport: fc.constantFrom("running" as const, "swimming" as const),
			source: fc.constantFrom(...sources),
			ids: fc.option(
				fc.array(fc.record({ system: fc.constant("strava" as const), id: fc.constantFrom("1", "2", "3") }), { maxLength: 3 }),
				{
					nil: undefined,
				},
			),
		}),
		{ minLength: 1, maxLength: 6 },
	)
	.map((list) =>
		list.map(({ richness, source, poolMetres, ids, ...facts }, index): RecordOfEffort => {
			const activity = activityOf({
				...facts,
				id: `00000000-0000-7000-8000-00000000000${index}`,
				provenance: from(source, "abcdef"[index] ?? "a"),
			});
			if (poolMetres !== undefined) activity.poolMetres = poolMetres;
			if (ids !== undefined) activity.outsideIds = ids;
			return { richness, activity };
		}),
	);
const mergeableRecords = records.filter((list) => mayMerge(list));

describe("however they arrive", () => {
	test("the order makes no difference", () => {
		fc.assert(
			fc.property(
				mergeableRecords.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
				([list, shuffled]) => {
					const [one, other] = [mergeRecords(list, ID), mergeRecords(shuffled, ID)];
					expect(other.activity).toEqual(one.activity);
					expect(shuffled[other.leading]).toBe(list[one.leading]);
				},
			),
		);
	});
	test("nor does it which of them were one activity before", () => {
		fc.assert(
			fc.property(mergeableRecords, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }), (list, owners) => {
				const groups = [0, 1, 2].map((group) => list.filter((_, index) => owners[index] === group));
				for (const order of [
					[0, 1, 2],
					[2, 1, 0],
					[1, 2, 0],
				]) {
					const grouped = order.flatMap((group) => groups[group] ?? []);
					expect(mergeRecords(grouped, ID).activity).toEqual(mergeRecords(list, ID).activity);
				}
			}),
		);
	});
	test("and the outcome is an activity as it is stored", () => {
		fc.assert(
			fc.property(mergeableRecords, (list) => {
				const { activity } = mergeRecords(list, ID);
				expect(ActivitySchema.parse(activity)).toEqual(activity);
			}),
		);
	});
});

const consents = fc.array(
	fc.record({
		source: fc.constantFrom(...sources),
		use: fc.constant("merge" as const),
		granted: fc.boolean(),
		words: fc.constantFrom(consentWords, "2025-01"),
		at: fc.constant(0),
	}),
	{ maxLength: 5 },
);

test("records are merged just when every one of their sources allows it", () => {
	fc.assert(
		fc.property(records, consents, (list, given: Consent[]) => {
			const refused = list.length > 1 && list.some(({ activity }) => !allows(activity.provenance, "merge", given));
			expect(mayMerge(list, given)).toBe(!refused);
			if (refused) expect(() => mergeRecords(list, ID, given)).toThrow(RangeError);
			else expect(mergeRecords(list, ID, given).activity.id).toBe(ID);
		}),
	);
});
