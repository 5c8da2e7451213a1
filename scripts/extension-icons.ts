/** `node scripts/extension-icons.ts`: draws the extension's icons, the logo's bars on its green, each size on whole pixels. The PNGs are committed. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { main } from "./main.ts";
import { root } from "./quiet-environment.ts";

type Box = { x: number; y: number; width: number; height: number; radius: number };
type Colour = readonly [red: number, green: number, blue: number];

/** As in `pwa/public/icon.svg`. */
const GREEN: Colour = [0x15, 0x5e, 0x41];
const PAPER: Colour = [0xf9, 0xfb, 0xf4];
/** Samples per pixel and side: for the corners. */
const FINE = 8;

/** On a grid of 16; larger sizes are whole multiples of it. */
const bars: Box[] = [
	{ x: 2, y: 8, width: 2, height: 5, radius: 0.4 },
	{ x: 5, y: 6, width: 2, height: 7, radius: 0.4 },
	{ x: 8, y: 3, width: 3, height: 10, radius: 0.4 },
	{ x: 12, y: 7, width: 2, height: 6, radius: 0.4 },
];
const ground: Box = { x: 0, y: 0, width: 16, height: 16, radius: 3.5 };

function holds({ x, y, width, height, radius }: Box, atX: number, atY: number): boolean {
	const outX = Math.max(x + radius - atX, atX - (x + width - radius), 0);
	const outY = Math.max(y + radius - atY, atY - (y + height - radius), 0);
	const inside = atX >= x && atX <= x + width && atY >= y && atY <= y + height;
	return inside && outX ** 2 + outY ** 2 <= radius ** 2;
}

/** RGBA of a pixel, by its share of ground and bars. */
function pixel(size: number, column: number, row: number): number[] {
	let [onGround, onBar] = [0, 0];
	for (let i = 0; i < FINE * FINE; i++) {
		const x = ((column + ((i % FINE) + 0.5) / FINE) * 16) / size;
		const y = ((row + (Math.floor(i / FINE) + 0.5) / FINE) * 16) / size;
		if (bars.some((bar) => holds(bar, x, y))) onBar++;
		else if (holds(ground, x, y)) onGround++;
	}
	const painted = onGround + onBar;
	if (painted === 0) return [0, 0, 0, 0];
	const mixed = GREEN.map((green, i) => Math.round((green * onGround + (PAPER[i] ?? 0) * onBar) / painted));
	return [...mixed, Math.round((painted / FINE ** 2) * 255)];
}

function crc32(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
	}
	return ~crc >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** PNG, 8 bits RGBA [ISO/IEC 15948]. */
function png(size: number): Buffer {
	const rows = Array.from({ length: size }, (_, row) => [
		0,
		...Array.from({ length: size }, (_, column) => pixel(size, column, row)).flat(),
	]);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(size, 0);
	head.writeUInt32BE(size, 4);
	head.set([8, 6, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk("IHDR", head),
		chunk("IDAT", deflateSync(Uint8Array.from(rows.flat()), { level: 9 })),
		chunk("IEND", new Uint8Array()),
	]);
}

await main(async () => {
	for (const size of [16, 32, 48, 96, 128]) {
		const file = join(root, `extension/public/icon/${size}.png`);
		await writeFile(file, png(size));
		console.log(file);
	}
});
