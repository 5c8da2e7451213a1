import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseWorkout } from "../../test/fakes/garmin-connect/normalise.ts";
import type { StoredWorkout } from "../../test/fakes/garmin-connect/stored-workout.ts";
import { watchText } from "../../test/fakes/garmin-connect/watch-text.ts";
import { anyGarminAthlete, anyWorkout, exactWorkout, garminAthletes, librarySessions } from "../../test/fixtures/garmin-planned.ts";
import { plannedWatchText, reachableTarget } from "../../test/fixtures/planned-watch-text.ts";
import { templates } from "../workout/library/templates.ts";
import { type Segment, type Step, type Workout, workoutKinds } from "../workout/workout.ts";
import { markedWorkout } from "./delivery/marker.ts";
import type { GarminAthlete } from "./garmin/compiling.ts";
import { MOST_DESCRIPTION } from "./garmin/description.ts";
import type { GarminNode, GarminStep } from "./garmin/meaning.ts";
import { sameMeaning } from "./garmin/same-meaning.ts";
import { MOST_STEP_NOTE } from "./garmin/step.ts";
import { countOf, MOST_STEPS } from "./garmin/within-limit.ts";
import { fromGarminWorkout, GarminAthleteSchema, GarminPlannedSchema, MOST_NAME, type ToGarmin, toGarminWorkout } from "./garmin.ts";
import { garminNoteCodes } from "./garmin-note-words.ts";

function meaningOf(json: unknown) {
	const reading = fromGarminWorkout(json);
	if (!reading.ok) throw new Error(`not read: ${JSON.stringify(reading.problems)}`);
	expect(reading.problems).toEqual([]);
	return reading.meaning;
}

const service = { workoutId: 1, ownerId: 1, createdDate: "2026-02-08T00:57:16.0", updatedDate: "2026-02-08T00:57:16.0" };
const author = {
	userProfilePk: 1,
	displayName: "",
	fullName: "",
	profileImgNameLarge: null,
	profileImgNameMedium: null,
	profileImgNameSmall: null,
};

/** As the service keeps it after the way over the wire. */
function stored({ garmin }: ToGarmin): StoredWorkout {
	if (garmin === null) throw new Error("unsupported");
	let last = 0;
	const content = normaliseWorkout(JSON.parse(JSON.stringify(garmin)), () => ++last);
	return JSON.parse(JSON.stringify({ ...content, ...service, author: { ...author, userPro: false, vivokidUser: false } }));
}

/** What was sent and what Garmin then holds say the same; gives what it holds. */
function heldAfter(made: ToGarmin) {
	const held = meaningOf(stored(made));
	expect(sameMeaning(meaningOf(made.garmin), held)).toEqual([]);
	return held;
}

/** Every step as it is run, one after the other. */
function run(steps: readonly GarminNode[]): GarminStep[] {
	return steps.flatMap((each) => (each.kind === "step" ? [each] : Array.from({ length: each.count ?? 0 }, () => run(each.steps)).flat()));
}

function planned(segments: readonly Segment[]): Step[] {
	return segments.flatMap((each) => (each.kind === "step" ? [each] : Array.from({ length: each.count }, () => each.steps).flat()));
}

const roleIds = { warmup: 1, cooldown: 2, work: 3, recovery: 4 } as const;
const mile = 1609.344;

/** What an exact step must show, reckoned from the plan without a look at the compiler. */
function expectShown(step: GarminStep | undefined, plan: Step, sport: Workout["sport"], metres: number): void {
	expect(step?.type).toBe(plan.role === "recovery" && plan.intensity === "rest" ? 5 : roleIds[plan.role]);
	const { duration } = plan;
	const target = reachableTarget(plan.target);
	const length = { time: "seconds" in duration ? duration.seconds : 0, distance: "metres" in duration ? duration.metres : 0, open: null };
	expect(step?.end.condition).toBe({ time: 2, distance: 3, open: 1 }[duration.kind]);
	const value = length[duration.kind];
	if (value === null) expect(step?.end.value).toBeNull();
	else expect(Math.abs((step?.end.value ?? 0) - value)).toBeLessThanOrEqual(0.5);
	if (target.kind === "open") {
		expect(step?.target).toBeNull();
		return;
	}
	if (target.kind === "rpe") throw new Error("effort is never exact");
	const { one, two } = step?.target ?? { one: 0, two: 0 };
	if (target.kind === "speed" && sport === "running") {
		expect(step?.target?.type).toBe(6);
		expect(one).toBeGreaterThan(two ?? 0);
		expect(Math.round(metres / (one ?? 0))).toBe(Math.round(metres / target.high));
		expect(Math.round(metres / (two ?? 0))).toBe(Math.round(metres / target.low));
	} else if (target.kind === "speed") {
		expect(step?.target?.type).toBe(5);
		expect(Math.abs((one ?? 0) - target.high)).toBeLessThan(0.025);
		expect(Math.abs((two ?? 0) - target.low)).toBeLessThan(0.025);
	} else {
		expect(step?.target?.type).toBe(target.kind === "power" ? 2 : 4);
		expect([one, two]).toEqual([Math.round(target.low), Math.round(target.high)]);
	}
}

