/**
 * Garmin Connect's numbers for what a workout is made of. The number decides: Garmin ignores the key beside it and takes a wrong pair as the number says.
 *
 * Source: the answer of Garmin Connect's `/workout-service/workout/types`, as recorded by public clients in September 2026.
 */

export interface IdTable {
	/** Names of the two fields in Garmin's object. */
	id: string;
	key: string;
	/** Number by key; other spellings that Garmin takes stand after its own. */
	ids: Readonly<Record<string, number>>;
	/** Numbers that exist without a key of use to us. */
	others: readonly number[];
}

export const sportType = {
	id: "sportTypeId",
	key: "sportTypeKey",
	ids: {
		running: 1,
		cycling: 2,
		other: 3,
		swimming: 4,
		strength_training: 5,
		cardio_training: 6,
		yoga: 7,
		pilates: 8,
		hiit: 9,
		multi_sport: 10,
		mobility: 11,
		rucking: 13,
	},
	others: [],
} as const satisfies IdTable;

export const stepType = {
	id: "stepTypeId",
	key: "stepTypeKey",
	ids: { warmup: 1, cooldown: 2, interval: 3, recovery: 4, rest: 5, repeat: 6, other: 7, main: 8 },
	others: [],
} as const satisfies IdTable;

/** Seconds for time and fixed rest, metres for distance. 21 to 24 are kinds of velocity and power loss. */
export const endCondition = {
	id: "conditionTypeId",
	key: "conditionTypeKey",
	ids: {
		"lap.button": 1,
		time: 2,
		distance: 3,
		calories: 4,
		power: 5,
		"heart.rate": 6,
		iterations: 7,
		"fixed.rest": 8,
		"fixed.repetition": 9,
		reps: 10,
		"training.peaks.tss": 11,
		"repetition.time": 12,
		"time.at.valid.cda": 13,
		"power.last.lap": 14,
		"max.power.last.lap": 15,
		"repetition.swim.css.offset": 16,
		"velocity.loss": 17,
		"custom.velocity": 18,
		"vbt.velocity.zone": 19,
		"velocity.min": 20,
	},
	others: [21, 22, 23, 24],
} as const satisfies IdTable;

/** m/s for pace and speed, bpm, W, rpm or steps a minute. 20 to 27 are kinds of velocity and power loss. */
export const targetType = {
	id: "workoutTargetTypeId",
	key: "workoutTargetTypeKey",
	ids: {
		"no.target": 1,
		"power.zone": 2,
		cadence: 3,
		"heart.rate.zone": 4,
		"speed.zone": 5,
		"pace.zone": 6,
		grade: 7,
		"heart.rate.lap": 8,
		"power.lap": 9,
		"power.3s": 10,
		"power.10s": 11,
		"power.30s": 12,
		"speed.lap": 13,
		"swim.stroke": 14,
		resistance: 15,
		"power.curve": 16,
		"swim.css.offset": 17,
		"swim.instruction": 18,
		instruction: 19,
		"cadence.zone": 3,
	},
	others: [20, 21, 22, 23, 24, 25, 26, 27],
} as const satisfies IdTable;

export const strokeType = {
	id: "strokeTypeId",
	key: "strokeTypeKey",
	ids: {
		any_stroke: 1,
		backstroke: 2,
		breaststroke: 3,
		drill: 4,
		fly: 5,
		free: 6,
		individual_medley: 7,
		mixed: 8,
	},
	others: [0, 9, 10],
} as const satisfies IdTable;

export const equipmentType = {
	id: "equipmentTypeId",
	key: "equipmentTypeKey",
	ids: { fins: 1, kickboard: 2, paddles: 3, pull_buoy: 4, snorkel: 5 },
	others: [0],
} as const satisfies IdTable;

export const drillType = {
	id: "drillTypeId",
	key: "drillTypeKey",
	ids: { kick: 1, pull: 2, drill: 3 },
	others: [0],
} as const satisfies IdTable;

export const unit = {
	id: "unitId",
	key: "unitKey",
	ids: { meter: 1, kilometer: 2, mile: 4, yard: 230, kilogram: 8, pound: 9 },
	others: [],
} as const satisfies IdTable;

/** Centimetres or grams in a unit, as Garmin gives them. */
export const unitFactors: Readonly<Record<number, number>> = { 1: 100, 2: 100_000, 4: 160_934.4, 230: 91.44, 8: 1000, 9: 453.59237 };

/** Swimming's targets by word or by offset from the threshold have one value. */
export const oneValueTargets: readonly number[] = [targetType.ids["swim.css.offset"], targetType.ids["swim.instruction"]];

/** Garmin's own key of a number; null where there is none. */
export function keyOf(table: IdTable, id: number): string | null {
	return Object.entries(table.ids).find(([, each]) => each === id)?.[0] ?? null;
}
