/** Reconciliation, carried out against a Garmin Connect of a few lines: whatever is cut off wherever, the end is the same. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "../../calendar.ts";
import type { DeliveryEntry } from "./entry.ts";
import type { Held } from "./held.ts";
import { markedWorkout, markerOf } from "./marker.ts";
import { afterInspection, nextStep } from "./next-step.ts";
import type { Wanted } from "./wanted.ts";

const today = "2026-11-21" as IsoDate;
const dayAfter = (days: number) => `2026-11-${21 + days}` as IsoDate;
const idOf = (number: number) => `00000000-0000-7000-8000-000000000000.${number}`;
const digestOf = (content: string) => content.padStart(64, "0");

const wanted = (number: number, more: Partial<Wanted> & { content?: string } = {}): Wanted => {
	const { content = "a", ...rest } = more;
	return {
		workoutId: idOf(number),
		day: dayAfter(number),
		title: `Workout ${number}`,
		approval: "approved",
		fidelity: "exact",
		notes: [],
		garmin: { content, description: markerOf(idOf(number)) },
		digest: digestOf(content),
		...rest,
	};
};

class Cut extends Error {}

/** Garmin, the ledger, and a tab that can be closed before or after any call. */
class World {
	workouts = new Map<string, { content: string; description: string; updated: string }>();
	scheduled = new Map<string, { garminId: string; day: IsoDate }>();
	ledger = new Map<string, DeliveryEntry>();
	calls: string[] = [];
	#numbers = 100;
	/** Calls until the tab is closed; and whether the call still has its effect. */
	cut: { after: number; effect: boolean } | null = null;

	number(): string {
		this.#numbers += 1;
		return String(this.#numbers);
	}

	#call(name: string, effect: () => void): void {
		this.calls.push(name);
		if (this.cut && this.cut.after <= 0) {
			if (this.cut.effect) effect();
			this.cut = null;
			throw new Cut();
		}
		if (this.cut) this.cut.after -= 1;
		effect();
	}

	/** One run of a tab: everything is read, and each workout is taken to its end. */
	send(plan: readonly Wanted[]): void {
		const held: Held = {
			workouts: new Map([...this.workouts].map(([id, { updated, description }]) => [id, { updated, marked: markedWorkout(description) }])),
			scheduled: new Map([...this.scheduled].map(([id, place]) => [id, { ...place }])),
		};
		const ids = new Set([...plan.map(({ workoutId }) => workoutId), ...this.ledger.keys()]);
		for (const id of [...ids].sort()) this.#settle(plan.find(({ workoutId }) => workoutId === id) ?? null, id, held);
	}

	#settle(want: Wanted | null, id: string, held: Held): void {
		for (let steps = 0; ; steps++) {
			expect(steps).toBeLessThan(20);
			const step = nextStep({ wanted: want, entry: this.ledger.get(id) ?? null, held, today });
			if (step.do === "nothing") return;
			if (step.do === "note") {
				this.#note(id, step.entry);
				continue;
			}
			if (step.do !== "inspect") this.#note(id, step.entry);
			const { entry } = step;
			const done = { ...entry, step: null, failure: null };
			const body = { content: String(want?.garmin?.content), description: String(want?.garmin?.description) };
			if (step.do === "create") {
				const garminId = this.number();
				const updated = this.number();
				this.#call("create", () => this.workouts.set(garminId, { ...body, updated }));
				held.workouts.set(garminId, { updated, marked: id });
				this.#note(id, { ...done, garminId, garminUpdated: updated, digest: want?.digest ?? null, held: digestOf(body.content) });
			} else if (step.do === "update") {
				const updated = this.number();
				this.#call("update", () => this.workouts.set(step.garminId, { ...body, updated }));
				held.workouts.set(step.garminId, { updated, marked: id });
				this.#note(id, { ...done, garminUpdated: updated, digest: want?.digest ?? null, held: digestOf(body.content) });
			} else if (step.do === "schedule") {
				const scheduleId = this.number();
				this.#call("schedule", () => this.scheduled.set(scheduleId, { garminId: step.garminId, day: entry.day }));
				held.scheduled.set(scheduleId, { garminId: step.garminId, day: entry.day });
				this.#note(id, { ...done, scheduleId });
			} else if (step.do === "unschedule") {
				this.#call("unschedule", () => this.scheduled.delete(step.scheduleId));
				held.scheduled.delete(step.scheduleId);
				this.#note(id, { ...done, scheduleId: null });
			} else if (step.do === "delete") {
				this.#call("delete", () => this.remove(step.garminId));
				held.workouts.delete(step.garminId);
				this.#note(id, null);
			} else {
				this.calls.push("inspect");
				const there = this.workouts.get(step.garminId);
				if (!there) throw new Error("inspected what is not there");
				this.#note(id, afterInspection(entry, { updated: there.updated, held: digestOf(there.content) }));
			}
		}
	}

	remove(garminId: string): void {
		this.workouts.delete(garminId);
		for (const [id, place] of this.scheduled) if (place.garminId === garminId) this.scheduled.delete(id);
	}

	#note(id: string, entry: DeliveryEntry | null): void {
		this.#call("ledger", () => (entry ? this.ledger.set(id, entry) : this.ledger.delete(id)));
	}

	/** What the calendar shows, without numbers. */
	calendar(): string[] {
		return [...this.scheduled.values()].map(({ garminId, day }) => `${day} ${this.workouts.get(garminId)?.content}`).sort();
	}
}

