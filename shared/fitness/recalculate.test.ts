import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityOf, profileOf } from "../../test/fixtures/measured.ts";
import { entryOf, held, id, spoken } from "../../test/fixtures/performances.ts";
import { addDays, type IsoDate, lastOfMonth } from "../calendar.ts";
import { curveDurations } from "../metrics/mean-max.ts";
import type { Measures } from "../metrics/measures.ts";
import { raceSeconds } from "../physiology/vdot.ts";
import type { DayTotals } from "./fitness.ts";
import { formSeries } from "./form-series.ts";
import type { RecentActivity } from "./power-bests.ts";
import { powerBestsOf } from "./power-bests.ts";
import { type RecordedActivity, recalculateMonth } from "./recalculate.ts";
import { type Snapshot, SnapshotSchema } from "./snapshot.ts";
import type { ThresholdEntry } from "./threshold.ts";

const profile = profileOf({ birthYear: 1986, races: [{ day: "2026-02-14", metres: 10_000, seconds: 2700 }] });
const until = "2026-05-20";

const nothing: Measures = {
	version: 1,
	timerSeconds: null,
	distanceMetres: null,
	movingSeconds: null,
	ascentMetres: null,
	gradedSpeed: null,
	weightedSpeed: null,
	weightedPower: null,
	meanPower: null,
	meanHeartRate: null,
	peakHeartRate: null,
	cadence: null,
	stepMetres: null,
	efficiencyFactor: null,
	decouplingPercent: null,
	variability: null,
	temperature: null,
	bestEfforts: [],
	intervals: [],
	heartRates: null,
	speeds: null,
	powers: null,
	speedCurve: null,
	powerCurve: null,
	missing: {},
};

interface Session {
	n: number;
	day: IsoDate;
	vdot: number;
	metres: number;
	bpm: number;
	ride: boolean;
	race: boolean | null;
}

/** An hour at one heart rate and speed, with one stretch of that VDOT. */
function recordingOf({ n, day, vdot, metres, bpm, ride, race }: Session): RecordedActivity {
	const activity = activityOf({ id: id(n), day, sport: ride ? "cycling" : "running", averageHeartRate: bpm });
	const curve = curveDurations(1300).map((seconds) => 150 + vdot * 2 - seconds / 60);
	const measures: Measures = {
		...nothing,
		timerSeconds: 3600,
		distanceMetres: 10_000,
		movingSeconds: 3550,
		gradedSpeed: 10_000 / 3550,
		weightedSpeed: ride ? null : { value: 10_000 / 3550, seconds: 3550 },
		weightedPower: ride ? { value: 150 + vdot, seconds: 3550 } : null,
		meanHeartRate: bpm,
		peakHeartRate: bpm + 10,
		heartRates: { from: bpm, step: 1, seconds: [1800, 1750] },
		powerCurve: ride ? curve : null,
		bestEfforts: ride
			? []
			: [
					{
						metres,
						seconds: raceSeconds(vdot, metres),
						startSeconds: 600,
						averageHeartRate: bpm,
						heartRateDeciles: held(bpm + 1, 9),
						movingShare: 1,
					},
				],
	};
	return { activity, measures, feedback: race === null ? null : { ...spoken, race, effort: 9 } };
}

/** What a host keeps: everything it was given, and what months were made into. */
interface Kept {
	recorded: RecordedActivity[];
	judged: Map<string, RecentActivity>;
	days: DayTotals[];
	snapshots: Snapshot[];
	entries: ThresholdEntry[];
}

function monthsFrom(month: string): string[] {
	const months: string[] = [];
	for (let first = `${month}-01`; first <= until; first = addDays(lastOfMonth(first), 1)) months.push(first.slice(0, 7));
	return months;
}

