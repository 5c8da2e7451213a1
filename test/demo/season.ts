/** Two years in the life of the simulated runner, week by week: what they train for, how much, and how fit they are. */

type Phase = "base" | "build" | "specific" | "taper" | "race" | "recovery" | "holiday" | "ill" | "return";

interface Race {
	name: string;
	metres: number;
	/** ISO weekday. */
	weekday: 6 | 7;
}

export interface Week {
	/** From 0, the week of the first day. */
	index: number;
	phase: Phase;
	deload: boolean;
	/** Running planned for the week, km. */
	km: number;
	race: Race | null;
	vdot: number;
}

const half: Race = { name: "Half marathon", metres: 21_097.5, weekday: 7 };
const tenK: Race = { name: "10 km race", metres: 10_000, weekday: 7 };
const fiveK: Race = { name: "5 km race", metres: 5_000, weekday: 6 };

/** Phase, weeks, km per week from the first to the last, race on the last week's end. */
const blocks: [phase: Phase, weeks: number, fromKm: number, toKm: number, race?: Race][] = [
	["base", 8, 38, 46],
	["build", 6, 44, 52],
	["specific", 7, 50, 54],
	["taper", 1, 42, 42],
	["race", 1, 36, 36, tenK],
	["recovery", 2, 31, 35],
	["holiday", 1, 8, 8],
	["base", 7, 38, 48],
	["build", 7, 46, 56],
	["ill", 1, 8, 8],
	["return", 1, 18, 18],
	["specific", 7, 46, 58],
	["taper", 1, 46, 46],
	["race", 1, 45, 45, half],
	["recovery", 2, 31, 36],
	// Second year: repeated for as long as anyone asks.
	["base", 7, 40, 50],
	["build", 7, 48, 58],
	["specific", 6, 54, 60, fiveK],
	["taper", 1, 46, 46],
	["race", 1, 38, 38, tenK],
	["recovery", 1, 34, 34],
	["base", 5, 42, 52],
	["build", 6, 52, 62],
	["specific", 5, 58, 65],
	["taper", 1, 48, 48],
	["race", 1, 48, 48, half],
	["recovery", 2, 32, 36],
	["base", 8, 42, 54, fiveK],
];

/** [week, VDOT]: straight lines between. It rises with training, falls with holiday, illness and rest. */
const vdotPoints: [week: number, vdot: number][] = [
	[0, 42],
	[22, 44.2],
	[26, 43.7],
	[40, 45.4],
	[42, 44.6],
	[51, 45.9],
	[53, 45.5],
	[74, 47.2],
	[76, 46.9],
	[93, 48],
	[95, 47.6],
	[104, 48],
];

const DELOAD = 0.75;

const calendar = blocks.flatMap(([phase, weeks, fromKm, toKm, race]) =>
	Array.from({ length: weeks }, (_, i) => {
		const deload = i % 4 === 3 && i < weeks - 1 && ["base", "build", "specific"].includes(phase);
		const km = weeks === 1 ? fromKm : fromKm + ((toKm - fromKm) * i) / (weeks - 1);
		return { phase, deload, km: deload ? km * DELOAD : km, race: i === weeks - 1 ? (race ?? null) : null };
	}),
);

/** The recovery after the first half marathon ends the first year. */
const FIRST_YEAR = calendar.findIndex((week) => week.race === half) + 3;

export function weekOf(index: number): Week {
	const position = index < calendar.length ? index : FIRST_YEAR + ((index - FIRST_YEAR) % (calendar.length - FIRST_YEAR));
	const week = calendar[position];
	if (!week) throw new RangeError(`no week ${index}`);
	return { index, ...week, vdot: vdotAt(index) };
}

function vdotAt(week: number): number {
	const after = vdotPoints.findIndex(([at]) => at >= week);
	const [toWeek, to] = vdotPoints.at(after) ?? [0, 0];
	if (after < 1) return to;
	const [fromWeek, from] = vdotPoints[after - 1] ?? [0, 0];
	return from + ((to - from) * (week - fromWeek)) / (toWeek - fromWeek);
}
