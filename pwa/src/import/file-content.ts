/** What kind of file some bytes are, told by their content, never by a name, and the reader for it. */

import type { FileKind } from "../../../shared/activity/file-kind.ts";
import { readGarminCsv } from "../../../shared/activity/from-garmin-csv.ts";
import { isStravaCsv } from "../../../shared/activity/from-strava-csv.ts";
import { fitFile, xmlFile } from "../../../shared/activity/recorded-file.ts";
import type { RunningPower } from "../../../shared/athlete/profile.ts";
import type { ContentReading } from "./content-reading.ts";
import { readExportJson, readStravaTable } from "./export-content.ts";
import type { FileHints } from "./file-hints.ts";

export interface ContentHints extends Pick<FileHints, "distanceUnit" | "dateOrder" | "beside"> {
	runningPower?: RunningPower | undefined;
}

export interface Content {
	kind: FileKind;
	read(): ContentReading;
}

/** Null when it is neither FIT nor text. */
export function contentOf(bytes: Uint8Array<ArrayBuffer>, path: string, hints: ContentHints): Content | null {
	const fit = fitFile(bytes, hints.runningPower);
	if (fit) return fit;
	const text = textOf(bytes);
	if (text === null) return null;
	const xml = xmlFile(text);
	if (xml) return xml;
	if (/^\s*[[{]/.test(text.slice(0, 4096))) return { kind: "garmin_export", read: () => readExportJson(text, path) };
	if (isStravaCsv(text)) return { kind: "strava_csv", read: () => readStravaTable(text, hints.beside ?? new Set()) };
	const { distanceUnit, dateOrder } = hints;
	return {
		kind: "garmin_csv",
		read: () => readGarminCsv(text, { ...(distanceUnit && { distanceUnit }), ...(dateOrder && { dateOrder }) }),
	};
}

/** "PK", as every zip that holds something begins. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** UTF-8, else what Korean spreadsheets write; null when it is no text at all. */
function textOf(bytes: Uint8Array): string | null {
	// Text has no zero bytes; archives, pictures and damaged FIT files have them early.
	if (bytes.subarray(0, 4096).includes(0)) return null;
	for (const encoding of ["utf-8", "euc-kr"]) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// Not this encoding.
		}
	}
	return null;
}