function expectFaithful(plan: Workout, athlete: GarminAthlete): ToGarmin {
	const made = toGarminWorkout(plan, athlete);
	expect(made.garmin === null).toBe(made.fidelity === "unsupported");
	expect(made.notes.length > 0).toBe(made.fidelity !== "exact");
	for (const { code } of made.notes) expect(garminNoteCodes).toContain(code);
	if (made.garmin === null) return made;
	const held = heldAfter(made);
	expect(markedWorkout(held.description)).toBe(plan.id);
	expect(held.segments).toHaveLength(1);
	const steps = held.segments[0]?.steps ?? [];
	expect(countOf(steps)).toBeLessThanOrEqual(MOST_STEPS);
	if (made.fidelity !== "exact") return made;
	if (athlete.units === "metric" && !athlete.easyHeartRateCap && plan.sport !== "strength")
		expect(watchText(stored(made))).toBe(plannedWatchText(plan));
	const shown = run(steps);
	const wanted = planned(plan.segments);
	expect(shown).toHaveLength(wanted.length);
	wanted.forEach((step, i) => {
		expectShown(shown[i], step, plan.sport, athlete.units === "imperial" ? mile : 1000);
	});
	return made;
}

test("the library is whole, and each kind has a session", () => {
	expect(templates.length).toBeGreaterThanOrEqual(42);
	expect(new Set(templates.map(({ kind }) => kind))).toEqual(new Set(workoutKinds));
});

test.each(templates.map((each) => [each.id, each] as const))("%s reaches Garmin and comes back the same", (_id, template) => {
	const all = librarySessions(template);
	expect(all.length).toBeGreaterThan(0);
	for (const each of all) for (const athlete of garminAthletes) expect(expectFaithful(each, athlete).fidelity).not.toBe("unsupported");
});

test("what only has pace, heart rate or open targets is exact", () => {
	const exact = templates.flatMap(librarySessions).filter(({ segments }) => planned(segments).every(({ target }) => target.kind !== "rpe"));
	expect(exact.length).toBeGreaterThan(100);
	for (const each of exact)
		expect(toGarminWorkout(each, { language: "en", units: "metric" })).toMatchObject({ fidelity: "exact", notes: [] });
});

describe("any workout", () => {
	test("comes back the same", () => {
		const seen = { exact: 0, degraded: 0, unsupported: 0 };
		fc.assert(
			fc.property(anyWorkout, anyGarminAthlete, (plan, athlete) => {
				expect(GarminPlannedSchema.safeParse(plan).success && GarminAthleteSchema.safeParse(athlete).success).toBe(true);
				seen[expectFaithful(plan, athlete).fidelity] += 1;
			}),
			{ numRuns: 150 },
		);
		expect(Math.min(seen.degraded, seen.unsupported)).toBeGreaterThan(0);
	});

	test("with nothing that Garmin lacks is exact, step for step as planned", () => {
		const seen = { exact: 0, degraded: 0, unsupported: 0 };
		fc.assert(
			fc.property(exactWorkout, anyGarminAthlete, (plan, athlete) => {
				seen[expectFaithful(plan, athlete).fidelity] += 1;
			}),
			{ numRuns: 300 },
		);
		expect(seen).toEqual({ exact: 300, degraded: 0, unsupported: 0 });
	});

	test("keeps to Garmin's lengths of text and cuts no character in half", () => {
		fc.assert(
			fc.property(anyWorkout, anyGarminAthlete, (plan, athlete) => {
				const { garmin } = toGarminWorkout(plan, athlete);
				if (garmin === null) return;
				const { name, description, segments } = meaningOf(garmin);
				const notes = segments.flatMap(({ steps }) => run(steps)).map((each) => each.note);
				expect(name.length).toBeLessThanOrEqual(MOST_NAME);
				expect(description.length).toBeLessThanOrEqual(MOST_DESCRIPTION);
				for (const text of [name, description, ...notes]) expect(text).not.toMatch(/\p{Cs}/u);
				for (const note of notes) expect(note.length).toBeLessThanOrEqual(MOST_STEP_NOTE);
			}),
			{ numRuns: 100 },
		);
	});

	test("is numbered once, depth first", () => {
		fc.assert(
			fc.property(anyWorkout, anyGarminAthlete, (plan, athlete) => {
				const { garmin } = toGarminWorkout(plan, athlete);
				const orders = [...JSON.stringify(garmin).matchAll(/"stepOrder":(\d+)/g)].map(([, order]) => Number(order));
				expect(orders).toEqual(orders.map((_, i) => i + 1));
			}),
			{ numRuns: 50 },
		);
	});
});
