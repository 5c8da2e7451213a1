import { courseOf } from "./course.ts";
import { makeHeart } from "./heart.ts";
import type { Random } from "./random.ts";
import { Recording } from "./recording.ts";

const KILOGRAMS = 78;
const ROLLING = 0.005;
/** Half air density times drag area. */
const DRAG = 0.5 * 1.2 * 0.36;
/** Watts at which this rider's oxygen uptake is full. */
const FULL_OXYGEN_WATTS = 300;

/** An endurance ride on the hilly loop with a power meter: speed follows from power, grade, rolling and air. */
export function ride({ seconds, watts }: { seconds: number; watts: number }, random: Random): Recording {
	const course = courseOf("hills");
	const heart = makeHeart(random);
	const recording = new Recording(5);
	const planned = watts * random.between(0.9, 1.1);
	let distance = 0;
	let speed = 3;
	let surge = 0;
	for (let second = 0; second < seconds; second++) {
		const grade = course.grade(distance);
		surge = 0.93 * surge + random.normal(7);
		const power = Math.max(0, planned * (1 + 6 * Math.max(-0.08, Math.min(0.05, grade))) + surge);
		recording.add({
			heartRate: heart.beat(Math.max(0.25, power / FULL_OXYGEN_WATTS)),
			cadence: power < 30 ? 0 : 84 + 0.04 * (power - planned) - 80 * Math.max(0, grade),
			power,
			speed,
			altitude: course.altitude(distance),
			distance,
		});
		const resistance = KILOGRAMS * 9.81 * (grade + ROLLING) + DRAG * speed * speed;
		speed = Math.max(1.5, Math.min(17, speed + (power / speed - resistance) / KILOGRAMS));
		distance += speed;
	}
	return recording;
}
