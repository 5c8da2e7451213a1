import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages, tones } from "../athlete/profile.ts";
import { planChangeReasons } from "../plan/change.ts";
import { weekReasons } from "../plan/plan.ts";
import { proposalKinds } from "../review/review.ts";
import type { LetterFacts } from "./facts.ts";
import { letterOf } from "./letter.ts";
import { createFormatters } from "./words/format.ts";

const WORKOUT = "0198c0de-0000-7000-8000-000000000001.7";

function facts(known: Partial<LetterFacts> = {}, review: Partial<LetterFacts["review"]> = {}): LetterFacts {
	return {
		version: 1,
		day: "2026-03-08",
		review: {
			monday: "2026-03-02",
			plannedSeconds: 18_000,
			doneSeconds: 17_400,
			plannedLoad: 300,
			doneLoad: 290,
			keyPlanned: 2,
			keyDone: 2,
			adherence: 0.97,
			completions: [{ workoutId: WORKOUT, state: "confirmed", activityIds: [], ratio: 1, by: "matching" }],
			...review,
		},
		changes: [],
		findings: [],
		before: { vdot: 45, ctl: 40 },
		after: { vdot: 45, ctl: 40.4 },
		feasibility: null,
		proposals: [],
		next: {
			week: { monday: "2026-03-09", phase: "base", deload: false, targetSeconds: 18_900, reasons: ["progress"] },
			sessions: ["tempo", "long"],
		},
		race: null,
		...known,
	};
}

const english = { language: "en", tone: "direct", units: "metric" } as const;
const text = (known?: Partial<LetterFacts>, review?: Partial<LetterFacts["review"]>): string =>
	letterOf(facts(known, review), english).paragraphs.join("\n");

test("a week as planned says what was done and what comes", () => {
	expect(text()).toMatch(/went as planned.*4\sh\s50 of 5\sh planned.*Key sessions: 2 of 2/s);
	expect(text()).toMatch(/The plan stays as it is/);
	expect(text()).toMatch(/Next week: 5\sh\s15, with Tempo run and Long run/);
});

test("a week that still runs is not judged", () => {
	expect(text({ day: "2026-03-05" }, { adherence: 0, doneSeconds: 0, doneLoad: 0 })).not.toMatch(/Nothing was done|of 5/);
});

test("what was missed, done too much, or not recorded is told apart", () => {
	expect(text({}, { adherence: 0.6 })).toContain("Part of the plan was missed");
	expect(text({}, { adherence: 0.2 })).toContain("Most of the plan was missed");
	expect(text({}, { adherence: 0, doneSeconds: 0, doneLoad: 0 })).toContain("Nothing was done");
	expect(text({}, { doneLoad: 400 })).toContain("more than planned");
	const assumed = [{ workoutId: WORKOUT, state: "assumed" as const, activityIds: [], ratio: null, by: "matching" as const }];
	expect(text({}, { completions: assumed })).toContain("no recordings of this week yet");
});

test("a warning sign comes first, and the last words go with it", () => {
	const { paragraphs } = letterOf(facts({}, { flags: ["medical"] }), english);
	expect(paragraphs[0]).toContain("doctor");
	expect(paragraphs.at(-1)).toContain("Less this week");
});

test("the reason that most changes share is given, a new month is none", () => {
	const change = (workoutId: string, reason: LetterFacts["changes"][number]["reason"]) =>
		({ kind: "resized", workoutId, day: "2026-03-10", reason }) as const;
	const said = text({
		changes: [change("a", "low_adherence"), change("b", "low_adherence"), change("c", "safety"), change("d", "new_window")],
	});
	expect(said).toContain("3 workouts changed. Much of last week was missed.");
	expect(text({ changes: [change("d", "new_window")] })).toContain("stays as it is");
});

