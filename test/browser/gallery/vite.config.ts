import { fileURLToPath } from "node:url";
import UnoCSS from "unocss/vite";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Every component on one page, for looking. Not shipped. */
export default defineConfig({
	root: here("."),
	plugins: [solid(), UnoCSS({ configFile: here("../../../uno.config.ts") })],
	build: { outDir: here("../../.output/gallery"), emptyOutDir: true },
	logLevel: "warn",
});
