/** Small workout bodies for tests of the fake: as little as the service takes. */

type Fields = Record<string, unknown>;

export function step(fields: Fields = {}): Fields {
	return {
		type: "ExecutableStepDTO",
		stepType: { stepTypeId: 3 },
		endCondition: { conditionTypeId: 2 },
		endConditionValue: 60,
		targetType: { workoutTargetTypeId: 1 },
		...fields,
	};
}

export function repeat(times: number, steps: Fields[], fields: Fields = {}): Fields {
	return {
		type: "RepeatGroupDTO",
		stepType: { stepTypeId: 6 },
		numberOfIterations: times,
		endCondition: { conditionTypeId: 7 },
		endConditionValue: times,
		workoutSteps: steps,
		...fields,
	};
}

export function workout(steps: Fields[], fields: Fields = {}, sportTypeId = 1): Fields {
	return {
		workoutName: "Easy",
		sportType: { sportTypeId },
		workoutSegments: [{ segmentOrder: 1, sportType: { sportTypeId }, workoutSteps: steps }],
		...fields,
	};
}
