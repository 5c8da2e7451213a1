/** The house's conventions that no other tool checks. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, matchesGlob } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folders = ["shared", "worker", "look", "pwa", "extension", "scripts", "test"];
const generated = /^(pwa\/dist|extension\/\.output|test\/\.output|test\/browser\/gallery\/dist)\/|\/__screenshots__\//;

interface SourceFile {
	path: string;
	text: string;
	lines: number;
}

const files: SourceFile[] = folders
	.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
	)
	.filter((path) => /\.(ts|tsx|mjs|js|css)$/.test(path) && !generated.test(path))
	.map((path) => {
		const text = readFileSync(join(root, path), "utf8");
		return { path, text, lines: text.split("\n").length - 1 };
	});
const product = files.filter(({ path }) => !path.startsWith("test/") && !/\.test\.tsx?$/.test(path));

test("there are files to look at", () => expect(files.length).toBeGreaterThan(50));

describe("a file is one thing", () => {
	test("none has more than 400 lines without a reason at its top", () => {
		const reason = /^(\/\*\*?|\/\/)[\s\S]{0,600}?one file because/i;
		expect(
			files.filter(({ lines, text }) => lines > 400 && !reason.test(text)).map(({ path, lines }) => `${path}: ${lines} lines`),
		).toEqual([]);
	});

	test("half of the product's files have fewer than 100 lines, and few more than 250", () => {
		const sizes = product.map(({ lines }) => lines).sort((a, b) => a - b);
		expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
		expect(sizes.filter((lines) => lines > 250).length / sizes.length).toBeLessThan(0.05);
	});

	test("no file only passes on what others export", () => {
		const code = ({ text }: SourceFile) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").trim();
		const barrels = files.filter((file) => {
			const rest = code(file)
				.replace(/export (type )?(\*( as \w+)?|\{[^}]*\}) from ["'][^"']+["'];?/g, "")
				.trim();
			return rest === "" && code(file) !== "";
		});
		expect(barrels.map(({ path }) => path)).toEqual([]);
	});

	test("only a runtime's entry is called index", () => {
		const entries = new Set(["worker/index.ts", "pwa/src/index.tsx", "look/index.css"]);
		expect(files.filter(({ path }) => /^index\./.test(basename(path)) && !entries.has(path)).map(({ path }) => path)).toEqual([]);
	});

	test("none is named after nothing", () => {
		const nothing = /^(utils?|helpers?|common|misc|types|constants|stuff|lib)\.(ts|tsx)$/;
		// The words that all pages share are a chapter of the dictionary.
		const named = files.filter(({ path }) => nothing.test(basename(path)) && !path.startsWith("pwa/src/words/"));
		expect(named.map(({ path }) => path)).toEqual([]);
	});
});

describe("every test runs", () => {
	let patterns: string[] = [];

	beforeAll(async () => {
		const { default: config } = await import("../../vitest.config.ts");
		const projects = config.test?.projects ?? [];
		patterns = projects.flatMap((project) => (typeof project === "object" && "test" in project ? (project.test?.include ?? []) : []));
	}, 60_000);

	test("there are projects", () => expect(patterns.length).toBeGreaterThan(3));

	test("a file that ends in .test belongs to a project", () => {
		const tests = files.filter(({ path }) => /\.test\.\w+$/.test(path)).map(({ path }) => path);
		expect(tests.filter((path) => !patterns.some((pattern) => matchesGlob(path, pattern)))).toEqual([]);
	});

	test("no test is left out or left alone", () => {
		const left = /\b(test|describe|it)\.(only|todo|skip)\b\s*\(/;
		expect(files.filter(({ path, text }) => /\.test\.\w+$/.test(path) && left.test(text)).map(({ path }) => path)).toEqual([]);
	});
});

test("no file cites a requirement by number", () => {
	// Letter and number in a comment or a test's name, as in the lists that stand outside the project.
	const id = /\b[ABCKR]\d{2,3}\b/;
	const cited = files
		.filter(({ path }) => /\.(ts|tsx)$/.test(path))
		.flatMap(({ path, text }) =>
			text.split("\n").flatMap((line, index) => (id.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
		);
	expect(cited).toEqual([]);
});

test("nothing silences the compiler", () => {
	const silence = new RegExp(["@ts-ignore", "@ts-nocheck", "eslint-disable"].join("|"));
	expect(files.filter(({ path, text }) => silence.test(text) && path !== "test/unit/architecture.test.ts").map(({ path }) => path)).toEqual(
		[],
	);
});
