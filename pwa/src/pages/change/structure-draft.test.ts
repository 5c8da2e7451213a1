import { describe, expect, test } from "vitest";
import { pacesOf } from "../../../../shared/workout/paces.ts";
import type { Segment, Step } from "../../../../shared/workout/workout.ts";
import { draftOf, newStep, readDraft } from "./structure-draft.ts";

const paces = pacesOf({ vdot: 50, easySpeed: 2.9 });
const terms = { paces, unitMetres: 1000 };
const step = (known: Partial<Step>): Step => ({
	kind: "step",
	role: "work",
	duration: { kind: "time", seconds: 754.5 },
	intensity: "threshold",
	target: { kind: "speed", low: 3.871, high: 3.913 },
	...known,
});
const segments: Segment[] = [
	step({ role: "warmup", intensity: "easy", target: paces.target.easy, note: "even_pace" }),
	{
		kind: "repeat",
		count: 5,
		steps: [step({}), step({ role: "recovery", intensity: "recovery", duration: { kind: "distance", metres: 400 } })],
	},
	step({ duration: { kind: "open" }, target: { kind: "heart_rate", low: 140, high: 150 } }),
];

test("what is not touched comes back as it was, to the last digit", () => {
	expect(readDraft(draftOf(segments, terms), terms)).toEqual({ ok: true, segments });
});

test("another length keeps the target, another intensity brings its own", () => {
	const [first] = draftOf([step({ target: paces.target.threshold })], terms);
	if (!first?.steps[0]) throw new Error("no step");
	expect(first.steps[0].target).toBe("usual");
	const read = readDraft([{ count: null, steps: [{ ...first.steps[0], time: "1:30", intensity: "interval" }] }], terms);
	expect(read).toMatchObject({ ok: true, segments: [{ duration: { kind: "time", seconds: 90 }, target: paces.target.interval }] });
});

test("a pace is typed per kilometre or mile, the slower end first", () => {
	const draft = { ...newStep("work", "threshold", "20"), target: "speed" as const, low: "5:00", high: "4:10" };
	expect(readDraft([{ count: null, steps: [draft] }], terms)).toMatchObject({ ok: true, segments: [{ target: { low: 3.333, high: 4 } }] });
	expect(readDraft([{ count: null, steps: [{ ...draft, low: "4:10", high: "5:00" }] }], terms)).toMatchObject({ ok: false });
});

describe("what cannot be read is named with its place", () => {
	test.each([
		[{ time: "" }, "length"],
		[{ time: "0" }, "length"],
		[{ length: "distance" as const, metres: "1.5" }, "length"],
		[{ target: "heart_rate" as const, low: "160", high: "150" }, "target"],
		[{ target: "power" as const, low: "200", high: "" }, "target"],
	])("%j", (change, what) => {
		const groups = [
			{ count: null, steps: [newStep("warmup", "easy", "10")] },
			{ count: "4", steps: [{ ...newStep("work", "interval", "3"), ...change }] },
		];
		expect(readDraft(groups, terms)).toEqual({ ok: false, errors: [{ group: 1, step: 0, what }] });
	});

	test.each(["1", "", "100", "2.5"])("a repeat of %s", (count) => {
		const groups = [{ count, steps: [newStep("work", "interval", "3")] }];
		expect(readDraft(groups, terms)).toEqual({ ok: false, errors: [{ group: 0, step: null, what: "count" }] });
	});
});
