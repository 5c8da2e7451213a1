/** Garmin Connect's activity type names as our sports. They are display names in the account's language; words are matched, not whole names. */
import type { Sport, SubSport } from "../athlete/sport.ts";

/** First match wins, so narrower words stand first. */
const sportWords: readonly (readonly [RegExp, Sport])[] = [
	[/transition|wechsel|übergang/, "transition"],
	[/stair|floor climb|treppen/, "other"],
	[/triathlon|multi-?sport|duathlon|swimrun/, "other"],
	[/swim|schwimm|natation|nage|natación|nuoto|수영|水泳|游泳|スイム/, "swimming"],
	[/cross[- ]country|langlauf|ski de fond|nordic ski|크로스컨트리/, "cross_country_skiing"],
	[/strength|kraft|musculation|fuerza|forza|근력|筋力|力量/, "strength"],
	[/climb|bouldering|kletter|escalade|클라이밍|암벽/, "climbing"],
	[/\brow(ing)?\b|ruder|aviron|로잉|조정/, "rowing"],
	[/hik|wander|bergsteigen|randonn|mountaineering|하이킹|등산|ハイキング|徒步/, "hiking"],
	[/e-?bik/, "cycling"],
	[
		/cycl|bik(e|ing)|rad(fahren|sport|tour)?\b|radfahren|mountainbik|vélo|cyclisme|vtt|ciclismo|fietsen|사이클|자전거|サイクリング|バイク|骑行/,
		"cycling",
	],
	[/walk|gehen|spazier|marche|caminata|걷기|ウォーキング|步行/, "walking"],
	[/\brun|run\b|running|lauf|jogg|course|carrera|correr|corrida|corsa|hardlopen|달리기|러닝|ランニング|跑步|跑/, "running"],
];

const subSportWords: readonly (readonly [RegExp, SubSport])[] = [
	[/treadmill|laufband|tapis|트레드밀|トレッドミル|跑步机/, "treadmill"],
	[/open water|freiwasser|eau libre|오픈|바다|公开水域/, "open_water"],
	[/pool|lap swim|schwimmbad|bahnschwimmen|piscine|수영장/, "pool"],
	[/virtual|virtuell|virtuel|가상/, "virtual"],
	[/trail|트레일|トレイル|越野/, "trail"],
	[/track|bahn|piste|트랙/, "track"],
	[/gravel|unpaved|그래블/, "gravel"],
	[/mountain bik|mountainbik|mtb|vtt|산악/, "mountain"],
	[/indoor|halle|intérieur|실내/, "indoor"],
	[/road|street|straße|strasse|rennrad|route|로드/, "road"],
];

export function sportOfGarminType(type: string): { sport: Sport; subSport: SubSport | null } {
	const name = type.trim().toLowerCase();
	const sport = sportWords.find(([words]) => words.test(name))?.[1] ?? "other";
	const found = subSportWords.find(([words]) => words.test(name))?.[1] ?? null;
	return { sport, subSport: found !== null && suits(sport, found) ? found : null };
}

/** "Bahn" is a track for runners and a lane for swimmers; a sub sport must be one of its sport. */
function suits(sport: Sport, subSport: SubSport): boolean {
	if (subSport === "pool" || subSport === "open_water") return sport === "swimming";
	if (subSport === "treadmill") return sport === "running" || sport === "walking";
	if (subSport === "track" || subSport === "trail") return sport === "running" || sport === "cycling" || sport === "walking";
	return sport !== "swimming";
}
