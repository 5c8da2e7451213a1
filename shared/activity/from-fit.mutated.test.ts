import { expect, test } from "vitest";
import { z } from "zod/mini";
import { generateRace } from "../../test/fixtures/fit-race.ts";
import { strapFile } from "../../test/fixtures/fit-stored-heart-rate.ts";
import { chain, fitTime } from "../../test/fixtures/fit-writer.ts";
import { generateRun } from "../../test/fixtures/generate-run.ts";
import { noSampleFiles, sampleBytes, sampleFiles } from "../../test/fixtures/sample-files.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { SummarySchema } from "./activity.ts";
import { readFit } from "./from-fit.ts";
import { decodeSamples, encodeSamples } from "./samples-blob.ts";

const INPUTS = 2_000;
/** Small enough that thousands of them are read in seconds. */
const LARGEST = 30_000;

function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
	const copy = bytes.slice();
	const place = () => Math.floor(random() * copy.length);
	const kind = random();
	if (kind < 0.15) return copy.slice(0, place());
	if (kind < 0.25) return chain(copy.slice(0, place()), copy.slice(place()));
	if (kind < 0.35) return copy.fill(Math.floor(random() * 256), place(), place());
	// Half of the changes hit the definitions, which stand at the start.
	const reach = random() < 0.5 ? Math.min(400, copy.length) : copy.length;
	for (let i = 0; i <= random() * 12; i++) copy[Math.floor(random() * reach)] = Math.floor(random() * 256);
	return copy;
}

test(`${INPUTS} mutated files never throw, and what is read keeps the rules of an activity`, { timeout: 60_000 }, () => {
	const run = generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 2, speed: 3, heartRate: 145, seed: 1 });
	const beats = Array.from({ length: 140 }, (_, i) => ({ at: fitTime("2026-04-05T07:00:00Z") + 0.8 * i, bpm: 120 + (i % 30) }));
	const files = [run, chain(run, strapFile(beats)), generateRace({ records: 90, seed: 2 })];
	if (!noSampleFiles)
		files.push(
			...sampleFiles("fit")
				.map(sampleBytes)
				.filter((bytes) => bytes.length <= LARGEST),
		);
	const random = seeded(20_260_405);
	let read = 0;
	for (let i = 0; i < INPUTS; i++) {
		const bytes = mutate(files[i % files.length] ?? new Uint8Array(0), random);
		const { activities, problems } = readFit(bytes);
		if (activities.length === 0) expect(problems).not.toEqual([]);
		for (const { summary, samples } of activities) {
			const checked = z.safeParse(SummarySchema, summary);
			if (!checked.success) expect.fail(`input ${i}: ${JSON.stringify(checked.error.issues)}`);
			if (!samples) continue;
			read++;
			expect(samples.time.every((time, row) => time >= (samples.time[row - 1] ?? 0))).toBe(true);
			expect(decodeSamples(encodeSamples(samples)).ok).toBe(true);
		}
	}
	expect(read).toBeGreaterThan(INPUTS / 4);
});
