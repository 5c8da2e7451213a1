/**
 * `npm test`: every check and every test; the last line says `N passed, N failed`. A check that is no vitest test counts as one.
 * `-- <what vitest takes>` runs only those tests; `--full` (`npm run test:full`) lets the long ones run at their full length.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPwaIfStale } from "./local/pwa-build.ts";
import { main, Stop } from "./main.ts";
import { root } from "./quiet-environment.ts";
import { run, runTool } from "./run.ts";
import { ensureBrowser } from "./testing/find-browser.ts";
import { ensureFirefox } from "./testing/find-firefox.ts";
import { failedOne, isGood, lastLine, type Outcome, passedOne, together } from "./testing/outcome.ts";
import { countSamples, readManifest, samplesProblem } from "./testing/samples.ts";
import { readVitestReport, type TestRun } from "./testing/vitest-report.ts";

const checks = ["lint", "typecheck", "boundaries", "deadcode"];
/** End-to-end tests run by themselves: they time out when others take the processor. */
const groups = [["unit", "worker", "browser"], ["e2e"]];
const reports = join(root, "test", ".output");

await main(async () => {
	const asked = process.argv.slice(2).filter((argument) => argument !== "--full");
	const full = process.argv.includes("--full");
	const env = { CHROMIUM: await ensureBrowser(), FIREFOX_BINARY: await ensureFirefox(), ...(full ? { LONGRUN_FULL: "1" } : {}) };
	const outcomes: Outcome[] = [];

	if (asked.length === 0) {
		for (const check of checks) outcomes.push(await report(check, async () => npmRun(check)));
		outcomes.push(await report("build", buildPwaIfStale));
	}
	const runs = asked.length === 0 ? groups.map((group) => group.flatMap((project) => ["--project", project])) : [asked];
	const ran: string[] = [];
	for (const [index, args] of runs.entries()) {
		const result = await runVitest(args, env, join(reports, `vitest-${index}.json`));
		outcomes.push(result.outcome);
		ran.push(...result.ran);
	}
	const samples = process.env.LONGRUN_SAMPLES;
	if (samples && asked.length === 0) outcomes.push(await report("samples", async () => checkSamples(samples, ran)));

	const all = together(outcomes);
	if (all.failures.length > 0) console.log(`\nFailed:\n${all.failures.map((name) => `  ${name}`).join("\n")}`);
	if (!samples && asked.length === 0) console.log("\nLONGRUN_SAMPLES is not set: the tests that read real sample files were skipped.");
	if (!isGood(all)) process.exitCode = 1;
	console.log(`\n${lastLine(all)}`);
});

async function report(name: string, check: () => Promise<unknown>): Promise<Outcome> {
	const start = performance.now();
	try {
		await check();
		console.log(`ok      ${name.padEnd(12)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
		return passedOne;
	} catch (error) {
		console.log(`FAILED  ${name}\n${error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error)}`);
		return failedOne(name);
	}
}

async function npmRun(script: string): Promise<void> {
	const npm = process.env.npm_execpath;
	const args = ["run", "--silent", script];
	const { code, output } = npm ? await run(process.execPath, [npm, ...args]) : await run("npm", args);
	if (code !== 0) throw new Stop(output);
}

async function runVitest(args: readonly string[], env: NodeJS.ProcessEnv, path: string): Promise<TestRun> {
	mkdirSync(reports, { recursive: true });
	rmSync(path, { force: true });
	const { code } = await runTool("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${path}`, ...args], {
		env,
		terminal: "inherit",
	});
	if (!existsSync(path)) return { outcome: failedOne(`vitest ${args.join(" ")}: ended without a report (code ${code})`), ran: [] };
	return readVitestReport(readFileSync(path, "utf8"), code);
}

async function checkSamples(folder: string, ran: readonly string[]): Promise<void> {
	const count = countSamples(readManifest(folder), ran);
	console.log(`Samples: ${count.read} read, ${count.missed.length} missed, ${count.notReadYet} of kinds that are not read yet.`);
	const problem = samplesProblem(count);
	if (problem) throw new Stop(problem);
}
