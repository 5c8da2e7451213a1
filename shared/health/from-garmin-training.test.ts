import { describe, expect, test } from "vitest";
import { garminReadiness, garminTrainingStatus } from "../../test/fixtures/health/garmin-answers.ts";
import { readGarminTrainingReadiness } from "./from-garmin-training-readiness.ts";
import { readGarminTrainingStatus } from "./from-garmin-training-status.ts";

describe("the watch's readiness", () => {
	test("after waking, with its factors", () => {
		const { facts, problems } = readGarminTrainingReadiness([garminReadiness()]);
		expect(problems).toEqual([]);
		expect(facts).toMatchObject([
			{
				kind: "training_readiness",
				measure: "after_waking",
				day: "2026-05-31",
				measuredAt: "2026-05-31T04:45:00Z",
				measuredLocal: "2026-05-31T06:45:00",
				score: 77,
				recoverySeconds: 5400,
				acuteLoad: 400,
				factors: { sleep: 75, sleepHistory: 60, hrv: 90, stressHistory: 70, recovery: 96, acuteLoad: 88 },
			},
		]);
	});

	test("one a day: after waking before later ones, whatever their order", () => {
		const later = garminReadiness({
			score: 30,
			inputContext: "AFTER_POST_EXERCISE_RESET",
			timestamp: "2026-05-31T15:00:00.0",
			timestampLocal: null,
		});
		const before = garminReadiness({ day: "2026-05-31", score: 70, timestamp: "2026-05-31T02:45:00.0", timestampLocal: null });
		const other = garminReadiness({ calendarDate: "2026-05-30", score: 55, inputContext: "UPDATE_REALTIME_VARIABLES" });
		for (const answers of [
			[later, before, garminReadiness(), other],
			[other, garminReadiness(), before, later],
		]) {
			const { facts } = readGarminTrainingReadiness([answers, []]);
			expect(facts).toHaveLength(2);
			expect(facts).toContainEqual(expect.objectContaining({ day: "2026-05-31", measure: "after_waking", score: 77 }));
			expect(facts).toContainEqual(expect.objectContaining({ day: "2026-05-30", measure: "later", score: 55 }));
		}
	});

	test("the main watch speaks", () => {
		const second = garminReadiness({ score: 10, primaryActivityTracker: false, timestamp: "2026-05-31T05:00:00.0", timestampLocal: null });
		expect(readGarminTrainingReadiness([second, garminReadiness()]).facts).toMatchObject([{ score: 77 }]);
	});

	test("a factor without meaning is none", () => {
		const { facts } = readGarminTrainingReadiness(garminReadiness({ sleepScoreFactorPercent: 0, sleepScoreFactorFeedback: "NONE" }));
		expect(facts).toMatchObject([{ factors: { sleep: null, hrv: 90 } }]);
	});

	test("nothing, and no score", () => {
		expect(readGarminTrainingReadiness([[]])).toMatchObject({ facts: [], problems: [{ code: "no_data" }] });
		expect(readGarminTrainingReadiness(garminReadiness({ score: null }))).toMatchObject({ facts: [], problems: [{ code: "no_data" }] });
		expect(readGarminTrainingReadiness(garminReadiness({ score: "77" })).problems).toMatchObject([{ code: "wrong_type", field: "score" }]);
	});
});

describe("training status", () => {
	test("of the main device, with its loads", () => {
		const { facts, problems } = readGarminTrainingStatus(garminTrainingStatus());
		expect(problems).toEqual([]);
		expect(facts).toMatchObject([
			{ kind: "training_status", day: "2026-05-31", status: "productive", acuteLoad: 420, chronicLoad: 380, loadRatio: 1.1 },
		]);
	});

	test("of the daily answer, which is not wrapped", () => {
		expect(readGarminTrainingStatus(garminTrainingStatus().mostRecentTrainingStatus).facts).toMatchObject([{ status: "productive" }]);
	});

	test("no status is no fact", () => {
		const none = garminTrainingStatus({ trainingStatusFeedbackPhrase: "NO_STATUS_1" });
		expect(readGarminTrainingStatus(none)).toMatchObject({ facts: [], problems: [{ code: "no_data" }] });
	});
});