/** New recordings arrive, and the months from the first that they touch are computed again. */
function arrive(kept: Kept, recordings: readonly RecordedActivity[]): void {
	kept.recorded.push(...recordings);
	const from = recordings.map(({ activity }) => activity.day.slice(0, 7)).sort()[0];
	for (const month of from === undefined ? [] : monthsFrom(from)) {
		const first = `${month}-01`;
		const judged = [...kept.judged.values()];
		const made = recalculateMonth({
			month,
			until,
			profile,
			entries: kept.entries,
			snapshots: kept.snapshots,
			recorded: kept.recorded.filter(({ activity }) => activity.day.startsWith(month)),
			before: judged.filter(({ activity }) => activity.day < first && activity.day >= addDays(first, -70)),
			history: kept.days,
			raceMarks: judged.filter(({ activity, feedback }) => activity.day < first && feedback?.race === true),
		});
		for (const { id: of, metrics } of made.judged) {
			const recording = kept.recorded.find(({ activity }) => activity.id === of);
			if (recording === undefined) throw new Error(`judged what was not recorded: ${of}`);
			const { activity, feedback, measures } = recording;
			kept.judged.set(of, { activity, feedback, metrics, powerBests: powerBestsOf(measures) });
		}
		kept.days = [...kept.days.filter(({ day }) => !day.startsWith(month)), ...made.days];
		kept.snapshots = [...kept.snapshots.filter((each) => each.month !== month), ...(made.snapshot === null ? [] : [made.snapshot])];
		kept.entries = [...kept.entries.filter((each) => each.state !== "detected" || !each.day.startsWith(month)), ...made.detected];
	}
}

const answered: ThresholdEntry[] = [
	entryOf({ kind: "rest_heart_rate", state: "typed", day: "2026-03-10", value: 52 }),
	entryOf({ kind: "threshold_heart_rate", state: "confirmed", day: "2026-04-10", value: 168 }),
	entryOf({
		kind: "max_heart_rate",
		state: "refused",
		day: "2026-02-10",
		value: 199,
		evidence: { activityId: id(2), rule: "peak_heart_rate", metres: null, seconds: null },
	}),
];

function empty(): Kept {
	return { recorded: [], judged: new Map(), days: [], snapshots: [], entries: [...answered] };
}

function seriesOf(kept: Kept) {
	const days = kept.days.toSorted((a, b) => a.day.localeCompare(b.day));
	return {
		metrics: [...kept.judged].map(([of, { metrics }]) => [of, metrics] as const).sort(([a], [b]) => a.localeCompare(b)),
		days,
		form: formSeries(days, until),
		snapshots: kept.snapshots.toSorted((a, b) => a.month.localeCompare(b.month)),
		entries: kept.entries.toSorted((a, b) => a.id.localeCompare(b.id) || a.day.localeCompare(b.day)),
	};
}

const sessions: fc.Arbitrary<Session[]> = fc
	.array(
		fc.record({
			day: fc.nat(139).map((offset) => addDays("2026-01-01", offset)),
			vdot: fc.double({ min: 38, max: 56, noNaN: true }),
			metres: fc.constantFrom(3000, 5000, 10_000),
			bpm: fc.integer({ min: 130, max: 195 }),
			ride: fc.constantFrom(false, false, true),
			race: fc.constantFrom(null, null, null, null, true, false),
		}),
		{ minLength: 1, maxLength: 30 },
	)
	.map((list) => list.map((session, n) => ({ ...session, n })));

describe("history", () => {
	test("is the same whether computed at once or from late data in any order", () => {
		const life = sessions.chain((list) =>
			fc.tuple(fc.shuffledSubarray(list, { minLength: list.length }), fc.array(fc.nat(list.length), { maxLength: 4 })),
		);
		fc.assert(
			fc.property(life, ([list, cuts]) => {
				const recordings = list.map(recordingOf);
				const once = empty();
				arrive(once, recordings);
				const late = empty();
				const bounds = [0, ...cuts.sort((a, b) => a - b), recordings.length];
				for (const [i, to] of bounds.entries()) arrive(late, recordings.slice(bounds[i - 1] ?? 0, to));
				expect(seriesOf(late)).toEqual(seriesOf(once));
			}),
			{ numRuns: 60 },
		);
	});

	test("computed again without new data stays as it is", () => {
		fc.assert(
			fc.property(sessions, (list) => {
				const kept = empty();
				const recordings = list.map(recordingOf);
				arrive(kept, recordings);
				const before = seriesOf(kept);
				kept.recorded = [];
				arrive(kept, recordings);
				expect(seriesOf(kept)).toEqual(before);
			}),
			{ numRuns: 30 },
		);
	});
});

