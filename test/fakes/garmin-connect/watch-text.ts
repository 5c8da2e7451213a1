/**
 * The text that a watch would show for a stored workout, made from the numeric ids alone:
 *
 *     Running
 *     10:00 warm-up at heart rate zone 2
 *     3 × 1000 m at 4:10–4:20, 2:00 rest
 *     until lap cool-down
 *
 * One line per sport, then one per step; a repeat is one line, a repeat in a repeat stands in brackets. Values stand in the order in
 * which they are stored: a pace the wrong way round reads "4:20–4:10". Units: pace per km (swimming per 100 m), speed km/h, watts, bpm.
 */
import { drillTypes, type Enumeration, equipmentTypes, strokeTypes, swimInstructions } from "./enumerations.ts";
import type { Reference, StoredRepeat, StoredStep, StoredWorkout } from "./stored-workout.ts";

export interface WatchTextOptions {
	/** Puts the step's note behind it in quotation marks. Default false. */
	notes?: boolean;
}

interface Context extends WatchTextOptions {
	sport: number;
}

const SWIMMING = 4;

const sportTitles: Enumeration = {
	0: "No sport",
	1: "Running",
	2: "Cycling",
	3: "Other",
	4: "Swimming",
	5: "Strength",
	6: "Cardio",
	7: "Yoga",
	8: "Pilates",
	9: "HIIT",
	10: "Multisport",
	11: "Mobility",
	13: "Rucking",
};

/** An interval is the step itself and has no word. */
const stepWords: Enumeration = { 1: "warm-up", 2: "cool-down", 3: "", 4: "recovery", 5: "rest", 6: "repeat", 7: "other", 8: "main" };

export function watchText(workout: StoredWorkout, options: WatchTextOptions = {}): string {
	return workout.workoutSegments
		.flatMap((segment) => {
			const sport = id(segment.sportType, "sportTypeId");
			const pool =
				workout.poolLength === null ? "" : `, ${amount(workout.poolLength)} ${workout.poolLengthUnit?.unitId === 230 ? "yd" : "m"} pool`;
			const lines = segment.workoutSteps.map((step) => line(step, { ...options, sport }));
			return [(sportTitles[sport] ?? `sport ${sport}`) + (sport === SWIMMING ? pool : ""), ...lines];
		})
		.join("\n");
}

function line(step: StoredStep | StoredRepeat, context: Context): string {
	if (step.type === "ExecutableStepDTO") return stepText(step, context);
	const inner = step.workoutSteps.map((child) => (child.type === "RepeatGroupDTO" ? `(${line(child, context)})` : line(child, context)));
	return `${times(step)} × ${inner.join(", ")}${step.skipLastRestStep === true ? ", without the last rest" : ""}`;
}

function times({ endCondition, endConditionValue }: StoredRepeat): string {
	const condition = id(endCondition, "conditionTypeId");
	if (condition === 7) return `${endConditionValue ?? "--"}`;
	if (condition === 2) return `for ${clock(endConditionValue)}`;
	return `until condition ${condition}`;
}

function stepText(step: StoredStep, context: Context): string {
	const stepType = id(step.stepType, "stepTypeId");
	const first = targetText(step.targetType, { one: step.targetValueOne, two: step.targetValueTwo, zone: step.zoneNumber }, context.sport);
	const second = targetText(
		step.secondaryTargetType,
		{ one: step.secondaryTargetValueOne, two: step.secondaryTargetValueTwo, zone: step.secondaryZoneNumber },
		context.sport,
	);
	const targets = [first, second].filter((target) => target !== null);
	return [
		durationText(step, context),
		stepWords[stepType] ?? `step type ${stepType}`,
		exerciseText(step),
		swimText(step),
		targets.length > 0 ? `at ${targets.join(" and ")}` : "",
		context.notes && step.description ? `“${step.description}”` : "",
	]
		.filter((part) => part !== "")
		.join(" ");
}

