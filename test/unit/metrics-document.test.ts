/** What docs/metrics.md says of each metric is what the code does. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FitnessSchema } from "../../shared/fitness/fitness.ts";
import { judged, measured, metrics } from "../../shared/metrics/registry.ts";

const document = readFileSync(new URL("../../docs/metrics.md", import.meta.url), "utf8");

/** Tables under a heading: cells by the id in the first one. */
function rowsUnder(heading: string): Map<string, string[]> {
	const from = document.indexOf(`\n## ${heading}\n`);
	expect(from, heading).toBeGreaterThan(0);
	const end = document.indexOf("\n##", from + 4);
	const rows = document.slice(from, end === -1 ? undefined : end).matchAll(/^\| `(\w+)` \|(.*)\|$/gm);
	return new Map([...rows].map(([, id = "", rest = ""]) => [id, rest.split("|").map((cell) => cell.trim())]));
}

const documented = new Map([...rowsUnder("Of one recording"), ...rowsUnder("Of one activity and its athlete")]);

test.each(Object.entries(metrics))("%s stands in the document with its unit, needs and source", (id, { unit, needs, source }) => {
	const [what, ...told] = documented.get(id) ?? [];
	expect(told).toEqual([unit, needs.join(", ").replaceAll("_", " "), source]);
	expect(what).toMatch(/\w{3}/);
});

test("each metric is told under what it is made from, and none that is not there", () => {
	expect([...rowsUnder("Of one recording").keys()]).toEqual(Object.keys(measured));
	expect([...rowsUnder("Of one activity and its athlete").keys()]).toEqual(Object.keys(judged));
});

test("every figure of fitness stands in the document with unit, needs and source", () => {
	const rows = rowsUnder("Fitness on a day");
	const figures = Object.keys(FitnessSchema.shape).filter((key) => !["version", "day", "sources"].includes(key));
	expect([...rows.keys()]).toEqual(figures);
	for (const [id, cells] of rows) {
		expect(cells, id).toHaveLength(4);
		expect(
			cells.every((cell) => cell !== ""),
			id,
		).toBe(true);
	}
});
