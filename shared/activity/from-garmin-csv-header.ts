/**
 * Which column of an `Activities.csv` is what, by name. The header is in the account's language and its columns follow the filter of the page; names are
 * known for the languages seen in public files. In any other language the values tell (`from-garmin-csv-by-value.ts`).
 */

export const columnNames = [
	"type",
	"date",
	"title",
	"distance",
	"calories",
	"time",
	"averageHeartRate",
	"maxHeartRate",
	"runCadence",
	"bikeCadence",
	"averagePace",
	"averageSpeed",
	"ascent",
	"descent",
	"strideLength",
	"averagePower",
	"maxPower",
	"elapsedTime",
] as const;

export type ColumnName = (typeof columnNames)[number];
export type Columns = Partial<Record<ColumnName, number>>;

/** English; German new and old; French new and old; Portuguese; Italian. */
const names: Readonly<Record<ColumnName, readonly string[]>> = {
	type: ["activity type", "aktivitätstyp", "type d'activité", "tipo de atividade", "tipo di attività"],
	date: ["date", "datum", "data"],
	title: ["title", "titel", "titre", "título", "titolo"],
	distance: ["distance", "distanz", "distância", "distanza"],
	calories: ["calories", "kalorien", "calorias", "calorie"],
	time: ["time", "activity time", "zeit", "durée", "heure", "tempo total", "tempo"],
	averageHeartRate: ["avg hr", "ø hf", "ø herzfrequenz", "fréquence cardiaque moyenne", "fréquence cardiaque moy.", "fc média", "fc media"],
	maxHeartRate: ["max hr", "maximale hf", "maximale herzfrequenz", "fréquence cardiaque maximale", "fc máxima", "fc max"],
	runCadence: ["avg run cadence", "ø schrittfrequenz (laufen)", "cadence de course moyenne", "cadenza di corsa media"],
	bikeCadence: ["avg bike cadence", "cadência bicicleta média"],
	averagePace: ["avg pace", "ø pace", "allure moyenne", "passo medio"],
	averageSpeed: ["avg speed", "ø geschwindigkeit", "vitesse moyenne", "velocidade média"],
	ascent: [
		"total ascent",
		"elev gain",
		"anstieg gesamt",
		"positiver höhenunterschied",
		"ascension totale",
		"gain d'altitude",
		"subida total",
		"ascesa totale",
	],
	descent: [
		"total descent",
		"elev loss",
		"abstieg gesamt",
		"negativer höhenunterschied",
		"descente totale",
		"perte d'altitude",
		"descida total",
		"discesa totale",
	],
	strideLength: [
		"avg stride length",
		"ø schrittlänge",
		"longueur moyenne des foulées",
		"comprimento médio da passada",
		"lunghezza media passo",
	],
	averagePower: ["avg power", "ø leistung", "puissance moyenne", "potenza media"],
	maxPower: ["max power", "maximale leistung", "puissance max.", "potenza max"],
	elapsedTime: ["elapsed time", "verstrichene zeit", "temps écoulé", "tempo transcorrido", "tempo trascorso"],
};

const byName = new Map(columnNames.flatMap((column) => names[column].map((name) => [name, column] as const)));

export function columnsByName(header: readonly string[]): Columns {
	const columns: Columns = {};
	header.forEach((cell, index) => {
		const column = byName.get(
			cell
				.trim()
				.toLowerCase()
				.replaceAll(/\s+/g, " ")
				.replaceAll("’", "'")
				.replace(/^avg\. /, "avg "),
		);
		if (column && columns[column] === undefined) columns[column] = index;
	});
	return columns;
}

/** Enough to make an activity of. */
export function isUsable(columns: Columns): boolean {
	return columns.type !== undefined && columns.date !== undefined && columns.time !== undefined;
}
