import { expect, test } from "vitest";
import { repeat, step, workout } from "./bodies.ts";
import { normaliseWorkout } from "./normalise.ts";
import { type WatchTextOptions, watchText } from "./watch-text.ts";
import { WorkoutLibrary } from "./workout-library.ts";

const author = {
	userProfilePk: 1,
	displayName: "a",
	fullName: "A",
	profileImgNameLarge: null,
	profileImgNameMedium: null,
	profileImgNameSmall: null,
	userPro: false,
	vivokidUser: false,
};

function shown(body: unknown, options?: WatchTextOptions): string[] {
	return watchText(new WorkoutLibrary(author, () => 0).create(body), options).split("\n");
}

const distance = (metres: number, unitId = 1) => ({
	endCondition: { conditionTypeId: 3 },
	endConditionValue: metres,
	preferredEndConditionUnit: { unitId },
});
const pace = (one: number, two: number) => ({ targetType: { workoutTargetTypeId: 6 }, targetValueOne: one, targetValueTwo: two });
const [fast, slow] = [1000 / 250, 1000 / 260];
const rest = step({ stepType: { stepTypeId: 5 }, endCondition: { conditionTypeId: 2 }, endConditionValue: 120 });

test("intervals by pace with a rest", () => {
	expect(shown(workout([repeat(3, [step({ ...distance(1000), ...pace(fast, slow) }), rest])]))).toEqual([
		"Running",
		"3 × 1000 m at 4:10–4:20, 2:00 rest",
	]);
});

test("a pace the wrong way round, a repeat too few and two swapped ids are seen", () => {
	const right = [repeat(3, [step({ ...distance(1000), ...pace(fast, slow) }), rest])];
	const wrong = [
		[repeat(3, [step({ ...distance(1000), ...pace(slow, fast) }), rest])],
		[repeat(2, [step({ ...distance(1000), ...pace(fast, slow) }), rest])],
		[repeat(3, [step({ ...distance(1000), ...pace(fast, slow) }), { ...rest, stepType: { stepTypeId: 4 } }])],
		[repeat(3, [step({ ...distance(1000), ...pace(fast, slow), targetType: { workoutTargetTypeId: 5 } }), rest])],
		[repeat(3, [step({ ...distance(1000), ...pace(fast, slow), endCondition: { conditionTypeId: 2 } }), rest])],
	];
	expect(new Set([right, ...wrong].map((steps) => shown(workout(steps)).join("\n"))).size).toBe(1 + wrong.length);
	expect(shown(workout(right, {}, 2))[0]).toBe("Cycling");
});

test("a repeat in a repeat stands in brackets", () => {
	expect(shown(workout([repeat(2, [repeat(4, [step(), rest]), step({ stepType: { stepTypeId: 4 }, endConditionValue: 3661 })])]))[1]).toBe(
		"2 × (4 × 1:00, 2:00 rest), 1:01:01 recovery",
	);
});

test.each<[string, Record<string, unknown>]>([
	["until lap warm-up", { endCondition: { conditionTypeId: 1 }, endConditionValue: 1000, stepType: { stepTypeId: 1 } }],
	["10 km", distance(10_000, 2)],
	["1 mi", distance(1609.344, 4)],
	["50 kcal", { endCondition: { conditionTypeId: 4 }, endConditionValue: 50 }],
	["until heart rate > 140 bpm", { endCondition: { conditionTypeId: 6 }, endConditionValue: 140, endConditionCompare: "gt" }],
	["until heart rate = zone 2", { endCondition: { conditionTypeId: 6 }, endConditionValue: 140, endConditionZone: 2 }],
	["1:00 at heart rate zone 2", { targetType: { workoutTargetTypeId: 4 }, zoneNumber: 2 }],
	["1:00 at 120–140 bpm", { targetType: { workoutTargetTypeId: 4 }, targetValueOne: 120, targetValueTwo: 140 }],
	["1:00 at power zone 3", { targetType: { workoutTargetTypeId: 2 }, zoneNumber: 3 }],
	[
		"1:00 at 200–250 W and 85–95 spm",
		{
			targetType: { workoutTargetTypeId: 2 },
			targetValueOne: 200,
			targetValueTwo: 250,
			secondaryTargetType: { workoutTargetTypeId: 3 },
			secondaryTargetValueOne: 85,
			secondaryTargetValueTwo: 95,
		},
	],
	[
		"10 reps SQUAT / GOBLET_SQUAT",
		{ endCondition: { conditionTypeId: 10 }, endConditionValue: 10, category: "SQUAT", exerciseName: "GOBLET_SQUAT" },
	],
])("%s", (text, fields) => {
	expect(shown(workout([step(fields)]))[1]).toBe(text);
});

test("swimming: the pool, strokes, and yards when no unit was sent", () => {
	const swim = workout(
		[
			step({ ...distance(100), strokeType: { strokeTypeId: 6 }, equipmentType: { equipmentTypeId: 4 }, ...pace(100 / 105, 100 / 110) }),
			step({ endCondition: { conditionTypeId: 3 }, endConditionValue: 25, strokeType: { strokeTypeId: 4 }, drillType: { drillTypeId: 1 } }),
		],
		{ poolLength: 25, poolLengthUnit: { unitId: 1 } },
		4,
	);
	expect(shown(swim)).toEqual(["Swimming, 25 m pool", "100 m free, pull buoy at 1:45–1:50 /100 m", "27 yd drill, drill: kick"]);
});

test("notes are shown when they are asked for", () => {
	const noted = workout([step({ description: "Relaxed" })]);
	expect(shown(noted)[1]).toBe("1:00");
	expect(shown(noted, { notes: true })[1]).toBe("1:00 “Relaxed”");
});

test("all that a text says comes from numbers", () => {
	let lastId = 0;
	const body = workout([step({ stepType: { stepTypeId: 1, stepTypeKey: "cooldown" } })], {
		sportType: { sportTypeId: 1, sportTypeKey: "cycling" },
	});
	expect(normaliseWorkout(body, () => ++lastId).sportType.sportTypeKey).toBe("running");
	expect(shown(body)).toEqual(["Running", "1:00 warm-up"]);
});
