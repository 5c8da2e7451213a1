/**
 * The parser under dependency-cruiser, completed. Its TypeScript support ends below 7, so swc reads the files; but it asks swc for TypeScript
 * without JSX ("TODO: {tj}sx ?" in its source) and does not tell imports of types from imports of code. Both modules share the swc object.
 */
import { resolve } from "node:path";
import swc, { type ParseOptions } from "@swc/core";

const codeImports = new Set<string>();
const parseFileSync = swc.parseFileSync;

function parseWithJsx(path: string, options?: ParseOptions): swc.Module {
	const module = parseFileSync(path, { ...options, tsx: path.endsWith(".tsx") } as ParseOptions);
	for (const item of module.body) {
		const source = specifierOfCode(item);
		if (source !== null) codeImports.add(key(path, source));
	}
	return module;
}
// The second of its two forms, for scripts that are no modules, is never asked for.
swc.parseFileSync = parseWithJsx as typeof swc.parseFileSync;

function specifierOfCode(item: swc.ModuleItem): string | null {
	switch (item.type) {
		case "ImportDeclaration": {
			const onlyTypes = item.specifiers.length > 0 && item.specifiers.every((one) => one.type === "ImportSpecifier" && one.isTypeOnly);
			return item.typeOnly || onlyTypes ? null : item.source.value;
		}
		case "ExportAllDeclaration":
			return item.source.value;
		case "ExportNamedDeclaration":
			return item.source && !item.typeOnly ? item.source.value : null;
		default:
			return null;
	}
}

const key = (path: string, specifier: string) => `${resolve(path)} ${specifier}`;

/** Whether a static import or re-export of a file that was read takes more than types. */
export const importsCode = (path: string, specifier: string) => codeImports.has(key(path, specifier));
