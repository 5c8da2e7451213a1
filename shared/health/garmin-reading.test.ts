import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../calendar.ts";
import { dayCalls, isDayKind, kindsOf, type ReadingKind } from "./garmin-kinds.ts";
import {
	daysAgain,
	EMPTY_DAYS_END,
	isDue,
	isPastRead,
	isRoundOver,
	mayRead,
	nextStep,
	type ReadingStep,
	ROUND_MS,
} from "./garmin-reading.ts";
import { applied, begun, pauseMs } from "./garmin-reading-outcome.ts";
import { nothingRead, type ReadingState, ReadingStateSchema } from "./garmin-reading-state.ts";

const TODAY = "2026-11-21";
const NOW = Date.UTC(2026, 10, 21, 8);
const account = { profileId: "4711", displayName: "a b/c" };
const all = kindsOf("garmin_connect");
const moment = { source: "garmin_connect", today: TODAY, account } as const;

/** A Garmin with data since a day and so many activities, newest first; `known` are those that Longrun has. */
interface World {
	since: string;
	activities: string[];
	known: Set<string>;
}

const world = (activities = 250, since = "2025-01-01"): World => ({
	since,
	activities: Array.from({ length: activities }, (_, i) => String(1000 + activities - i)),
	known: new Set(),
});

const start = (kinds: readonly ReadingKind[], now = NOW, state: ReadingState = nothingRead): ReadingState =>
	begun({ ...state, consents: kinds.map((kind) => ({ kind, words: "w", at: now })) }, kinds, { account: "4711", now, asked: false });

function outcome(step: ReadingStep, from: World) {
	switch (step.what) {
		case "count":
			return { outcome: "done", step, count: from.activities.length } as const;
		case "list": {
			const page = from.activities.slice(step.start, step.start + step.limit);
			const unread = page.filter((id) => !from.known.has(id));
			for (const id of unread) from.known.add(id);
			return { outcome: "done", step, count: page.length, unread: unread.length } as const;
		}
		case "days":
			return {
				outcome: "done",
				step,
				count: Math.max(0, Math.min(daysBetween(from.since, step.to), daysBetween(step.from, step.to)) + 1),
			} as const;
		case "picture":
			return { outcome: "done", step, count: 0 } as const;
		default:
			return step satisfies never;
	}
}

/** Until nothing is left, or for so many steps. */
function read(state: ReadingState, from: World, kinds: readonly ReadingKind[] = all, most = 5_000, now = NOW, today = TODAY) {
	const steps: ReadingStep[] = [];
	let at = state;
	while (steps.length < most) {
		const step = nextStep(at, kinds, { ...moment, today });
		if (step === null) break;
		steps.push(step);
		at = ReadingStateSchema.parse(applied(at, outcome(step, from), { now, today, kinds, chance: 0 }));
	}
	return { steps, state: at };
}

