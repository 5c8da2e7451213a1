/** Days that the athlete has taken out of the calendar. */
import type { IsoDate } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import type { SafetyView } from "./view.ts";

/** What the athlete has put there by hand, and a race, is told; the rest should not be there. */
export function blockedDayRule({ plan, profile, ahead }: SafetyView): Finding[] {
	const blocked: { from: IsoDate; to: IsoDate }[] = [...(profile.blocked ?? [])];
	for (const each of plan.circumstances) {
		if (each.kind === "pause") blocked.push(each);
		if (each.kind === "rest") blocked.push({ from: each.day, to: each.day });
	}
	if (blocked.length === 0) return [];
	return ahead
		.filter(({ day }) => blocked.some(({ from, to }) => day >= from && day <= to))
		.map((each) => finding("blocked_day", each.byHand || each.kind === "race" ? "info" : "warn", [each.day], {}, "move_workout"));
}
