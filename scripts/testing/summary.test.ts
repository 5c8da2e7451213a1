import { describe, expect, test } from "vitest";
import { isGood, lastLine, none, together } from "./outcome.ts";
import { countSamples, samplesProblem } from "./samples.ts";
import { readVitestReport } from "./vitest-report.ts";

function report(...files: { status?: string; tests: [name: string, status: string][] }[]): string {
	return JSON.stringify({
		testResults: files.map(({ status = "passed", tests }, index) => ({
			name: `/project/file${index}.test.ts`,
			status,
			assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
		})),
	});
}

describe("the last line", () => {
	test("names passed and failed", () => expect(lastLine({ ...none, passed: 12 })).toBe("12 passed, 0 failed"));
	test("names skipped ones when there are any", () =>
		expect(lastLine({ ...none, passed: 12, failed: 1, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped"));
	test("adds up several runs", () =>
		expect(
			lastLine(
				together([
					{ ...none, passed: 2 },
					{ ...none, passed: 1, failed: 1, failures: ["x"] },
				]),
			),
		).toBe("3 passed, 1 failed"));
});

describe("a run is good", () => {
	test("when something passed and nothing failed", () => expect(isGood({ ...none, passed: 1, skipped: 5 })).toBe(true));
	test("not when one failed", () => expect(isGood({ ...none, passed: 100, failed: 1 })).toBe(false));
	test("not when nothing ran", () => expect(isGood({ ...none, skipped: 3 })).toBe(false));
});

describe("vitest's report", () => {
	test("counts passed, failed and skipped tests and names the failed ones", () => {
		const { outcome, ran } = readVitestReport(
			report({
				status: "failed",
				tests: [
					["a", "passed"],
					["b", "failed"],
					["c", "skipped"],
					["d", "pending"],
					["e", "todo"],
				],
			}),
			1,
		);
		expect(outcome).toMatchObject({ passed: 1, failed: 1, skipped: 3 });
		expect(outcome.failures[0]).toMatch(/file0\.test\.ts: b$/);
		expect(ran).toEqual(["a", "b"]);
	});
	test("a file that could not be loaded is a failure", () => {
		expect(readVitestReport(report({ tests: [["a", "passed"]] }, { status: "failed", tests: [] }), 1).outcome).toMatchObject({
			passed: 1,
			failed: 1,
		});
	});
	test("a failing hook is a failure even when every test passed", () => {
		expect(readVitestReport(report({ status: "failed", tests: [["a", "passed"]] }), 1).outcome.failed).toBe(1);
	});
	test("an error outside of tests is a failure", () => {
		expect(readVitestReport(report({ tests: [["a", "passed"]] }), 1).outcome).toMatchObject({ passed: 1, failed: 1 });
	});
	test("a report of another shape throws", () => expect(() => readVitestReport("{}", 0)).toThrow());
});

describe("samples", () => {
	const manifest = [
		{ file: "fit/run.fit", kind: "fit" },
		{ file: "csv/list.csv", kind: "csv" },
		{ file: "zip/all.zip", kind: "zip" },
	];

	test("are all read when a test that ran names each", () => {
		const count = countSamples(manifest, ["real files fit/run.fit gives activities", "csv/list.csv", "zip/all.zip"]);
		expect(count).toEqual({ read: 3, missed: [], unknown: [], notReadYet: 0 });
		expect(samplesProblem(count)).toBeNull();
	});
	test("are missed when only a similar name ran", () => {
		expect(countSamples(manifest, ["fit/run.fit.bak", "misfit/run.fit", "csv/list.csv", "zip/all.zip"]).missed).toEqual(["fit/run.fit"]);
		expect(samplesProblem(countSamples(manifest, ["csv/list.csv", "zip/all.zip"]))).toMatch(/1 samples .* fit\/run\.fit/);
	});
	test("of a new kind must be named", () => {
		const withNew = [...manifest, { file: "pwx/a.pwx", kind: "pwx" }];
		expect(samplesProblem(countSamples(withNew, ["fit/run.fit", "csv/list.csv", "zip/all.zip"]))).toMatch(/pwx\/a\.pwx/);
	});
	test("cannot be none", () => expect(samplesProblem(countSamples([], ["a"]))).toMatch(/no sample/));
});
