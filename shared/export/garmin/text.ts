/** Texts as Garmin keeps them. It counts UTF-16 units, and cuts or refuses what is longer. */

const ELLIPSIS = "…";
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

export interface GarminText {
	text: string;
	/** Whether its end is missing. */
	cut: boolean;
}

/** `text` in no more than `most` UTF-16 units: cut between the characters that a reader sees, with an ellipsis in place of the rest. One line, or lines. */
export function garminText(text: string, most: number): GarminText {
	const clean = text
		.replace(/\p{Cs}/gu, "\ufffd")
		.normalize("NFC")
		.replace(/\r\n?/g, "\n")
		.replace(/[^\S\n]+/g, " ")
		.replace(/[^\P{Cc}\n]/gu, "")
		.trim();
	if (clean.length <= most) return { text: clean, cut: false };
	let kept = "";
	for (const { segment } of graphemes.segment(clean)) {
		if (kept.length + segment.length + ELLIPSIS.length > most) break;
		kept += segment;
	}
	return { text: kept === "" ? "" : `${kept.trimEnd()}${ELLIPSIS}`, cut: true };
}
