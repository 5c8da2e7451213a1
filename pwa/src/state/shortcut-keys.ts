/** Whether single keys (`?`, T) do something. Who steers by voice or brushes keys by accident can turn them off (WCAG 2.1.4). */
import { createSignal } from "solid-js";

const KEY = "longrun.shortcuts";

const [areOn, setOn] = createSignal(read());

export const shortcutKeys = {
	areOn,
	set(on: boolean): void {
		setOn(on);
		try {
			localStorage.setItem(KEY, on ? "on" : "off");
		} catch {
			// Storage can be forbidden; then it lasts as long as the page.
		}
	},
};

/** Whether this key press is a shortcut, and not something that is being typed. */
export function isShortcut(event: KeyboardEvent): boolean {
	if (!areOn() || event.ctrlKey || event.metaKey || event.altKey) return false;
	return !(event.target instanceof Element && event.target.closest("input, select, textarea, [contenteditable]"));
}

function read(): boolean {
	try {
		return localStorage.getItem(KEY) !== "off";
	} catch {
		return true;
	}
}
