/** Easy running: E, E with strides, recovery, long, and run/walk for people who begin. */
import { forSeconds, recovery, repeat, type Session, step, strides, stridesSeconds, warmUp } from "../blocks.ts";
import type { Paces } from "../paces.ts";

export function easy(seconds: number, paces: Paces): Session {
	return { kind: "easy", segments: [step("work", forSeconds(seconds), "easy", paces)] };
}

export function recoveryRun(seconds: number, paces: Paces): Session {
	return { kind: "recovery", segments: [step("work", forSeconds(seconds), "easy", paces)] };
}

export function long(seconds: number, paces: Paces): Session {
	return { kind: "long", segments: [step("work", forSeconds(seconds), "easy", paces)] };
}

/** Daniels: 6-8 strides after an easy run, two or three times a week; four are enough when the run is short. */
export function easyWithStrides(seconds: number, paces: Paces): Session {
	const count = seconds >= 40 * 60 ? 6 : 4;
	return { kind: "easy_strides", segments: [step("work", forSeconds(seconds - stridesSeconds(count)), "easy", paces), strides(count)] };
}

/** Minutes run and walked per round, week by week: from a brisk start to a quarter of an hour without a break (planner default). */
const runWalkStages = [
	{ run: 60, walk: 90 },
	{ run: 120, walk: 90 },
	{ run: 180, walk: 90 },
	{ run: 300, walk: 120 },
	{ run: 480, walk: 120 },
	{ run: 600, walk: 60 },
] as const;

export const RUN_WALK_WEEKS = runWalkStages.length;

const WALK_IN_SECONDS = 300;

/** A short day takes an earlier stage rather than a single round. */
export function runWalk(stage: number, seconds: number, paces: Paces): Session {
	const left = seconds - WALK_IN_SECONDS;
	const reached = runWalkStages.slice(0, Math.max(0, stage) + 1);
	const round = reached.findLast((each) => 2 * (each.run + each.walk) <= left) ?? runWalkStages[0];
	const count = Math.max(2, Math.floor(left / (round.run + round.walk)));
	return {
		kind: "run_walk",
		segments: [
			{ ...warmUp(WALK_IN_SECONDS), intensity: "walk" },
			repeat(count, step("work", forSeconds(round.run), "easy", paces), recovery(forSeconds(round.walk), "walk")),
		],
	};
}
