/** Whether a warning sign holds the plan back, by what the plan and the athlete say. Pure. */
import { addDays, type IsoDate } from "../../../../shared/calendar.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";

export type FlagSign = "up" | "cleared" | null;

/** So long the word that it is cleared can be taken back on the page. */
const TAKE_BACK_DAYS = 14;

export function flagSign({ adjustments }: Pick<Plan, "adjustments">, clearedOn: IsoDate | null, today: IsoDate): FlagSign {
	const since = adjustments
		.filter(({ reason, easyUntil }) => reason === "red_flag" && easyUntil !== null && easyUntil > today)
		.map(({ reviewedWeek }) => reviewedWeek)
		.sort()
		.at(-1);
	if (since !== undefined && (clearedOn === null || clearedOn < since)) return "up";
	return clearedOn !== null && clearedOn > addDays(today, -TAKE_BACK_DAYS) ? "cleared" : null;
}
