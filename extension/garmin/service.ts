/** What Longrun asks of Garmin Connect, in its own words: each answer is parsed, and one of another shape says that Garmin has changed. */
import { z } from "zod/mini";
import { type IsoDate, IsoDateSchema } from "../../shared/calendar.ts";
import type { GarminCall, GarminClient } from "./client.ts";
import type { GarminFailure } from "./failure.ts";

const NumberText = z.pipe(z.union([z.number().check(z.int()), z.string().check(z.regex(/^\d+$/))]), z.transform(String));
const Text = z.optional(z.nullable(z.string()));

const ProfileSchema = z.object({ profileId: NumberText, displayName: Text });
const ConsentSchema = z.object({ userOption: Text });
/** In the list the date is called `updateDate`, in the whole object `updatedDate`. */
const ListedSchema = z.object({ workoutId: NumberText, workoutName: Text, description: Text, updateDate: Text });
const WholeSchema = z.looseObject({ workoutId: NumberText, description: Text, updatedDate: Text, updateDate: Text });
const ScheduledSchema = z.object({ workoutScheduleId: NumberText });
const MonthSchema = z.object({ calendarItems: z.array(z.looseObject({ itemType: Text })) });
const ItemSchema = z.object({ id: NumberText, workoutId: NumberText, date: IsoDateSchema });

export type Listed = { garminId: string; name: string | null; description: string | null; updated: string | null };
export type Whole = { garminId: string; updated: string | null; description: string | null; json: unknown };
export type Answered<Value> = { ok: true; value: Value } | { ok: false; failure: GarminFailure };

export interface GarminService {
	/** Garmin's number of the account that this tab is signed in to. */
	account(): Promise<Answered<string>>;
	/** Whether Garmin takes uploads from this account; null where it does not say. */
	uploadAllowed(): Promise<Answered<boolean | null>>;
	/** Most recently changed first. */
	listWorkouts(start: number, limit: number): Promise<Answered<Listed[]>>;
	readWorkout(garminId: string): Promise<Answered<Whole>>;
	createWorkout(body: unknown): Promise<Answered<Whole>>;
	updateWorkout(garminId: string, body: object): Promise<Answered<null>>;
	deleteWorkout(garminId: string): Promise<Answered<null>>;
	/** Gives the entry's number. */
	schedule(garminId: string, day: IsoDate): Promise<Answered<string>>;
	unschedule(scheduleId: string): Promise<Answered<null>>;
	/** Workouts on the days of a month and of its neighbours that Garmin shows with it. */
	readMonth(year: number, month: number): Promise<Answered<{ scheduleId: string; garminId: string; day: IsoDate }[]>>;
}

export function garminService(client: GarminClient): GarminService {
	async function ask<Value>(call: GarminCall, schema: z.ZodMiniType<Value>): Promise<Answered<Value>> {
		const answer = await client.call(call);
		if (!answer.ok) return answer;
		const parsed = schema.safeParse(JSON.parse(answer.body));
		if (parsed.success) return { ok: true, value: parsed.data };
		return { ok: false, failure: { code: "garmin_changed", said: `${call.path}: ${parsed.error.issues[0]?.path.join(".") ?? ""}` } };
	}
	async function tell(call: GarminCall): Promise<Answered<null>> {
		const answer = await client.call(call);
		return answer.ok ? { ok: true, value: null } : answer;
	}
	const whole = (answer: Answered<z.infer<typeof WholeSchema>>): Answered<Whole> =>
		answer.ok
			? {
					ok: true,
					value: {
						garminId: answer.value.workoutId,
						updated: answer.value.updatedDate ?? answer.value.updateDate ?? null,
						description: answer.value.description ?? null,
						json: answer.value,
					},
				}
			: answer;
	const map = <From, To>(answer: Answered<From>, to: (value: From) => To): Answered<To> =>
		answer.ok ? { ok: true, value: to(answer.value) } : answer;

	return {
		account: async () =>
			map(await ask({ method: "GET", path: "/userprofile-service/socialProfile" }, ProfileSchema), ({ profileId }) => profileId),
		uploadAllowed: async () =>
			map(await ask({ method: "GET", path: "/gdprconsent-service/feature/UPLOAD" }, ConsentSchema), ({ userOption }) =>
				userOption ? userOption === "opt-in" : null,
			),
		listWorkouts: async (start, limit) =>
			map(
				await ask(
					{
						method: "GET",
						path: `/workout-service/workouts?start=${start}&limit=${limit}&myWorkoutsOnly=true&sharedWorkoutsOnly=false&orderBy=UPDATE_DATE&orderSeq=DESC&includeAtp=false`,
					},
					z.array(ListedSchema),
				),
				(rows) =>
					rows.map(({ workoutId, workoutName, description, updateDate }) => ({
						garminId: workoutId,
						name: workoutName ?? null,
						description: description ?? null,
						updated: updateDate ?? null,
					})),
			),
		readWorkout: async (garminId) => whole(await ask({ method: "GET", path: `/workout-service/workout/${garminId}` }, WholeSchema)),
		createWorkout: async (body) => whole(await ask({ method: "POST", path: "/workout-service/workout", body }, WholeSchema)),
		updateWorkout: (garminId, body) =>
			tell({ method: "PUT", path: `/workout-service/workout/${garminId}`, body: { ...body, workoutId: Number(garminId) } }),
		deleteWorkout: (garminId) => tell({ method: "DELETE", path: `/workout-service/workout/${garminId}` }),
		schedule: async (garminId, day) =>
			map(
				await ask({ method: "POST", path: `/workout-service/schedule/${garminId}`, body: { date: day } }, ScheduledSchema),
				({ workoutScheduleId }) => workoutScheduleId,
			),
		unschedule: (scheduleId) => tell({ method: "DELETE", path: `/workout-service/schedule/${scheduleId}` }),
		readMonth: async (year, month) =>
			map(await ask({ method: "GET", path: `/calendar-service/year/${year}/month/${month - 1}` }, MonthSchema), ({ calendarItems }) =>
				calendarItems
					.filter(({ itemType }) => itemType === "workout")
					.flatMap((item) => {
						// Entries of Garmin's own coach carry no number of a workout: not ours.
						const parsed = ItemSchema.safeParse(item);
						return parsed.success ? [{ scheduleId: parsed.data.id, garminId: parsed.data.workoutId, day: parsed.data.date }] : [];
					}),
			),
	};
}
