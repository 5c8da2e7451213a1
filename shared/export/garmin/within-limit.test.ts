import { describe, expect, test } from "vitest";
import { plannedWorkout } from "../../../test/fixtures/garmin-planned.ts";
import type { Segment, Step } from "../../workout/workout.ts";
import { toGarminWorkout } from "../garmin.ts";
import type { GarminNode } from "./meaning.ts";
import { fromGarminWorkout } from "./reading.ts";
import { countOf } from "./within-limit.ts";

const step = (seconds: number, over: Partial<Step> = {}): Step => ({
	kind: "step",
	role: "work",
	duration: { kind: "time", seconds },
	intensity: "easy",
	target: { kind: "open" },
	...over,
});
const repeat = (count: number, ...steps: Step[]): Segment => ({ kind: "repeat", count, steps });
const many = (count: number, make: (i: number) => Segment): Segment[] => Array.from({ length: count }, (_, i) => make(i));

function sent(segments: Segment[]) {
	const { garmin, ...rest } = toGarminWorkout(plannedWorkout(segments), { language: "en", units: "metric" });
	const reading = fromGarminWorkout(garmin);
	const steps = reading.ok ? (reading.meaning.segments[0]?.steps ?? []) : [];
	return { ...rest, steps, count: countOf(steps) };
}

/** Seconds of each step, in the order in which they are run. */
function run(steps: readonly GarminNode[]): (number | null)[] {
	return steps.flatMap((each) =>
		each.kind === "step" ? [each.end.value] : Array.from({ length: each.count ?? 0 }, () => run(each.steps)).flat(),
	);
}

describe("fifty steps", () => {
	test("go as they are, groups counted", () => {
		const fifty = many(10, (i) => repeat(2, ...[1, 2, 3, 4].map((j) => step(100 * j + i))));
		expect(sent(fifty)).toMatchObject({ fidelity: "exact", count: 50, steps: expect.objectContaining({ length: 10 }) });
	});
});

describe("more", () => {
	test("become a repeat where they repeat, which is exact", () => {
		const inTurn = (count: number) => many(count, (i) => step(i % 2 === 0 ? 45 : 15));
		const pyramid = Array.from({ length: 12 }, (_, i) => 60 + i);
		const { fidelity, steps, count } = sent([repeat(8, ...pyramid.map((each) => step(each))), ...inTurn(34), step(1000), ...inTurn(4)]);
		expect({ fidelity, count }).toEqual({ fidelity: "exact", count: 20 });
		expect(run(steps)).toEqual([
			...Array.from({ length: 8 }, () => pyramid).flat(),
			...Array.from({ length: 17 }, () => [45, 15]).flat(),
			1000,
			...[45, 15, 45, 15],
		]);
	});

	test("groups of the same steps become one", () => {
		const { fidelity, steps } = sent(many(30, () => repeat(3, step(60), step(30))));
		expect(fidelity).toBe("exact");
		expect(steps).toMatchObject([{ kind: "repeat", count: 90 }]);
		expect(run(steps)).toHaveLength(180);
	});

	test("neighbours that differ in length only become one step, and it is said so", () => {
		const kinds = many(16, (i) => repeat(2, step(60 + i), step(30), step(45, { intensity: "threshold" })));
		const { fidelity, notes, steps, count } = sent(kinds);
		expect({ fidelity, notes }).toEqual({ fidelity: "degraded", notes: [{ code: "steps_merged" }] });
		expect(count).toBe(48);
		const total = run(steps).reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
		expect(total).toBe(2 * kinds.reduce((sum, _, i) => sum + 60 + i + 30 + 45, 0));
	});

	test("that cannot be said are unsupported, with the way by cable", () => {
		const { fidelity, notes, count } = sent(many(26, (i) => repeat(2, step(60 + i), step(30 + i, { intensity: "threshold" }))));
		expect({ fidelity, notes, count }).toEqual({ fidelity: "unsupported", notes: [{ code: "too_many_steps" }], count: 0 });
	});
});
