/** Where a workout stands on the athlete's calendar at Garmin Connect, by the ledger, in the words of popup and card. */
import type { IsoDate } from "../../shared/calendar.ts";
import type { WatchState } from "../../shared/coach/today-panel.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import { type Standing, standing } from "../../shared/export/delivery/standing.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";

/** `there`: something of it stands on a day already. */
const words: Record<Standing, WatchState | { there: WatchState; else: WatchState }> = {
	sent: "sent",
	differs: "differs",
	sending: { there: "outdated", else: "not_sent" },
	to_send: "not_sent",
	to_update: { there: "outdated", else: "not_sent" },
	to_move: "outdated",
	to_take_off: { there: "outdated", else: "not_sent" },
	needs_approval: "not_sent",
	changed_since: { there: "outdated", else: "not_sent" },
	question: "question",
	left_alone: "left_alone",
	unsupported: "not_sent",
	failed: "failed",
	past: "not_sent",
};

/** `wanted`: as it is now. What was sent counts only as long as it is that, on that day, and nobody has taken the yes back. */
export function watchStateOf(
	wanted: Pick<Wanted, "day" | "digest" | "approval">,
	entry: DeliveryEntry | undefined,
	today: IsoDate,
): WatchState {
	const word = words[standing({ wanted, entry: entry ?? null, today })];
	if (typeof word === "string") return word;
	return entry?.scheduleId == null ? word.else : word.there;
}