describe("a month", () => {
	const session = (n: number, day: IsoDate, changes: Partial<Session> = {}) =>
		recordingOf({ n, day, vdot: 45, metres: 5000, bpm: 150, ride: false, race: null, ...changes });
	const none = { profile: profileOf({ birthYear: 1986 }), entries: [], snapshots: [], before: [], history: [], raceMarks: [] };

	test("has a snapshot as of its last day once it is over", () => {
		const recorded = [session(1, "2026-04-03"), session(2, "2026-04-20")];
		const made = recalculateMonth({ ...none, month: "2026-04", until: "2026-04-30", recorded });
		expect(made.snapshot).toMatchObject({ month: "2026-04", fitness: { day: "2026-04-30", longestRun: { day: "2026-04-20" } } });
		expect(SnapshotSchema.parse(JSON.parse(JSON.stringify(made.snapshot)))).toEqual(made.snapshot);
		expect(made.days.map(({ day }) => day)).toEqual(["2026-04-03", "2026-04-20"]);
		expect(recalculateMonth({ ...none, month: "2026-04", until: "2026-04-29", recorded }).snapshot).toBeNull();
	});

	test("without activities has one, too", () => {
		const made = recalculateMonth({ ...none, month: "2026-04", until: "2026-05-10", recorded: [] });
		expect(made).toMatchObject({ judged: [], days: [], detected: [], snapshot: { fitness: { day: "2026-04-30" } } });
	});

	test("finds what lies in it, of the eight weeks that end with it", () => {
		const recorded = [session(1, "2026-04-03", { bpm: 180 })];
		const before = recalculateMonth({ ...none, month: "2026-03", until, recorded: [session(2, "2026-03-20", { bpm: 181 })] });
		expect(before.detected).toEqual([]);
		const metrics = before.judged[0]?.metrics;
		if (metrics === undefined) throw new Error("nothing judged");
		const { activity } = session(2, "2026-03-20");
		const made = recalculateMonth({ ...none, month: "2026-04", until, recorded, before: [{ activity, metrics }] });
		// At a threshold of 0.9 of that maximum, its 5 km were all in zone 5.
		expect(made.detected).toMatchObject([
			{ kind: "max_heart_rate", value: 190, day: "2026-04-03" },
			{ kind: "vdot", day: "2026-04-03" },
		]);
		expect(made.snapshot?.fitness.maxHeartRate).toEqual({ value: 190, kind: "effort" });
	});

	test("looks at nothing that was found before in it or later", () => {
		const stale = entryOf({
			kind: "max_heart_rate",
			state: "detected",
			day: "2026-04-03",
			value: 205,
			evidence: { activityId: id(9), rule: "peak_heart_rate", metres: null, seconds: null },
		});
		const april = { ...none, month: "2026-04", until, recorded: [] };
		expect(recalculateMonth({ ...april, entries: [stale] }).snapshot?.fitness.maxHeartRate?.value).toBe(180);
		const earlier = { ...stale, day: "2026-03-03" };
		expect(recalculateMonth({ ...april, entries: [earlier] }).snapshot?.fitness.maxHeartRate?.value).toBe(205);
	});

	test("knows old races that the athlete marked", () => {
		const { activity, feedback, measures } = session(3, "2026-01-10", { race: true, metres: 10_000, vdot: 50 });
		const { judged } = recalculateMonth({ ...none, month: "2026-01", until, recorded: [{ activity, feedback, measures }] });
		const metrics = judged[0]?.metrics;
		if (metrics === undefined) throw new Error("nothing judged");
		const april = { ...none, month: "2026-04", until, recorded: [] };
		const made = recalculateMonth({ ...april, raceMarks: [{ activity, feedback, metrics }] });
		expect(made.snapshot?.fitness.vdot).toMatchObject({ kind: "race", evidence: [{ activityId: id(3), metres: 10_000, seconds: 3600 }] });
	});
});
