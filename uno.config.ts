import { defineConfig, presetWind3 } from "unocss";
import { extractUnquoted } from "./look/extract-unquoted.ts";
import { shortcuts, theme } from "./look/theme.ts";

export default defineConfig({
	presets: [presetWind3({ preflight: "on-demand" })],
	extractors: [extractUnquoted],
	theme,
	shortcuts,
});
