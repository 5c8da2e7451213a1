/** What the extension's own pages ask, answered. */
import { browser } from "wxt/browser";
import type { Language } from "../../shared/athlete/profile.ts";
import type { settingsRules } from "../messages/settings.ts";
import type { Context, SyncState, shellRules } from "../messages/shell.ts";
import { kept } from "./cache.ts";
import { showSendPanel } from "./garmin-tab.ts";
import { keepTokenScript } from "./garmin-token-script.ts";
import type { Handlers } from "./listen.ts";
import { flush, forgetRefused, outboxState } from "./outbox.ts";
import { changeSettings, readSettings } from "./settings.ts";
import { badgeAgain, today } from "./today.ts";
import { readPaired } from "./token.ts";

/** Before anybody is known. */
const browserLanguage = (): Language => (browser.i18n.getUILanguage().startsWith("ko") ? "ko" : "en");

async function context(): Promise<Context> {
	const [paired, settings] = await Promise.all([readPaired(), readSettings()]);
	return {
		origin: paired?.origin ?? null,
		refused: paired?.refused ?? false,
		language: settings.language ?? paired?.athlete.language ?? browserLanguage(),
		units: paired?.athlete.units ?? "metric",
		settings,
	};
}

async function syncState(): Promise<SyncState> {
	const [outbox, last] = await Promise.all([outboxState(), kept("today", (value) => value ?? null)]);
	return { ...outbox, lastAnswer: last?.at ?? null };
}

export const shellHandlers: Handlers<typeof shellRules> = {
	"shell.context": async () => ({ ok: true, value: await context() }),
	"shell.today": ({ fresh }) => today(fresh),
	"shell.sync": async ({ now }) => {
		if (now) await flush();
		return { ok: true, value: await syncState() };
	},
	"shell.forget": async () => {
		await forgetRefused();
		return { ok: true, value: await syncState() };
	},
	"shell.send": showSendPanel,
	"shell.options": async () => {
		await browser.runtime.openOptionsPage();
		return { ok: true, value: null };
	},
};

export const settingsHandlers: Handlers<typeof settingsRules> = {
	"settings.change": async (change) => {
		const settings = await changeSettings(change);
		await keepTokenScript();
		await badgeAgain();
		return { ok: true, value: settings };
	},
};
