/** One workout, a day, a week, the next two weeks: what of a delivery is carried out now. What lies outside stays as it is, also in the ledger. */
import type { IsoDate } from "../../calendar.ts";
import type { DeliveryEntry } from "./entry.ts";
import type { Wanted } from "./wanted.ts";

export type Selection = { workoutId: string } | { from: IsoDate; to: IsoDate };

interface Delivery {
	/** All that the plan wants in the window, and of every workout that stands in the ledger. */
	wanted: readonly Wanted[];
	ledger: readonly DeliveryEntry[];
}

/** A workout belongs to the days if it is to stand there, or stands there on Garmin. */
export function select<Whole extends Delivery>(whole: Whole, selection: Selection): Whole {
	const chosen = (id: string, days: readonly IsoDate[]): boolean =>
		"workoutId" in selection ? id === selection.workoutId : days.some((day) => day >= selection.from && day <= selection.to);
	const entryOf = new Map(whole.ledger.map((entry) => [entry.workoutId, entry]));
	const wantedOf = new Map(whole.wanted.map((item) => [item.workoutId, item]));
	const daysOf = (id: string): IsoDate[] => [wantedOf.get(id)?.day ?? [], entryOf.get(id)?.day ?? []].flat();
	return {
		...whole,
		wanted: whole.wanted.filter(({ workoutId }) => chosen(workoutId, daysOf(workoutId))),
		ledger: whole.ledger.filter(({ workoutId }) => chosen(workoutId, daysOf(workoutId))),
	};
}
