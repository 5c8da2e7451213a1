import UnoCSS from "unocss/vite";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";

/** `--paper` of the light theme as sRGB; `index.html` holds both themes for the browser's own bar. */
const PAPER = "#fcfbf6";

export default defineConfig({
	root: "pwa",
	plugins: [
		solid(),
		UnoCSS(),
		VitePWA({
			// A new version waits for a yes: a reload by itself would take away what somebody is typing.
			registerType: "prompt",
			// `store/app-update.ts` registers it: the CSP allows no inline script.
			injectRegister: false,
			manifest: {
				id: "/",
				name: "Longrun",
				short_name: "Longrun",
				description: "A training plan that follows your real week.",
				start_url: "/",
				scope: "/",
				display: "standalone",
				theme_color: PAPER,
				background_color: PAPER,
				icons: [
					{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
					{ src: "/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
					{ src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
					{ src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
				],
			},
			workbox: {
				globPatterns: ["**/*.{js,css,html,svg,png,woff2,webmanifest}"],
				navigateFallback: "/index.html",
				navigateFallbackDenylist: [/^\/api\//],
				cleanupOutdatedCaches: true,
			},
		}),
	],
	worker: { format: "es" },
	build: {
		outDir: "dist",
		emptyOutDir: true,
		sourcemap: false,
		// What `light-dark()` needs, and all of it at once; older targets would rewrite the tokens.
		target: ["chrome123", "edge123", "firefox120", "safari17.5"],
		// Nothing as data: URL: fonts and scripts come from files, as the CSP says.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
});