const week = [1, 2, 3, 4, 5, 6, 7].map((number) => wanted(number));
const onGarmin = (plan: readonly Wanted[]) => plan.map(({ day, garmin }) => `${day} ${garmin?.content}`).sort();

describe("sending a week", () => {
	test("puts each workout on its day, and sending twice changes nothing", () => {
		const world = new World();
		world.send(week);
		expect(world.calendar()).toEqual(onGarmin(week));
		world.calls = [];
		world.send(week);
		expect(world.calls).toEqual([]);
	});

	test("after a change only the difference moves", () => {
		const world = new World();
		world.send(week);
		const changed = [...week.slice(0, 5), wanted(6, { content: "b" }), wanted(8)];
		world.calls = [];
		world.send(changed);
		expect(world.calendar()).toEqual(onGarmin(changed));
		expect(world.calls.filter((call) => call !== "ledger").sort()).toEqual(["create", "delete", "schedule", "update"]);
	});

	test("a workout on another day is taken from the one and put on the other", () => {
		const world = new World();
		world.send(week);
		world.calls = [];
		world.send([wanted(1, { day: dayAfter(9) }), ...week.slice(1)]);
		expect(world.calls.filter((call) => call !== "ledger")).toEqual(["unschedule", "schedule"]);
		expect(world.calendar()).toContain("2026-11-30 a");
		expect(world.workouts.size).toBe(7);
	});

	test("nothing without approval is sent, and what lost its approval is taken away", () => {
		const world = new World();
		world.send([wanted(1, { approval: "not_approved" }), wanted(2, { approval: "changed" })]);
		expect(world.calls).toEqual([]);
		world.send(week);
		world.send([wanted(1, { approval: "not_approved" }), ...week.slice(1)]);
		expect(world.calendar()).toEqual(onGarmin(week.slice(1)));
	});

	test("the approved version stays while a newer one waits for approval", () => {
		const world = new World();
		world.send(week);
		world.send([wanted(1, { approval: "changed", content: "b" }), ...week.slice(1)]);
		expect(world.calendar()).toEqual(onGarmin(week));
	});

	test("days that are over stay as they are", () => {
		const world = new World();
		world.send(week);
		world.ledger.set(idOf(1), { ...(world.ledger.get(idOf(1)) as DeliveryEntry), day: "2026-11-20" as IsoDate });
		world.calls = [];
		world.send(week.slice(1));
		expect(world.calls).toEqual([]);
	});
});

