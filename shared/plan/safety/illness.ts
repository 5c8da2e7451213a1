/** No training with fever, chest or stomach; with a cold nothing hard; afterwards as many easy days as there were sick ones. */
import { addDays, daysBetween, type IsoDate } from "../../calendar.ts";
import type { Circumstance } from "../circumstance.ts";
import { type Finding, finding } from "../finding.ts";
import { isAboveEasy } from "./hard-days.ts";
import { ILL_EASY_LEAST_DAYS, ILL_FREE_DAYS } from "./rules.ts";
import type { SafetyView } from "./view.ts";

type Illness = Extract<Circumstance, { kind: "illness" }>;

export function illnessRule(view: SafetyView): Finding[] {
	return view.plan.circumstances.flatMap((each) => (each.kind === "illness" ? during(each, view) : []));
}

function during(illness: Illness, view: SafetyView): Finding[] {
	const days = daysBetween(illness.from, illness.to) + 1;
	const systemic = illness.illness === "systemic";
	const easyFrom = addDays(illness.to, systemic ? ILL_FREE_DAYS + 1 : 1);
	const easyUntil: IsoDate = addDays(easyFrom, systemic ? Math.max(days, ILL_EASY_LEAST_DAYS) : 0);
	return view.ahead.flatMap((each) => {
		if (each.day < illness.from || each.day >= easyUntil) return [];
		const found = (severity: "warn" | "danger") => [
			finding("training_while_ill", severity, [each.day], { sickDays: days, easyDays: daysBetween(easyFrom, easyUntil) }, "remove_workout"),
		];
		if (systemic && each.day <= illness.to) return found("danger");
		if (systemic && each.day < easyFrom) return found("warn");
		return isAboveEasy(each) ? found("warn") : [];
	});
}