describe("the first reading", () => {
	test("takes the newest days of every kind first, then goes back until there is nothing for a year", () => {
		const { steps, state } = read(start(all), world());
		const firstPast = steps.findIndex((step) => "phase" in step && step.phase === "past");
		expect(steps.slice(firstPast).some((step) => "phase" in step && step.phase === "new")).toBe(false);
		expect(isPastRead(state, all) && isRoundOver(state, all)).toBe(true);
		for (const kind of all.filter(isDayKind)) {
			const days = state.days[kind];
			expect(days?.until).toBe(TODAY);
			const { reach } = dayCalls[kind];
			if (reach === null) expect(daysBetween(days?.from ?? TODAY, "2025-01-01")).toBeGreaterThanOrEqual(EMPTY_DAYS_END);
			else expect(daysBetween(days?.from ?? TODAY, TODAY)).toBe(reach);
		}
	});

	test("asks for each day of a kind once, and never for more days than Garmin gives", () => {
		const { steps } = read(start(all), world());
		for (const kind of all.filter(isDayKind)) {
			const ranges = steps
				.flatMap((step) => (step.what === "days" && step.kind === kind ? [step] : []))
				.toSorted((a, b) => (a.from < b.from ? -1 : 1));
			expect(ranges.length).toBeGreaterThan(0);
			for (const [i, { from, to }] of ranges.entries()) {
				expect(daysBetween(from, to) + 1).toBe(dayCalls[kind].days.garmin_connect);
				if (i > 0) expect(from).toBe(addDays(ranges[i - 1]?.to ?? "", 1));
			}
		}
	});

	test("goes through the whole list of activities, newest first, a hundred at a time", () => {
		const from = world(250);
		const { steps, state } = read(start(["activities"]), from, ["activities"]);
		expect(steps.map((step) => (step.what === "list" ? [step.start, step.limit] : step.what))).toEqual([
			"count",
			[0, 100],
			[97, 100],
			[194, 100],
		]);
		expect(from.known.size).toBe(250);
		expect(state.activities).toMatchObject({ total: 250, settled: 250, done: true, came: 250 });
	});

	test("broken off anywhere and gone on with on another day it reads the same", () => {
		const whole = read(start(all), world());
		for (const stops of [1, 7, 20, 33]) {
			const from = world();
			let state = start(all);
			const steps: ReadingStep[] = [];
			for (let run = 0; run < 5_000; run++) {
				const part = read(state, from, all, stops);
				steps.push(...part.steps);
				if (part.steps.length < stops) break;
				state = begun(part.state, all, { account: "4711", now: NOW + run, asked: false });
			}
			expect(from.known.size).toBe(250);
			expect(steps.map(({ path }) => path)).toEqual(whole.steps.map(({ path }) => path));
		}
	});

	test("what is recorded meanwhile neither hides nor doubles anything", () => {
		const from = world(250);
		const half = read(start(["activities"]), from, ["activities"], 2);
		from.activities.unshift("9001", "9002", "9003", "9004", "9005");
		const later = begun({ ...half.state, readAt: NOW }, ["activities"], { account: "4711", now: NOW + ROUND_MS, asked: false });
		const rest = read(later, from, ["activities"], 100, NOW + ROUND_MS + 1);
		expect(from.known.size).toBe(255);
		expect(rest.state.activities).toMatchObject({ total: 255, done: true, came: 255 });
	});

	test("an account that was empty at first is read once there is something", () => {
		const empty = read(start(["activities"]), world(0), ["activities"]);
		expect(empty.state.activities).toMatchObject({ total: 0, settled: 0, done: true });
		const from = world(130);
		const later = begun({ ...empty.state, readAt: NOW }, ["activities"], { account: "4711", now: NOW + ROUND_MS, asked: false });
		const rest = read(later, from, ["activities"], 100, NOW + ROUND_MS + 1);
		expect(from.known.size).toBe(130);
		expect(rest.state.activities).toMatchObject({ total: 130, settled: 130, done: true });
	});
});

describe("what is new", () => {
	const read1 = () => {
		const from = world(30);
		return { from, state: read(start(all), from).state };
	};

	test("is due once a day, when the athlete asks, and not while stopped or paused", () => {
		const { state } = read1();
		expect(isDue(state, all, NOW + ROUND_MS - 1, false)).toBe(false);
		expect(isDue(state, all, NOW + ROUND_MS, false)).toBe(true);
		expect(isDue({ ...state, requestedAt: NOW }, all, NOW + 1, false)).toBe(true);
		expect(isDue({ ...state, stopped: true }, all, NOW + ROUND_MS, false)).toBe(false);
		expect(isDue({ ...state, pausedUntil: NOW + 2 * ROUND_MS }, all, NOW + ROUND_MS, true)).toBe(false);
		expect(isDue(state, [], NOW + ROUND_MS, true)).toBe(false);
	});

	test("begins with the last two days that were read, and ends today, one call a kind where days come in ranges", () => {
		const { from, state } = read1();
		const now = NOW + 3 * ROUND_MS;
		const today = addDays(TODAY, 3);
		const next = begun(state, all, { account: "4711", now, asked: false });
		const { steps, state: after } = read(next, from, all, 100, now, today);
		const days = steps.flatMap((step) => (step.what === "days" ? [step] : []));
		expect(days.filter(({ kind }) => kind === "sleep")).toMatchObject([{ from: addDays(TODAY, -1), to: today }]);
		expect(days.filter(({ kind }) => kind === "respiration").map((step) => step.from)).toEqual(
			[-1, 0, 1, 2, 3].map((n) => addDays(TODAY, n)),
		);
		expect(steps.filter((step) => step.what === "list")).toMatchObject([{ start: 0, limit: 20 }]);
		expect(after.readAt).toBe(now);
		expect(nextStep(after, all, { ...moment, today })).toBeNull();
	});

	test("an activity that came late to an old place of the list is found", () => {
		const { from, state } = read1();
		from.activities.push("500");
		const now = NOW + ROUND_MS;
		const { state: after } = read(begun(state, all, { account: "4711", now, asked: false }), from, all, 200, now);
		expect(from.known.has("500")).toBe(true);
		expect(after.activities.done).toBe(true);
	});

	test("a page opened again on the same day goes on and begins no new round", () => {
		const { state } = read1();
		expect(begun(state, all, { account: "4711", now: NOW + 1, asked: false }).roundAt).toBe(state.roundAt);
		expect(begun(state, all, { account: "4711", now: NOW + 1, asked: true }).roundAt).toBe(NOW + 1);
	});
});

