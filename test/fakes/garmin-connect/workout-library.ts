/** The athlete's workouts and what is scheduled: the state of the fake, changed by calls and, in tests, by the athlete's own hand. */
import { dayNumber, timestamp } from "./clock.ts";
import { normaliseWorkout } from "./normalise.ts";
import { invalid, notFound } from "./refusal.ts";
import type { Author, StoredWorkout } from "./stored-workout.ts";

export interface Schedule {
	workoutScheduleId: number;
	workoutId: number;
	/** "2026-11-23". */
	date: string;
	createdDate: string;
}

/** What `GET /workouts` gives for one. */
export type ListedWorkout = Omit<
	StoredWorkout,
	"workoutSegments" | "updatedDate" | "subSportType" | "locale" | "uploadTimestamp" | "avgTrainingSpeed" | "isSessionTransitionEnabled"
> & {
	updateDate: string;
	estimated: boolean;
};

export class WorkoutLibrary {
	readonly #author: Author;
	readonly #now: () => number;
	readonly #workouts = new Map<number, StoredWorkout>();
	readonly #deleted = new Map<number, StoredWorkout>();
	readonly #schedules = new Map<number, Schedule>();
	#lastId = 1_300_000_000;
	#lastStepId = 9_000_000_000;

	constructor(author: Author, now: () => number) {
		this.#author = author;
		this.#now = now;
	}

	all(): StoredWorkout[] {
		return [...this.#workouts.values()];
	}

	find(workoutId: number): StoredWorkout | null {
		return this.#workouts.get(workoutId) ?? null;
	}

	/** As it was when it was deleted. */
	ghost(workoutId: number): StoredWorkout | null {
		return this.#deleted.get(workoutId) ?? null;
	}

	get(workoutId: number): StoredWorkout {
		const workout = this.find(workoutId);
		if (!workout) throw notFound("workout");
		return workout;
	}

	create(sent: unknown): StoredWorkout {
		const content = normaliseWorkout(sent, this.#stepId);
		const now = timestamp(this.#now());
		const workoutId = this.#id();
		const { userProfilePk: ownerId } = this.#author;
		const workout = { workoutId, ownerId, author: this.#author, createdDate: now, updatedDate: now, ...content };
		this.#workouts.set(workoutId, workout);
		return workout;
	}

	/** The whole of it anew; what is scheduled stays scheduled. */
	replace(workoutId: number, sent: unknown): StoredWorkout {
		const { ownerId, author, createdDate } = this.get(workoutId);
		const content = normaliseWorkout(sent, this.#stepId);
		const workout = { workoutId, ownerId, author, createdDate, updatedDate: timestamp(this.#now()), ...content };
		this.#workouts.set(workoutId, workout);
		return workout;
	}

	/** Its calendar entries go with it. */
	delete(workoutId: number): void {
		this.#deleted.set(workoutId, this.get(workoutId));
		this.#workouts.delete(workoutId);
		for (const { workoutScheduleId, workoutId: of } of this.schedules()) if (of === workoutId) this.#schedules.delete(workoutScheduleId);
	}

	/** By day, then in the order of scheduling. */
	schedules(): Schedule[] {
		return [...this.#schedules.values()].sort((a, b) => a.date.localeCompare(b.date) || a.workoutScheduleId - b.workoutScheduleId);
	}

	schedule(workoutScheduleId: number): Schedule {
		const schedule = this.#schedules.get(workoutScheduleId);
		if (!schedule) throw notFound("workout schedule");
		return schedule;
	}

	/** Twice the same day gives two entries. */
	addSchedule(workoutId: number, date: unknown): Schedule {
		this.get(workoutId);
		if (typeof date !== "string" || dayNumber(date) === null) throw invalid("Invalid date");
		const schedule = { workoutScheduleId: this.#id(), workoutId, date, createdDate: timestamp(this.#now()) };
		this.#schedules.set(schedule.workoutScheduleId, schedule);
		return schedule;
	}

	/** By hand, on the calendar: the entry keeps its id. */
	moveSchedule(workoutScheduleId: number, date: string): void {
		if (dayNumber(date) === null) throw invalid("Invalid date");
		this.#schedules.set(workoutScheduleId, { ...this.schedule(workoutScheduleId), date });
	}

	deleteSchedule(workoutScheduleId: number): void {
		this.schedule(workoutScheduleId);
		this.#schedules.delete(workoutScheduleId);
	}

	#id(): number {
		this.#lastId += 7;
		return this.#lastId;
	}

	readonly #stepId = (): number => {
		this.#lastStepId += 1;
		return this.#lastStepId;
	};
}

const noListedUnit = { unitId: null, unitKey: null, factor: null };

/** Without segments; the date of the last change is `updateDate` here and `updatedDate` in the whole object. */
export function listed(workout: StoredWorkout): ListedWorkout {
	const {
		workoutSegments: _segments,
		updatedDate,
		subSportType: _subSport,
		locale: _locale,
		uploadTimestamp: _uploaded,
		avgTrainingSpeed: _speed,
		isSessionTransitionEnabled: _transitions,
		...rest
	} = workout;
	return {
		...rest,
		updateDate: updatedDate,
		poolLength: workout.poolLength ?? 0,
		poolLengthUnit: workout.poolLengthUnit ?? noListedUnit,
		estimated: true,
	};
}
