/** `/workout-service`, `/calendar-service` and what belongs to sending workouts: consent and messages to a watch. */
import { type FakeAnswer, json, noContent } from "../loopback/exchange.ts";
import { isBody } from "./body.ts";
import { calendarMonth, calendarWeek, type OtherItems } from "./calendar.ts";
import type { Condition } from "./condition.ts";
import { invalid, malformed, notFound, wrongMethod } from "./refusal.ts";
import type { Call, Route } from "./route.ts";
import type { StoredWorkout } from "./stored-workout.ts";
import { listed, type Schedule, type WorkoutLibrary } from "./workout-library.ts";

export interface DeviceMessage {
	deviceId: unknown;
	messageUrl: unknown;
	metaDataId: unknown;
}

export function workoutRoutes(library: WorkoutLibrary, condition: Condition, others: OtherItems, messages: DeviceMessage[]): Route[] {
	const ghostReads = new Map<number, number>();

	function detail(workoutId: number): FakeAnswer {
		const ghost = library.ghost(workoutId);
		if (!ghost) return json(library.get(workoutId));
		const reads = (ghostReads.get(workoutId) ?? 0) + 1;
		ghostReads.set(workoutId, reads);
		if (reads > condition.readableAfterDelete) throw notFound("workout");
		return json(ghost);
	}

	function remove(workoutId: number): FakeAnswer {
		library.delete(workoutId);
		return noContent;
	}

	return [
		{ method: "GET", path: /^\/workout-service\/workouts$/, answer: ({ query }) => json(page(library.all(), query)) },
		{ method: "POST", path: /^\/workout-service\/workout$/, answer: ({ body }) => json(library.create(body())) },
		{ method: "GET", path: /^\/workout-service\/workout\/(\d+)$/, answer: ({ parts }) => detail(Number(parts[0])) },
		{ method: "PUT", path: /^\/workout-service\/workout\/(\d+)$/, answer: (call) => replace(library, call) },
		{ method: "DELETE", path: /^\/workout-service\/workout\/(\d+)$/, answer: ({ parts }) => remove(Number(parts[0])) },
		{
			method: "POST",
			path: /^\/workout-service\/workout\/(\d+)$/,
			answer: ({ parts, request }) => {
				if (request.headers["x-http-method-override"] !== "DELETE") throw wrongMethod();
				return remove(Number(parts[0]));
			},
		},
		{
			method: "POST",
			path: /^\/workout-service\/schedule\/(\d+)$/,
			answer: ({ parts, body }) => {
				const sent = body();
				return json(scheduled(library, library.addSchedule(Number(parts[0]), isBody(sent) ? sent.date : null)));
			},
		},
		{
			method: "GET",
			path: /^\/workout-service\/schedule\/(\d+)$/,
			answer: ({ parts }) => json(scheduled(library, library.schedule(Number(parts[0])))),
		},
		{
			method: "DELETE",
			path: /^\/workout-service\/schedule\/(\d+)$/,
			answer: ({ parts }) => {
				library.deleteSchedule(Number(parts[0]));
				return noContent;
			},
		},
		{
			method: "GET",
			path: /^\/calendar-service\/year\/(\d+)\/month\/(\d+)$/,
			answer: ({ parts }) => json(calendarMonth(library, others, Number(parts[0]), Number(parts[1]))),
		},
		{
			method: "GET",
			path: /^\/calendar-service\/year\/(\d+)\/month\/(\d+)\/day\/(\d+)\/start\/([01])$/,
			answer: ({ parts: [year = "", month, day = "", start] }) => {
				const date = `${year}-${String(Number(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
				return json(calendarWeek(library, others, date, Number(start)));
			},
		},
		{
			method: "GET",
			path: /^\/gdprconsent-service\/feature\/UPLOAD$/,
			answer: () => json({ feature: "UPLOAD", userOption: condition.consent ? "opt-in" : "opt-out" }),
		},
		{
			method: "POST",
			path: /^\/device-service\/devicemessage\/messages$/,
			answer: ({ body }) => {
				const sent = body();
				if (!Array.isArray(sent)) throw malformed("NullPointerException", "messages is null");
				messages.push(...sent.filter(isBody).map(({ deviceId, messageUrl, metaDataId }) => ({ deviceId, messageUrl, metaDataId })));
				return json(sent);
			},
		},
	];
}

function replace(library: WorkoutLibrary, { parts, body }: Call): FakeAnswer {
	const workoutId = Number(parts[0]);
	library.get(workoutId);
	const sent = body();
	if (!isBody(sent) || Number(sent.workoutId) !== workoutId) throw invalid("workoutId of the body and of the path differ");
	library.replace(workoutId, sent);
	return noContent;
}

function scheduled(library: WorkoutLibrary, { workoutScheduleId, workoutId, date, createdDate }: Schedule): object {
	const workout = library.get(workoutId);
	return { workoutScheduleId, workout: listed(workout), calendarDate: date, createdDate, ownerId: workout.ownerId };
}

/** `start` counts from 1, and 0 is taken for it. */
function page(workouts: readonly StoredWorkout[], query: URLSearchParams): object[] {
	const start = Math.max(1, Number(query.get("start") ?? 1)) - 1;
	const limit = Number(query.get("limit") ?? 20);
	if (!Number.isInteger(start) || !Number.isInteger(limit) || limit < 1) throw invalid("Invalid paging");
	const sign = query.get("orderSeq") === "ASC" ? 1 : -1;
	const key = (workout: StoredWorkout) => (query.get("orderBy") === "WORKOUT_NAME" ? workout.workoutName : workout.updatedDate);
	const sportKey = query.get("sportTypeKey");
	return workouts
		.filter(({ sportType }) => sportKey === null || sportType.sportTypeKey === sportKey)
		.sort((a, b) => sign * (key(a).localeCompare(key(b)) || a.workoutId - b.workoutId))
		.slice(start, start + limit)
		.map(listed);
}
