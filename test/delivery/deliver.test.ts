/** A plan's week, compiled by us and carried to a Garmin Connect that shares no code with the compiler: what the watch shows is what was planned. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../shared/calendar.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { templates } from "../../shared/workout/library/templates.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { type FakeGarmin, startFakeGarmin } from "../fakes/garmin-connect/start.ts";
import { librarySessions } from "../fixtures/garmin-planned.ts";
import { plannedWatchText } from "../fixtures/planned-watch-text.ts";
import { Tab, today, wantedOf } from "./tab.ts";

let garmin: FakeGarmin;
beforeAll(async () => {
	garmin = await startFakeGarmin();
});
afterAll(() => garmin.stop());
beforeEach(() => {
	for (const { workoutId } of garmin.library.all()) garmin.library.delete(workoutId);
	garmin.faults.clear();
	garmin.requests.clear();
	Object.assign(garmin.condition, { consent: true, signedIn: true });
});

/** One session of every template that an athlete with a usual VDOT gets. */
const library: Workout[] = templates.flatMap((template, number) => {
	const sessions = librarySessions(template);
	const session = sessions[Math.floor(sessions.length / 2)];
	return session ? [{ ...session, id: `01890000-0000-7000-8000-000000000000.${number + 1}`, day: addDays(today, number) }] : [];
});
const week = library.slice(0, 7);
const wanted = week.map((workout) => wantedOf(workout));
/** Which unit a watch shows a distance in is its own matter. */
const inMetres = (text: string) => text.replace(/([\d.]+) km\b(?!\/h)/g, (_, kilometres) => `${Math.round(Number(kilometres) * 1000)} m`);
const shown = () => garmin.scheduled().map(({ date, text }) => ({ date, text: inMetres(text) }));
const planned = (workouts: readonly Workout[]) =>
	workouts.map((workout) => ({ date: workout.day, text: inMetres(plannedWatchText(workout)) }));
const writes = () => garmin.requests.writes().map((line) => line.replace("/gc-api/workout-service/", "").replace(/\d+/, "#"));

describe("what the watch shows", () => {
	test("there is a session of every kind to send", () => expect(library.length).toBe(templates.length));

	test("every session of the library that is marked exact reads on the watch as it was planned", async () => {
		const exact = library.filter((workout) => wantedOf(workout).fidelity === "exact");
		expect(exact.length).toBeGreaterThan(library.length / 2);
		const result = await new Tab(garmin).send(exact.map((workout) => wantedOf(workout)));
		expect(result.stopped).toBeNull();
		expect(result.failures).toEqual(new Map());
		expect(shown()).toEqual(planned(exact));
	});

	const altered = (change: (steps: Record<string, unknown>[]) => void): Wanted => {
		const repetitions = library.find(
			({ kind, segments }) => kind === "vo2max_intervals" && segments.some((segment) => segment.kind === "repeat"),
		);
		if (!repetitions) throw new Error("no repeats");
		const copy = structuredClone(wantedOf(repetitions));
		if (!copy.garmin) throw new Error("no body");
		const [segment] = copy.garmin.workoutSegments as { workoutSteps: Record<string, unknown>[] }[];
		change(segment?.workoutSteps ?? []);
		return copy;
	};
	const repeatOf = (steps: Record<string, unknown>[]) => steps.find(({ type }) => type === "RepeatGroupDTO") as Record<string, unknown>;
	const workOf = (steps: Record<string, unknown>[]) =>
		(repeatOf(steps).workoutSteps as Record<string, unknown>[])[0] as Record<string, unknown>;
	const mistakes: [string, (steps: Record<string, unknown>[]) => void][] = [
		["two ids swapped", (steps) => Object.assign(workOf(steps).targetType as object, { workoutTargetTypeId: 5 })],
		["step types swapped", (steps) => Object.assign(workOf(steps).stepType as object, { stepTypeId: 4 })],
		[
			"a pace the wrong way round",
			(steps) => {
				const work = workOf(steps);
				[work.targetValueOne, work.targetValueTwo] = [work.targetValueTwo, work.targetValueOne];
			},
		],
		[
			"one repeat too few",
			(steps) => {
				const repeat = repeatOf(steps);
				repeat.numberOfIterations = Number(repeat.numberOfIterations) - 1;
				repeat.endConditionValue = repeat.numberOfIterations;
			},
		],
		["a time for a distance", (steps) => Object.assign(workOf(steps).endCondition as object, { conditionTypeId: 2 })],
	];
	test.each([["no mistake", () => undefined] as (typeof mistakes)[number], ...mistakes])("a body with %s", async (name, change) => {
		const item = altered(change);
		await new Tab(garmin).send([item]);
		const workout = library.find(({ id }) => id === item.workoutId) as Workout;
		if (name === "no mistake") expect(shown()).toEqual(planned([workout]));
		else expect(shown()).not.toEqual(planned([workout]));
	});
});

