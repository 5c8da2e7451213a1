/** Files that watches and platforms record to, told apart by their content, never by a name. */
import type { RunningPower } from "../athlete/profile.ts";
import type { FileKind } from "./file-kind.ts";
import { readFit } from "./from-fit.ts";
import { readGpx } from "./from-gpx.ts";
import { readTcx } from "./from-tcx.ts";
import type { Reading } from "./reading.ts";

export interface RecordedFile {
	kind: Extract<FileKind, "fit" | "gpx" | "tcx">;
	read(): Reading;
}

/** ".FIT" stands in every FIT header. */
const FIT_MARK = [0x2e, 0x46, 0x49, 0x54];
/** A root element comes early: before it are only a declaration and comments. */
const BEGINNING = 4096;

export function fitFile(bytes: Uint8Array, runningPower?: RunningPower): RecordedFile | null {
	if (!FIT_MARK.every((byte, at) => bytes[8 + at] === byte)) return null;
	return { kind: "fit", read: () => readFit(bytes, runningPower ? { runningPower } : {}) };
}

export function xmlFile(text: string): RecordedFile | null {
	const beginning = text.slice(0, BEGINNING);
	if (/<gpx[\s>]/i.test(beginning)) return { kind: "gpx", read: () => readGpx(text) };
	return /<TrainingCenterDatabase[\s>]/i.test(beginning) ? { kind: "tcx", read: () => readTcx(text) } : null;
}
