/** A Garmin workout as the body of its POST, from what it is to say: the only place where Garmin's form is written. */
import {
	drillType,
	endCondition,
	equipmentType,
	type IdTable,
	keyOf,
	sportType,
	stepType,
	strokeType,
	targetType,
	unit,
	unitFactors,
} from "./ids.ts";
import type { GarminEnd, GarminMeaning, GarminNode, GarminRepeat, GarminStep, GarminTarget } from "./meaning.ts";

/** Id and key under the names of their kind. */
type GarminRef = Record<string, number | string | null>;

interface EndFields {
	endCondition: GarminRef;
	endConditionValue: number | null;
	endConditionCompare: string | null;
	endConditionZone: number | null;
	preferredEndConditionUnit: GarminRef | null;
}

export interface GarminStepBody extends EndFields {
	type: "ExecutableStepDTO";
	/** Given by the server. */
	stepId: null;
	/** One running number over the whole workout, depth first. */
	stepOrder: number;
	/** Set by the server. */
	childStepId: null;
	stepType: GarminRef;
	description: string | null;
	targetType: GarminRef;
	targetValueOne: number | null;
	targetValueTwo: number | null;
	zoneNumber: number | null;
	secondaryTargetType?: GarminRef;
	secondaryTargetValueOne?: number | null;
	secondaryTargetValueTwo?: number | null;
	secondaryZoneNumber?: number | null;
	strokeType?: GarminRef;
	equipmentType?: GarminRef;
	drillType?: GarminRef;
	category?: string;
	exerciseName?: string | null;
	weightValue?: number;
	weightUnit?: GarminRef | null;
}

export interface GarminRepeatBody extends EndFields {
	type: "RepeatGroupDTO";
	stepId: null;
	stepOrder: number;
	childStepId: null;
	stepType: GarminRef;
	numberOfIterations: number | null;
	smartRepeat: false;
	skipLastRestStep: boolean;
	workoutSteps: GarminNodeBody[];
}

export type GarminNodeBody = GarminStepBody | GarminRepeatBody;

interface PoolFields {
	poolLength?: number | null;
	poolLengthUnit?: GarminRef | null;
}

export interface GarminSegmentBody extends PoolFields {
	segmentOrder: number;
	sportType: GarminRef;
	workoutSteps: GarminNodeBody[];
}

/** A type, not an interface: it passes as the plain record that a ledger keeps. */
export type GarminWorkout = {
	workoutName: string;
	description: string | null;
	sportType: GarminRef;
	poolLength?: number | null;
	poolLengthUnit?: GarminRef | null;
	isSessionTransitionEnabled?: true;
	workoutSegments: GarminSegmentBody[];
};

export function garminBody(meaning: GarminMeaning): GarminWorkout {
	const order = { last: 0 };
	const swims = meaning.pool !== null || meaning.segments.some(({ sport }) => sport === sportType.ids.swimming);
	const pool: PoolFields = swims
		? { poolLength: meaning.pool?.length ?? null, poolLengthUnit: meaning.pool ? unitRef(meaning.pool.unit) : null }
		: {};
	return {
		workoutName: meaning.name,
		description: meaning.description === "" ? null : meaning.description,
		sportType: ref(sportType, meaning.sport),
		...pool,
		...(meaning.transitions ? { isSessionTransitionEnabled: true } : {}),
		workoutSegments: meaning.segments.map(({ sport, steps }, i) => {
			const isSwim = sport === sportType.ids.swimming;
			return {
				segmentOrder: i + 1,
				sportType: ref(sportType, sport),
				...(isSwim ? pool : {}),
				workoutSteps: steps.map((each) => nodeBody(each, order, isSwim)),
			};
		}),
	};
}

function nodeBody(node: GarminNode, order: { last: number }, isSwim: boolean): GarminNodeBody {
	order.last += 1;
	return node.kind === "step" ? stepBody(node, order.last, isSwim) : repeatBody(node, order, isSwim);
}

function repeatBody(group: GarminRepeat, order: { last: number }, isSwim: boolean): GarminRepeatBody {
	return {
		type: "RepeatGroupDTO",
		stepId: null,
		stepOrder: order.last,
		childStepId: null,
		stepType: ref(stepType, group.type),
		numberOfIterations: group.count,
		...endBody(group.end),
		smartRepeat: false,
		skipLastRestStep: group.skipLastRest,
		workoutSteps: group.steps.map((each) => nodeBody(each, order, isSwim)),
	};
}

function stepBody(step: GarminStep, stepOrder: number, isSwim: boolean): GarminStepBody {
	const { target, secondary, weight } = step;
	return {
		type: "ExecutableStepDTO",
		stepId: null,
		stepOrder,
		childStepId: null,
		stepType: ref(stepType, step.type),
		description: step.note === "" ? null : step.note,
		...endBody(step.end),
		...targetBody(target),
		...(secondary === null ? {} : secondaryBody(secondary)),
		// A swim needs the object at every step, 0 for none included.
		...(isSwim || step.stroke !== 0 ? { strokeType: ref(strokeType, step.stroke) } : {}),
		...(step.equipment === 0 ? {} : { equipmentType: ref(equipmentType, step.equipment) }),
		...(step.drill === 0 ? {} : { drillType: ref(drillType, step.drill) }),
		...(step.category === "" ? {} : { category: step.category }),
		...(step.category === "" && step.exercise === "" ? {} : { exerciseName: step.exercise === "" ? null : step.exercise }),
		...(weight === null ? {} : { weightValue: weight.value, weightUnit: weight.unit === null ? null : unitRef(weight.unit) }),
	};
}

function endBody(end: GarminEnd): EndFields {
	return {
		endCondition: ref(endCondition, end.condition),
		endConditionValue: end.value,
		endConditionCompare: end.compare,
		endConditionZone: end.zone,
		preferredEndConditionUnit: end.unit === null ? null : unitRef(end.unit),
	};
}

/** The values stand beside the type: within it the watch shows dashes. */
function targetBody(target: GarminTarget | null): Pick<GarminStepBody, "targetType" | "targetValueOne" | "targetValueTwo" | "zoneNumber"> {
	return {
		targetType: ref(targetType, target?.type ?? targetType.ids["no.target"]),
		targetValueOne: target?.one ?? null,
		targetValueTwo: target?.two ?? null,
		zoneNumber: target?.zone ?? null,
	};
}

function secondaryBody(target: GarminTarget): Partial<GarminStepBody> {
	return {
		secondaryTargetType: ref(targetType, target.type),
		secondaryTargetValueOne: target.one,
		secondaryTargetValueTwo: target.two,
		secondaryZoneNumber: target.zone,
	};
}

function ref(table: IdTable, id: number): GarminRef {
	return { [table.id]: id, [table.key]: keyOf(table, id) };
}

function unitRef(id: number): GarminRef {
	return { ...ref(unit, id), factor: unitFactors[id] ?? null };
}
