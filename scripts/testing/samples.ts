/** Whether every real sample file that Longrun can read was read by a test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";

/** Kinds with a reader. A test that reads a sample carries the sample's path, as the manifest has it, in its name. */
const readKinds = new Set(["fit", "csv", "gpx", "tcx", "json", "zip"]);
/** Kinds in the folder that nothing reads yet. Each moves up when its reader lands. */
const notReadYet = new Set<string>([]);

const manifestShape = z.array(z.object({ file: z.string(), kind: z.string() }));
export type Manifest = z.infer<typeof manifestShape>;

export function readManifest(folder: string): Manifest {
	return z.parse(manifestShape, JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
}

export interface SampleCount {
	read: number;
	/** Of a kind that has a reader, but in no test that ran. */
	missed: string[];
	/** Of a kind named in neither list. */
	unknown: string[];
	notReadYet: number;
}

export function countSamples(manifest: Manifest, ranTests: readonly string[]): SampleCount {
	const readable = manifest.filter(({ kind }) => readKinds.has(kind));
	const missed = readable.filter(({ file }) => !ranTests.some((name) => names(name, file))).map(({ file }) => file);
	return {
		read: readable.length - missed.length,
		missed,
		unknown: manifest.filter(({ kind }) => !readKinds.has(kind) && !notReadYet.has(kind)).map(({ file }) => file),
		notReadYet: manifest.filter(({ kind }) => notReadYet.has(kind)).length,
	};
}

/** As a whole word: `fit/run.fit` is not named by `fit/run.fit.bak` or `misfit/run.fit`. */
function names(test: string, file: string): boolean {
	return test.split(/[\s,:;"'()]+/).includes(file);
}

/** What is wrong, in words; null when every readable sample was read. */
export function samplesProblem({ read, missed, unknown }: SampleCount): string | null {
	if (unknown.length > 0) return `Samples of a kind that is neither read nor listed as not read yet: ${unknown.join(", ")}`;
	if (missed.length > 0) return `${missed.length} samples were read by no test: ${missed.join(", ")}`;
	if (read === 0) return "The manifest names no sample that can be read.";
	return null;
}