describe("what the athlete did on Garmin is asked about", () => {
	const touched = (touch: (world: World, garminId: string, scheduleId: string) => void) => {
		const world = new World();
		world.send(week);
		const { garminId, scheduleId } = world.ledger.get(idOf(3)) as DeliveryEntry;
		touch(world, String(garminId), String(scheduleId));
		const before = world.calendar();
		world.send(week);
		return { world, before, question: () => world.ledger.get(idOf(3))?.question };
	};
	const answer = (world: World, choice: "use_plan" | "keep_garmin") => {
		world.ledger.set(idOf(3), { ...(world.ledger.get(idOf(3)) as DeliveryEntry), answer: choice });
		world.send(week);
	};
	const edit = (world: World, garminId: string) =>
		world.workouts.set(garminId, { content: "mine", description: markerOf(idOf(3)), updated: world.number() });
	const move = (world: World, garminId: string, scheduleId: string) =>
		world.scheduled.set(scheduleId, { garminId, day: "2026-11-30" as IsoDate });
	const moveWithNewNumber = (world: World, garminId: string, scheduleId: string) => {
		world.scheduled.delete(scheduleId);
		world.scheduled.set(world.number(), { garminId, day: "2026-11-30" as IsoDate });
	};
	const cases = [
		["changed", edit],
		["moved", move],
		["moved", moveWithNewNumber],
		["removed", (world: World, _: string, scheduleId: string) => void world.scheduled.delete(scheduleId)],
		["removed", (world: World, garminId: string) => world.remove(garminId)],
	] as const;

	test.each(cases)("%s: nothing is overwritten", (question, touch) => {
		const { world, before, question: asked } = touched(touch);
		expect(asked()).toBe(question);
		expect(world.calendar()).toEqual(before);
		world.calls = [];
		world.send(week);
		expect(world.calls).toEqual([]);
	});

	test.each(cases)('%s: by the answer "use the plan" it is the plan\'s again, once', (_, touch) => {
		const { world } = touched(touch);
		answer(world, "use_plan");
		expect(world.calendar()).toEqual(onGarmin(week));
		expect(world.ledger.get(idOf(3))).toMatchObject({ question: null, answer: null });
	});

	test.each(cases)('%s: by the answer "keep Garmin\'s" it is left alone, also when the plan drops it', (_, touch) => {
		const { world, before } = touched(touch);
		answer(world, "keep_garmin");
		world.send(week.filter(({ workoutId }) => workoutId !== idOf(3)));
		expect(world.calendar()).toEqual(before);
	});

	test("a changed workout that the plan drops is asked about before it goes", () => {
		const world = new World();
		world.send(week);
		edit(world, String(world.ledger.get(idOf(3))?.garminId));
		world.send(week.filter(({ workoutId }) => workoutId !== idOf(3)));
		expect(world.calendar()).toContain("2026-11-24 mine");
		expect(world.ledger.get(idOf(3))?.question).toBe("changed");
	});

	test("a date that Garmin moved by itself is no change", () => {
		const world = new World();
		world.send(week);
		for (const workout of world.workouts.values()) workout.updated = world.number();
		world.send(week);
		expect([...world.ledger.values()].map(({ question }) => question)).toEqual(week.map(() => null));
	});

	test("entries of the athlete's own stay, also of a workout of ours on another day", () => {
		const world = new World();
		world.workouts.set("7", { content: "own", description: "my intervals", updated: "1" });
		world.scheduled.set("8", { garminId: "7", day: dayAfter(3) });
		world.send(week);
		const { garminId } = world.ledger.get(idOf(3)) as DeliveryEntry;
		world.scheduled.set("9", { garminId: String(garminId), day: dayAfter(9) });
		world.send([]);
		expect(world.calendar()).toEqual(["2026-11-24 own", "2026-11-30 a"]);
		expect(world.ledger.size).toBe(0);
	});
});

test("cut off anywhere, with or without the call's effect, with the plan changing in between: the same end, nothing doubled", () => {
	const someWorkout = fc.record({
		number: fc.integer({ min: 1, max: 5 }),
		day: fc.integer({ min: 0, max: 6 }),
		content: fc.constantFrom("a", "b", "c"),
	});
	const somePlan = fc.uniqueArray(someWorkout, { selector: ({ number }) => number, maxLength: 5 });
	const someCut = fc.option(fc.record({ after: fc.nat(25), effect: fc.boolean() }));
	fc.assert(
		fc.property(fc.array(fc.record({ plan: somePlan, cut: someCut }), { minLength: 1, maxLength: 6 }), (runs) => {
			const world = new World();
			const wantsOf = (plan: { number: number; day: number; content: string }[]) =>
				plan.map(({ number, day, content }) => wanted(number, { day: dayAfter(day), content }));
			for (const { plan, cut } of runs) {
				world.cut = cut && { ...cut };
				try {
					world.send(wantsOf(plan));
				} catch (error) {
					if (!(error instanceof Cut)) throw error;
				}
			}
			world.cut = null;
			const wants = wantsOf(runs.at(-1)?.plan ?? []);
			world.send(wants);
			expect(world.calendar()).toEqual(onGarmin(wants));
			expect(world.workouts.size).toBe(wants.length);
			expect(world.ledger.size).toBe(wants.length);
		}),
		{ numRuns: 500 },
	);
});
