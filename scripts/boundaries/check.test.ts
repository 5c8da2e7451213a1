import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../quiet-environment.ts";
import { boundariesProblem, checkBoundaries } from "./check.ts";

let project: string;

beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), "longrun-boundaries-"));
	symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
});

afterEach(() => rmSync(project, { recursive: true }));

/** Writes the files, each with the given line, and gives the rules that the check finds broken. */
async function broken(files: Record<string, string>): Promise<string[]> {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(project, path)), { recursive: true });
		writeFileSync(join(project, path), `${text}\nexport const here = 1;\n`);
	}
	const inside = [...new Set(Object.keys(files).map((path) => path.split("/")[0] ?? ""))];
	const { violations } = await checkBoundaries(project, inside);
	return violations.map((line) => line.slice(0, line.indexOf(":"))).sort();
}

describe("an import that breaks a boundary is reported", () => {
	test.each<[string, Record<string, string>, string[]]>([
		["up the ladder of shared/", { "shared/fit/decode.ts": 'import "../plan/build.ts";', "shared/plan/build.ts": "" }, ["ladder-fit"]],
		[
			"up the ladder, by a type",
			{ "shared/fit/decode.ts": 'import type { here } from "../plan/build.ts";', "shared/plan/build.ts": "" },
			["ladder-fit"],
		],
		[
			"from shared/ itself into a folder",
			{ "shared/calendar.ts": 'import "./fit/decode.ts";', "shared/fit/decode.ts": "" },
			["ladder-root"],
		],
		[
			"in a folder that has no place on the ladder",
			{ "shared/misc/thing.ts": 'import "../calendar.ts";', "shared/calendar.ts": "" },
			["ladder-place"],
		],
		["in a circle", { "shared/fit/a.ts": 'import "./b.ts";', "shared/fit/b.ts": 'import "./a.ts";' }, ["no-circular"]],
		["of nothing", { "worker/index.ts": 'import "./gone.ts";' }, ["no-unresolvable"]],
		["of Node by shared/", { "shared/fit/a.ts": 'import "node:fs";' }, ["shared-libraries"]],
		["of a library that is not pure by shared/", { "shared/fit/a.ts": 'import "hono";' }, ["shared-libraries"]],
		["of the large zod by shared/", { "shared/fit/a.ts": 'import "zod";' }, ["shared-libraries"]],
		[
			"of the Worker's inside by a client",
			{ "pwa/src/a.ts": 'import type { here } from "../../worker/jobs.ts";', "worker/jobs.ts": "" },
			["clients-from-worker"],
		],
		[
			"of the API's code by a client",
			{ "pwa/src/a.ts": 'import { here } from "../../worker/app.ts";', "worker/app.ts": "" },
			["clients-type-only"],
		],
		["of a client by the Worker", { "worker/a.ts": 'import "../extension/b.ts";', "extension/b.ts": "" }, ["worker-from-clients"]],
		[
			"of a repository by a route",
			{ "worker/routes/a.ts": 'import "../repositories/b.ts";', "worker/repositories/b.ts": "" },
			["routes-ask-usecases"],
		],
		[
			"of a use case by a repository",
			{ "worker/repositories/a.ts": 'import "../usecases/b.ts";', "worker/usecases/b.ts": "" },
			["repositories-below-all"],
		],
		[
			"of rows by a use case",
			{ "worker/usecases/a.ts": 'import "../schema/b.ts";', "worker/schema/b.ts": "" },
			["rows-stay-in-repositories"],
		],
		[
			"of the store by a component",
			{ "pwa/src/components/A.tsx": 'import "../store/b.ts";\nexport const A = () => <p>a</p>;', "pwa/src/store/b.ts": "" },
			["components-get-props"],
		],
		[
			"of test code by the product",
			{ "worker/a.ts": 'import "../test/fixtures/b.ts";', "test/fixtures/b.ts": "" },
			["product-without-tests"],
		],
		[
			"of the exporter by a fake service, by way of a fixture",
			{
				"test/fakes/a.ts": 'import "../fixtures/b.ts";',
				"test/fixtures/b.ts": 'import "../../shared/export/c.ts";',
				"shared/export/c.ts": "",
			},
			["fakes-know-no-exporter"],
		],
		[
			"loaded on demand",
			{ "worker/routes/a.ts": 'export const load = () => import("../schema/b.ts");', "worker/schema/b.ts": "" },
			["routes-ask-usecases", "rows-stay-in-repositories"],
		],
	])("%s", async (_, files, rules) => {
		expect(await broken(files)).toEqual(rules);
	});
});

describe("an import that keeps the boundaries is not", () => {
	test.each<[string, Record<string, string>]>([
		[
			"down the ladder",
			{
				"shared/plan/build.ts": 'import "../fit/decode.ts";\nimport "../calendar.ts";',
				"shared/fit/decode.ts": "",
				"shared/calendar.ts": "",
			},
		],
		["of the pure libraries", { "shared/fit/a.ts": 'import "zod/mini";\nimport "fflate";\nimport "temporal-polyfill";' }],
		[
			"of anything by a test",
			{ "shared/fit/a.test.ts": 'import "node:fs";\nimport "vitest";\nimport "../plan/build.ts";', "shared/plan/build.ts": "" },
		],
		["of the API's type by a client", { "pwa/src/a.ts": 'import type { here } from "../../worker/app.ts";', "worker/app.ts": "" }],
		["of the demo athlete by a script", { "scripts/demo.ts": 'import "../test/demo/athlete.ts";', "test/demo/athlete.ts": "" }],
	])("%s", async (_, files) => {
		expect(await broken(files)).toEqual([]);
	});
});

test("a check that saw no module fails", async () => {
	mkdirSync(join(project, "shared"));
	const nothing = await checkBoundaries(project, ["shared"]);
	expect(nothing.modules).toBe(0);
	expect(boundariesProblem(nothing)).toMatch(/saw no module/);
});
