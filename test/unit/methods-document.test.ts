/** What docs/methods.md says of each rule is what the engine does. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { engineConstants, shown } from "../../scripts/methods/named-numbers.ts";
import { methodTables } from "../../scripts/methods/tables.ts";
import { finding, safetyRules, severities } from "../../shared/plan/finding.ts";
import { GAIN_PER_8_WEEKS } from "../../shared/plan/forecast/plausible-gain.ts";
import { LONGEST_RUN_GROWTH, TAPER_VOLUME, WEEKLY_GROWTH } from "../../shared/plan/rules.ts";
import { QUALITY_SHARE_MOST } from "../../shared/plan/safety/rules.ts";
import { INTERVAL_MOST_METRES } from "../../shared/workout/caps.ts";

const document = readFileSync(new URL("../../docs/methods.md", import.meta.url), "utf8");
const tables = [...methodTables()];

test.each(tables)("the table %s is what the code says (node scripts/methods.ts writes it)", (name, text) => {
	const [from, to] = [`<!-- table: ${name} -->`, `<!-- end: ${name} -->`];
	const start = document.indexOf(from);
	expect(start, `no place for ${name}`).toBeGreaterThan(0);
	expect(document.slice(start + from.length, document.indexOf(to)).trim()).toBe(text);
});

test("the document has no table that nothing makes", () => {
	const marked = [...document.matchAll(/<!-- table: ([\w-]+) -->/g)].map(([, name]) => name);
	expect(new Set(marked)).toEqual(new Set(tables.map(([name]) => name)));
});

describe("constants read from the source", () => {
	const read = new Map(engineConstants().map((each) => [`${each.file} ${each.name}`, each.value]));
	test.each([
		["plan/rules.ts WEEKLY_GROWTH", WEEKLY_GROWTH],
		["plan/rules.ts LONGEST_RUN_GROWTH", LONGEST_RUN_GROWTH],
		["plan/rules.ts TAPER_VOLUME", TAPER_VOLUME],
		["plan/safety/rules.ts QUALITY_SHARE_MOST", QUALITY_SHARE_MOST],
		["plan/forecast/plausible-gain.ts GAIN_PER_8_WEEKS", GAIN_PER_8_WEEKS],
		["workout/caps.ts INTERVAL_MOST_METRES", INTERVAL_MOST_METRES],
	])("%s is what the code has", (name, value) => expect(read.get(name)).toEqual(value));
	test("are written as a coach would", () => {
		expect(shown(5_400, "LONG_SECONDS")).toBe("90 min");
		expect(shown(26_000, "LONG_METRES")).toBe("26 km");
		expect(shown({ least: 150, most: 300 }, "BOUT_SECONDS")).toBe("least 2.5 min; most 5 min");
	});
});

describe("safety findings", () => {
	const rows = new Map(
		[...document.slice(document.indexOf("## Safety findings")).matchAll(/^\| `([a-z_0-9]+)` \| ([\w, ]+) \| (.+) \| (.+) \|$/gm)].map(
			([, rule = "", severity = "", when = "", source = ""]) => [rule, { severity, when, source }],
		),
	);
	test("all stand in the document, in order", () => expect([...rows.keys()]).toEqual([...safetyRules]));
	test.each([...safetyRules])("%s with its source and severity", (rule) => {
		const row = rows.get(rule);
		expect(row?.source).toBe(finding(rule, "info", [], {}, "make_easy").source);
		for (const severity of row?.severity.split(", ") ?? [""]) expect(severities).toContain(severity);
	});
});
