/** The bytes of a workout file, read back by two foreign decoders, hold what was planned. */
import { Decoder, Stream } from "@garmin/fitsdk";
import FitParser from "fit-file-parser";
import { describe, expect, test } from "vitest";
import { toFitMessages } from "../../shared/export/fit.ts";
import { workoutTitle } from "../../shared/workout/titles.ts";
import type { Duration, Segment, Step, Target, Workout } from "../../shared/workout/workout.ts";
import { WorkoutSchema } from "../../shared/workout/workout.ts";
import { encodeWorkout } from "../../worker/fit/encode-workout.ts";

/** A step message as any decoder should see it, in raw FIT units. */
interface SeenStep {
	index: number;
	durationType: string;
	durationValue?: number;
	targetType: string;
	targetValue: number;
	low?: number;
	high?: number;
	intensity?: string;
	notes?: string;
}

interface Seen {
	createdAt: string;
	sport: string;
	title: string;
	stepCount: number;
	steps: SeenStep[];
}

const minutes = (count: number): Duration => ({ kind: "time", seconds: count * 60 });
const metres = (count: number): Duration => ({ kind: "distance", metres: count });
const speed = (low: number, high: number): Target => ({ kind: "speed", low, high });
const open: Target = { kind: "open" };

function step(role: Step["role"], intensity: Step["intensity"], duration: Duration, target: Target, note?: string): Step {
	return { kind: "step", role, intensity, duration, target, ...(note === undefined ? {} : { note }) };
}

const repeat = (count: number, ...steps: Step[]): Segment => ({ kind: "repeat", count, steps });

function workout(kind: Workout["kind"], segments: Segment[], sport: Workout["sport"] = "running"): Workout {
	return WorkoutSchema.parse({
		id: "01890000-0000-7000-8000-00000000beef.12",
		day: "2026-11-24",
		firstDay: "2026-11-24",
		sport,
		kind,
		priority: "key",
		segments,
		estimate: { seconds: 3_600, metres: 11_000, load: 60 },
		byHand: false,
	});
}

const planned: [name: string, workout: Workout][] = [
	["an easy run by pace", workout("easy", [step("work", "easy", minutes(45), speed(2.65, 2.95))])],
	[
		"cruise intervals with a repeat",
		workout("cruise_intervals", [
			step("warmup", "easy", minutes(15), speed(2.6, 2.9)),
			repeat(
				4,
				step("work", "threshold", metres(1_609.344), speed(3.52, 3.64), "Steady, not faster"),
				step("recovery", "recovery", minutes(1), open),
			),
			step("cooldown", "easy", minutes(10), open),
		]),
	],
	[
		"two repeats, the second of three steps",
		workout("repetitions", [
			step("warmup", "easy", { kind: "open" }, open),
			repeat(2, step("work", "threshold", minutes(5), speed(3.5, 3.6)), step("recovery", "rest", { kind: "time", seconds: 90.5 }, open)),
			repeat(
				8,
				step("work", "repetition", metres(200), speed(4.4, 4.6)),
				step("recovery", "walk", metres(100), open),
				step("recovery", "recovery", metres(100), { kind: "rpe", low: 1, high: 2 }, "천천히 걷다가 조깅"),
			),
			step("cooldown", "easy", metres(2_000), open),
		]),
	],
	["an easy run by heart rate", workout("easy", [step("work", "easy", minutes(40), { kind: "heart_rate", low: 128, high: 143 })])],
	["a ride by power", workout("easy", [step("work", "easy", minutes(60), { kind: "power", low: 160, high: 185 })], "cycling")],
	["a run by effort until the lap button", workout("easy", [step("work", "easy", { kind: "open" }, { kind: "rpe", low: 3, high: 4 })])],
];

/** What the plan says, in raw FIT units, by the FIT profile's own definitions of the fields. */
function expected(plan: Workout): SeenStep[] {
	const steps: SeenStep[] = [];
	for (const segment of plan.segments) {
		if (segment.kind === "step") steps.push(expectedStep(segment, steps.length));
		else {
			const first = steps.length;
			for (const inner of segment.steps) steps.push(expectedStep(inner, steps.length));
			steps.push({
				index: steps.length,
				durationType: "repeat_until_steps_cmplt",
				durationValue: first,
				targetType: "open",
				targetValue: segment.count,
			});
		}
	}
	return steps;
}

