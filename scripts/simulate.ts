/**
 * `npm run simulate [-- <athletes> <seed>] [--write]`: a population lives its seasons with the plan engine, and a judge of its own says what
 * it thinks; `--write` writes docs/engine-report.md. `npm run simulate -- replay <seed> <number>` prints one of the lives.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { changeSequences } from "../test/simulate/change-sequences.ts";
import { livePopulation } from "../test/simulate/live-population.ts";
import { summarise } from "../test/simulate/population-summary.ts";
import { probes } from "../test/simulate/probes.ts";
import { replay } from "../test/simulate/replay.ts";
import { reportOf } from "../test/simulate/report.ts";
import { measureSpeed } from "../test/simulate/speed.ts";
import { main, Stop } from "./main.ts";
import { root } from "./quiet-environment.ts";

const ATHLETES = 1_000;
const SEED = 1;
const SEQUENCES = 10_000;
const SEQUENCES_EACH = 10;
const SAY_EVERY = 100;

function numberOf(text: string | undefined, otherwise: number): number {
	const value = text === undefined ? otherwise : Number(text);
	if (!Number.isInteger(value) || value < 0) throw new Stop(`Not a number: ${text}.`);
	return value;
}

/** Of the engine that lived the seasons; said when files differ from it. */
function engineCommit(): string {
	const git = (...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
	const changed = git("status", "--porcelain", "--", "shared") !== "";
	return `${git("rev-parse", "--short=12", "HEAD")}${changed ? " with changes not committed yet" : ""}`;
}

await main(async () => {
	const { values, positionals } = parseArgs({ options: { write: { type: "boolean", default: false } }, allowPositionals: true });
	if (positionals[0] === "replay") {
		replay(numberOf(positionals[1], SEED), numberOf(positionals[2], 0), console.log);
		return;
	}
	const count = numberOf(positionals[0], ATHLETES);
	const seed = numberOf(positionals[1], SEED);
	const speed = measureSpeed();
	const lives = await livePopulation(seed, count, (done) => {
		if (done % SAY_EVERY === 0) console.log(`${done} of ${count} seasons lived`);
	});
	const report = reportOf({
		seed,
		engine: engineCommit(),
		lives,
		all: summarise(lives),
		probes: probes(),
		changes: changeSequences(seed, Math.min(SEQUENCES, count * SEQUENCES_EACH)),
		speed,
	});
	if (values.write) {
		const file = join(root, "docs", "engine-report.md");
		writeFileSync(file, `${report.trimEnd()}\n`);
		console.log(`Written: ${file}`);
	} else console.log(report);
});
