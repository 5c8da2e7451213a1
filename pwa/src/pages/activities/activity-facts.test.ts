import { expect, test } from "vitest";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { activityFacts } from "./activity-facts.ts";

const reviewed = (activity: object, metrics: object = {}) =>
	({
		activity: { sport: "running", timerSeconds: 3_000, elapsedSeconds: 3_100, distanceMetres: 9_000, ...activity },
		metrics: { movingSeconds: null, load: { value: 55, method: "pace" }, ...metrics },
	}) as unknown as ReviewedActivity;

test("a run has a pace over its moving time, by the distance without teleports", () => {
	expect(activityFacts(reviewed({}, { distanceMetres: 8_700, movingSeconds: 2_900 }))).toEqual({
		seconds: 3_000,
		metres: 8_700,
		speed: 3,
		load: 55,
	});
});

test("a ride has none", () => expect(activityFacts(reviewed({ sport: "cycling" })).speed).toBeNull());

test("what was not recorded stays unknown", () => {
	const facts = activityFacts(
		reviewed({ timerSeconds: null, elapsedSeconds: null, distanceMetres: 0 }, { load: { value: null, reason: "no_time" } }),
	);
	expect(facts).toEqual({ seconds: null, metres: null, speed: null, load: null });
});
