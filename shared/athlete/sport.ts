import { z } from "zod/mini";

export const sports = [
	"running",
	"cycling",
	"swimming",
	"walking",
	"hiking",
	"strength",
	"cross_country_skiing",
	"rowing",
	"climbing",
	"transition",
	"other",
] as const;
export const subSports = ["road", "trail", "track", "treadmill", "indoor", "virtual", "mountain", "gravel", "pool", "open_water"] as const;

export type Sport = (typeof sports)[number];
export type SubSport = (typeof subSports)[number];

export const SportSchema = z.enum(sports);
export const SubSportSchema = z.enum(subSports);
