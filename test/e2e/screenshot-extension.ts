/** `node test/e2e/screenshot-extension.ts [folder]`: the extension's own pages, in both themes and languages, with the real server. Run by hand. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { main } from "../../scripts/main.ts";
import { root } from "../../scripts/quiet-environment.ts";
import { buildExtensionsIfStale } from "./extension-build.ts";
import { askToPair, newAthlete, openTestExtension } from "./paired-extension.ts";
import { startServer } from "./server.ts";

const folder = process.argv[2] ?? join(root, "test/.output/extension");
const NO_SITES = 9;
const themes = ["light", "dark"] as const;
const languages = ["en", "ko"] as const;

async function shoot(page: Page, name: string): Promise<void> {
	for (const theme of themes) {
		await page.emulateMedia({ colorScheme: theme });
		// Colours fade over.
		await page.waitForTimeout(300);
		await page.screenshot({ path: join(folder, `${name}-${theme}.png`), fullPage: true });
	}
}

await main(async () => {
	await mkdir(folder, { recursive: true });
	await buildExtensionsIfStale();
	const server = await startServer();
	try {
		const chromium = await openTestExtension(NO_SITES);
		try {
			await newAthlete(chromium.context, server.origin, `pictures-${Date.now()}@example.org`);
			const popup = await chromium.extensionPage("popup.html");
			const options = await chromium.extensionPage("options.html");
			await popup.setViewportSize({ width: 380, height: 600 });
			await options.setViewportSize({ width: 900, height: 700 });
			const speak = async (language: (typeof languages)[number]) => {
				await options.getByRole("combobox").selectOption(language);
				await options.waitForTimeout(300);
				await popup.reload();
				await popup.waitForTimeout(700);
			};
			for (const language of languages) {
				await speak(language);
				await shoot(popup, `popup-unpaired-${language}`);
				await shoot(options, `options-unpaired-${language}`);
			}
			await speak("en");
			await popup.getByLabel("Address of your Longrun").fill("http://longrun.example.com");
			await popup.getByRole("button", { name: "Connect", exact: true }).click();
			await shoot(popup, "popup-refused-address-en");
			const asking = await askToPair(chromium.context, popup, server.origin);
			for (const language of languages) {
				await speak(language);
				await shoot(popup, `popup-code-${language}`);
			}
			await asking.getByRole("button", { name: "Connect", exact: true }).click();
			await asking.getByRole("heading", { name: "Connected" }).waitFor();
			await options.reload();
			for (const language of languages) {
				await speak(language);
				await popup.waitForTimeout(2_000);
				await shoot(popup, `popup-day-${language}`);
				await shoot(options, `options-${language}`);
			}
			await speak("en");
			await options.getByRole("button", { name: "Disconnect", exact: true }).click();
			await shoot(options, "options-unpair-en");
			await server.kill();
			await popup.reload();
			await popup.getByText(/cannot be reached/).waitFor();
			await shoot(popup, "popup-offline-en");
		} finally {
			await chromium.close();
		}
	} finally {
		await server.stop();
	}
	console.log(folder);
});
