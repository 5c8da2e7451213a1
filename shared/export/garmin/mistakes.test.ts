/** A mistake anywhere between our plan and Garmin's answer is told as a difference. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseWorkout } from "../../../test/fakes/garmin-connect/normalise.ts";
import { anyGarminAthlete, librarySessions } from "../../../test/fixtures/garmin-planned.ts";
import { templates } from "../../workout/library/templates.ts";
import { toGarminWorkout } from "../garmin.ts";
import { fromGarminWorkout } from "./reading.ts";
import { sameMeaning } from "./same-meaning.ts";

type Bag = { [key: string]: unknown };
const isBag = (value: unknown): value is Bag => typeof value === "object" && value !== null && !Array.isArray(value);

/** All objects of a body that hold `field`. */
function holding(value: unknown, field: string): Bag[] {
	if (Array.isArray(value)) return value.flatMap((each) => holding(each, field));
	if (!isBag(value)) return [];
	return [...(Object.hasOwn(value, field) ? [value] : []), ...Object.values(value).flatMap((each) => holding(each, field))];
}

describe("a mistake on the way is seen", () => {
	/** Each changes what Garmin holds in one place, and says whether it could. */
	const mutants: Record<string, (stored: Bag, pick: number) => boolean> = {
		"pace reversed": (stored, pick) => {
			const targets = holding(stored, "targetValueOne").filter(({ targetValueOne: one, targetValueTwo: two }) => one !== two);
			const hit = targets[pick % Math.max(1, targets.length)];
			if (hit) [hit.targetValueOne, hit.targetValueTwo] = [hit.targetValueTwo, hit.targetValueOne];
			return hit !== undefined;
		},
		"one round less": (stored, pick) => {
			const groups = holding(stored, "numberOfIterations");
			const hit = groups[pick % Math.max(1, groups.length)];
			if (hit) hit.numberOfIterations = Number(hit.numberOfIterations) - 1;
			return hit !== undefined;
		},
		"one round less by the end condition": (stored, pick) => {
			const groups = holding(stored, "numberOfIterations");
			const hit = groups[pick % Math.max(1, groups.length)];
			if (hit) hit.endConditionValue = Number(hit.endConditionValue) - 1;
			return hit !== undefined;
		},
		"a step dropped": (stored, pick) => {
			const lists = holding(stored, "workoutSteps").flatMap(({ workoutSteps }) => (Array.isArray(workoutSteps) ? [workoutSteps] : []));
			return lists[pick % lists.length]?.splice(pick % 3, 1).length === 1;
		},
		"the last step done twice": (stored) => {
			const [list] = holding(stored, "workoutSteps").map(({ workoutSteps }) => workoutSteps);
			if (Array.isArray(list)) list.push({ ...list.at(-1), stepOrder: 999 });
			return Array.isArray(list);
		},
		"a target's number swapped": (stored, pick) => swapId(stored, pick, "workoutTargetTypeId"),
		"an end condition's number swapped": (stored, pick) => swapId(stored, pick, "conditionTypeId"),
		"a step type's number swapped": (stored, pick) => swapId(stored, pick, "stepTypeId"),
		"a sport's number swapped": (stored, pick) => swapId(stored, pick, "sportTypeId"),
		"a second more": (stored, pick) => moved(stored, pick, "endConditionValue", 1),
		"a pace a second per kilometre off": (stored, pick) => {
			const steps = holding(stored, "targetValueOne").filter(({ targetType }) => isBag(targetType) && targetType.workoutTargetTypeId === 6);
			const hit = steps[pick % Math.max(1, steps.length)];
			if (hit) hit.targetValueOne = 1000 / (1000 / Number(hit.targetValueOne) + 1);
			return hit !== undefined;
		},
		"a beat or watt more": (stored, pick) => moved(stored, pick, "targetValueTwo", 1),
		"a target gone": (stored, pick) => {
			const steps = holding(stored, "targetValueOne").filter(({ targetValueOne }) => targetValueOne !== null);
			const hit = steps[pick % Math.max(1, steps.length)];
			if (hit) hit.targetType = { workoutTargetTypeId: 1, workoutTargetTypeKey: "no.target" };
			return hit !== undefined;
		},
		"the second target gone": (stored, pick) => {
			const steps = holding(stored, "secondaryTargetType").filter(({ secondaryTargetType }) => secondaryTargetType !== null);
			const hit = steps[pick % Math.max(1, steps.length)];
			if (hit) hit.secondaryTargetType = null;
			return hit !== undefined;
		},
		"a note lost": (stored, pick) => lost(stored, pick, "description"),
		"an exercise lost": (stored, pick) => lost(stored, pick, "exerciseName"),
		"another name": (stored) => {
			stored.workoutName = `${String(stored.workoutName)} 2`;
			return true;
		},
		"the marker lost": (stored) => {
			stored.description = String(stored.description).replace(/longrun:.*/, "");
			return true;
		},
	};

	function swapId(stored: Bag, pick: number, field: string): boolean {
		const [first, ...rest] = holding(stored, field);
		const hit = rest.concat(first ?? [])[pick % Math.max(1, rest.length + 1)];
		if (hit) hit[field] = Number(hit[field]) === 3 ? 2 : 3;
		return hit !== undefined;
	}
	function moved(stored: Bag, pick: number, field: string, by: number): boolean {
		const all = holding(stored, field).filter((each) => typeof each[field] === "number" && each.numberOfIterations === undefined);
		const hit = all[pick % Math.max(1, all.length)];
		if (hit) hit[field] = Number(hit[field]) + by;
		return hit !== undefined;
	}
	function lost(stored: Bag, pick: number, field: string): boolean {
		const all = holding(stored, field).filter((each) => typeof each[field] === "string");
		const hit = all[pick % Math.max(1, all.length)];
		if (hit) hit[field] = null;
		return hit !== undefined;
	}

	const library = templates.flatMap(librarySessions);
	const strength = library.filter(({ sport }) => sport === "strength");
	const plans = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...library) }, { weight: 1, arbitrary: fc.constantFrom(...strength) });
	test.each(Object.entries(mutants))("%s", (_name, mutate) => {
		let mutated = 0;
		fc.assert(
			fc.property(plans, anyGarminAthlete, fc.nat(60), (plan, athlete, pick) => {
				const { garmin } = toGarminWorkout(plan, athlete);
				if (garmin === null) return;
				const stored: Bag = JSON.parse(JSON.stringify(normaliseWorkout(garmin, () => 1)));
				if (!mutate(stored, pick)) return;
				mutated += 1;
				const [sent, held] = [fromGarminWorkout(garmin), fromGarminWorkout(stored)];
				if (!sent.ok) throw new Error("not read");
				expect(held.ok && sameMeaning(sent.meaning, held.meaning)).not.toEqual([]);
			}),
			{ numRuns: 300 },
		);
		expect(mutated).toBeGreaterThan(10);
	});
});
