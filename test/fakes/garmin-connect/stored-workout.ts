/** A workout as the service keeps and returns it. */

export interface Reference {
	displayOrder: number;
	[name: string]: number | string | boolean | null;
}

export interface StoredUnit {
	unitId: number | null;
	unitKey: string | null;
	factor: number | null;
}

export interface StoredStep {
	type: "ExecutableStepDTO";
	stepId: number;
	stepOrder: number;
	stepType: Reference;
	childStepId: number | null;
	description: string | null;
	endCondition: Reference;
	endConditionValue: number | null;
	preferredEndConditionUnit: StoredUnit | null;
	endConditionCompare: string | null;
	endConditionZone: number | null;
	targetType: Reference | null;
	targetValueOne: number | null;
	targetValueTwo: number | null;
	targetValueUnit: StoredUnit | null;
	zoneNumber: number | null;
	secondaryTargetType: Reference | null;
	secondaryTargetValueOne: number | null;
	secondaryTargetValueTwo: number | null;
	secondaryTargetValueUnit: StoredUnit | null;
	secondaryZoneNumber: number | null;
	strokeType: Reference;
	equipmentType: Reference;
	/** Only where one was sent. */
	drillType?: Reference;
	category: string | null;
	exerciseName: string | null;
	workoutProvider: string | null;
	providerExerciseSourceId: string | null;
	weightValue: number | null;
	weightUnit: StoredUnit | null;
}

export interface StoredRepeat {
	type: "RepeatGroupDTO";
	stepId: number;
	stepOrder: number;
	stepType: Reference;
	childStepId: number;
	numberOfIterations: number | null;
	workoutSteps: (StoredStep | StoredRepeat)[];
	endConditionValue: number | null;
	preferredEndConditionUnit: StoredUnit | null;
	endConditionCompare: string | null;
	endCondition: Reference;
	skipLastRestStep: boolean | null;
	smartRepeat: boolean;
}

export interface StoredSegment {
	segmentOrder: number;
	sportType: Reference;
	poolLengthUnit: StoredUnit | null;
	poolLength: number | null;
	avgTrainingSpeed: number | null;
	estimatedDurationInSecs: number | null;
	estimatedDistanceInMeters: number | null;
	estimatedDistanceUnit: StoredUnit | null;
	estimateType: string | null;
	description: string | null;
	workoutSteps: (StoredStep | StoredRepeat)[];
}

/** What is made of a body; ids, author and dates come with the storing. */
export interface WorkoutContent {
	workoutName: string;
	description: string | null;
	sportType: Reference;
	subSportType: null;
	trainingPlanId: number | null;
	estimatedDurationInSecs: number;
	estimatedDistanceInMeters: number;
	workoutSegments: StoredSegment[];
	poolLength: number | null;
	poolLengthUnit: StoredUnit | null;
	locale: string | null;
	workoutProvider: string | null;
	workoutSourceId: string | null;
	uploadTimestamp: string | null;
	atpPlanId: number | null;
	workoutNameI18nKey: string | null;
	descriptionI18nKey: string | null;
	avgTrainingSpeed: number | null;
	estimateType: string | null;
	estimatedDistanceUnit: StoredUnit;
	isSessionTransitionEnabled: boolean | null;
	shared: boolean;
}

export interface Author {
	userProfilePk: number;
	displayName: string;
	fullName: string;
	profileImgNameLarge: null;
	profileImgNameMedium: null;
	profileImgNameSmall: null;
	userPro: boolean;
	vivokidUser: boolean;
}

export interface StoredWorkout extends WorkoutContent {
	workoutId: number;
	ownerId: number;
	author: Author;
	/** "2026-02-08T00:57:16.0", GMT. */
	createdDate: string;
	updatedDate: string;
}
