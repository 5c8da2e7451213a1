/**
 * What the workout service makes of a body that it is sent: ids read by its own table, steps renumbered depth first over the whole
 * workout, `childStepId` set by group, missing fields filled with null, long names cut. It stores what it is told, right or wrong.
 */
import { type Body, bodyOf, flagOf, isBody, type Kind, listOf, numberOf, referenceOf, referenceOrNone, textOf, unitOf } from "./body.ts";
import {
	drillTypes,
	endConditions,
	equipmentTypes,
	sportDisplayOrder,
	sportsStoredAsNone,
	sportTypes,
	stepTypes,
	strokeTypes,
	targetTypes,
} from "./enumerations.ts";
import { knownCategory, knownExercise } from "./exercises.ts";
import { invalid, malformed } from "./refusal.ts";
import type { Reference, StoredRepeat, StoredSegment, StoredStep, StoredUnit, WorkoutContent } from "./stored-workout.ts";

const sport: Kind = { prefix: "sportType", names: sportTypes, displayOrder: sportDisplayOrder };
const stepKind: Kind = { prefix: "stepType", names: stepTypes };
const condition: Kind = { prefix: "conditionType", names: endConditions };
const target: Kind = { prefix: "workoutTargetType", names: targetTypes };
const stroke: Kind = { prefix: "strokeType", names: strokeTypes };
const equipment: Kind = { prefix: "equipmentType", names: equipmentTypes };
const drill: Kind = { prefix: "drillType", names: drillTypes };

const MULTI_SPORT = 10;
const ITERATIONS = 7;
const HEART_RATE_CONDITION = 6;
const GRADE = 7;
/** A name of 559 characters was kept with 256, the last three of them dots. */
const LONGEST_NAME = 256;

const noUnit: StoredUnit = { unitId: null, unitKey: null, factor: null };

