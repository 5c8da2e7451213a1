import { expect, test } from "vitest";
import { z } from "zod/mini";
import { garmin, gpxText, pointsBetween } from "../../test/fixtures/gpx-writer.ts";
import { noSampleFiles, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { tcxOf, tpx, trackpoints } from "../../test/fixtures/tcx-writer.ts";
import { SummarySchema } from "./activity.ts";
import { readGpx } from "./from-gpx.ts";
import { readTcx } from "./from-tcx.ts";
import { decodeSamples, encodeSamples } from "./samples-blob.ts";

const INPUTS = 1_000;
const SEED = 20_260_502;
/** Small enough that a thousand of them are read in seconds. */
const LARGEST = 16_384;
/** An input that takes longer stands for a reader that hangs, ms. */
const LONGEST = 2_000;

const splices = [
	"<",
	">",
	"</",
	"/>",
	"&",
	"&#0;",
	"&x;",
	"<!--",
	"-->",
	"<![CDATA[",
	"]]>",
	"<?",
	"<!DOCTYPE a [<!ENTITY b 'c'>]>",
	'"',
	"'",
	"\0",
	"\uD83D",
	"",
	"</trkseg>",
	"<trkseg>",
	"<trk>",
	"<trkpt>",
	"</Track><Track>",
	"</Lap><Lap>",
	"<Trackpoint/>",
	"1e999",
	"-1",
	"NaN",
	"99999999999999999999",
	"2026-05-02T08:00:00+14:00",
	"0001-01-01T00:00:00Z",
	"9999-12-31T23:59:59Z",
	"<a>".repeat(100),
];

function mutate(text: string, random: () => number): string {
	const place = () => Math.floor(random() * text.length);
	const kind = random();
	if (kind < 0.1) return text.slice(0, place());
	if (kind < 0.15) return text.slice(place());
	if (kind < 0.25) return text.slice(0, place()) + text.slice(place());
	let changed = text;
	for (let i = 0; i <= random() * 6; i++) {
		const at = place();
		const gone = kind < 0.6 ? Math.floor(random() * 4) : Math.floor(random() * 30);
		const instead = random() < 0.3 ? String.fromCharCode(Math.floor(random() * 256)) : splices[Math.floor(random() * splices.length)];
		changed = changed.slice(0, at) + instead + changed.slice(at + gone);
	}
	return changed;
}

const cycling = {
	segments: [pointsBetween(0, 20, 1, (second) => ({ ele: 400 + second, extensions: garmin({ hr: 120, cad: 80 }) })), pointsBetween(90, 99)],
};
const running = (start: number) => ({
	start,
	timer: 10,
	distance: 30,
	calories: 2,
	tracks: [
		trackpoints(start, start + 5, 1, (second) => ({ distance: second * 3, heartRate: 150, extensions: tpx({ RunCadence: 80 }) })),
		trackpoints(start + 8, start + 9),
	],
});

const formats = [
	{
		kind: "gpx",
		read: readGpx,
		generated: gpxText({
			tracks: [
				{ name: "A", type: "cycling", ...cycling },
				{ name: "B", type: "9", segments: [pointsBetween(200, 210)] },
			],
		}),
	},
	{ kind: "tcx", read: readTcx, generated: tcxOf({ laps: [running(0), running(40)] }, { sport: "Biking", laps: [running(5000)] }) },
];

test.each(formats)(
	`${INPUTS} mutated $kind files (seed ${SEED}) never throw or hang, and what is read keeps the rules of an activity`,
	{ timeout: 60_000 },
	({ kind, read, generated }) => {
		const files = [generated, ...(noSampleFiles ? [] : sampleFiles(kind).map(sampleText))].filter((text) => text.length <= LARGEST);
		const random = seeded(SEED);
		let readings = 0;
		for (let i = 0; i < INPUTS; i++) {
			const text = mutate(files[i % files.length] ?? "", random);
			const started = performance.now();
			const { activities, problems } = read(text);
			if (performance.now() - started > LONGEST) expect.fail(`input ${i} took too long`);
			if (activities.length === 0) expect(problems).not.toEqual([]);
			for (const { summary, samples } of activities) {
				const checked = z.safeParse(SummarySchema, summary);
				if (!checked.success) expect.fail(`input ${i}: ${JSON.stringify(checked.error.issues)}`);
				if (!samples) continue;
				readings++;
				expect(samples.time.every((time, row) => time >= (samples.time[row - 1] ?? 0))).toBe(true);
				const last = samples.time.at(-1) ?? 0;
				expect(samples.pauses.every(({ from, to }, n) => from >= (samples.pauses[n - 1]?.to ?? 0) && to > from && to <= last)).toBe(true);
				expect(decodeSamples(encodeSamples(samples)).ok).toBe(true);
			}
		}
		expect(readings).toBeGreaterThan(INPUTS / 4);
	},
);
