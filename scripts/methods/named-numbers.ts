/** The engine's named constants, read from its source with what their comments say: value, meaning, strength. */
import { readdirSync, readFileSync } from "node:fs";

export interface NamedConstant {
	file: string;
	name: string;
	value: unknown;
	/** The comment without its tags; null when it shares the one above. */
	meaning: string | null;
	strength: string;
}

const shared = new URL("../../shared/", import.meta.url);
/** Where the engine's numbers live. */
const folders = [
	"plan",
	"plan/season",
	"plan/volume",
	"plan/week",
	"plan/methodology",
	"plan/operations",
	"plan/forecast",
	"plan/safety",
	"workout",
	"workout/library",
	"review",
];
/** Names for lengths of time, and numbers that say nothing to a coach. */
const units: Record<string, number> = { MINUTE: 60, HOUR: 3_600, WEEK: 7, FIVE_MINUTES: 300 };
const machinery = /^(ROUNDING\w*|TOLERANCE|MOST_ROUNDS|CLOSE|TEMPLATE|SLACK_SECONDS|STEP|PLAN_SCHEMA|KINDS|MAGNUS)$/;

const strengths = /,?\s*[[(]([^\])]*\b(?:evidence|book|convention|default)\b[^\])]*)[\])]/g;

export function engineConstants(): NamedConstant[] {
	const files = folders.flatMap((folder) =>
		readdirSync(new URL(`${folder}/`, shared))
			.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
			.sort()
			.map((name) => `${folder}/${name}`),
	);
	const known: Record<string, unknown> = {};
	// Twice: a constant may be made of one that stands in a later file.
	for (const file of files) constantsOf(file, known);
	return files.flatMap((file) => constantsOf(file, known));
}

function constantsOf(file: string, known: Record<string, unknown>): NamedConstant[] {
	const lines = readFileSync(new URL(file, shared), "utf8").split("\n");
	const scope: Record<string, unknown> = { ...known, ...units };
	const found: NamedConstant[] = [];
	let comment: string[] = [];
	let told: { meaning: string; strength: string } | null = null;
	let inComment = false;
	lines.forEach((line, i) => {
		if (line.startsWith("/**")) {
			comment = [];
			inComment = true;
		}
		if (inComment) {
			comment.push(line.replace(/^\/?\s*\*+\/?/, "").replace(/\*\/$/, ""));
			if (line.endsWith("*/")) {
				inComment = false;
				told = reading(comment.join(" "));
			}
			return;
		}
		const match = /^(export )?const ([A-Z][A-Z0-9_]*)(?:: [^=]+)? = /.exec(line);
		if (!match) {
			// Anything else ends what the comment speaks of, except the lines of a long constant.
			if (/^(export )?(function|const|interface|type|class)\b/.test(line) || line === "") told = line === "" ? null : told;
			return;
		}
		const name = match[2] ?? "";
		const text = [line.slice(match[0].length), ...lines.slice(i + 1)].join("\n");
		const value = evaluated(text, scope);
		if (value === undefined) return;
		scope[name] = value;
		known[name] = value;
		if (name in units || machinery.test(name) || typeof value === "string") return;
		const directly = lines[i - 1]?.endsWith("*/") === true;
		found.push({ file, name, value, meaning: directly || told === null ? (told?.meaning ?? "") : null, strength: told?.strength ?? "" });
	});
	return found;
}

function reading(comment: string): { meaning: string; strength: string } {
	const text = comment.replaceAll(/\s+/g, " ").trim();
	const strength = [...text.matchAll(strengths)].map(([, tag = ""]) => (tag === "planner default" ? "convention" : tag)).join("; ");
	return { meaning: text.replaceAll(strengths, "").replace(/\.$/, ""), strength };
}

/** The initializer up to its semicolon; undefined for what is not made of plain values. */
function evaluated(text: string, scope: Readonly<Record<string, unknown>>): unknown {
	const end = /;\s*(\n|$)/.exec(text)?.index ?? 0;
	const expression = text
		.slice(0, end)
		.replace(/\s+satisfies [\s\S]+$/, "")
		.replaceAll(/\bas const\b/g, "");
	if (!/^[\s\w.,:{}[\]()*/+\-"']+$/.test(expression) || /\bnew\b|=>/.test(expression)) return undefined;
	try {
		return new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope));
	} catch {
		return undefined;
	}
}

/** As a coach would write it: minutes, kilometres, and parts of a set by name. */
export function shown(value: unknown, name: string): string {
	if (typeof value === "number") return numberShown(value, name);
	if (Array.isArray(value))
		return value.map((each) => shown(each, name)).join(value.some((each) => typeof each === "object") ? " / " : ", ");
	if (typeof value === "object" && value !== null) {
		return Object.entries(value)
			.map(([key, each]) => {
				const part = shown(each, `${name} ${key}`);
				return `${wordsOf(key)} ${typeof each === "object" ? `(${part})` : part}`;
			})
			.join("; ");
	}
	return wordsOf(String(value));
}

function wordsOf(name: string): string {
	return name.replaceAll("_", " ").replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

/** Lengths of time that do not say so in their names. */
const alsoSeconds = /^(WARM_UP|COOL_DOWN) |longFrom$/;
/** Parts of a set whose name says seconds, but which are counts and shares themselves. */
const notSeconds = / (weight|ofLong|awayFromLong|runs)$/;

function numberShown(value: number, name: string): string {
	if (value === Number.POSITIVE_INFINITY) return "more";
	if ((/seconds/i.test(name) || alsoSeconds.test(name)) && !notSeconds.test(name)) {
		return value >= 60 && value % 30 === 0 ? `${value / 60} min` : `${value} s`;
	}
	if (/metres/i.test(name)) return value >= 1_000 ? `${value / 1_000} km` : `${value} m`;
	return String(Math.round(value * 1e6) / 1e6);
}
