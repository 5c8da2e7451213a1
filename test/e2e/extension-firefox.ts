/**
 * Firefox with the built extension, in which www.strava.com and connect.garmin.com are the fakes. `buildExtensionsIfStale` comes
 * first. All of port 443 goes to the fakes' server; Longrun's own is reached on its port.
 *
 *     const firefox = await openFirefoxWithExtension(sites.port);
 *     const page = await firefox.open("https://www.strava.com/activities/101");
 *     const popup = await firefox.extensionPage("popup.html");
 *     await firefox.close();
 */
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { extensionFolder } from "./extension-build.ts";

/** As in wxt.config.ts. */
const EXTENSION_ID = "@longrun";
/** Firefox makes one up for each profile; given beforehand, the extension's pages have an address that a test knows. */
const EXTENSION_HOST = "6c6f6e67-7275-4e21-8000-000000000001";

export interface FirefoxWithExtension {
	browser: Browser;
	/** As Firefox names the installed extension: the id in its manifest. */
	extension: string;
	open: (url: string) => Promise<Page>;
	/** A page of the extension in a tab. */
	extensionPage: (path: string) => Promise<Page>;
	close: () => Promise<void>;
}

export interface FirefoxOptions {
	/** Where the extension lies unpacked. Default: the release build. */
	folder?: string;
	/** More of Firefox's settings. */
	preferences?: Record<string, string | number | boolean>;
}

export async function openFirefoxWithExtension(sitesPort: number, options: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
	const browser = await puppeteer.launch({
		browser: "firefox",
		executablePath: process.env.FIREFOX_BINARY ?? "/usr/bin/firefox-esr",
		headless: true,
		acceptInsecureCerts: true,
		// Without it BiDi goes to no page of an extension.
		args: ["--remote-allow-system-access"],
		extraPrefsFirefox: { ...quiet, ...faked(sitesPort), ...options.preferences },
	});
	const extension = await browser.installExtension(options.folder ?? extensionFolder("firefox"));
	async function open(url: string): Promise<Page> {
		const page = await browser.newPage();
		await page.goto(url, { waitUntil: "load" });
		return page;
	}

	return {
		browser,
		extension,
		open,
		extensionPage: async (path) => {
			const url = `moz-extension://${EXTENSION_HOST}/${path}`;
			const page = await browser.newPage();
			// The extension's pages live in another process: Puppeteer loses the tab on the way and finds it again as a new one.
			void page.goto(url).catch(() => {});
			return found(browser, url);
		},
		close: () => browser.close(),
	};
}

async function found(browser: Browser, url: string): Promise<Page> {
	const until = Date.now() + 20_000;
	while (Date.now() < until) {
		for (const page of await browser.pages()) {
			const there = await page.evaluate(() => (document.readyState === "complete" ? location.href : "")).catch(() => "");
			if (there === url) return page;
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`${url} did not open`);
}

function faked(port: number): Record<string, string | number> {
	return {
		"network.dns.localDomains": hosts.join(","),
		"network.socket.forcePort": `443=${port}`,
		// Every other host goes to a proxy that is not there.
		"network.proxy.type": 2,
		"network.proxy.autoconfig_url": `data:,${encodeURIComponent(proxyRule)}`,
	};
}

const hosts = ["www.strava.com", "connect.garmin.com"];
const proxyRule = `function FindProxyForURL(url, host) { return ${JSON.stringify([...hosts, "localhost", "127.0.0.1"])}.indexOf(host) < 0 ? "PROXY 127.0.0.1:1" : "DIRECT"; }`;

/** Asks nobody outside for anything. */
const quiet = {
	"extensions.webextensions.uuids": JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
	"app.update.enabled": false,
	"app.normandy.enabled": false,
	"browser.safebrowsing.malware.enabled": false,
	"browser.safebrowsing.phishing.enabled": false,
	"browser.newtabpage.activity-stream.feeds.telemetry": false,
	"datareporting.policy.dataSubmissionEnabled": false,
	"extensions.update.enabled": false,
	"network.captive-portal-service.enabled": false,
	"network.connectivity-service.enabled": false,
	"services.settings.server": "data:,",
	"toolkit.telemetry.enabled": false,
} as const;