function expectedStep({ role, intensity, duration, target, note }: Step, index: number): SeenStep {
	const effort = target.kind === "rpe" ? `RPE ${target.low}-${target.high}` : undefined;
	const notes = [effort, note].filter((text) => text !== undefined).join(" · ");
	const [scale, offset] = { speed: [1_000, 0], heart_rate: [1, 100], power: [1, 1_000], rpe: [0, 0], open: [0, 0] }[target.kind] as [
		number,
		number,
	];
	return {
		index,
		durationType: duration.kind,
		...(duration.kind === "time" ? { durationValue: Math.round(duration.seconds * 1_000) } : {}),
		...(duration.kind === "distance" ? { durationValue: Math.round(duration.metres * 100) } : {}),
		targetType: target.kind === "rpe" ? "open" : target.kind,
		targetValue: 0,
		...("low" in target && target.kind !== "rpe"
			? { low: Math.round(target.low * scale) + offset, high: Math.round(target.high * scale) + offset }
			: {}),
		intensity: role === "work" ? "active" : role === "recovery" && intensity === "rest" ? "rest" : role,
		...(notes === "" ? {} : { notes }),
	};
}

/** Fields that a decoder left out stay out. */
function present<T extends object>(fields: T): T {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as T;
}

const snake = (name: unknown) => String(name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function readWithGarmin(bytes: Uint8Array): Seen {
	const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read();
	expect(errors).toEqual([]);
	const [file] = messages.fileIdMesgs ?? [];
	const [head] = messages.workoutMesgs ?? [];
	expect(file?.type).toBe("workout");
	return {
		createdAt: new Date(String(file?.timeCreated)).toISOString(),
		sport: String(head?.sport),
		title: String(head?.wktName),
		stepCount: Number(head?.numValidSteps),
		steps: (messages.workoutStepMesgs ?? []).map((message) =>
			present({
				index: Number(message.messageIndex),
				durationType: snake(message.durationType),
				durationValue: message.durationValue,
				targetType: snake(message.targetType),
				targetValue: Number(message.targetValue),
				low: message.customTargetValueLow,
				high: message.customTargetValueHigh,
				intensity: message.intensity,
				notes: message.notes,
			} as SeenStep),
		),
	};
}

async function readWithFitFileParser(bytes: Uint8Array<ArrayBuffer>): Promise<Seen> {
	const parsed = await new FitParser({ force: false, mode: "list" }).parseAsync(bytes.buffer);
	const messages = parsed.messages as unknown as Record<"file_id" | "workout" | "workout_step", Record<string, unknown>[]>;
	const [file] = messages.file_id;
	const [head] = messages.workout;
	expect(file?.type).toBe("workout");
	return {
		createdAt: new Date(String(file?.time_created)).toISOString(),
		sport: String(head?.sport),
		title: String(head?.wkt_name),
		stepCount: Number(head?.num_valid_steps),
		steps: messages.workout_step.map((message) =>
			present({
				index: (message.message_index as { value: number }).value,
				durationType: message.duration_type,
				durationValue: message.duration_value,
				targetType: message.target_type,
				targetValue: message.target_value,
				low: message.custom_target_value_low,
				high: message.custom_target_value_high,
				intensity: message.intensity,
				notes: message.notes,
			} as SeenStep),
		),
	};
}

const createdAt = "2026-11-21T06:00:00.000Z";
const encode = (plan: Workout, language: "en" | "ko" = "en") => encodeWorkout(toFitMessages(plan, { language, createdAt }));

describe.each(planned)("%s", (_, plan) => {
	test.each(["en", "ko"] as const)("is read back step by step as planned (%s)", async (language) => {
		const bytes = encode(plan, language);
		const steps = expected(plan);
		const whole = { createdAt, sport: plan.sport, title: workoutTitle(plan, language), stepCount: steps.length, steps };
		expect(readWithGarmin(bytes)).toEqual(whole);
		expect(await readWithFitFileParser(bytes)).toEqual(whole);
	});

	test("has a whole header and both checksums", () => {
		const bytes = encode(plan);
		const view = new DataView(bytes.buffer);
		expect(view.getUint8(0)).toBe(14);
		expect(new TextDecoder().decode(bytes.subarray(8, 12))).toBe(".FIT");
		expect(view.getUint32(4, true)).toBe(bytes.length - 14 - 2);
		expect(view.getUint16(12, true)).toBe(crc16(bytes.subarray(0, 12)));
		expect(view.getUint16(bytes.length - 2, true)).toBe(crc16(bytes.subarray(0, -2)));
		expect(new Decoder(Stream.fromByteArray([...bytes])).checkIntegrity()).toBe(true);
	});
});

test("the same workout at the same time gives the same bytes", () => {
	for (const [, plan] of planned) expect(encode(plan)).toEqual(encode(plan));
});

test("the bytes own a buffer of their size, so that they can be sent and stored", () => {
	for (const [, plan] of planned) expect(encode(plan).buffer.byteLength).toBe(encode(plan).length);
});

test("the checksum is FIT's", () => {
	// CRC-16/ARC check value.
	expect(crc16(new TextEncoder().encode("123456789"))).toBe(0xbb3d);
});

/** CRC-16/ARC bit by bit; FIT's table is its nibble form. */
function crc16(bytes: Uint8Array): number {
	let crc = 0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
	}
	return crc;
}
