/** What a FIT file is for. FIT profile, type `file`. */
export const ACTIVITY_FILE = 4;

const kinds: Readonly<Record<number, string>> = {
	1: "a device file",
	2: "device settings",
	3: "sport settings",
	5: "a planned workout",
	6: "a course",
	7: "a schedule",
	9: "weight measurements",
	10: "totals",
	11: "goals",
	14: "blood pressure",
	15: "daily monitoring",
	20: "an activity summary",
	28: "daily monitoring",
	32: "daily monitoring",
	34: "a segment",
	35: "a list of segments",
	44: "device metrics",
	49: "sleep",
	68: "overnight heart-rate variability",
};

/** In words, for a sentence: "This is … ." */
export function fileKind(type: number): string {
	return kinds[type] ?? `FIT data of type ${type}`;
}
