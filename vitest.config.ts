import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import UnoCSS from "unocss/vite";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { chromiumFlags } from "./scripts/browser.ts";
import { panelStyles } from "./scripts/extension/panel-styles.ts";

const migrations = await readD1Migrations("./migrations");

/** Generous, because a loaded machine is slow; no test measures time. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
	test: {
		// One less than there are processors by default: one, on two.
		maxWorkers: "100%",
		projects: [
			{
				test: {
					name: "unit",
					...patience,
					environment: "node",
					// Most of what is tested is pure: reading every module anew for each file takes longer than the tests.
					pool: "threads",
					isolate: false,
					unstubGlobals: true,
					setupFiles: ["./test/unit/seed.ts"],
					include: [
						"shared/**/*.test.ts",
						"worker/**/*.test.ts",
						"look/**/*.test.ts",
						"pwa/**/*.test.ts",
						"extension/**/*.test.ts",
						"scripts/**/*.test.ts",
						"test/unit/**/*.test.ts",
						"test/delivery/**/*.test.ts",
						"test/fixtures/**/*.test.ts",
						"test/demo/**/*.test.ts",
						"test/fakes/**/*.test.ts",
						"test/fuzz/**/*.test.ts",
						"test/simulate/**/*.test.ts",
					],
				},
			},
			{
				plugins: [
					cloudflareTest({
						wrangler: { configPath: "./wrangler.toml" },
						miniflare: {
							bindings: {
								TEST_MIGRATIONS: migrations,
								AUTH_SECRET: "test-secret-test-secret-test-secret-00",
								PASSWORD_PEPPER: "test-pepper-test-pepper-test-pepper-00",
								ENCRYPTION_KEYS: "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
							},
							outboundService: (request: Request) => new Response(`blocked ${new URL(request.url).hostname}`, { status: 599 }),
						},
					}),
				],
				test: { name: "worker", ...patience, include: ["test/worker/**/*.test.ts"], setupFiles: ["./test/worker/setup.ts"] },
			},
			{
				plugins: [solid({ hot: false }), UnoCSS(), panelStyles()],
				test: {
					name: "browser",
					...patience,
					// All files are of one origin: two at a time would write into each other's storage.
					fileParallelism: false,
					include: ["test/browser/**/*.test.tsx"],
					setupFiles: ["./test/browser/setup.ts"],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: chromiumFlags } }),
						instances: [{ browser: "chromium" }],
					},
				},
			},
			{
				test: {
					name: "e2e",
					expect: patience.expect,
					environment: "node",
					include: ["test/e2e/**/*.test.ts"],
					globalSetup: ["test/e2e/setup.ts"],
					testTimeout: 120_000,
					hookTimeout: 180_000,
					// A browser on a loaded machine: a second failure is one, the first is printed as a retry.
					retry: 1,
				},
			},
		],
	},
});