describe("sending a week", () => {
	test("seven workouts stand on their days; a second time nothing is written", async () => {
		const tab = new Tab(garmin);
		const first = await tab.send(wanted);
		expect(first).toMatchObject({ stopped: null, writes: 14 });
		expect([...new Set(first.states.values())]).toEqual(["sent"]);
		expect(shown().map(({ date }) => date)).toEqual(week.map(({ day }) => day));
		expect([...tab.ledger.values()].every(({ step, failure }) => step === null && failure === null)).toBe(true);
		garmin.requests.clear();
		expect(await tab.send(wanted)).toMatchObject({ stopped: null, writes: 0 });
		expect(writes()).toEqual([]);
	});

	test("after a change only the difference moves, and what the plan drops is gone", async () => {
		const tab = new Tab(garmin);
		await tab.send(wanted);
		garmin.requests.clear();
		const changed = [
			...week.slice(2),
			{ ...(week[0] as Workout), day: addDays(today, 9) },
			{ ...(week[1] as Workout), segments: (library[9] as Workout).segments },
		];
		await tab.send(changed.map((workout) => wantedOf(workout)));
		expect(writes().sort()).toEqual(["DELETE schedule/#", "POST schedule/#", "PUT workout/#"]);
		expect(
			shown()
				.map(({ date }) => date)
				.sort(),
		).toEqual(changed.map(({ day }) => day).sort());
		garmin.requests.clear();
		await tab.send(changed.slice(1).map((workout) => wantedOf(workout)));
		expect(writes()).toEqual(["DELETE workout/#"]);
		expect(garmin.library.all()).toHaveLength(6);
	});

	test("the ledger knows each by its title, also once the plan has dropped it", async () => {
		const tab = new Tab(garmin);
		await tab.send(wanted);
		expect([...tab.ledger.values()].map(({ title }) => title)).toEqual(wanted.map(({ title }) => title));
	});

	test("what is taken off is told as taken off, and what Garmin keeps differently as that, whatever day it stands on", async () => {
		const tab = new Tab(garmin);
		await tab.send(wanted);
		const lost = { ...(wanted[0] as Wanted), approval: "not_approved" as const };
		const taken = await tab.send([lost, ...wanted.slice(2)]);
		expect([...taken.states.values()].sort()).toEqual([...Array(5).fill("sent"), "taken_off", "taken_off"]);
		expect(taken.writes).toBe(2);
		tab.differs = () => true;
		const kept = await tab.send([wantedOf(week[0] as Workout)]);
		expect([...kept.states.values()]).toContain("differs");
		expect(tab.ledger.get((week[0] as Workout).id)).toMatchObject({ failure: "differs", step: null });
		const moved = await tab.send([wantedOf({ ...(week[0] as Workout), day: addDays(today, 9) })]);
		expect(moved.states.get((week[0] as Workout).id)).toBe("differs");
	});

	test("56 days are read and written with two calls a workout", async () => {
		const days = Array.from({ length: 56 }, (_, number): Workout => {
			const session = library[number % library.length] as Workout;
			return { ...session, id: `01890000-0000-7000-8000-000000000000.${number + 100}`, day: addDays(today, number) };
		});
		const result = await new Tab(garmin).send(days.map((workout) => wantedOf(workout)).filter(({ garmin: body }) => body));
		expect(result.stopped).toBeNull();
		expect(shown().length).toBe(result.writes / 2);
		// At 300 ms a call: under a minute for what needs to be under two.
		expect(garmin.requests.calls().length * 0.3).toBeLessThan(60);
	});
});

