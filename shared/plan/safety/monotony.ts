/** Weeks in which every day is like the other. */
import { addDays } from "../../calendar.ts";
import { monotony } from "../../fitness/strain.ts";
import { type Finding, finding } from "../finding.ts";
import { MONOTONY_LEAST_DAYS, MONOTONY_MOST } from "./rules.ts";
import type { SafetyView } from "./view.ts";

export function monotonyRule({ fullWeeks, dayLoads, today }: SafetyView): Finding[] {
	return fullWeeks.flatMap(({ monday }) => {
		if (addDays(monday, 6) < today) return [];
		const loads = Array.from({ length: 7 }, (_, i) => dayLoads.get(addDays(monday, i)) ?? 0);
		const days = loads.filter((load) => load > 0).length;
		if (days < MONOTONY_LEAST_DAYS) return [];
		const value = Math.round(monotony(loads) * 100) / 100;
		return value > MONOTONY_MOST
			? [finding("monotony", "info", [monday], { monotony: value, most: MONOTONY_MOST, days }, "add_rest_day")]
			: [];
	});
}
