/**
 * A simulated runner for demos and benchmarks: periodised training with races, an illness and a holiday, the same for the same seed. Made up from
 * end to end, and says so: source "simulated", device "Longrun demo", no positions.
 */
import { Temporal } from "temporal-polyfill";
import type { Summary } from "../../shared/activity/activity.ts";
import type { Provenance } from "../../shared/activity/provenance.ts";
import type { Samples } from "../../shared/activity/samples.ts";
import type { IsoDate } from "../../shared/calendar.ts";
import { addDays, daysBetween, epochDay, mondayOf } from "../../shared/calendar.ts";
import type { CourseName } from "./course.ts";
import { onFoot } from "./on-foot.ts";
import type { Random } from "./random.ts";
import { randomFrom } from "./random.ts";
import type { Recording } from "./recording.ts";
import { ride } from "./ride.ts";
import { weekOf } from "./season.ts";
import type { PlannedSession } from "./sessions.ts";
import { sessionsOf } from "./sessions.ts";
import { strength } from "./strength.ts";

export const demoProvenance: Provenance = { source: "simulated", device: "Longrun demo", fileSha256: null, part: 0 };

const KILOGRAMS = 68;

export interface SimulatedActivity {
	summary: Summary & { startedAt: string; startedLocal: string };
	samples: Samples;
	/** Fitness the runner was simulated with on that day. */
	vdot: number;
	/** How hard the session was (CR-10). */
	effort: number;
	race: boolean;
}

export interface Simulation {
	/** Whole number: another one is another runner's luck. */
	seed: number;
	/** First and last day, both included. A later `to` adds activities and changes none. */
	from: IsoDate;
	to: IsoDate;
	/** IANA zone in which the runner lives. */
	zone: string;
}

/** The runner's activities in order of time. */
export function* simulateAthlete({ seed, from, to, zone }: Simulation): Iterable<SimulatedActivity> {
	const firstMonday = mondayOf(from);
	const weeks = Math.floor(daysBetween(firstMonday, to) / 7) + 1;
	for (let index = 0; index < weeks; index++) {
		const week = weekOf(index);
		for (const planned of sessionsOf(week, randomFrom(seed, index))) {
			const day = addDays(firstMonday, 7 * index + planned.weekday - 1);
			if (day < from || day > to) continue;
			const random = randomFrom(seed, epochDay(day), planned.startMinute);
			const { totals, samples } = perform(planned, week.vdot, random).end();
			const { session } = planned;
			const start = Temporal.PlainDate.from(day)
				.toPlainDateTime()
				.add({ minutes: planned.startMinute, seconds: Math.floor(random.between(0, 60)) });
			yield {
				summary: {
					sport: session.sport,
					subSport: "course" in session ? surface(session.course) : null,
					name: session.name,
					startedAt: start.toZonedDateTime(zone).toInstant().toString(),
					startedLocal: start.toString(),
					zone,
					calories: calories(session.sport, totals.distanceMetres, totals.timerSeconds),
					...totals,
				},
				samples,
				vdot: week.vdot,
				effort: session.effort,
				race: "race" in session,
			};
		}
	}
}

function perform({ session }: PlannedSession, vdot: number, random: Random): Recording {
	switch (session.sport) {
		case "running":
		case "hiking":
			return onFoot(session, vdot, random);
		case "cycling":
			return ride(session, random);
		case "strength":
			return strength(session.seconds, random);
	}
}

function surface(course: CourseName): Summary["subSport"] {
	return course === "track" ? "track" : course === "mountain" ? null : "road";
}

/** Running and walking about 1 kcal per kg and km; the rest by minutes. */
function calories(sport: Summary["sport"], metres: number | null, seconds: number | null): number {
	const onFoot = sport === "running" || sport === "hiking";
	return Math.round(onFoot ? (KILOGRAMS * (metres ?? 0)) / 1_000 : ((seconds ?? 0) / 60) * (sport === "cycling" ? 9 : 5));
}
