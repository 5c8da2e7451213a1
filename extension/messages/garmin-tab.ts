/** How the popup starts the panel on Garmin Connect: an open tab is told, a new one finds it in its address. */

/** To a tab of Garmin Connect; its content script answers true when it shows the panel. */
export const SHOW_SEND_PANEL = { longrunTab: "send" } as const;
/** Behind the address of a new tab. */
export const SEND_HASH = "#longrun-send";
/** Pages moved from `/modern` to `/app` in 2026, and Garmin leads from one to the other. */
export const GARMIN_CALENDAR = "https://connect.garmin.com/app/calendar";

export function asksForSendPanel(message: unknown): boolean {
	return typeof message === "object" && message !== null && "longrunTab" in message && message.longrunTab === SHOW_SEND_PANEL.longrunTab;
}
