import { describe, expect, test } from "vitest";
import { dayOf, measuredOf, profileOf } from "../../test/fixtures/measured.ts";
import { allOut, day, entryOf, fitnessOf, id, race, run, spoken, typedHeartRates } from "../../test/fixtures/performances.ts";
import { addDays } from "../calendar.ts";
import { trainingPaces } from "../physiology/vdot.ts";
import { detectedEntries } from "./detected.ts";
import { type ProposalInput, thresholdProposals } from "./proposals.ts";
import { ThresholdEntrySchema, ThresholdProposalSchema } from "./threshold.ts";

function proposalsFor(input: Partial<ProposalInput>) {
	const { profile = profileOf(), recent = [], entries = [], history = [] } = input;
	const fitness = fitnessOf({ profile, recent, thresholds: entries, history });
	const proposals = thresholdProposals({ profile, recent, entries, history, day, fitness, ...input });
	for (const proposal of proposals) expect(ThresholdProposalSchema.parse(proposal)).toEqual(proposal);
	return proposals;
}

const peaks = (...bpm: number[]) => bpm.map((peakHeartRate, i) => measuredOf({ id: id(i), day: addDays(day, -i) }, { peakHeartRate }));

describe("a higher maximum heart rate", () => {
	const profile = profileOf(typedHeartRates);

	test("asks when it was reached twice, with the day of the second time", () => {
		expect(proposalsFor({ profile, recent: peaks(150, 198, 196) })).toEqual([
			{
				current: 190,
				entry: {
					id: `max_heart_rate:${addDays(day, -1)}:${id(2)}`,
					kind: "max_heart_rate",
					value: 196,
					day: addDays(day, -1),
					state: "detected",
					evidence: { activityId: id(2), rule: "peak_heart_rate", metres: null, seconds: null },
					reason: null,
				},
			},
		]);
		expect(proposalsFor({ profile, recent: peaks(198, 150) })).toEqual([]);
	});

	test("of less than one beat is not asked", () => {
		expect(proposalsFor({ profile, recent: peaks(198, 190.9) })).toEqual([]);
		expect(proposalsFor({ profile, recent: peaks(198, 191) })).toHaveLength(1);
	});

	test("that was refused is never asked again, and another recording's is", () => {
		const first = proposalsFor({ profile, recent: peaks(198, 196) })[0]?.entry;
		if (first === undefined) throw new Error("nothing asked");
		const refused = { ...first, state: "refused" as const, reason: "sensor_error" as const };
		expect(proposalsFor({ profile, recent: peaks(198, 196), entries: [refused] })).toEqual([]);
		// The same activity, from a later second peak: another id.
		const moved = { ...refused, id: "max_heart_rate:2026-01-01:moved" };
		expect(proposalsFor({ profile, recent: peaks(198, 196), entries: [moved] })).toEqual([]);
		expect(proposalsFor({ profile, recent: peaks(198, 196, 194), entries: [refused] })).toMatchObject([{ entry: { value: 194 } }]);
	});

	test("that was confirmed is in force and not asked", () => {
		const first = proposalsFor({ profile, recent: peaks(198, 196) })[0]?.entry;
		if (first === undefined) throw new Error("nothing asked");
		const entries = [{ ...first, state: "confirmed" as const }];
		expect(proposalsFor({ profile, recent: peaks(198, 196), entries })).toEqual([]);
		expect(fitnessOf({ profile, thresholds: entries }).maxHeartRate).toEqual({ value: 196, kind: "effort" });
	});

	test("is not asked against what the athlete typed on a later day", () => {
		const typed = entryOf({ kind: "max_heart_rate", state: "typed", value: 190 });
		expect(proposalsFor({ profile, recent: peaks(150, 198, 196), entries: [typed] })).toEqual([]);
	});

	test("asks also where the maximum is only an estimate, and stays known when its recordings are not at hand", () => {
		const young = profileOf({ birthYear: 1986 });
		const recent = peaks(198, 196);
		expect(proposalsFor({ profile: young, recent })).toMatchObject([{ current: 180 }]);
		const found = detectedEntries({ profile: young, recent, entries: [], day });
		expect(fitnessOf({ profile: young, thresholds: found }).maxHeartRate).toEqual({ value: 196, kind: "effort" });
	});
});

