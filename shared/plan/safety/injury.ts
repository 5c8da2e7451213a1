/** Pain decides: 3 and 4 take the quality away, 5 and more, and a bone that is not healed, the running. */
import type { IsoDate } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { isAboveEasy } from "./hard-days.ts";
import { PAIN_NO_QUALITY, PAIN_STOP } from "./rules.ts";
import type { SafetyView } from "./view.ts";

interface Hurt {
	from: IsoDate;
	/** Null while it hurts. */
	to: IsoDate | null;
	stressFracture: boolean;
	/** Null: an injury of the profile, whose pain nobody asked for; taken as one that forbids quality. */
	pain: number | null;
}

export function injuryRule(view: SafetyView): Finding[] {
	const told: Hurt[] = view.plan.circumstances.filter((each) => each.kind === "injury");
	const hurts = [...told, ...(view.profile.injuries ?? []).map((each) => ({ ...each, pain: null }))];
	if (hurts.length === 0) return [];
	return view.ahead.flatMap((each) => {
		const open = hurts.filter(({ from, to }) => each.day >= from && (to === null || each.day <= to));
		const pain = Math.max(0, ...open.map((hurt) => hurt.pain ?? PAIN_NO_QUALITY));
		const stop = pain >= PAIN_STOP || open.some((hurt) => hurt.stressFracture);
		if (stop && onFoot(each)) return [finding("training_while_injured", "danger", [each.day], { pain }, "see_doctor")];
		if (pain < PAIN_NO_QUALITY || !isAboveEasy(each)) return [];
		// Only what is known to hurt is refused.
		const severity = open.some((hurt) => (hurt.pain ?? 0) >= PAIN_NO_QUALITY) ? "danger" : "warn";
		return [finding("training_while_injured", severity, [each.day], { pain }, "make_easy")];
	});
}

/** Cycling, swimming and strength for the upper body may go on. */
function onFoot({ sport }: Workout): boolean {
	return sport === "running" || sport === "hiking" || sport === "walking";
}
