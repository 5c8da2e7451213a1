/**
 * Builds the gallery, serves it under the policy that will be in force, lets axe judge it, and takes pictures into `test/.output/`.
 *   npx node test/browser/gallery/shoot.ts [view ...]
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { chromiumFlags } from "../../../scripts/browser.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const site = here("../../.output/gallery/");
const pictures = here("../../.output/");

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'";
const types: Partial<Record<string, string>> = {
	".html": "text/html",
	".js": "text/javascript",
	".css": "text/css",
	".woff2": "font/woff2",
};

const views = ["plan", "workout", "controls", "forms", "import", "dialog"];
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
/** Both themes and both languages in two rounds. */
const looks = [
	{ theme: "light", language: "en" },
	{ theme: "dark", language: "ko" },
	{ theme: "light", language: "ko" },
	{ theme: "dark", language: "en" },
];

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
await build({ configFile: here("./vite.config.ts") });

const server = createServer(async (request, response) => {
	const path = new URL(request.url ?? "/", "http://gallery").pathname;
	if (path === "/favicon.ico") {
		response.writeHead(204).end();
		return;
	}
	try {
		const body = await readFile(site + (path === "/" ? "index.html" : path.slice(1)));
		response.setHeader("content-type", types[extname(path) || ".html"] ?? "application/octet-stream");
		response.setHeader("content-security-policy", policy);
		response.end(body);
	} catch {
		response.statusCode = 404;
		response.end();
	}
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const address = server.address();
if (!address || typeof address === "string") throw new Error("no port");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: chromiumFlags });
const complaints: string[] = [];
const asked = process.argv.slice(2);
for (const view of asked.length > 0 ? asked : views) {
	for (const [screen, viewport] of Object.entries(screens)) {
		for (const { theme, language } of looks) {
			const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5, reducedMotion: "reduce" });
			page.on("console", (message) => message.type() === "error" && complaints.push(`${view} ${screen}: ${message.text()}`));
			page.on("pageerror", (error) => complaints.push(`${view} ${screen}: ${error.message}`));
			await page.goto(`http://127.0.0.1:${address.port}/?view=${view}&theme=${theme}&language=${language}`);
			await page.waitForSelector(view === "dialog" ? "[role=dialog]" : "main");
			await page.evaluate(() => document.fonts.ready);
			const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (wider > 0) complaints.push(`${view} ${screen} ${language}: ${wider} px wider than the screen`);
			await page.evaluate(axe);
			const found = await page.evaluate<string[]>(
				// biome-ignore lint/suspicious/noTemplateCurlyInString: it runs in the page.
				"axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].target}`))",
			);
			complaints.push(...found.map((violation) => `${view} ${screen} ${theme} ${language}: ${violation}`));
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			const pages = view === "dialog" ? 1 : Math.min(3, Math.ceil(height / viewport.height));
			for (let part = 0; part < pages; part++) {
				await page.evaluate((top) => scrollTo(0, top), part * (viewport.height - 80));
				await page.screenshot({ path: `${pictures}${view}-${screen}-${theme}-${language}${part === 0 ? "" : `-${part + 1}`}.png` });
			}
			await page.close();
		}
	}
}
await browser.close();
server.close();
for (const complaint of new Set(complaints)) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
