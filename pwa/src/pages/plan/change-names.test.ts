import { expect, test } from "vitest";
import type { Workout, WorkoutKind } from "../../../../shared/workout/workout.ts";
import { kindOfChange, kindsIn, versionToAsk } from "./change-names.ts";

const workout = (id: string, kind: WorkoutKind) => ({ id, kind }) as Workout;
const now = kindsIn({ past: [workout("plan.1", "easy")], workouts: [workout("plan.2", "long")] });
const change = (workoutId: string, kind: "removed" | "moved" = "removed") =>
	({ kind, workoutId, day: "2026-11-24", reason: "by_hand" }) as const;

test("a removed workout has the name that it had in the version before", () => {
	const former = new Map<string, WorkoutKind>([
		["plan.2", "tempo"],
		["plan.9", "hills"],
	]);
	expect(kindOfChange(change("plan.9"), now, former)).toBe("hills");
	expect(kindOfChange(change("plan.9"), now, null)).toBeNull();
});

test("one that is still there has the name that it has now", () => {
	expect(kindOfChange(change("plan.2", "moved"), now, new Map([["plan.2", "tempo"]]))).toBe("long");
	expect(kindOfChange(change("plan.1", "moved"), now, null)).toBe("easy");
});

test("the version before is asked only for what the plan no longer has", () => {
	expect(versionToAsk({ parent: 4, changes: [change("plan.2", "moved"), change("plan.9")] }, now)).toBe(4);
	expect(versionToAsk({ parent: 4, changes: [change("plan.2", "moved")] }, now)).toBeNull();
	expect(versionToAsk({ parent: null, changes: [change("plan.9")] }, now)).toBeNull();
});
