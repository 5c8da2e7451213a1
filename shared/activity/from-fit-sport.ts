/** FIT's `sport` and `sub_sport` (FIT profile) as ours. */
import type { Sport, SubSport } from "../athlete/sport.ts";
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import type { FitSession } from "./from-fit-sessions.ts";

const bySport: Readonly<Record<number, Sport>> = {
	1: "running",
	2: "cycling",
	3: "transition",
	5: "swimming",
	11: "walking",
	12: "cross_country_skiing",
	15: "rowing",
	16: "hiking",
	17: "hiking",
	21: "cycling",
	31: "climbing",
	35: "hiking",
};

/** For sports that leave it open (generic, fitness equipment, training): what the sub sport says. */
const byOpenSubSport: Readonly<Record<number, Sport>> = {
	1: "running",
	5: "cycling",
	6: "cycling",
	14: "rowing",
	17: "swimming",
	18: "swimming",
	20: "strength",
	27: "walking",
	45: "running",
	68: "climbing",
	69: "climbing",
};

const bySubSport: Readonly<Record<number, SubSport>> = {
	1: "treadmill",
	2: "road",
	3: "trail",
	4: "track",
	5: "indoor",
	6: "indoor",
	7: "road",
	8: "mountain",
	9: "mountain",
	13: "track",
	14: "indoor",
	17: "pool",
	18: "open_water",
	25: "indoor",
	27: "indoor",
	45: "indoor",
	46: "gravel",
	47: "mountain",
	58: "virtual",
	68: "indoor",
};

export function sportOfFit(sport: number | null, subSport: number | null): { sport: Sport; subSport: SubSport | null } {
	const named = sport === null ? undefined : bySport[sport];
	const open = subSport === null ? undefined : byOpenSubSport[subSport];
	return { sport: named ?? open ?? "other", subSport: subSport === null ? null : (bySubSport[subSport] ?? null) };
}

export function sportOfSession(content: FitContent, session: FitSession): ReturnType<typeof sportOfFit> {
	const { sessions, sports } = content;
	if (session.row === null) return sportOfFit(cell(sports, "sport", 0), cell(sports, "subSport", 0));
	return sportOfFit(cell(sessions, "sport", session.row), cell(sessions, "subSport", session.row));
}
