import { defineConfig, presetWind3 } from "unocss";
import { extractUnquoted } from "./pwa/src/design/extract-unquoted.ts";
import { shortcuts, theme } from "./pwa/src/design/theme.ts";

export default defineConfig({
	presets: [presetWind3({ preflight: "on-demand" })],
	extractors: [extractUnquoted],
	theme,
	shortcuts,
});
