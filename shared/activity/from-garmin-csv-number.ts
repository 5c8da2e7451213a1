/**
 * Numbers as Garmin Connect writes them: the account's number format decides, whatever the language of the header. One account's file is
 * either "5.48" and "4,808" or "5,48" and "4.808".
 */
export type DecimalSign = "." | ",";

// "1.234" may be thousands or three decimals and speaks for neither; what follows can be only one. The last kind is a duration's decimals.
const pointDecimals = /^-?\d+\.(\d{1,2}|\d{4,})$|^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$|:\d\d\.\d+$/;
const commaDecimals = /^-?\d+,(\d{1,2}|\d{4,})$|^-?\d{1,3}(\.\d{3})+,\d+$|^-?\d{1,3}(\.\d{3}){2,}$|:\d\d,\d+$/;

/** The sign that more cells speak for; a point when none does. */
export function decimalSignOf(cells: Iterable<string>): DecimalSign {
	let balance = 0;
	for (const cell of cells) {
		const text = bare(cell);
		if (pointDecimals.test(text)) balance++;
		else if (commaDecimals.test(text)) balance--;
	}
	return balance < 0 ? "," : ".";
}

/** NaN for what is no number; null for "--" and nothing. */
export function parseNumber(cell: string, sign: DecimalSign): number | null {
	const text = bare(cell);
	if (isMissing(text)) return null;
	const [own, other] = sign === "." ? [asPoint, asComma] : [asComma, asPoint];
	return own(text) ?? other(text) ?? Number.NaN;
}

function asPoint(text: string): number | null {
	return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : null;
}

function asComma(text: string): number | null {
	return /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text) ? Number(text.replaceAll(".", "").replace(",", ".")) : null;
}

export function isMissing(text: string): boolean {
	return text === "" || /^-+$/.test(text);
}

/** Seconds of `h:mm:ss`, `mm:ss` or `m:ss`, with decimals of either sign; NaN for anything else, null when missing. */
export function parseDuration(cell: string): number | null {
	const text = bare(cell);
	if (isMissing(text)) return null;
	const match = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{2})(?:[.,](\d+))?$/.exec(text);
	if (!match) return Number.NaN;
	const [, hours = "0", minutes = "0", seconds = "0", decimals = "0"] = match;
	if (Number(seconds) > 59 || (match[1] !== undefined && Number(minutes) > 59)) return Number.NaN;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${decimals}`);
}

/** `yyyy-mm-dd hh:mm:ss` as `yyyy-mm-ddThh:mm:ss`, or null when it is not a time that exists. */
export function parseWallClock(cell: string): string | null {
	const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(cell.trim());
	if (!match) return null;
	const text = `${match[1]}T${match[2]}:${match[3]}:${match[4] ?? "00"}`;
	const time = Date.parse(`${text}Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === text ? text : null;
}

/** Without spaces, digit-group apostrophes, and the apostrophe that guards a minus in spreadsheets. */
function bare(cell: string): string {
	return cell.replaceAll(/[\s'’\u00A0\u202F]/g, "").replaceAll("−", "-");
}
