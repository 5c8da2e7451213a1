/** What has been told and is over is forgotten once it weighs on no week ahead. */
import { addDays, type IsoDate } from "../calendar.ts";
import type { Circumstance } from "./circumstance.ts";

/** Kept for this long before the window, so that late data can still be reviewed [convention]. */
const KEPT_DAYS = 56;

/** The circumstances without those that ended more than eight weeks before `from`; all of them when `ahead` would plan otherwise without. */
export function circumstancesWithin(
	circumstances: readonly Circumstance[],
	from: IsoDate,
	ahead: (known: readonly Circumstance[]) => unknown,
): Circumstance[] {
	const kept = circumstances.filter((each) => {
		const end = endOf(each);
		return end === null || end >= addDays(from, -KEPT_DAYS);
	});
	const isSame = kept.length === circumstances.length || JSON.stringify(ahead(kept)) === JSON.stringify(ahead(circumstances));
	return isSame ? kept : [...circumstances];
}

function endOf(each: Circumstance): IsoDate | null {
	if ("to" in each) return each.to;
	return each.kind === "rest" ? each.day : addDays(each.monday, 6);
}
