/** The script on the athlete's own server that hands over the one-time code, and the permission it needs. */
import { browser } from "wxt/browser";
import { permissionFor } from "./address.ts";

const ID = "pairing";

/** In a build for one server Chrome lets its pages call us (`externally_connectable`): no script of ours need stand on them. */
export const pageMayCall = (origin: string): boolean =>
	!import.meta.env.FIREFOX && import.meta.env.LONGRUN_ORIGIN !== "" && origin === import.meta.env.LONGRUN_ORIGIN;

export async function registerPairingScript(origin: string): Promise<void> {
	await unregisterPairingScript();
	await browser.scripting.registerContentScripts([
		{
			id: ID,
			js: ["content-scripts/pairing.js"],
			matches: [permissionFor(origin)],
			runAt: "document_start",
			allFrames: false,
			persistAcrossSessions: true,
		},
	]);
}

export async function unregisterPairingScript(): Promise<void> {
	const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
	if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

export const isPermitted = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [permissionFor(origin)] });

/** What a build holds by its manifest stays; everything asked for on a click is given back. */
export async function dropPermission(origin: string): Promise<void> {
	const pattern = permissionFor(origin);
	const { protocol, hostname } = new URL(origin);
	// A pattern without a port is for every port.
	const held = browser.runtime.getManifest().host_permissions ?? [];
	if (held.includes(pattern) || held.includes(`${protocol}//${hostname}/*`)) return;
	if (await isPermitted(origin)) await browser.permissions.remove({ origins: [pattern] });
}