describe("cut off anywhere and started again: the same week, nothing doubled", () => {
	const ended = async (tab: Tab) => {
		garmin.faults.clear();
		tab.writesLeft = null;
		const result = await tab.send(wanted);
		expect(result.stopped).toBeNull();
		expect(shown()).toEqual(planned(week));
		expect(garmin.library.all()).toHaveLength(7);
	};
	const calls = Array.from({ length: 16 }, (_, number) => number + 1);

	test.each(calls)("the answer to write %i is lost", async (number) => {
		const tab = new Tab(garmin);
		garmin.faults.nth(number, "lose answer", { where: ({ method }) => method !== "GET" });
		await tab.send(wanted);
		await ended(tab);
	});

	test.each(calls)("write %i never arrives", async (number) => {
		const tab = new Tab(garmin);
		garmin.faults.nth(number, "drop", { where: ({ method }) => method !== "GET" });
		await tab.send(wanted);
		await ended(tab);
	});

	test.each(Array.from({ length: 22 }, (_, number) => number))("the ledger is gone after %i of its writes", async (number) => {
		const tab = new Tab(garmin);
		tab.writesLeft = number;
		const result = await tab.send(wanted);
		if (result.stopped) expect(result.stopped).toEqual({ code: "ledger", why: "offline" });
		await ended(tab);
	});

	/** Every row says what Garmin has, and none that something is on its way. */
	const expectSettled = (tab: Tab) => {
		expect([...tab.ledger.values()].filter(({ step, failure }) => step !== null || failure !== null)).toEqual([]);
		expect([...tab.ledger.values()].map(({ garminId }) => Number(garminId)).sort()).toEqual(
			garmin.library
				.all()
				.map(({ workoutId }) => workoutId)
				.sort(),
		);
	};

	test.each([1, 2, 5, 14])("stopped during write %i, that one is waited for and noted, and no other begins", async (number) => {
		const tab = new Tab(garmin);
		const controller = new AbortController();
		let calls = 0;
		tab.onCall = () => void (++calls === number && controller.abort());
		const result = await tab.send(wanted, controller.signal);
		expect(result).toMatchObject({ stopped: number === 14 ? null : { code: "cancelled" }, writes: number, failures: new Map() });
		expect(writes()).toHaveLength(number);
		expectSettled(tab);
		tab.onCall = () => undefined;
		await ended(tab);
	});

	test.each([1, 2, 3, 8])(
		"stopped while the ledger is told for the time %i, nothing goes out that was not on its way, and nothing stays so",
		async (number) => {
			const tab = new Tab(garmin);
			const controller = new AbortController();
			let records = 0;
			tab.onRecord = () => void (++records === number && controller.abort());
			const result = await tab.send(wanted, controller.signal);
			expect(result).toMatchObject({ stopped: { code: "cancelled" }, failures: new Map() });
			expect(writes()).toHaveLength(result.writes);
			expect(result.writes).toBeLessThan(number);
			expectSettled(tab);
			tab.onRecord = () => undefined;
			await ended(tab);
		},
	);

	test("stopped while a changed workout is read back, only that one is not known", async () => {
		const tab = new Tab(garmin);
		await tab.send(wanted);
		garmin.requests.clear();
		const changed = week.map((workout) => wantedOf({ ...workout, segments: (library[9] as Workout).segments }));
		const controller = new AbortController();
		tab.onCall = () => controller.abort();
		expect(await tab.send(changed, controller.signal)).toMatchObject({ stopped: { code: "cancelled" }, writes: 1 });
		expect(writes()).toEqual(["PUT workout/#"]);
		expect([...tab.ledger.values()].map(({ step }) => step).sort()).toEqual([...Array(6).fill(null), "updating"].sort());
		tab.onCall = () => undefined;
		expect(await tab.send(changed)).toMatchObject({ stopped: null });
		expect([...tab.ledger.values()].every(({ step }) => step === null)).toBe(true);
	});
});

describe("what stops it", () => {
	test.each([
		["the session has ended", { signedIn: false }, "signed_out"],
		["uploads are not allowed", { consent: false }, "consent_missing"],
	])("%s: said so, and nothing is left half", async (_, condition, code) => {
		Object.assign(garmin.condition, condition);
		const tab = new Tab(garmin);
		expect((await tab.send(wanted)).stopped).toMatchObject({ code });
		expect(garmin.library.all()).toEqual([]);
		Object.assign(garmin.condition, { consent: true, signedIn: true });
		expect(await tab.send(wanted)).toMatchObject({ stopped: null });
		expect(garmin.library.all()).toHaveLength(7);
	});

	test("a workout that Garmin refuses is told, the others arrive", async () => {
		garmin.faults.nth(
			3,
			{ status: 400, headers: { "content-type": "application/json" }, body: '{"message":"Invalid category"}' },
			{ method: "POST", path: "/gc-api/workout-service/workout" },
		);
		const tab = new Tab(garmin);
		const result = await tab.send(wanted);
		expect(result.stopped).toBeNull();
		expect([...result.failures.values()]).toEqual([expect.objectContaining({ code: "refused" })]);
		expect(garmin.library.all()).toHaveLength(6);
		expect([...tab.ledger.values()].filter(({ failure }) => failure === "refused")).toHaveLength(1);
	});
});
