import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { noSampleFiles, sampleBytes, sampleFiles } from "../../test/fixtures/sample-files.ts";
import { readFit } from "./from-fit.ts";
import type { Samples } from "./samples.ts";
import { encodeSamples } from "./samples-blob.ts";

const OF_EACH = 0.35;
const OVER_ALL = 0.32;

/** The activities whose sizes are published with the samples; of a race, its sessions together. */
const references = ["activity-small-fenix2-run", "garmin-runPower", "edge1040_1536", "activity-large-fenxi2-multisport"];

/** One object a record with the values that the columns hold. Positions to a centimetre: all the digits of a float would flatter the columns. */
function jsonRows({ time, channels, pauses, rr }: Samples): string {
	const rows = Array.from(time, (seconds, row) => {
		const object: Record<string, number> = { time: seconds };
		for (const [channel, values] of Object.entries(channels)) {
			const value = values[row] ?? Number.NaN;
			if (Number.isNaN(value)) continue;
			object[channel] = channel === "latitude" || channel === "longitude" ? Math.round(value * 1e7) / 1e7 : value;
		}
		return object;
	});
	return JSON.stringify({ rows, pauses, rr: rr && [...rr] });
}

interface Sizes {
	file: string;
	blob: number;
	rows: number;
}

function sizesOf(file: string): Sizes {
	const sizes = { file, blob: 0, rows: 0 };
	for (const { samples } of readFit(sampleBytes(file)).activities) {
		if (!samples) continue;
		sizes.blob += encodeSamples(samples).length;
		sizes.rows += gzipSync(new TextEncoder().encode(jsonRows(samples)), { level: 6 }).length;
	}
	return sizes;
}

const inWords = ({ file, blob, rows }: Sizes) => `${file}: ${blob} of ${rows} bytes, ${((100 * blob) / rows).toFixed(1)} %`;

describe.skipIf(noSampleFiles)("stored samples against gzipped JSON rows", () => {
	test.each(references)("%s takes at most 35 in 100 bytes", (name) => {
		const sizes = sizesOf(`fit/${name}.fit`);
		expect(sizes.blob / sizes.rows, inWords(sizes)).toBeLessThanOrEqual(OF_EACH);
	});

	test("all real activities together take at most 32 in 100 bytes", () => {
		const each = sampleFiles("fit")
			.map(sizesOf)
			.filter((sizes) => sizes.rows > 0);
		const sum = (of: (sizes: Sizes) => number) => each.reduce((total, sizes) => total + of(sizes), 0);
		const all = { file: "all", blob: sum(({ blob }) => blob), rows: sum(({ rows }) => rows) };
		expect(all.blob / all.rows, [all, ...each].map(inWords).join("\n")).toBeLessThanOrEqual(OVER_ALL);
	});
});
