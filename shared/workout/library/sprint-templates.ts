/** The library's sprint sessions. */
import {
	acceleration,
	extensiveTempo,
	intensiveTempo,
	maxVelocity,
	specialEnduranceOne,
	specialEnduranceTwo,
	speedEndurance,
} from "./sprint.ts";
import type { WorkoutTemplate } from "./template.ts";

const MINUTE = 60;

export const sprintTemplates: readonly WorkoutTemplate[] = [
	{ id: "acceleration", kind: "acceleration", schools: ["pfaff"], usualSeconds: 60 * MINUTE, build: acceleration },
	{ id: "max_velocity", kind: "max_velocity", schools: ["pfaff"], usualSeconds: 70 * MINUTE, build: maxVelocity },
	{ id: "speed_endurance", kind: "speed_endurance", schools: ["pfaff"], usualSeconds: 70 * MINUTE, build: speedEndurance },
	{ id: "special_endurance_one", kind: "special_endurance", schools: ["pfaff"], usualSeconds: 80 * MINUTE, build: specialEnduranceOne },
	{ id: "special_endurance_two", kind: "special_endurance", schools: ["pfaff"], usualSeconds: 90 * MINUTE, build: specialEnduranceTwo },
	{ id: "intensive_tempo", kind: "intensive_tempo", schools: ["pfaff"], usualSeconds: 65 * MINUTE, build: intensiveTempo },
	{ id: "extensive_tempo", kind: "extensive_tempo", schools: ["pfaff"], usualSeconds: 55 * MINUTE, build: extensiveTempo },
];
