/** Reads mutated inputs one after the other, as the browser's import does, and holds what comes out to the rules of an activity. */
import { parentPort, workerData } from "node:worker_threads";
import { DEEPEST_NESTING } from "../../pwa/src/import/archive-limits.ts";
import { isZip } from "../../pwa/src/import/file-content.ts";
import { listArchive } from "../../pwa/src/import/list-archive.ts";
import { type FileReading, readImportFile } from "../../pwa/src/import/read-file.ts";
import { openZip, unpackEntry } from "../../pwa/src/import/zip-archive.ts";
import { decodeSamples } from "../../shared/activity/samples-blob.ts";
import { HealthFactSchema } from "../../shared/health/fact.ts";
import { MeasuresSchema } from "../../shared/metrics/measures.ts";
import { MetricsSchema } from "../../shared/metrics/metrics.ts";
import { unknown as unknownThresholds } from "../fixtures/measured.ts";
import { seeded } from "../fixtures/seeded.ts";
import { mutated } from "./mutation.ts";
import { seedsOf } from "./seeds.ts";
import type { StintReport, StintTask } from "./stint.ts";

const task: StintTask = workerData;
const progress = new Float64Array(task.progress);
const facts = { zone: "Europe/Berlin", thresholds: unknownThresholds, now: Date.parse("2026-11-21T12:00:00Z") };

const report: StintReport = { read: 0, fault: null };
const seeds = seedsOf(task.format);
const random = seeded(task.seed);
for (let input = 0; input < task.inputs && !report.fault; input++) {
	const bytes = mutated(seeds[input % seeds.length] ?? new Uint8Array(0), random);
	progress[0] = input;
	progress[1] = Date.now();
	try {
		const readings = task.format === "zip" ? await readArchive(bytes) : [await readImportFile(bytes, `file.${task.format}`, facts)];
		for (const reading of readings) check(reading);
		if (readings.some(({ entries, healthFacts }) => entries.length + healthFacts.length > 0)) report.read++;
	} catch (error) {
		report.fault = { input, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
progress[1] = Number.POSITIVE_INFINITY;
parentPort?.postMessage(report);

/** As the decoding worker does it: list, then unpack and read what is worth reading, zips inside included. */
async function readArchive(bytes: Uint8Array<ArrayBuffer>, depth = 0): Promise<FileReading[]> {
	const archive = await openZip(new Blob([bytes]));
	const { entries, problems } = listArchive(archive);
	const readings: FileReading[] = [];
	for (const { index, path, problem } of entries) {
		const entry = archive.entries[index];
		if (problem || !entry) continue;
		const unpacked = await unpackEntry(entry);
		if ("problem" in unpacked) continue;
		if (isZip(unpacked.bytes)) {
			if (depth < DEEPEST_NESTING) readings.push(...(await readArchive(unpacked.bytes, depth + 1)));
		} else readings.push(await readImportFile(unpacked.bytes, path, facts));
	}
	if (archive.entries.length === 0 && problems.length === 0) throw new Error("neither an entry nor a problem");
	return readings;
}

function check({ entries, problems, healthFacts, names }: FileReading): void {
	if (entries.length + problems.length + healthFacts.length === 0 && names === null) throw new Error("neither an activity nor a problem");
	for (const { metrics, measures, samples } of entries) {
		MetricsSchema.parse(metrics);
		MeasuresSchema.parse(measures);
		if (samples && !decodeSamples(samples).ok) throw new Error("samples that cannot be read back");
	}
	for (const fact of healthFacts) HealthFactSchema.parse(fact);
}