describe("a VDOT raised by an effort that is no race", () => {
	const raced = profileOf({ ...typedHeartRates, races: [race(48, 30)] });

	test("asks, and counts only when confirmed", () => {
		const recent = [run(50, 2, allOut), run(49, 3, allOut)];
		const [proposal, ...others] = proposalsFor({ profile: raced, recent });
		expect(others).toEqual([]);
		expect(proposal?.current).toBeCloseTo(48, 6);
		expect(proposal?.entry).toMatchObject({
			id: `vdot:${addDays(day, -2)}:${id(3)}`,
			evidence: { activityId: id(3), rule: "all_out_effort", metres: 5000 },
		});
		expect(proposal?.entry.value).toBeCloseTo(50, 6);
		if (proposal === undefined) throw new Error("nothing asked");
		const confirmed = { ...proposal.entry, state: "confirmed" as const };
		expect(fitnessOf({ profile: raced, recent, thresholds: [confirmed] }).vdot?.value).toBeCloseTo(50, 6);
		expect(proposalsFor({ profile: raced, recent, entries: [confirmed] })).toEqual([]);
	});

	test("that was refused leaves the next one", () => {
		const recent = [run(50, 2, allOut), run(49, 3, allOut)];
		const evidence = { activityId: id(3), rule: "all_out_effort" as const, metres: 5000, seconds: 1194 };
		const refused = entryOf({ kind: "vdot", state: "refused", value: 50, evidence, reason: "gps_error" });
		expect(proposalsFor({ profile: raced, recent, entries: [refused] })).toMatchObject([{ entry: { evidence: { activityId: id(4) } } }]);
	});

	test("by less than half a percent, and a lower one, is not asked", () => {
		expect(proposalsFor({ profile: raced, recent: [run(48.2, 2, allOut)] })).toEqual([]);
		expect(proposalsFor({ profile: raced, recent: [run(48.3, 2, allOut)] })).toHaveLength(1);
		expect(proposalsFor({ profile: raced, recent: [run(45, 2, allOut)] })).toEqual([]);
	});

	test("asks for a stretch faster than the race without heart rate, but not against an easy heart rate", () => {
		expect(proposalsFor({ profile: raced, recent: [run(50, 2)] })).toMatchObject([{ entry: { kind: "vdot" } }]);
		const easy = { heartRateDeciles: new Array<number>(11).fill(140), averageHeartRate: 140 };
		expect(proposalsFor({ profile: raced, recent: [run(50, 2, easy)] })).toEqual([]);
	});

	test("without any race is in use and asks, too", () => {
		const profile = profileOf(typedHeartRates);
		expect(proposalsFor({ profile, recent: [run(44, 2, allOut)] })).toMatchObject([{ current: null, entry: { kind: "vdot" } }]);
	});

	test("a race mark needs no question", () => {
		const recent = [{ ...run(50, 2, allOut, { distanceMetres: 5000, elapsedSeconds: 1190 }), feedback: { ...spoken, race: true } }];
		expect(proposalsFor({ profile: raced, recent })).toEqual([]);
		expect(detectedEntries({ profile: raced, recent, entries: [], day })).toMatchObject([{ kind: "vdot", evidence: { rule: "race" } }]);
	});

	test("counts what a break took from it", () => {
		const recent = [run(49, 50, allOut)];
		const until = addDays(day, -30);
		const history = Array.from({ length: 60 }, (_, i) => dayOf(addDays(until, -i)));
		const profile = profileOf({ ...typedHeartRates, races: [race(48, 90)] });
		expect(proposalsFor({ profile, recent, history })).toHaveLength(1);
		const typedToday = profileOf({ ...typedHeartRates, races: [race(47, 0)] });
		// 30 days without a run: factor 0.925.
		expect(proposalsFor({ profile: typedToday, recent, history })).toEqual([]);
	});
});

