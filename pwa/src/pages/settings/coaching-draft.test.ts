import { expect, test } from "vitest";
import { type CoachingDraft, coachingDraftOf, readCoaching } from "./coaching-draft.ts";

const read = (change: Partial<CoachingDraft>) => readCoaching({ ...coachingDraftOf({}), ...change });

test("a profile that never said how it trains comes back without a word of it", () => expect(read({})).toEqual({ ok: true, value: {} }));

test("everything that was said comes back as it was", () => {
	const said = {
		sports: ["cycling" as const],
		doubleDays: [2, 4],
		strengthDays: [1],
		blocked: [{ from: "2026-12-24", to: "2026-12-27", reason: "family" as const }],
		injuries: [{ part: "shin" as const, from: "2026-08-01", to: null, stressFracture: true, note: "left" }],
		planner: "minimal" as const,
		tone: "direct" as const,
		methodology: "koop" as const,
		yearsTraining: 12,
	};
	expect(readCoaching(coachingDraftOf(said))).toEqual({ ok: true, value: said });
});

test("the one that fits is no school of its own", () => expect(read({ methodology: "fits" })).toEqual({ ok: true, value: {} }));

test("half years, letters and more than a life are refused", () => {
	for (const yearsTraining of ["2.5", "ten", "71", "-1"]) {
		expect(read({ yearsTraining })).toEqual({ ok: false, errors: { yearsTraining: "years_out_of_range" } });
	}
	expect(read({ yearsTraining: " 0 " })).toEqual({ ok: true, value: { yearsTraining: 0 } });
});
