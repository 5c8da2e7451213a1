/**
 * Strava's activity types as our sports. The table has them in the account's language ("Lauf", "Course à pied", "달리기"); its newer columns in Strava's
 * own words ("TrailRun").
 */
import type { Sport, SubSport } from "../athlete/sport.ts";
import { sportOfXml } from "./xml-sport.ts";

/** What the words of files do not have. First match wins. */
const words: readonly (readonly [RegExp, Sport, SubSport | null])[] = [
	[/virtu|가상|バーチャル/, "cycling", "virtual"],
	[/hardloop|trailloop|løb|löpning|løping|bieg|бег|^ラン|러닝/, "running", null],
	[/radfahrt|fahrrad|fietsrit|bicicle|pedalad|\bbici|sortie à vélo|rower|велозаезд|ライド|라이드|骑行/, "cycling", null],
	[/zwem|\bnata|simning|svøm|pływ|плавание|スイム/, "swimming", null],
	[/wandel|cam+in|passeggiata|spacer|ходьба|ウォーク/, "walking", null],
	[/senderismo|excursi|escursion|trilha|vandring|wędrówka|поход|ハイク/, "hiking", null],
	[/gewicht|pesas|\bpesi\b|pesos|poids|siłow|силов|ウェイト|웨이트|举重/, "strength", null],
	[/roei|remo\b|canottaggio|гребля/, "rowing", null],
];

export function sportOfStrava(type: string): { sport: Sport; subSport: SubSport | null } {
	const kind = sportOfXml(type);
	if (kind.sport !== "other") return kind;
	const name = type.slice(0, 100).toLowerCase();
	const found = words.find(([pattern]) => pattern.test(name));
	return found ? { sport: found[1], subSport: found[2] } : kind;
}
