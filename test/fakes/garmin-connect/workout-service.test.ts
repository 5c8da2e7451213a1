import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { repeat, step, workout } from "./bodies.ts";
import type { CalendarMonth } from "./calendar.ts";
import { type FakeGarmin, startFakeGarmin } from "./start.ts";
import type { StoredStep, StoredWorkout } from "./stored-workout.ts";

let garmin: FakeGarmin;
beforeEach(async () => {
	garmin = await startFakeGarmin({ history: { count: 0 }, health: { from: "2030-01-01" } });
});
afterEach(() => garmin.stop());

function call(method: string, path: string, body?: unknown): Promise<Response> {
	return garmin.fetch(`/gc-api${path}`, {
		method,
		headers: { "content-type": "application/json", "connect-csrf-token": garmin.token },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
}

async function read<T>(method: string, path: string, body?: unknown): Promise<T> {
	const answer = await call(method, path, body);
	expect(answer.status).toBe(200);
	return answer.json() as Promise<T>;
}

const create = (body: unknown) => read<StoredWorkout>("POST", "/workout-service/workout", body);
const only = ({ workoutSegments: [segment] }: StoredWorkout) => segment?.workoutSteps[0] as StoredStep;

describe("what is stored", () => {
	test("the number decides; the word beside it is ignored", async () => {
		const stored = await create(
			workout([step({ stepType: { stepTypeId: 4, stepTypeKey: "warmup" } })], {
				sportType: { sportTypeId: 2, sportTypeKey: "running" },
			}),
		);
		expect(stored.sportType).toMatchObject({ sportTypeId: 2, sportTypeKey: "cycling" });
		expect(only(stored).stepType).toMatchObject({ stepTypeId: 4, stepTypeKey: "recovery" });
	});

	test.each([17, 18])("sport %i is taken and kept as none", async (id) => {
		const stored = await create(workout([step()], {}, id));
		expect(stored.sportType).toMatchObject({ sportTypeId: 0, sportTypeKey: null });
	});

	test("a name of 559 characters is cut to 256 with dots", async () => {
		const stored = await create(workout([step()], { workoutName: "x".repeat(559) }));
		expect(stored.workoutName).toBe(`${"x".repeat(253)}...`);
	});

	test("steps are numbered depth first, groups by their turn", async () => {
		const stored = await create(workout([step(), repeat(2, [repeat(3, [step()]), step()]), step()]));
		const seen: unknown[] = [];
		const walk = (steps: StoredWorkout["workoutSegments"][0]["workoutSteps"]): void => {
			for (const each of steps) {
				seen.push([each.stepOrder, each.childStepId]);
				if (each.type === "RepeatGroupDTO") walk(each.workoutSteps);
			}
		};
		walk(stored.workoutSegments[0]?.workoutSteps ?? []);
		expect(seen).toEqual([
			[1, null],
			[2, 1],
			[3, 2],
			[4, 2],
			[5, 1],
			[6, null],
		]);
	});

	test("a group without its end condition becomes one that ends by heart rate", async () => {
		const { workoutSegments } = await create(workout([repeat(2, [step()], { endCondition: undefined })]));
		expect(workoutSegments[0]?.workoutSteps[0]?.endCondition).toMatchObject({ conditionTypeId: 6, conditionTypeKey: "heart.rate" });
	});

	test("an end by heart rate keeps the beat, unless a zone is named", async () => {
		const byBeat = step({ endCondition: { conditionTypeId: 6 }, endConditionValue: 140, endConditionCompare: "gt" });
		expect(only(await create(workout([byBeat])))).toMatchObject({ endConditionValue: 140, endConditionZone: null });
		expect(only(await create(workout([{ ...byBeat, endConditionZone: 3 }])))).toMatchObject({
			endConditionValue: null,
			endConditionZone: 3,
		});
	});

	test("a target inside the target's type is lost", async () => {
		const stored = await create(workout([step({ targetType: { workoutTargetTypeId: 6, targetValueOne: 4, targetValueTwo: 3.8 } })]));
		expect(garmin.watchText(stored.workoutId)).toBe("Running\n1:00 at --:--–--:--");
	});

	test("a weight is kept as it was sent, a grade as second target ten times as steep", async () => {
		const stored = await create(
			workout([
				step({ weightValue: 60, weightUnit: { unitId: 8 }, secondaryTargetType: { workoutTargetTypeId: 7 }, secondaryTargetValueOne: 2 }),
			]),
		);
		expect(only(stored)).toMatchObject({ weightValue: 60, weightUnit: { unitKey: "kilogram" }, secondaryTargetValueOne: 20 });
	});

	test("an exercise that the category does not have is kept as empty text", async () => {
		const exercise = (category: string, exerciseName: string) => create(workout([step({ category, exerciseName })], {}, 5));
		expect(only(await exercise("SQUAT", "GOBLET_SQUAT")).exerciseName).toBe("GOBLET_SQUAT");
		expect(only(await exercise("CALF_RAISE", "_3_WAY_CALF_RAISE")).exerciseName).toBe("_3_WAY_CALF_RAISE");
		expect(only(await exercise("PLANK", "GOBLET_SQUAT")).exerciseName).toBe("");
	});
});

describe("what is refused", () => {
	test.each(["KETTLEBELL", "YOGA", "NO_SUCH"])("the category %s, with the whole workout", async (category) => {
		const answer = await call("POST", "/workout-service/workout", workout([step(), step({ category, exerciseName: "X" })], {}, 5));
		expect([answer.status, await answer.text()]).toEqual([400, "Invalid category"]);
		expect(garmin.library.all()).toEqual([]);
	});

	test("bodies that the service cannot read give 500, and nothing is stored", async () => {
		const bodies: [unknown, string][] = [
			[{}, "NullPointerException"],
			[workout([{ type: "ExecutableStepDTO" }]), "NullPointerException"],
			[workout([step({ stepType: { stepTypeKey: "warmup" } })]), "NullPointerException"],
			[workout([step({ stepType: { stepTypeId: 99 } })]), "DataIntegrityViolationException"],
			[workout([step({ type: "WorkoutStep" })]), "DataIntegrityViolationException"],
		];
		for (const [body, exception] of bodies) {
			const answer = await call("POST", "/workout-service/workout", body);
			expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([500, exception]);
		}
		expect(garmin.library.all()).toEqual([]);
	});

	test("steps of a multisport workout that share a number", async () => {
		const twice = workout([step({ stepOrder: 1 }), step({ stepOrder: 1 })], {}, 10);
		expect((await call("POST", "/workout-service/workout", twice)).status).toBe(400);
		const running = await create(workout([step({ stepOrder: 1 }), step({ stepOrder: 1 })]));
		expect(running.workoutSegments[0]?.workoutSteps.map(({ stepOrder }) => stepOrder)).toEqual([1, 2]);
	});

	test.each([
		["POST", "/workout-service/workouts", 405],
		["GET", "/workout-service/workout", 405],
		["GET", "/workout-service/workout/1", 404],
		["PUT", "/workout-service/workout/1", 404],
		["DELETE", "/workout-service/workout/1", 404],
		["POST", "/workout-service/schedule/1", 404],
		["GET", "/workout-service/nothing", 404],
		["GET", "/calendar-service/year/2026/month/12", 400],
	])("%s %s: %i", async (method, path, status) => {
		expect((await call(method, path, method === "GET" ? undefined : { date: "2026-11-23" })).status).toBe(status);
	});
});

describe("changing and deleting", () => {
	test("an update is 204, gives new step ids and keeps what is scheduled", async () => {
		const { workoutId } = await create(workout([step()]));
		const before = garmin.library.get(workoutId);
		await read("POST", `/workout-service/schedule/${workoutId}`, { date: "2026-11-23" });
		const answer = await call("PUT", `/workout-service/workout/${workoutId}`, { ...workout([step({ endConditionValue: 90 })]), workoutId });
		expect([answer.status, await answer.text()]).toEqual([204, ""]);
		expect(garmin.scheduled()).toMatchObject([{ date: "2026-11-23", text: "Running\n1:30" }]);
		expect(only(garmin.library.get(workoutId)).stepId).not.toBe(only(before).stepId);
	});

	test("an update of another id than the body's is refused", async () => {
		const { workoutId } = await create(workout([step()]));
		expect((await call("PUT", `/workout-service/workout/${workoutId}`, workout([step()]))).status).toBe(400);
	});

	test("a deleted workout takes its calendar entries along", async () => {
		const { workoutId } = await create(workout([step()]));
		await read("POST", `/workout-service/schedule/${workoutId}`, { date: "2026-11-23" });
		expect((await call("DELETE", `/workout-service/workout/${workoutId}`)).status).toBe(204);
		expect(garmin.scheduled()).toEqual([]);
		expect((await call("GET", `/workout-service/workout/${workoutId}`)).status).toBe(404);
	});

	test("it can stay readable for a while", async () => {
		garmin.condition.readableAfterDelete = 1;
		const { workoutId } = await create(workout([step()]));
		await call("DELETE", `/workout-service/workout/${workoutId}`);
		expect((await call("GET", `/workout-service/workout/${workoutId}`)).status).toBe(200);
		expect((await call("GET", `/workout-service/workout/${workoutId}`)).status).toBe(404);
	});
});

describe("the calendar", () => {
	const month = (year: number, number: number) => read<CalendarMonth>("GET", `/calendar-service/year/${year}/month/${number}`);

	test("the same day scheduled twice gives two entries", async () => {
		const { workoutId } = await create(workout([step()]));
		const ids = [];
		for (let time = 0; time < 2; time++) {
			ids.push(
				(await read<{ workoutScheduleId: number }>("POST", `/workout-service/schedule/${workoutId}`, { date: "2026-11-23" }))
					.workoutScheduleId,
			);
		}
		expect(new Set(ids).size).toBe(2);
		const { calendarItems } = await month(2026, 10);
		expect(calendarItems.map(({ id, date, itemType }) => [id, date, itemType])).toEqual(ids.map((id) => [id, "2026-11-23", "workout"]));
	});

	test("months count from 0 and show days of their neighbours", async () => {
		const { workoutId } = await create(workout([step()]));
		for (const date of ["2026-10-25", "2026-10-26", "2026-11-30", "2026-12-06", "2026-12-07"]) {
			await read("POST", `/workout-service/schedule/${workoutId}`, { date });
		}
		const november = await month(2026, 10);
		expect(november).toMatchObject({ month: 10, year: 2026, numOfDaysInMonth: 30 });
		expect(november.calendarItems.map(({ date }) => date)).toEqual(["2026-10-26", "2026-11-30", "2026-12-06"]);
		const december = await month(2026, 11);
		expect(december.calendarItems.map(({ date }) => date)).toEqual(["2026-11-30", "2026-12-06", "2026-12-07"]);
	});

	test("a week begins on the day that is asked for", async () => {
		const week = (start: number) =>
			read<{ startDate: string; endDate: string }>("GET", `/calendar-service/year/2026/month/10/day/21/start/${start}`);
		expect(await week(1)).toMatchObject({ startDate: "2026-11-16", endDate: "2026-11-22" });
		expect(await week(0)).toMatchObject({ startDate: "2026-11-15", endDate: "2026-11-21" });
	});

	test("an entry is read, moved by hand and deleted", async () => {
		const { workoutId } = await create(workout([step()]));
		const { workoutScheduleId: id } = await read<{ workoutScheduleId: number }>("POST", `/workout-service/schedule/${workoutId}`, {
			date: "2026-11-23",
		});
		garmin.library.moveSchedule(id, "2026-11-24");
		expect(await read("GET", `/workout-service/schedule/${id}`)).toMatchObject({
			workoutScheduleId: id,
			calendarDate: "2026-11-24",
			workout: { workoutId },
		});
		expect((await call("DELETE", `/workout-service/schedule/${id}`)).status).toBe(204);
		expect((await call("DELETE", `/workout-service/schedule/${id}`)).status).toBe(404);
		expect(garmin.library.all()).toHaveLength(1);
	});
});

test("the list has no segments; its first page is that of start 0 and of start 1", async () => {
	for (const workoutName of ["A", "B", "C"]) await create(workout([step()], { workoutName }));
	const page = async (query: string) =>
		(await read<{ workoutName: string }[]>("GET", `/workout-service/workouts?orderBy=WORKOUT_NAME&orderSeq=ASC&limit=2&${query}`)).map(
			({ workoutName }) => workoutName,
		);
	expect(await page("start=0")).toEqual(["A", "B"]);
	expect(await page("start=1")).toEqual(["A", "B"]);
	expect(await page("start=2")).toEqual(["B", "C"]);
	const [first] = await read<object[]>("GET", "/workout-service/workouts");
	expect(first).toHaveProperty("updateDate");
	expect(first).not.toHaveProperty("updatedDate");
	expect(first).not.toHaveProperty("workoutSegments");
});

test("a message to a watch is queued", async () => {
	const sent = [{ deviceId: 1, messageUrl: "workout-service/workout/FIT/7", messageType: "workouts", metaDataId: 7 }];
	await read("POST", "/device-service/devicemessage/messages", sent);
	expect(garmin.deviceMessages).toEqual([{ deviceId: 1, messageUrl: "workout-service/workout/FIT/7", metaDataId: 7 }]);
});
