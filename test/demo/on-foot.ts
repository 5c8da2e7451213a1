import { courseOf } from "./course.ts";
import { makeHeart } from "./heart.ts";
import type { Random } from "./random.ts";
import { Recording } from "./recording.ts";
import type { FootSession } from "./sessions.ts";

/** Seconds until 63 % of a change of pace is done. */
const PACE_CHANGE = 5;

/** Runs or walks a session second by second: the runner keeps the effort on hills, not the pace. */
export function onFoot(session: FootSession, vdot: number, random: Random): Recording {
	const course = courseOf(session.course);
	const heart = makeHeart(random);
	const recording = new Recording(session.course === "track" ? 2 : 3);
	const stops = stopDistances(session, random);
	let distance = 0;
	let timer = 0;
	let speed = 0;
	let wobble = 0;
	let partMetres = 0;
	let partSeconds = 0;

	for (const { length, pace } of session.parts) {
		partMetres = "metres" in length ? partMetres + length.metres : Number.POSITIVE_INFINITY;
		partSeconds = "seconds" in length ? timer + length.seconds : Number.POSITIVE_INFINITY;
		const flat = pace === null ? 0 : 1_000 / pace;
		while (distance < partMetres && timer < partSeconds) {
			wobble = 0.9 * wobble + random.normal(0.01);
			const effort = gradeEffort(course.grade(distance));
			speed += ((flat * (1 + wobble)) / effort - speed) / PACE_CHANGE;
			recording.add({
				heartRate: heart.beat(oxygenCost(speed * effort) / vdot),
				cadence: cadenceAt(speed),
				speed,
				altitude: course.altitude(distance),
				distance,
			});
			distance += speed;
			timer++;
			if (session.laps === "kilometres" && Math.floor(distance / 1_000) > Math.floor((distance - speed) / 1_000)) recording.lap();
			if (distance >= (stops[0] ?? Number.POSITIVE_INFINITY)) {
				stops.shift();
				const seconds = Math.round(random.between(15, 70));
				for (let i = 0; i < seconds; i++) heart.beat(STANDING / vdot);
				recording.pause(seconds);
				speed = 0;
			}
		}
		// A part that ended by distance ends there even if its last stride went further: overshoots must not add up over a session.
		if (!Number.isFinite(partMetres)) partMetres = distance;
		if (session.laps === "parts") recording.lap();
	}
	return recording;
}

function stopDistances({ parts, stops }: FootSession, random: Random): number[] {
	const metres = parts.reduce((sum, { length }) => sum + ("metres" in length ? length.metres : 0), 0);
	return Array.from({ length: stops }, () => metres * random.between(0.1, 0.9)).sort((a, b) => a - b);
}

/** Oxygen uptake at rest, standing, ml/kg/min. */
const STANDING = 6;

/** Oxygen cost on the flat, ml/kg/min, at m/s (Daniels & Gilbert 1979); never below standing. */
function oxygenCost(speed: number): number {
	const metresPerMinute = speed * 60;
	return Math.max(STANDING, -4.6 + 0.182258 * metresPerMinute + 0.000104 * metresPerMinute ** 2);
}

/** How much harder a metre is at this grade than on the flat; a plain curve of the simulation's own, so that the engine's formula meets foreign data. */
function gradeEffort(grade: number): number {
	return Math.max(0.85, 1 + 3.6 * grade + 12 * grade * grade);
}

/** Steps per minute. */
function cadenceAt(speed: number): number {
	return speed < 2 ? 55 + 47 * speed : 164 + 7.5 * (speed - 2.9);
}
