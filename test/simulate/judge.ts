/**
 * The judge of plans. It reckons every bar from dates, minutes and loads, with constants typed from the training literature, and knows
 * nothing of the engine: what the engine gets wrong, the judge must not get wrong in the same way.
 */
import type { JudgedCase, Verdict } from "./judge-case.ts";
import { blockedBar, injuredBar, minutesBar, restBars } from "./judge-days.ts";
import { backToBackBar, hardDaysBar, spacingBars, strengthBar } from "./judge-hard-days.ts";
import { capsBar, noviceBar, qualityPresentBar, splitBar, under18Bar } from "./judge-intensity.ts";
import { longestRunBar, longRunShareBar } from "./judge-long-run.ts";
import { raceBars } from "./judge-race.ts";
import { returnBar } from "./judge-return.ts";
import { type JudgedView, viewOf } from "./judge-view.ts";
import { deloadBar, monotonyBar, raiseBar, rampBars } from "./judge-volume.ts";

const judges: readonly ((view: JudgedView) => Verdict[])[] = [
	rampBars,
	returnBar,
	deloadBar,
	raiseBar,
	monotonyBar,
	longRunShareBar,
	longestRunBar,
	spacingBars,
	hardDaysBar,
	strengthBar,
	backToBackBar,
	splitBar,
	capsBar,
	qualityPresentBar,
	noviceBar,
	under18Bar,
	minutesBar,
	blockedBar,
	restBars,
	injuredBar,
	raceBars,
];

/** One verdict per bar and week, day or race it could be laid on, from `today` on. */
export function judge(known: JudgedCase): Verdict[] {
	const view = viewOf(known);
	return judges.flatMap((each) => each(view));
}
