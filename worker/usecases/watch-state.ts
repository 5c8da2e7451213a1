/** Where a workout stands on the athlete's calendar at Garmin Connect, by the ledger. */
import type { WatchState } from "../../shared/coach/today-panel.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";

export const isOpenQuestion = ({ question, answer }: DeliveryEntry): boolean => question !== null && answer === null;

/** `wanted`: as it is now. What was sent counts only as long as it is that, on that day, and nobody has taken the yes back. */
export function watchStateOf(wanted: Pick<Wanted, "day" | "digest" | "approval">, entry: DeliveryEntry | undefined): WatchState {
	if (!entry) return "not_sent";
	if (entry.answer === "keep_garmin") return "left_alone";
	if (isOpenQuestion(entry)) return "question";
	if (entry.failure !== null) return "failed";
	if (entry.garminId === null || entry.scheduleId === null) return "not_sent";
	const isSettled = entry.step === null && entry.answer === null && wanted.approval === "approved";
	return isSettled && entry.digest === wanted.digest && entry.day === wanted.day ? "sent" : "outdated";
}
