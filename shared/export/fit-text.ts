/** A FIT string field holds at most 255 bytes of UTF-8, its closing zero included. */
const MAX_BYTES = 254;

/** `text` as a FIT string: no control characters (a zero byte would end it), no more than `maxCharacters`, never cut within a character. */
export function fitText(text: string, maxCharacters: number): string {
	let kept = "";
	let bytes = 0;
	let characters = 0;
	for (const character of text.replace(/\p{Cc}+/gu, " ").trim()) {
		bytes += utf8Length(character);
		if (bytes > MAX_BYTES || ++characters > maxCharacters) break;
		kept += character;
	}
	return kept.trimEnd();
}

function utf8Length(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
