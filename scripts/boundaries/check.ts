/** Reads every import of the project and says which break a rule. */
import { join } from "node:path";
import "./parse.ts";
import { cruise, type IViolation } from "dependency-cruiser";
import { importsCode } from "./parse.ts";
import { rules, typesMayPass } from "./rules.ts";

export interface Boundaries {
	/** Own modules read. */
	modules: number;
	/** One line each: the rule, from, to, why. */
	violations: string[];
}

export const folders = ["shared", "worker", "look", "pwa", "extension", "scripts", "test"];

export async function checkBoundaries(root: string, inside: readonly string[] = folders): Promise<Boundaries> {
	const { output } = await cruise([...inside], {
		baseDir: root,
		validate: true,
		ruleSet: { forbidden: rules },
		parser: "swc",
		tsPreCompilationDeps: true,
		exclude: { path: "^(pwa/dist|extension/\\.output|test/\\.output)/" },
		doNotFollow: { path: "(^|/)node_modules/" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "types", "browser", "default"],
			extensions: [".ts", ".tsx", ".js"],
		},
	});
	if (typeof output === "string") throw new Error("dependency-cruiser gave text instead of a result");
	const modules = new Map(output.modules.map((module) => [module.source, module]));
	const isTypesOnly = ({ from, to }: IViolation) => {
		const imports = modules.get(from)?.dependencies.filter((dependency) => dependency.resolved === to) ?? [];
		return !imports.some((dependency) => dependency.dynamic || importsCode(join(root, from), dependency.module));
	};
	const broken = output.summary.violations.filter((found) => !(typesMayPass.has(found.rule.name) && isTypesOnly(found)));
	const own = output.modules.filter(
		(module) => !/(^|\/)node_modules\//.test(module.source) && !module.coreModule && !module.couldNotResolve,
	);
	return { modules: own.length, violations: broken.map(inWords) };
}

function inWords({ rule, from, to, cycle }: IViolation): string {
	const path = cycle ? [from, ...cycle.map((step) => step.name)].join(" → ") : `${from} → ${to}`;
	return `${rule.name}: ${path} (${rules.find((candidate) => candidate.name === rule.name)?.comment})`;
}

/** What is wrong, in words; null when all is well. A check that saw nothing has checked nothing. */
export function boundariesProblem({ modules, violations }: Boundaries): string | null {
	if (modules === 0) return "The boundary check saw no module: it checked nothing.";
	if (violations.length > 0) return `${violations.join("\n")}\n\n${violations.length} imports break a boundary.`;
	return null;
}
