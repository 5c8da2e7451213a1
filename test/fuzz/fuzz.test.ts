/** Mutated files of every format through the reader that the browser uses: 2,000 in `npm test`, 100,000 in `npm run test:full`. */
import { describe, expect, test } from "vitest";
import { runStint } from "./run-stint.ts";
import { formats } from "./seeds.ts";
import { INPUTS_PER_STINT } from "./stint.ts";

const full = process.env.LONGRUN_FULL === "1";
const INPUTS = full ? 100_000 : 2_000;
/** Another one than the last time in a full run, so that more is seen; printed by every failure, and taken again by LONGRUN_FUZZ_SEED. */
const SEED = Number(process.env.LONGRUN_FUZZ_SEED ?? (full ? Date.now() % 1_000_000 : 20_261_121));

describe(`${INPUTS} mutated inputs, seed ${SEED}: no exception, no hang, no blow-up`, () => {
	test.for(formats)("%s", { timeout: full ? 3_600_000 : 120_000 }, async (format) => {
		let read = 0;
		let left = Math.round(INPUTS / formats.length);
		for (let stint = 0; left > 0; stint++) {
			const inputs = Math.min(left, INPUTS_PER_STINT);
			read += await runStint(format, SEED + 1_000 * formats.indexOf(format) + stint, inputs);
			left -= inputs;
		}
		expect(read).toBeGreaterThan(0);
	});
});