describe("days that Garmin could not give", () => {
	const failing = (state: ReadingState, from: World, kinds: readonly ReadingKind[], isFailing: (step: ReadingStep) => boolean) => {
		let at = state;
		for (let step = nextStep(at, kinds, moment), run = 0; step !== null && run < 500; step = nextStep(at, kinds, moment), run++) {
			const done = isFailing(step) ? ({ outcome: "done", step, count: 0, failed: 1 } as const) : outcome(step, from);
			at = applied(at, done, { now: NOW, today: TODAY, kinds, chance: 0 });
		}
		return at;
	};
	const isPast = (step: ReadingStep) => step.what === "days" && step.phase === "past";

	test("say nothing of a year without the watch: the way back goes on past them to what was there before", () => {
		const kinds = ["resting_heart_rate"] as const;
		const from = world(0, "2018-06-01");
		const whole = read(start(kinds), from, kinds).state.days.resting_heart_rate;
		let failures = 0;
		const after = failing(start(kinds), from, kinds, (step) => isPast(step) && failures++ < 2).days.resting_heart_rate;
		expect(failures).toBeGreaterThan(2);
		expect([after?.done, after?.from]).toEqual([true, whole?.from]);
		expect((after?.from ?? TODAY) < "2018-06-01").toBe(true);
		expect((whole?.facts ?? 0) - (after?.facts ?? 0)).toBe(2 * 365);
	});

	test("move the place on, so that nobody asks for them for ever", () => {
		const kinds = ["sleep"] as const;
		const after = failing(start(kinds), world(0), kinds, () => true).days.sleep;
		expect(after).toMatchObject({ done: true, emptyDays: 0, facts: 0, until: TODAY });
	});

	test("are counted while they come one after the other, those that were tried again apart", () => {
		const kinds = ["sleep"] as const;
		const fails = (state: ReadingState, step: ReadingStep | null) =>
			step === null ? state : applied(state, { outcome: "done", step, count: 0, failed: 1 }, { now: NOW, today: TODAY, kinds, chance: 0 });
		const first = fails(start(kinds), nextStep(start(kinds), kinds, moment));
		const second = fails(first, nextStep(first, kinds, moment));
		const again = fails(second, daysAgain("sleep", "2026-01-01", "2026-01-28", moment));
		expect([first.misses, second.misses, again.misses]).toEqual([1, 2, 2]);
		expect(read(again, world(0), kinds, 1).state.misses).toBe(0);
		expect(applied(again, { outcome: "broken_off", code: "x" }, { now: NOW, today: TODAY, kinds, chance: 0 }).misses).toBe(0);
		const { misses: _, ...older } = nothingRead;
		expect(ReadingStateSchema.parse(older)).toEqual(nothingRead);
	});
});

describe("consent", () => {
	test("counts per kind, for the words that are shown today", () => {
		const state = {
			...nothingRead,
			consents: [{ kind: "sleep", words: "2026-11", at: 1 } as const, { kind: "weight", words: "2025-01", at: 1 } as const],
		};
		expect(mayRead(state, "garmin_connect", "2026-11")).toEqual(["sleep"]);
	});
	test("nothing else is ever asked for", () => {
		const { steps } = read(start(["weight"]), world(), ["weight"]);
		expect(new Set(steps.map((step) => (step.what === "days" ? step.kind : step.what)))).toEqual(new Set(["weight"]));
	});
});

describe("a pause that Garmin asks for", () => {
	test("is as long as it wishes, longer each time, never over a day and a half, and over with the next answer", () => {
		expect(pauseMs(0, 14, 0)).toBe(900_000);
		expect(pauseMs(0, 7_200, 0)).toBe(7_200_000);
		expect([1, 2, 3].map((pauses) => pauseMs(pauses, 0, 0) / 60_000)).toEqual([30, 60, 120]);
		expect(pauseMs(50, 0, 1)).toBe(36 * 3_600_000);
		const throttled = applied(
			start(all),
			{ outcome: "throttled", retryAfterSeconds: 14 },
			{ now: NOW, today: TODAY, kinds: all, chance: 0.5 },
		);
		expect(throttled).toMatchObject({ pauses: 1, pausedUntil: NOW + 1_125_000, error: { code: "throttled" } });
		expect(isDue(throttled, all, NOW + 1_124_999, true)).toBe(false);
		const { state } = read(throttled, world(), all, 1);
		expect(state).toMatchObject({ pauses: 0, pausedUntil: null });
	});
});
