/**
 * Styles as text for panels in other people's pages, where a shadow root needs them in the script: a file of ours that every page may load would tell every page
 * that we are there. `virtual:panel-utilities` has the utilities that panels use (UnoCSS writes its own style sheet for a document only), and every style sheet
 * that is imported as text (`?inline`) has its sizes in pixels.
 */
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createGenerator } from "unocss";
import type { Plugin } from "vite";
import config from "../../uno.config.ts";
import { root } from "../quiet-environment.ts";

const NAME = "virtual:panel-utilities";
const RESOLVED = `\0${NAME}`;
/** Where what is drawn in panels is written. */
const sources = ["extension/panel/*.tsx", "extension/features/*.tsx", "look/*.{ts,tsx}"];

async function utilities(): Promise<string> {
	const uno = await createGenerator(config);
	const files = await Array.fromAsync(glob(sources, { cwd: root }));
	const code = await Promise.all(files.sort().map((file) => readFile(join(root, file), "utf8")));
	const { css } = await uno.generate(code.join("\n"), { minify: true });
	return css;
}

/**
 * A page may have any font size at its root; our sizes mean 16 px. Only in declarations and conditions: a class may be called after its size (`flex-[1_1_12rem]`).
 * Here and not in the page: there it took time before the first picture.
 */
export function inPixels(css: string): string {
	return css.replace(/@(?:container|media)[^{]*\{|\{[^{}]*\}/g, (part) =>
		part.replace(/(?<!\w)(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`),
	);
}

export function panelStyles(): Plugin[] {
	return [
		{
			name: "panel-utilities",
			resolveId: (id) => (id === NAME ? RESOLVED : null),
			load: async (id) => (id === RESOLVED ? `export default ${JSON.stringify(inPixels(await utilities()))};` : null),
		},
		{
			name: "panel-pixels",
			enforce: "post",
			transform(code, id) {
				if (!id.endsWith(".css?inline")) return null;
				const text = /^export default (".*");?\s*$/s.exec(code)?.[1];
				if (text === undefined) throw new Error(`${id} is no text`);
				return { code: `export default ${JSON.stringify(inPixels(JSON.parse(text)))};`, map: null };
			},
		},
	];
}
