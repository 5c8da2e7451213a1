/** What athletes tell the coach and change in their plan by themselves, week by week. */
import { addDays, mondayOf, weekday } from "../../shared/calendar.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { pick, type Random, randomOf, whole } from "./dice.ts";
import type { Athlete } from "./population.ts";

/** Weeks between two things told, about; and of those who drag, how often they do. */
const TELL_CHANCE = 0.18;
const DRAG_CHANCE = 0.4;

/** Before the week from `today` on begins. */
export function toldBefore(athlete: Athlete, week: number, plan: Plan, today: string): Operation[] {
	const random = randomOf(athlete.seed, athlete.number, 2_000 + week);
	const told: Operation[] = [];
	if (athlete.tells && random() < TELL_CHANCE) told.push(circumstance(random, athlete, today));
	if (athlete.drags && random() < DRAG_CHANCE) told.push(...drag(random, plan, today));
	return told;
}

function circumstance(random: Random, { profile }: Athlete, today: string): Operation {
	const from = addDays(today, whole(random, 0, 5));
	const to = addDays(from, pick(random, [1, 3, 6]));
	const monday = addDays(mondayOf(today), 7);
	return pick<Operation>(random, [
		{ kind: "tell", circumstance: { kind: "illness", from, to, illness: pick(random, ["above_neck", "systemic"] as const) } },
		{ kind: "tell", circumstance: { kind: "travel", from, to, minutesPerDay: pick(random, [0, 30, 45]) } },
		{
			kind: "tell",
			circumstance: {
				kind: "injury",
				from,
				to: addDays(to, 4),
				part: pick(random, ["knee", "calf", "shin"] as const),
				pain: pick(random, [1, 3, 4, 6]),
				stressFracture: false,
			},
		},
		{
			kind: "set_availability",
			monday,
			minutes: profile.availability.map((each) => Math.round((each * pick(random, [0, 0.7, 1, 1])) / 5) * 5),
		},
		{ kind: "pause", from, to, reason: pick(random, ["work", "family"] as const) },
		{ kind: "add_rest", day: from },
	]);
}

/** An easy run or a key session goes to another day of its week that has the time; some are locked there. */
function drag(random: Random, plan: Plan, today: string): Operation[] {
	const week = plan.workouts.filter((each) => each.day > today && each.day <= addDays(today, 7) && each.kind !== "race" && !each.locked);
	if (week.length === 0) return [];
	const workout = pick(random, week);
	const monday = mondayOf(workout.day);
	const days = [0, 1, 2, 3, 4, 5, 6].map((i) => addDays(monday, i)).filter((day) => day > today && weekday(day) !== weekday(workout.day));
	if (days.length === 0) return [];
	const moved: Operation = { kind: "move", workoutId: workout.id, day: pick(random, days) };
	return random() < 0.3 ? [moved, { kind: "lock", workoutId: workout.id }] : [moved];
}