function durationText(
	{ endCondition, endConditionValue: value, endConditionZone, endConditionCompare, ...step }: StoredStep,
	context: Context,
): string {
	const condition = id(endCondition, "conditionTypeId");
	const above = endConditionCompare === "gt" ? ">" : endConditionCompare === "lt" ? "<" : "=";
	switch (condition) {
		case 1:
			return "until lap";
		case 2:
		case 8:
		case 12:
			return clock(value);
		case 3:
			return distanceText(value, step.preferredEndConditionUnit?.unitId ?? null, context.sport);
		case 4:
			return `${number(value)} kcal`;
		case 5:
			return `until power ${above} ${number(value)} W`;
		case 6:
			return `until heart rate ${above} ${endConditionZone === null ? `${number(value)} bpm` : `zone ${endConditionZone}`}`;
		case 9:
		case 10:
			return `${number(value)} reps`;
		default:
			return `until condition ${condition}`;
	}
}

/** Without a unit a swim is shown in yards, whatever the pool. */
function distanceText(metres: number | null, unit: number | null, sport: number): string {
	if (metres === null) return "-- m";
	if (unit === 2) return `${amount(metres / 1000)} km`;
	if (unit === 4) return `${amount(metres / 1609.344)} mi`;
	if (unit === 230 || (unit === null && sport === SWIMMING)) return `${Math.round(metres / 0.9144)} yd`;
	return `${amount(metres)} m`;
}

function targetText(
	type: Reference | null,
	{ one, two, zone }: { one: number | null; two: number | null; zone: number | null },
	sport: number,
): string | null {
	if (type === null) return null;
	const target = id(type, "workoutTargetTypeId");
	const zoned = (name: string, unit: string) =>
		one === null && two === null && zone !== null ? `${name} zone ${zone}` : `${range(one, two, number)} ${unit}`;
	switch (target) {
		case 1:
			return null;
		case 2:
			return zoned("power", "W");
		case 3:
			return `${range(one, two, number)} ${sport === 1 ? "spm" : "rpm"}`;
		case 4:
			return zoned("heart rate", "bpm");
		case 5:
			return `${range(one, two, (speed) => (speed === null ? "--" : amount(speed * 3.6)))} km/h`;
		case 6:
			return (
				range(one, two, (speed) => (speed ? clock((sport === SWIMMING ? 100 : 1000) / speed) : "--:--")) +
				(sport === SWIMMING ? " /100 m" : "")
			);
		case 7:
			return `grade ${range(one, two, number)} %`;
		case 9:
			return `lap power ${range(one, two, number)} W`;
		case 10:
		case 11:
		case 12:
			return `${target === 10 ? 3 : target === 11 ? 10 : 30} s power ${range(one, two, number)} W`;
		case 17:
			return `CSS ${one !== null && one >= 0 ? "+" : ""}${number(one)} s`;
		case 18:
			return swimInstructions[one ?? 0] ?? `instruction ${number(one)}`;
		default:
			return `target ${target}: ${range(one, two, number)}`;
	}
}

function exerciseText({ category, exerciseName, weightValue, weightUnit }: StoredStep): string {
	if (category === null) return "";
	const weight = weightValue === null || weightValue === -1 ? "" : `, weight ${number(weightValue)} ${weightUnit?.unitKey ?? "?"}`;
	return `${category} / ${exerciseName || "?"}${weight}`;
}

function swimText({ strokeType, equipmentType, drillType }: StoredStep): string {
	const drill = drillType ? drillTypes[id(drillType, "drillTypeId")] : undefined;
	const words = [
		strokeTypes[id(strokeType, "strokeTypeId")],
		drill && `drill: ${drill}`,
		equipmentTypes[id(equipmentType, "equipmentTypeId")],
	];
	return words
		.filter((word) => word !== undefined && word !== "")
		.join(", ")
		.replaceAll("_", " ");
}

function id(reference: Reference, name: string): number {
	return Number(reference[name]);
}

function range(one: number | null, two: number | null, show: (value: number | null) => string): string {
	return `${show(one)}–${show(two)}`;
}

function number(value: number | null): string {
	return value === null ? "--" : amount(value);
}

function amount(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** 250 s → "4:10"; an hour and more has its own colon. */
function clock(seconds: number | null): string {
	if (seconds === null) return "--:--";
	const whole = Math.round(seconds);
	const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
	const tail = String(rest).padStart(2, "0");
	return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
