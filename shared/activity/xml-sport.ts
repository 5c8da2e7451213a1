/** Sports as GPX `<type>` and TCX `Sport` name them; there is no agreed list. */
import type { Sport, SubSport } from "../athlete/sport.ts";
import { sportOfGarminType } from "./from-garmin-csv-sport.ts";

type Kind = { sport: Sport; subSport: SubSport | null };

/** Strava's exports write the number of the activity type. */
const byStravaNumber: Readonly<Record<string, Kind>> = {
	"1": { sport: "cycling", subSport: null },
	"4": { sport: "hiking", subSport: null },
	"7": { sport: "cross_country_skiing", subSport: null },
	"9": { sport: "running", subSport: null },
	"10": { sport: "walking", subSport: null },
	"16": { sport: "swimming", subSport: null },
	"17": { sport: "cycling", subSport: "virtual" },
	"23": { sport: "rowing", subSport: null },
};

/** What apps call an activity that nobody named: "Morning Run" (Strava), "Running 5/10/12 8:41 am" (Runkeeper). */
const givenName =
	/^(?:(?:early |late )?(?:morning|lunch|afternoon|evening|night) ([a-z -]+)|(running|cycling|walking|hiking|swimming|rowing) \d.*)$/i;

/** Names come as "trail_running", "VirtualRide" or "Trail Run". A track without a type is told by its name where an app gave that. */
export function sportOfXml(type: string | null, name: string | null = null): Kind {
	if (type !== null) return byStravaNumber[type] ?? sportOfWords(type);
	const match = givenName.exec(name ?? "");
	return match ? sportOfWords(match[1] ?? match[2] ?? "") : { sport: "other", subSport: null };
}

function sportOfWords(type: string): Kind {
	const words = type
		.slice(0, 100)
		.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
		.replaceAll(/[_-]+/g, " ");
	const kind = sportOfGarminType(words);
	if (kind.sport !== "other") return kind;
	if (/\bride\b/i.test(words)) return sportOfGarminType(`${words} cycling`);
	if (/\bweight/i.test(words)) return sportOfGarminType("strength");
	return kind;
}