describe("threshold from an all-out effort of 25 to 70 minutes", () => {
	const profile = profileOf({ races: [race(45, 30)], heartRates: { max: 190, rest: null, threshold: 168 } });
	const effort = run(45, 3, { metres: 10_000, averageHeartRate: 174 });

	test("asks for its mean heart rate when it differs by a beat", () => {
		expect(proposalsFor({ profile, recent: [effort] })).toMatchObject([
			{ current: 168, entry: { kind: "threshold_heart_rate", value: 174, evidence: { rule: "all_out_effort", metres: 10_000 } } },
		]);
		const same = { ...profile, heartRates: { max: 190, rest: null, threshold: 173.5 } };
		expect(proposalsFor({ profile: same, recent: [effort] })).toEqual([]);
	});

	test("asks for a faster threshold speed only of an athlete who has an own one, at most at threshold pace of its VDOT", () => {
		const own = entryOf({ kind: "threshold_speed", state: "typed", value: 3.5, day: addDays(day, -60) });
		const recorded = run(45, 30, { metres: 10_000, seconds: race(45, 30).seconds });
		const [proposal, ...others] = proposalsFor({ profile, recent: [recorded], entries: [own] });
		expect(others).toEqual([]);
		expect(proposal).toMatchObject({ current: 3.5, entry: { kind: "threshold_speed", evidence: { rule: "race" } } });
		expect(proposal?.entry.value).toBeCloseTo(1000 / trainingPaces(45).threshold, 6);
		expect(proposalsFor({ profile, recent: [recorded] })).toEqual([]);
	});
});

describe("a higher FTP", () => {
	const ride = (watts: number, effort: number | null) => ({
		...measuredOf({ id: id(1), sport: "cycling", day }),
		powerBests: [{ minutes: 20 as const, watts }],
		feedback: { ...spoken, effort },
	});

	test("asks by half a percent and more, however hard the ride was, because it was held", () => {
		const profile = profileOf({ ftp: 250 });
		expect(proposalsFor({ profile, recent: [ride(270, null)] })).toMatchObject([
			{ current: 250, entry: { kind: "ftp", evidence: { rule: "power_20_min", seconds: 1200 } } },
		]);
		expect(proposalsFor({ profile, recent: [ride(264, 10)] })).toEqual([]);
	});

	test("asks where none is known only after an all-out ride", () => {
		expect(proposalsFor({ recent: [ride(270, null)] })).toEqual([]);
		expect(proposalsFor({ recent: [ride(270, 9)] })).toMatchObject([{ current: null }]);
	});
});

test("detected entries are what was found, with the same ids, without what was answered", () => {
	const profile = profileOf({ races: [race(45, 30)], heartRates: { max: 190, rest: 50, threshold: 170 } });
	const recent = [
		run(46, 2, allOut),
		run(44, 9, { ...allOut, metres: 10_000 }),
		...peaks(195, 196).map((one, i) => ({ ...one, activity: { ...one.activity, id: id(80 + i) } })),
	];
	const all = detectedEntries({ profile, recent, entries: [], day });
	expect(all.map(({ id: each }) => each)).toEqual([
		`threshold_heart_rate:${addDays(day, -9)}:${id(10)}`,
		`threshold_speed:${addDays(day, -9)}:${id(10)}`,
		`vdot:${addDays(day, -9)}:${id(10)}`,
		`vdot:${addDays(day, -2)}:${id(3)}`,
		`max_heart_rate:${day}:${id(80)}`,
	]);
	for (const entry of all) expect(ThresholdEntrySchema.parse(entry)).toEqual({ ...entry, state: "detected" });
	const answered = all.filter(({ kind }) => kind !== "threshold_speed").map((entry) => ({ ...entry, state: "confirmed" as const }));
	expect(detectedEntries({ profile, recent: recent.toReversed(), entries: answered, day }).map(({ kind }) => kind)).toEqual([
		"threshold_speed",
	]);
});
