/** What every page does when it appears: its title in the tab. `Shell` moves the focus. */
import { createEffect } from "solid-js";

export function usePage(title: () => string): void {
	createEffect(() => {
		document.title = `${title()} · Longrun`;
	});
}
