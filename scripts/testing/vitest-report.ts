/** Vitest's JSON report, as far as we read it. */
import { relative } from "node:path";
import { z } from "zod/mini";
import { root } from "../quiet-environment.ts";
import type { Outcome } from "./outcome.ts";

const reportShape = z.object({
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
		}),
	),
});

export interface TestRun {
	outcome: Outcome;
	/** Full names of the tests that ran to an end, good or bad. */
	ran: string[];
}

const skippedStatus = new Set(["skipped", "pending", "todo", "disabled"]);

/** `exitCode`: vitest's own, because errors outside of tests are only seen there. */
export function readVitestReport(json: string, exitCode: number): TestRun {
	const { testResults } = z.parse(reportShape, JSON.parse(json));
	const outcome: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] };
	const ran: string[] = [];
	for (const file of testResults) {
		const path = relative(root, file.name);
		for (const { fullName, status } of file.assertionResults) {
			if (skippedStatus.has(status)) {
				outcome.skipped += 1;
				continue;
			}
			ran.push(fullName);
			if (status === "passed") outcome.passed += 1;
			else fail(outcome, `${path}: ${fullName}`);
		}
		// A file that cannot be loaded has no tests to fail.
		const namesAFailure = file.assertionResults.some(({ status }) => status !== "passed" && !skippedStatus.has(status));
		if (file.status === "failed" && !namesAFailure) fail(outcome, `${path}: the file could not be run`);
	}
	if (exitCode !== 0 && outcome.failed === 0) fail(outcome, "vitest: errors outside of tests, see above");
	return { outcome, ran };
}

function fail(outcome: Outcome, name: string): void {
	outcome.failed += 1;
	outcome.failures.push(name);
}
