/** A week of run and walk for somebody who begins. */
import { runWalk } from "../../workout/library/easy.ts";
import { EASY_SHORTEST_SECONDS } from "../rules.ts";
import { roundedRun } from "../volume/longest-run.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { availableSeconds } from "./days.ts";
import { type Draft, dayOf, draft } from "./draft.ts";
import type { WeekContext } from "./week-context.ts";

export function runWalkWeek(week: WeekVolume, stage: number, { profile, paces, longest }: WeekContext): Draft[] {
	const { layout } = week;
	const days = [layout.long, ...layout.quality, ...layout.easy].sort((a, b) => a - b);
	return days.map((day) => {
		const date = dayOf(week.monday, day);
		const wanted = Math.max(EASY_SHORTEST_SECONDS, week.seconds / days.length);
		const seconds = roundedRun(Math.min(wanted, availableSeconds(profile, day), longest.allowed(date)));
		return draft(date, runWalk(stage, seconds, paces), day === layout.long ? "key" : "important", paces);
	});
}