test("a race is told with its interval, the target with its verdict", () => {
	const said = text({
		race: { name: "Seoul Marathon", day: "2026-10-04" },
		feasibility: {
			verdict: "unlikely",
			now: null,
			onRaceDay: { seconds: 12_600, fast: 12_100, slow: 13_100 },
			targetSeconds: 11_400,
			vdot: 44,
			targetVdot: 50,
			plausibleGain: 2,
			realisticSeconds: 12_300,
			concerns: ["too_little_volume"],
			weeksLeft: 20,
		},
	});
	expect(said).toContain("Seoul Marathon: 3:30:00 on race day, between 3:21:40 and 3:38:20.");
	expect(said).toContain("Your target of 3:10:00 is unlikely in the time left. Within reach would be 3:25:00.");
	expect(said).toContain("There is little running in your weeks for this distance.");
});

const any = fc
	.record({
		adherence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
		seconds: fc.nat(60_000),
		load: fc.double({ min: 0, max: 900, noNaN: true }),
		keys: fc.nat(4),
		vdot: fc.option(fc.double({ min: 20, max: 80, noNaN: true })),
		ctl: fc.double({ min: 0, max: 150, noNaN: true }),
		reasons: fc.subarray([...weekReasons], { minLength: 1 }),
		changes: fc.array(fc.constantFrom(...planChangeReasons), { maxLength: 6 }),
		proposals: fc.subarray([...proposalKinds]),
		effort: fc.option(fc.double({ min: 1, max: 10, noNaN: true })),
	})
	.map(({ adherence, seconds, load, keys, vdot, ctl, reasons, changes, proposals, effort }) =>
		facts(
			{
				after: { vdot, ctl },
				changes: changes.map((reason, i) => ({ kind: "resized", workoutId: `w${i}`, day: "2026-03-10", reason })),
				proposals: proposals.map((kind) => ({ id: kind, kind, reviewedWeek: "2026-03-02", params: { factor: 1.05 }, adjustment: null })),
				next: {
					week: { monday: "2026-03-09", phase: "base", deload: false, targetSeconds: seconds, reasons },
					sessions: ["vo2max_intervals", "long"],
				},
			},
			{
				adherence,
				doneSeconds: seconds,
				doneLoad: load,
				keyDone: keys,
				trends: { effort: { week: effort, before: 4 }, recovery: none, motivation: none },
			},
		),
	);
const none = { week: null, before: null };

describe.each(languages)("in %s", (language) => {
	test("every letter is whole in every tone", () => {
		fc.assert(
			fc.property(any, fc.constantFrom(...tones), (each, tone) => {
				const { title, paragraphs } = letterOf(each, { language, tone, units: "metric" });
				expect(`${title} ${paragraphs.join(" ")}`).not.toMatch(/undefined|NaN|null|\[object/);
				expect(paragraphs.length).toBeGreaterThanOrEqual(2);
				if (language === "ko") expect(paragraphs.join("")).toMatch(/[가-힣]{4}/);
			}),
		);
	});

	test("no figure stands in it that the facts do not hold", () => {
		const f = createFormatters(language, "metric");
		fc.assert(
			fc.property(any, (each) => {
				const { review, before, after, next } = each;
				const known = [
					f.duration(review.doneSeconds),
					f.duration(review.plannedSeconds),
					f.duration(next?.week.targetSeconds ?? 0),
					...[review.keyDone, review.keyPlanned, each.changes.filter(({ reason }) => reason !== "new_window").length].map((value) =>
						f.number(value),
					),
					...[before?.ctl ?? 0, after.ctl].map((value) => f.number(value)),
					...[before?.vdot ?? 0, after.vdot ?? 0, review.trends?.effort.week ?? 0, 4].map((value) => f.number(value, 1)),
					// "of 10", "of 100", 5 % of the proposal, VO2max and nine tenths of it are words.
					"10 100 5 2 90",
				]
					.join(" ")
					.match(/\d+(\.\d+)?/g);
				const said =
					letterOf(each, { language, tone: "encouraging", units: "metric" })
						.paragraphs.join(" ")
						.match(/\d+(\.\d+)?/g) ?? [];
				for (const figure of said) expect(known).toContain(figure);
			}),
		);
	});
});
