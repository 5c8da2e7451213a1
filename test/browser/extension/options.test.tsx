/** The extension's own settings, with the background's real ones behind them. */
import { cleanup, render } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeSettings, readSettings } from "../../../extension/background/settings.ts";
import { settingsHandlers } from "../../../extension/background/shell.ts";
import { wipe } from "../../../extension/background/store.ts";
import type { Failure } from "../../../extension/messages/message.ts";
import type { SettingsChange } from "../../../extension/messages/settings.ts";
import { Connection } from "../../../extension/options/Connection.tsx";
import { SettingsForm } from "../../../extension/options/SettingsForm.tsx";
import type { Pairing } from "../../../extension/pairing/pairing.state.ts";
import { WordsProvider } from "../../../extension/words/words.tsx";

const fake = await vi.hoisted(async () => (await import("./fake-browser.ts")).fakeBrowser());
vi.mock("wxt/browser", () => ({ browser: fake.browser }));

const own = { place: "own", url: new URL("chrome-extension://abc/options.html"), tabId: null } as const;

beforeEach(async () => {
	fake.reset();
	await wipe();
	fake.browser.runtime.sendMessage.mockImplementation((message) => {
		const { longrun, request } = message as { longrun: string; request: SettingsChange };
		return longrun === "settings.change"
			? settingsHandlers[longrun](request, own)
			: Promise.resolve({ ok: false, failure: { code: "not_stubbed" } });
	});
});
afterEach(cleanup);

test("of two quick changes both are kept", async () => {
	const before = await readSettings();
	// As the page has it: the second press comes before it has heard of the first.
	const { getAllByRole } = render(() => (
		<WordsProvider language="en" units="metric">
			<SettingsForm settings={before} />
		</WordsProvider>
	));
	const [strava, verdict] = getAllByRole("checkbox");
	strava?.click();
	verdict?.click();
	await expect.poll(async () => (await readSettings()).features.stravaActivity).toBe(false);
	expect((await readSettings()).sites).toEqual({ strava: false, garmin: true });
});

test("a change leaves everything else as it was; no language is a choice too", async () => {
	await changeSettings({ language: "ko" });
	await changeSettings({ bringInOriginals: true });
	expect(await readSettings()).toMatchObject({ language: "ko", bringInOriginals: true });
	expect(await changeSettings({ language: null })).toMatchObject({ language: null, bringInOriginals: true });
});

test("our script in Garmin's own world stands only where sending or reading is on", async () => {
	const there = () => fake.scripts.has("garmin-token");
	const change = (changed: SettingsChange) => settingsHandlers["settings.change"](changed, own);
	await change({ features: { garminSend: false } });
	expect(there()).toBe(true);
	await change({ features: { garminRead: false } });
	expect(there()).toBe(false);
	await change({ features: { garminSend: true } });
	expect(there()).toBe(true);
	await change({ sites: { garmin: false } });
	expect(there()).toBe(false);
});

test("a browser that the server no longer knows was connected, and is not any more", async () => {
	const pairing: Pairing = {
		state: () => null,
		failure: () => null,
		busy: () => false,
		connect: () => {},
		cancel: () => {},
		unpair: async () => {},
		allow: () => {},
	};
	const { findByText, queryByText } = render(() => (
		<WordsProvider language="en" units="metric">
			<Connection
				pairing={pairing}
				paired={{ step: "paired", origin: "https://longrun.example.com", athlete: "Mina", device: "Chrome", refused: true }}
			/>
		</WordsProvider>
	));
	await findByText("Was connected with Mina");
	expect(queryByText("Connected with Mina")).toBeNull();
});

test("pairing again is always offered, and says when it came to nothing", async () => {
	const [failure, setFailure] = createSignal<Failure | null>(null);
	const connect = vi.fn(() => void setFailure({ code: "permission_refused" }));
	const pairing: Pairing = {
		state: () => null,
		failure,
		busy: () => false,
		connect,
		cancel: () => {},
		unpair: async () => {},
		allow: () => {},
	};
	const { findByRole, findByText } = render(() => (
		<WordsProvider language="en" units="metric">
			<Connection
				pairing={pairing}
				paired={{ step: "paired", origin: "https://longrun.example.com", athlete: "Mina", device: "Chrome", refused: false }}
			/>
		</WordsProvider>
	));
	(await findByRole("button", { name: "Pair again" })).click();
	expect(connect).toHaveBeenCalledWith("https://longrun.example.com");
	await findByText(/The browser asked and the answer was no/);
});
