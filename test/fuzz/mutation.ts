/** Damage as it happens to files, and as somebody would do it on purpose. The same input for the same random stream. */
import { chain } from "../fixtures/fit-writer.ts";

/** Numbers at the edges of their types, and what stands between things in the formats. */
const splices = [
	"\0",
	"\xFF\xFF\xFF\xFF",
	"\x7F\xFF\xFF\xFF",
	"<",
	"</",
	"/>",
	"&#0;",
	"&#x110000;",
	'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
	"&c;",
	"<![CDATA[",
	"]]>",
	"<!--",
	"<trkseg>",
	"</Lap><Lap>",
	"<a>".repeat(200),
	'"',
	'""',
	",,,,",
	"\r",
	"\n\n",
	"--",
	"1e999",
	"-1",
	"NaN",
	"99999999999999999999",
	"0,0,0",
	"00:00:-1",
	"9999-12-31T23:59:59Z",
	"../../",
	"PK\x01\x02",
	"PK\x03\x04",
	"PK\x05\x06",
	"PK\x06\x06",
	".FIT",
].map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)));

export function mutated(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
	const place = (within = bytes.length) => Math.floor(random() * within);
	const kind = random();
	if (kind < 0.1) return bytes.slice(0, place());
	if (kind < 0.13) return bytes.slice(place());
	// A part twice, or a part missing.
	if (kind < 0.22) return joined(bytes.subarray(0, place()), bytes.subarray(place()));
	if (kind < 0.27) return bytes.slice().fill(place(256), place(), place());
	if (kind < 0.3) return chain(bytes, bytes.subarray(0, place())).slice();
	if (kind < 0.6) return spliced(bytes, random);
	const copy = bytes.slice();
	// Half of the changes hit the beginning or the end, where formats say what is inside.
	const edge = random();
	const reach = edge < 0.25 ? Math.min(400, copy.length) : copy.length;
	const from = edge > 0.75 ? Math.max(0, copy.length - 400) : 0;
	for (let i = 0; i <= random() * 12; i++) copy[from + place(Math.max(1, reach - from))] = place(256);
	return copy;
}

function spliced(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
	let changed: Uint8Array<ArrayBuffer> = bytes.slice();
	for (let i = 0; i <= random() * 5; i++) {
		const at = Math.floor(random() * changed.length);
		const instead = splices[Math.floor(random() * splices.length)] ?? new Uint8Array(0);
		changed = joined(changed.subarray(0, at), instead, changed.subarray(at + Math.floor(random() * 8)));
	}
	return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
