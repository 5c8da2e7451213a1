/** Reads what Garmin Connect holds of Longrun's: its library until all that is looked for is found, and each month of the calendar once. */
import { firstOfMonth, type IsoDate } from "../../shared/calendar.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Held } from "../../shared/export/delivery/held.ts";
import { markedWorkout } from "../../shared/export/delivery/marker.ts";
import type { Answered, GarminService, Listed } from "./service.ts";

const PAGE = 200;
/** [convention] 2,000 workouts: nobody has more, and whoever has is not asked for all of them. */
const MOST_PAGES = 10;
/** Workouts of a lost answer whose description the list does not show are opened, so many of them. */
const MOST_OPENED = 5;

interface Sought {
	ledger: readonly DeliveryEntry[];
	/** First and last day that may have entries of ours. */
	from: IsoDate;
	to: IsoDate;
	/** Names of the workouts to be sent, by our id: an interrupted one is also looked for by its name. */
	nameOf: ReadonlyMap<string, string>;
}

export async function readHeld(garmin: GarminService, sought: Sought): Promise<Answered<Held>> {
	const listed = await library(garmin, sought.ledger);
	if (!listed.ok) return listed;
	const workouts: Held["workouts"] = new Map(
		listed.value.map(({ garminId, updated, description }) => [garminId, { updated, marked: markedWorkout(description) }]),
	);
	const opened = await openUnmarked(garmin, sought, listed.value, workouts);
	if (!opened.ok) return opened;
	const scheduled: Held["scheduled"] = new Map();
	for (const month of monthsBetween(sought.from, sought.to)) {
		const [year, number] = month.split("-").map(Number);
		const entries = await garmin.readMonth(year ?? 0, number ?? 0);
		if (!entries.ok) return entries;
		for (const { scheduleId, ...place } of entries.value) scheduled.set(scheduleId, place);
	}
	return { ok: true, value: { workouts, scheduled } };
}

/** Most recently changed first, so that ours come early; all pages only where one of ours is missing. */
async function library(garmin: GarminService, ledger: readonly DeliveryEntry[]): Promise<Answered<Listed[]>> {
	const known = new Set(ledger.flatMap(({ garminId }) => garminId ?? []));
	const lost = new Set(ledger.flatMap(({ step, workoutId }) => (step === "creating" ? [workoutId] : [])));
	const found = new Map<string, Listed>();
	for (let page = 0; page < MOST_PAGES; page++) {
		// Garmin counts from 1, and takes 0 for it.
		const rows = await garmin.listWorkouts(page * PAGE + 1, PAGE);
		if (!rows.ok) return rows;
		const before = found.size;
		for (const row of rows.value) {
			found.set(row.garminId, row);
			known.delete(row.garminId);
			lost.delete(markedWorkout(row.description) ?? "");
		}
		if (rows.value.length < PAGE || found.size === before || known.size + lost.size === 0) break;
	}
	return { ok: true, value: [...found.values()] };
}

/** A list that shows no descriptions hides the markers: then workouts with the right name are opened. */
async function openUnmarked(
	garmin: GarminService,
	{ ledger, nameOf }: Sought,
	listed: readonly Listed[],
	workouts: Held["workouts"],
): Promise<Answered<null>> {
	const tied = new Set(ledger.flatMap(({ garminId }) => garminId ?? []));
	const marked = new Set([...workouts.values()].map((workout) => workout.marked));
	const lost = ledger.filter(({ step, workoutId }) => step === "creating" && !marked.has(workoutId));
	const names = new Set(lost.flatMap(({ workoutId }) => nameOf.get(workoutId) ?? []));
	const candidates = listed.filter(({ garminId, name, description }) => !description && !tied.has(garminId) && names.has(name ?? ""));
	for (const { garminId } of candidates.slice(0, MOST_OPENED)) {
		const whole = await garmin.readWorkout(garminId);
		if (!whole.ok) return whole;
		const { updated, description } = whole.value;
		workouts.set(garminId, { updated, marked: markedWorkout(description) });
	}
	return { ok: true, value: null };
}

function monthsBetween(from: IsoDate, to: IsoDate): string[] {
	const months: string[] = [];
	for (let first = firstOfMonth(from); first <= to; first = nextMonth(first)) months.push(first.slice(0, 7));
	return months;
}

function nextMonth(first: IsoDate): IsoDate {
	const [year, month] = first.split("-").map(Number);
	return month === 12 ? `${(year ?? 0) + 1}-01-01` : `${year}-${String((month ?? 0) + 1).padStart(2, "0")}-01`;
}
