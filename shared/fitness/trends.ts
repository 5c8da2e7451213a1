/** How fitness and training went over time: what charts are drawn from. */
import { z } from "zod/mini";
import { addDays, daysBetween, type IsoDate, IsoDateSchema, mondayOf } from "../calendar.ts";
import { dailyLoads, firstDay } from "./day-totals.ts";
import type { DayTotals } from "./fitness.ts";
import { type FormDay, SETTLING_DAYS } from "./form.ts";
import { formOf } from "./form-series.ts";
import type { Snapshot } from "./snapshot.ts";
import { monotony, strain } from "./strain.ts";
import { type ThresholdEntry, ThresholdEntrySchema } from "./threshold.ts";

const TrendDaySchema = z.object({
	day: IsoDateSchema,
	load: z.number(),
	ctl: z.number(),
	atl: z.number(),
	tsb: z.number(),
	settling: z.boolean(),
});

const TrendWeekSchema = z.object({
	monday: IsoDateSchema,
	load: z.number(),
	/** In motion, all sports. */
	seconds: z.number(),
	runMetres: z.number(),
	runSeconds: z.number(),
	runs: z.number(),
	/** In heart-rate zones 1 to 5. */
	zoneSeconds: z.array(z.number()).check(z.length(5)),
	/** Foster's, of a whole known week with load; else null. */
	monotony: z.nullable(z.number()),
	strain: z.nullable(z.number()),
	/** CTL at the week's end minus CTL at the end of the week before; null when that one is not known. */
	ramp: z.nullable(z.number()),
});

export const TrendsSchema = z.object({
	days: z.array(TrendDaySchema),
	weeks: z.array(TrendWeekSchema),
	/** At the end of each month that had one. */
	vdot: z.array(z.object({ month: z.string(), value: z.number() })),
	/** In order of day; without refused ones. Those of before `from` are the first step of a line. */
	thresholds: z.array(ThresholdEntrySchema),
});
export type Trends = z.infer<typeof TrendsSchema>;

export interface TrendsInput {
	/** The whole history in any order. */
	history: readonly DayTotals[];
	from: IsoDate;
	to: IsoDate;
	snapshots: readonly Snapshot[];
	entries: readonly ThresholdEntry[];
}

/**
 * One entry per known day from `from` to `to` (both included), and per ISO week that touches them. A week is summed whole, but not beyond `to`. Days
 * before the first of history are unknown and have no entry.
 */
export function fitnessTrends({ history, from, to, snapshots, entries }: TrendsInput): Trends {
	return {
		...trainingTrends(history, from, to),
		vdot: snapshots
			.filter(({ month }) => month >= from.slice(0, 7) && month <= to.slice(0, 7))
			.flatMap(({ month, fitness }) => (fitness.vdot === null ? [] : [{ month, value: fitness.vdot.value }]))
			.sort((a, b) => a.month.localeCompare(b.month)),
		thresholds: entries
			.filter(({ day, state }) => day <= to && state !== "refused")
			.sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id)),
	};
}

function trainingTrends(history: readonly DayTotals[], from: IsoDate, to: IsoDate): Pick<Trends, "days" | "weeks"> {
	const first = firstDay(history, to);
	if (first === null || from > to) return { days: [], weeks: [] };
	const loads = dailyLoads(history, to);
	const series = formOf(loads);
	const start = from > first ? from : first;

	const days: Trends["days"] = [];
	for (let at = daysBetween(first, start); at < loads.length; at++) {
		const form: FormDay = series[at] ?? { ctl: 0, atl: 0, tsb: 0 };
		days.push({ day: addDays(first, at), load: loads[at] ?? 0, ...form, settling: at < SETTLING_DAYS - 1 });
	}

	const weeks = new Map<IsoDate, Trends["weeks"][number]>();
	const weeksFrom = mondayOf(start);
	for (let monday = weeksFrom; monday <= to; monday = addDays(monday, 7)) {
		const at = daysBetween(first, monday);
		const week = at < 0 ? [] : loads.slice(at, at + 7);
		const trained = week.length === 7 && week.some((load) => load > 0);
		const [end, before] = [series[Math.min(at + 6, series.length - 1)], series[at - 1]];
		weeks.set(monday, {
			monday,
			load: 0,
			seconds: 0,
			runMetres: 0,
			runSeconds: 0,
			runs: 0,
			zoneSeconds: [0, 0, 0, 0, 0],
			monotony: trained ? monotony(week) : null,
			strain: trained ? strain(week) : null,
			ramp: end === undefined || before === undefined ? null : end.ctl - before.ctl,
		});
	}
	// Sums of floats depend on their order in the last digit.
	for (const totals of history.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
		const week = totals.day <= to && totals.day >= weeksFrom ? weeks.get(mondayOf(totals.day)) : undefined;
		if (week === undefined) continue;
		week.load += totals.load;
		week.seconds += totals.seconds;
		week.runMetres += totals.runMetres;
		week.runSeconds += totals.runSeconds;
		week.runs += totals.runs;
		week.zoneSeconds = week.zoneSeconds.map((seconds, zone) => seconds + (totals.zoneSeconds[zone] ?? 0));
	}
	return { days, weeks: [...weeks.values()] };
}
