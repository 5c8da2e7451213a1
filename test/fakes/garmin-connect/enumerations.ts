/**
 * What Garmin Connect's workout service means by its numbers. Copied from the answer of its own list of types (2026-09); it stands
 * for the service and is kept apart from what the exporter sends. The number decides, the word beside it is ignored.
 */

export type Enumeration = Readonly<Record<number, string>>;

export const sportTypes: Enumeration = {
	1: "running",
	2: "cycling",
	3: "other",
	4: "swimming",
	5: "strength_training",
	6: "cardio_training",
	7: "yoga",
	8: "pilates",
	9: "hiit",
	10: "multi_sport",
	11: "mobility",
	13: "rucking",
};

/** Walking and its kin: accepted, and stored as no sport at all. */
export const sportsStoredAsNone: readonly number[] = [17, 18];

/** Swimming stands third in the service's lists; the others stand by their number. Cosmetic. */
export const sportDisplayOrder: Readonly<Record<number, number>> = { 3: 4, 4: 3 };

export const stepTypes: Enumeration = {
	1: "warmup",
	2: "cooldown",
	3: "interval",
	4: "recovery",
	5: "rest",
	6: "repeat",
	7: "other",
	8: "main",
};

export const endConditions: Enumeration = {
	1: "lap.button",
	2: "time",
	3: "distance",
	4: "calories",
	5: "power",
	6: "heart.rate",
	7: "iterations",
	8: "fixed.rest",
	9: "fixed.repetition",
	10: "reps",
	11: "training.peaks.tss",
	12: "repetition.time",
	13: "time.at.valid.cda",
	14: "power.last.lap",
	15: "max.power.last.lap",
	16: "repetition.swim.css.offset",
	17: "velocity.loss",
	18: "custom.velocity",
	19: "vbt.velocity.zone",
	20: "velocity.min",
};

export const targetTypes: Enumeration = {
	1: "no.target",
	2: "power.zone",
	3: "cadence",
	4: "heart.rate.zone",
	5: "speed.zone",
	6: "pace.zone",
	7: "grade",
	8: "heart.rate.lap",
	9: "power.lap",
	10: "power.3s",
	11: "power.10s",
	12: "power.30s",
	13: "speed.lap",
	14: "swim.stroke",
	15: "resistance",
	16: "power.curve",
	17: "swim.css.offset",
	18: "swim.instruction",
	19: "instruction",
};

export const strokeTypes: Enumeration = {
	1: "any_stroke",
	2: "backstroke",
	3: "breaststroke",
	4: "drill",
	5: "fly",
	6: "free",
	7: "individual_medley",
	8: "mixed",
	9: "im_by_round",
	10: "reverse_im_by_round",
};

export const equipmentTypes: Enumeration = { 1: "fins", 2: "kickboard", 3: "paddles", 4: "pull_buoy", 5: "snorkel" };

export const drillTypes: Enumeration = { 1: "kick", 2: "pull", 3: "drill" };

export const swimInstructions: Enumeration = {
	1: "recovery",
	2: "very easy",
	3: "easy",
	4: "moderate",
	5: "hard",
	6: "very hard",
	7: "all out",
	8: "fast",
	9: "ascend",
	10: "descend",
};

export interface Unit {
	unitId: number;
	unitKey: string;
	factor: number;
}

export const units: readonly Unit[] = [
	{ unitId: 1, unitKey: "meter", factor: 100 },
	{ unitId: 2, unitKey: "kilometer", factor: 100_000 },
	{ unitId: 4, unitKey: "mile", factor: 160_934.4 },
	{ unitId: 8, unitKey: "kilogram", factor: 1000 },
	{ unitId: 9, unitKey: "pound", factor: 453.59237 },
	{ unitId: 230, unitKey: "yard", factor: 91.44 },
];
