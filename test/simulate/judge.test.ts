import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { badPlans, goodBeginnersPlan, goodPlan } from "./bad-plans.ts";
import { judge } from "./judge.ts";
import { bars, type JudgedCase } from "./judge-case.ts";
import { caseOf } from "./plan-lines.ts";

const broken = (plan: JudgedCase): string[] => [
	...new Set(
		judge(plan)
			.filter((each) => !each.ok)
			.map((each) => each.bar),
	),
];

test("a good plan breaks no bar", () => {
	expect(broken(caseOf(goodPlan))).toEqual([]);
	expect(broken(caseOf(goodBeginnersPlan))).toEqual([]);
});

describe("a bad plan breaks its own bar and no other", () => {
	test.for(badPlans)("$name", ({ breaks, plan }) => {
		expect(broken(plan).sort()).toEqual([...breaks].sort());
	});
});

test("there is a bad plan for every bar", () => {
	expect([...new Set(badPlans.flatMap((each) => each.breaks))].sort()).toEqual([...bars].sort());
});

test("every verdict names a bar, its days and figures", () => {
	for (const { plan } of badPlans) {
		for (const each of judge(plan)) {
			expect(bars).toContain(each.bar);
			expect(each.days[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(Object.values(each.figures).every(Number.isFinite)).toBe(true);
		}
	}
});

test("the judge knows nothing of the engine", () => {
	const files = readdirSync(import.meta.dirname).filter((name) => /^(judge|plan-lines|bad-plans)[a-z0-9-]*\.ts$/.test(name));
	expect(files.length).toBeGreaterThan(8);
	for (const name of files) {
		const imports = [...readFileSync(join(import.meta.dirname, name), "utf8").matchAll(/from "([^"]+)"/g)].map((each) => each[1] ?? "");
		const own = imports.filter((each) => each.startsWith("."));
		expect(
			own.filter((each) => !/^\.\/(judge|plan-lines|bad-plans)[a-z0-9-]*\.ts$/.test(each) && each !== "../../shared/calendar.ts"),
		).toEqual([]);
	}
});
