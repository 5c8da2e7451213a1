/**
 * FIT decoding to columns, checksum included, against fit-file-parser in the same process: `npx node test/bench/fit-decode.ts`.
 * Prints medians and their ratio; the goal is a ratio of at least 15. Garmin's own SDK is not timed: its licence forbids it.
 */
import FitParser from "fit-file-parser";
import { decodeFit } from "../../shared/fit/decode.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { noSampleFiles, sampleBytes } from "../fixtures/sample-files.ts";

const GOAL = 15;

function milliseconds(run: () => void): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function records(bytes: Uint8Array): number {
	let count = 0;
	const parser = new FitParser({ force: true, mode: "list" });
	parser.parse(bytes.slice().buffer, (error, data) => {
		if (error) throw new Error(String(error));
		count = data?.records?.length ?? 0;
	});
	return count;
}

function compare(name: string, bytes: Uint8Array): void {
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
	const ratio = median(peer) / median(own);
	const size = (bytes.length / 1e6).toFixed(2);
	console.log(
		`${name}: ${size} MB, ${rows} records: ${median(own).toFixed(2)} ms, fit-file-parser ${median(peer).toFixed(1)} ms, ` +
			`ratio ${ratio.toFixed(1)} (goal ${GOAL}${ratio < GOAL ? ", missed" : ""})`,
	);
}

if (!noSampleFiles) compare("real triathlon", sampleBytes("fit/activity-large-fenxi2-multisport.fit"));
compare("generated, 1 MB", generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 650, speed: 3, heartRate: 145, seed: 1 }));
compare("generated, 3 MB", generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 1_950, speed: 3, heartRate: 145, seed: 2 }));
