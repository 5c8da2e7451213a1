/** Easy and long runs of the library. */
import type { SessionRoom } from "../caps.ts";
import { easy, easyWithStrides, long, recoveryRun, runWalk } from "./easy.ts";
import { backToBack, longFastFinish, longProgression, longRaceTerrain, mediumLong } from "./long-run.ts";
import { longWithMarathonPace } from "./marathon.ts";
import type { WorkoutTemplate } from "./template.ts";

const MINUTE = 60;

function slot(room: SessionRoom): number {
	return Math.min(room.slotSeconds, room.maxSeconds);
}

export const easyTemplates: readonly WorkoutTemplate[] = [
	{ id: "easy", kind: "easy", schools: [], usualSeconds: 45 * MINUTE, build: (room, paces) => easy(slot(room), paces) },
	{
		id: "easy_strides",
		kind: "easy_strides",
		schools: [],
		usualSeconds: 45 * MINUTE,
		build: (room, paces) => easyWithStrides(slot(room), paces),
	},
	{ id: "recovery", kind: "recovery", schools: [], usualSeconds: 30 * MINUTE, build: (room, paces) => recoveryRun(slot(room), paces) },
	{
		id: "run_walk",
		kind: "run_walk",
		schools: ["general"],
		usualSeconds: 30 * MINUTE,
		build: (room, paces) => runWalk(0, slot(room), paces),
	},
	{
		id: "medium_long",
		kind: "medium_long",
		schools: ["pfitzinger"],
		usualSeconds: 85 * MINUTE,
		build: (room, paces) => mediumLong(slot(room), paces),
	},
	{ id: "long", kind: "long", schools: [], usualSeconds: 90 * MINUTE, build: (room, paces) => long(slot(room), paces) },
	{
		id: "long_marathon_pace",
		kind: "long_marathon_pace",
		schools: ["daniels", "pfitzinger"],
		usualSeconds: 110 * MINUTE,
		build: longWithMarathonPace,
	},
	{ id: "long_progression", kind: "long_marathon_pace", schools: [], usualSeconds: 100 * MINUTE, build: longProgression },
	{ id: "long_fast_finish", kind: "long_marathon_pace", schools: [], usualSeconds: 100 * MINUTE, build: longFastFinish },
	{ id: "long_race_terrain", kind: "long", schools: ["koop", "polarised"], usualSeconds: 150 * MINUTE, build: longRaceTerrain },
	{
		id: "back_to_back",
		kind: "back_to_back",
		schools: ["koop"],
		usualSeconds: 120 * MINUTE,
		build: (room, paces) => backToBack(slot(room), paces),
	},
];
