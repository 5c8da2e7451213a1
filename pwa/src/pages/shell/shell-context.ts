/** What a page can put into the frame around it. */
import { createContext, createSignal, type JSX, onCleanup, useContext } from "solid-js";

export interface ShellSlots {
	/** The right-hand column of wide screens, for as long as the calling page is shown. */
	setAside(content: () => JSX.Element, label: () => string): void;
}

interface Aside {
	content: () => JSX.Element;
	label: () => string;
}

export const ShellContext = createContext<ShellSlots>();

export function createShellSlots() {
	const [aside, setAside] = createSignal<Aside | null>(null);
	const slots: ShellSlots = {
		setAside(content, label) {
			const mine: Aside = { content, label };
			setAside(mine);
			// The next page may have put its own there before this one is cleaned up.
			onCleanup(() => setAside((shown) => (shown === mine ? null : shown)));
		},
	};
	return { slots, aside };
}

export function useShell(): ShellSlots {
	const shell = useContext(ShellContext);
	if (!shell) throw new Error("useShell needs the Shell above it");
	return shell;
}
