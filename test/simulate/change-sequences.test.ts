/** Changes and their undoing: 1,000 sequences in `npm test`, 10,000 in `npm run test:full`. */
import { expect, test } from "vitest";
import { changeSequences } from "./change-sequences.ts";

const SEQUENCES = process.env.LONGRUN_FULL === "1" ? 10_000 : 1_000;
const SEED = Number(process.env.LONGRUN_SIMULATE_SEED ?? 1);

test(`${SEQUENCES} random sequences of changes, undone, give the plan back`, { timeout: 600_000 }, () => {
	const report = changeSequences(SEED, SEQUENCES);
	expect(report.thrown).toEqual([]);
	expect(report.broken).toEqual([]);
	expect(report.applied).toBeGreaterThan(SEQUENCES);
	expect(report.findings).toBeGreaterThan(0);
});
