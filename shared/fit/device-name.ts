/** Who recorded a file, in words: "garmin fenix2", "COROS PACE 2", "zwift". FIT profile, types `manufacturer` and `garmin_product`. */
import type { FitContent } from "./content.ts";
import { garminProductName } from "./garmin-products.ts";
import { cell, text } from "./table.ts";

const GARMIN = 1;

const manufacturers: Readonly<Record<number, string>> = {
	[GARMIN]: "garmin",
	6: "srm",
	9: "saris",
	15: "dynastream",
	16: "timex",
	23: "suunto",
	32: "wahoo fitness",
	40: "concept2",
	48: "pioneer",
	67: "bkool",
	68: "cateye",
	69: "stages cycling",
	70: "sigmasport",
	71: "tomtom",
	73: "wattbike",
	86: "elite",
	89: "tacx",
	95: "stryd",
	107: "magene",
	111: "technogym",
	115: "igpsport",
	123: "polar",
	132: "cycplus",
	255: "development",
	258: "lezyne",
	260: "zwift",
	265: "strava",
	267: "bryton",
	281: "trainerroad",
	289: "hammerhead",
	294: "coros",
	305: "whoop",
	309: "form",
	310: "decathlon",
	331: "mywhoosh",
	337: "runna",
	339: "zepp",
	340: "peloton",
	348: "huawei",
};

/** Null when the file names neither a maker nor a product we have a word for. */
export function deviceName(content: FitContent): string | null {
	const { fileIds, deviceInfos } = content;
	const number = cell(fileIds, "manufacturer", 0) ?? creatorManufacturer(content);
	const maker = number === null ? null : (manufacturers[number] ?? null);
	const written = text(fileIds, "productName", 0) ?? text(deviceInfos, "productName", creatorRow(content));
	const product = cell(fileIds, "product", 0);
	// Some apps leave rests of other data in the field.
	const spoken =
		written && /^[\p{L}\p{N}]/u.test(written) ? written : number === GARMIN && product !== null ? garminProductName(product) : null;
	if (!spoken) return maker;
	const name = maker && !spoken.toLowerCase().startsWith(maker.split(" ")[0] ?? maker) ? `${maker} ${spoken}` : spoken;
	return name.slice(0, 120);
}

/** The row of the device that wrote the file: `device_index` 0. */
function creatorRow({ deviceInfos }: FitContent): number {
	for (let row = 0; row < deviceInfos.rows; row++) if (cell(deviceInfos, "deviceIndex", row) === 0) return row;
	return 0;
}

function creatorManufacturer(content: FitContent): number | null {
	return cell(content.deviceInfos, "manufacturer", creatorRow(content));
}
