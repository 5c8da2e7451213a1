/**
 * FIT decoding to columns, checksum included, against fit-file-parser in the same process, and the decoder's size as a browser loads it:
 * `npx node test/bench/fit-decode.ts`. Prints medians and whether each goal is met. Garmin's own SDK is not timed: its licence forbids it.
 */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import FitParser from "fit-file-parser";
import { build } from "vite";
import { decodeFit } from "../../shared/fit/decode.ts";
import { generateRace } from "../fixtures/fit-race.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { noSampleFiles, sampleBytes } from "../fixtures/sample-files.ts";

const RATIO = 15;
const MILLISECONDS_PER_MB = 10;
const DECODER_KB = 15;

function milliseconds(run: () => void): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const goal = (words: string, met: boolean) => `(goal ${words}${met ? "" : ", missed"})`;

function records(bytes: Uint8Array): number {
	let count = 0;
	const parser = new FitParser({ force: true, mode: "list" });
	parser.parse(bytes.slice().buffer, (error, data) => {
		if (error) throw new Error(String(error));
		count = data?.records?.length ?? 0;
	});
	return count;
}

/** `limit`: milliseconds; null where none is set. */
function compare(name: string, bytes: Uint8Array, limit: number | null): void {
	const rows = decodeFit(bytes).records.rows;
	if (rows !== records(bytes)) throw new Error(`${name}: the decoders find different numbers of records`);
	for (let i = 0; i < 20; i++) decodeFit(bytes);
	for (let i = 0; i < 2; i++) records(bytes);
	const own: number[] = [];
	const peer: number[] = [];
	// Taken in turns, so that a busy machine slows both.
	for (let i = 0; i < 15; i++) {
		peer.push(milliseconds(() => records(bytes)));
		for (let k = 0; k < 5; k++) own.push(milliseconds(() => decodeFit(bytes)));
	}
	const [ours, theirs] = [median(own), median(peer)];
	console.log(
		`${name}: ${(bytes.length / 1e6).toFixed(2)} MB, ${rows} records: ${ours.toFixed(2)} ms` +
			`${limit === null ? "" : ` ${goal(`${limit} ms`, ours <= limit)}`}, ` +
			`fit-file-parser ${theirs.toFixed(1)} ms, ratio ${(theirs / ours).toFixed(1)} ${goal(`${RATIO}`, theirs / ours >= RATIO)}`,
	);
}

async function size(entry: string): Promise<number> {
	const file = join(import.meta.dirname, "..", "..", entry);
	const built = await build({
		configFile: false,
		logLevel: "silent",
		build: { write: false, minify: true, rolldownOptions: { input: file, preserveEntrySignatures: "strict" } },
	});
	if (!("output" in built)) throw new Error(`${entry} gives no single bundle`);
	const code = built.output.map((chunk) => ("code" in chunk ? chunk.code : "")).join("");
	if (code.length < 1_000) throw new Error(`${entry} was shaken to nothing`);
	return gzipSync(code, { level: 9 }).length / 1_000;
}

const decoder = await size("shared/fit/decode.ts");
const reader = await size("shared/activity/from-fit.ts");
console.log(`decoder, minified and gzipped: ${decoder.toFixed(1)} KB ${goal(`${DECODER_KB} KB`, decoder <= DECODER_KB)}`);
console.log(`with all that makes activities of it: ${reader.toFixed(1)} KB`);

if (!noSampleFiles) compare("real triathlon", sampleBytes("fit/activity-large-fenxi2-multisport.fit"), MILLISECONDS_PER_MB);
const run = { startedAt: "2026-04-05T07:00:00Z", speed: 3, heartRate: 145 };
compare("generated run, 1 MB", generateRun({ ...run, minutes: 692, seed: 1 }), MILLISECONDS_PER_MB);
compare("generated run, 3 MB", generateRun({ ...run, minutes: 2_075, seed: 2 }), null);
compare("generated race with the triathlon's fields, 1 MB", generateRace({ records: 23_250, seed: 3 }), MILLISECONDS_PER_MB);
compare("generated race with the triathlon's fields, 3 MB", generateRace({ records: 69_750, seed: 4 }), null);