/** @param nextStepId gives each step its new id; ids change with each update. */
export function normaliseWorkout(sent: unknown, nextStepId: () => number): WorkoutContent {
	const body = bodyOf(sent, "workout");
	const name = textOf(body.workoutName);
	if (name === null) throw malformed("NullPointerException", "workoutName is null");
	const sportType = sportOf(body.sportType);
	const segments = listOf(body.workoutSegments, "workoutSegments").map((segment) => bodyOf(segment, "workoutSegment"));
	if (sportType.sportTypeId === MULTI_SPORT) refuseRepeatedOrders(segments);
	const numbering = new Numbering(nextStepId);
	return {
		workoutName: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 3)}...` : name,
		description: textOf(body.description),
		sportType,
		subSportType: null,
		trainingPlanId: numberOf(body.trainingPlanId),
		estimatedDurationInSecs: numberOf(body.estimatedDurationInSecs) ?? 0,
		estimatedDistanceInMeters: numberOf(body.estimatedDistanceInMeters) ?? 0,
		workoutSegments: segments.map((segment, index) => segmentOf(segment, index, numbering)),
		poolLength: numberOf(body.poolLength),
		poolLengthUnit: unitOf(body.poolLengthUnit),
		locale: null,
		workoutProvider: textOf(body.workoutProvider),
		workoutSourceId: textOf(body.workoutSourceId),
		uploadTimestamp: null,
		atpPlanId: null,
		workoutNameI18nKey: null,
		descriptionI18nKey: null,
		avgTrainingSpeed: numberOf(body.avgTrainingSpeed) ?? 0,
		estimateType: textOf(body.estimateType),
		estimatedDistanceUnit: unitOf(body.estimatedDistanceUnit) ?? noUnit,
		isSessionTransitionEnabled: flagOf(body.isSessionTransitionEnabled),
		shared: false,
	};
}

/** One counter of steps and one of groups run through the whole workout. */
class Numbering {
	readonly nextStepId: () => number;
	#steps = 0;
	#groups = 0;

	constructor(nextStepId: () => number) {
		this.nextStepId = nextStepId;
	}

	step(): number {
		this.#steps += 1;
		return this.#steps;
	}

	group(): number {
		this.#groups += 1;
		return this.#groups;
	}
}

function sportOf(value: unknown): Reference {
	const id = isBody(value) ? numberOf(value.sportTypeId) : null;
	if (id !== null && sportsStoredAsNone.includes(id)) return { sportTypeId: 0, sportTypeKey: null, displayOrder: 0 };
	return referenceOf(value, sport);
}

/** A segment's own pool is dropped: the recorded answer has it at the root only. */
function segmentOf(segment: Body, index: number, numbering: Numbering): StoredSegment {
	return {
		segmentOrder: numberOf(segment.segmentOrder) ?? index + 1,
		sportType: sportOf(segment.sportType),
		poolLengthUnit: null,
		poolLength: null,
		avgTrainingSpeed: null,
		estimatedDurationInSecs: null,
		estimatedDistanceInMeters: null,
		estimatedDistanceUnit: null,
		estimateType: null,
		description: textOf(segment.description),
		workoutSteps: stepsOf(segment.workoutSteps, null, numbering),
	};
}

/** In the order in which they were sent; their own numbers say nothing. */
function stepsOf(sent: unknown, group: number | null, numbering: Numbering): (StoredStep | StoredRepeat)[] {
	return listOf(sent, "workoutSteps").map((value) => {
		const step = bodyOf(value, "workoutStep");
		if (step.type === "RepeatGroupDTO") return repeatOf(step, numbering);
		if (step.type === "ExecutableStepDTO") return stepOf(step, group, numbering);
		throw malformed("DataIntegrityViolationException", `no step of type ${JSON.stringify(step.type)}`);
	});
}

function repeatOf(sent: Body, numbering: Numbering): StoredRepeat {
	const group = numbering.group();
	const iterations = numberOf(sent.numberOfIterations);
	// Without its end condition a group was kept as one that ends by heart rate.
	const endCondition = isBody(sent.endCondition) ? conditionOf(sent.endCondition) : conditionOf({ conditionTypeId: HEART_RATE_CONDITION });
	const ends = endCondition.conditionTypeId === ITERATIONS;
	return {
		type: "RepeatGroupDTO",
		stepId: numbering.nextStepId(),
		stepOrder: numbering.step(),
		stepType: referenceOf(sent.stepType, stepKind),
		childStepId: group,
		numberOfIterations: iterations,
		workoutSteps: stepsOf(sent.workoutSteps, group, numbering),
		endConditionValue: numberOf(sent.endConditionValue) ?? (ends ? iterations : null),
		preferredEndConditionUnit: unitOf(sent.preferredEndConditionUnit),
		endConditionCompare: textOf(sent.endConditionCompare),
		endCondition,
		skipLastRestStep: flagOf(sent.skipLastRestStep),
		smartRepeat: flagOf(sent.smartRepeat) ?? false,
	};
}

function stepOf(sent: Body, group: number | null, numbering: Numbering): StoredStep {
	const endCondition = conditionOf(sent.endCondition);
	const zone = numberOf(sent.endConditionZone);
	const byZone = endCondition.conditionTypeId === HEART_RATE_CONDITION && zone !== null && zone >= 1 && zone <= 5;
	const secondaryTargetType = isBody(sent.secondaryTargetType) ? referenceOf(sent.secondaryTargetType, target) : null;
	// A grade as second target comes back ten times as steep.
	const second = (value: unknown) => timesTen(numberOf(value), secondaryTargetType?.workoutTargetTypeId === GRADE);
	return {
		type: "ExecutableStepDTO",
		stepId: numbering.nextStepId(),
		stepOrder: numbering.step(),
		stepType: referenceOf(sent.stepType, stepKind),
		childStepId: group,
		description: textOf(sent.description),
		endCondition,
		endConditionValue: byZone ? null : numberOf(sent.endConditionValue),
		preferredEndConditionUnit: unitOf(sent.preferredEndConditionUnit),
		endConditionCompare: textOf(sent.endConditionCompare),
		targetType: isBody(sent.targetType) ? referenceOf(sent.targetType, target) : null,
		targetValueOne: numberOf(sent.targetValueOne),
		targetValueTwo: numberOf(sent.targetValueTwo),
		targetValueUnit: unitOf(sent.targetValueUnit),
		zoneNumber: numberOf(sent.zoneNumber),
		secondaryTargetType,
		secondaryTargetValueOne: second(sent.secondaryTargetValueOne),
		secondaryTargetValueTwo: second(sent.secondaryTargetValueTwo),
		secondaryTargetValueUnit: unitOf(sent.secondaryTargetValueUnit),
		secondaryZoneNumber: numberOf(sent.secondaryZoneNumber),
		endConditionZone: byZone ? zone : null,
		strokeType: referenceOrNone(sent.strokeType, stroke),
		equipmentType: referenceOrNone(sent.equipmentType, equipment),
		...(isBody(sent.drillType) ? { drillType: referenceOrNone(sent.drillType, drill) } : {}),
		...exerciseOf(sent),
		workoutProvider: null,
		providerExerciseSourceId: null,
		weightValue: numberOf(sent.weightValue),
		weightUnit: unitOf(sent.weightUnit),
	};
}

function conditionOf(value: unknown): Reference {
	const stored = referenceOf(value, condition);
	return { ...stored, displayable: stored.conditionTypeId !== ITERATIONS };
}

/** An unknown category refuses the workout; an unknown exercise is silently kept as empty text. */
function exerciseOf(sent: Body): Pick<StoredStep, "category" | "exerciseName"> {
	const category = textOf(sent.category);
	const exerciseName = textOf(sent.exerciseName);
	if (category === null) return { category, exerciseName: exerciseName === null ? null : "" };
	if (!knownCategory(category)) throw invalid("Invalid category");
	return { category, exerciseName: exerciseName === null ? null : knownExercise(category, exerciseName) ? exerciseName : "" };
}

function timesTen(value: number | null, applies: boolean): number | null {
	return value === null || !applies ? value : value * 10;
}

function refuseRepeatedOrders(segments: readonly Body[]): void {
	const orders: unknown[] = [];
	const walk = (steps: unknown) => {
		for (const step of Array.isArray(steps) ? steps.filter(isBody) : []) {
			orders.push(step.stepOrder ?? null);
			walk(step.workoutSteps);
		}
	};
	for (const segment of segments) walk(segment.workoutSteps);
	if (orders.every((order) => order === null) || new Set(orders).size === orders.length) return;
	throw invalid("The workout steps need to have unique step orders, or all be unset and rely on submission structure order.");
}
