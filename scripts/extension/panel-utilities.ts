/**
 * `virtual:panel-utilities`: as text, the utilities that panels in other people's pages use. UnoCSS writes its own style sheet for a document only; a shadow
 * root needs the text in the script, because a file of ours that every page may load would tell every page that we are there.
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

export function panelUtilities(): Plugin {
	return {
		name: "panel-utilities",
		resolveId: (id) => (id === NAME ? RESOLVED : null),
		load: async (id) => (id === RESOLVED ? `export default ${JSON.stringify(await utilities())};` : null),
	};
}
