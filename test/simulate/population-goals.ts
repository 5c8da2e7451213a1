/** What the simulated athletes train for: from 400 m to 100 miles, by time, and without a race. */
import type { Goal } from "../../shared/athlete/goal.ts";
import { addDays, epochDay, mondayOf, weekday } from "../../shared/calendar.ts";
import { between, pick, type Random, whole } from "./dice.ts";

const raceMetres = [
	400, 800, 1_500, 5_000, 5_000, 10_000, 10_000, 21_097.5, 21_097.5, 42_195, 42_195, 42_195, 50_000, 80_467, 100_000, 160_935,
];
/** A race by time, and the metres hoped for. */
const timeRaces = [
	{ fixedSeconds: 6 * 3600, metres: 60_000 },
	{ fixedSeconds: 24 * 3600, metres: 150_000 },
];

export function goalOf(random: Random, start: string, km: number, id: string): Goal | null {
	const kind = random();
	if (kind < 0.06) return null;
	if (kind < 0.24) {
		const aim = pick(random, ["fitness", "base", "weekly_volume", "return"] as const);
		const weeklyMetres = aim === "weekly_volume" ? Math.max(10_000, Math.round(km * 1_000 * between(random, 1.1, 1.6))) : null;
		return { kind: "general", id, status: "active", name: aim, aim, weeklyMetres };
	}
	const day = sundayNear(
		addDays(start, pick(random, [whole(random, 3, 27), whole(random, 28, 80), whole(random, 60, 130), whole(random, 120, 300)])),
		random,
	);
	const byTime = random() < 0.04 ? pick(random, timeRaces) : null;
	const metres = byTime?.metres ?? pick(random, raceMetres);
	const surface = metres < 3_000 ? "track" : metres > 43_000 ? "trail" : "road";
	return {
		kind: "race",
		id,
		status: "active",
		name: `${Math.round(metres)} m`,
		day,
		metres,
		targetSeconds: null,
		surface,
		...(byTime ? { fixedSeconds: byTime.fixedSeconds } : {}),
		...(surface === "trail" && random() < 0.6 ? { ascentMetres: Math.round((metres / 1000) * between(random, 5, 45)) } : {}),
	};
}

/** Races are on Sundays and Saturdays, a few on any day. */
function sundayNear(day: string, random: Random): string {
	if (random() < 0.15) return day;
	return addDays(mondayOf(day), random() < 0.7 ? 6 : 5);
}

export function otherRaces(random: Random, start: string, goalDay: string): Goal[] {
	const span = epochDay(goalDay) - epochDay(start);
	if (span < 42) return [];
	const day = addDays(start, whole(random, 20, span - 16));
	const sunday = addDays(day, (7 - weekday(day)) % 7);
	const metres = pick(random, [5_000, 10_000, 21_097.5]);
	return [
		{
			kind: "race",
			id: "other",
			status: "active",
			name: "B race",
			day: sunday,
			metres,
			targetSeconds: null,
			priority: pick(random, ["B", "B", "C"] as const),
		},
	];
}
