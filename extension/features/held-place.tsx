/** A place in a page that is held: found by a ladder of anchors, taken again when the page throws it out, floating when nothing else is left. */
import type { JSX } from "solid-js";
import { type FoundAnchor, findAnchor, type Rung } from "../pages/anchor.ts";
import { type MountedPanel, mountPanel } from "../panel/host.tsx";

/** A page that is still being made gets so long to show an anchor. */
const PATIENCE_MS = 3_000;
/** A page that throws us out more often has its reasons. */
const MOST_RETURNS = 3;

export interface HeldPlace {
	name: string;
	/** Empty: it floats from the start. */
	ladder: readonly Rung[];
	/** Ends it. */
	signal: AbortSignal;
	render: () => JSX.Element;
	/** The rung that was taken, once: `floating` when there was none. */
	onPlace?: (rung: string) => void;
}

export function holdPlace(held: HeldPlace): void {
	const { signal, ladder } = held;
	if (signal.aborted) return;
	let panel: MountedPanel | null = null;
	let returns = 0;
	let told = false;
	const look = new MutationObserver(() => check());
	let patience: ReturnType<typeof setTimeout> | undefined;

	/** Until then an anchor may come. */
	function beginWaiting(): void {
		clearTimeout(patience);
		patience = setTimeout(() => place(true), PATIENCE_MS);
	}

	function put(found: FoundAnchor | null): void {
		clearTimeout(patience);
		panel = found
			? mountPanel({ ...held, ...found, name: held.name })
			: mountPanel({ ...held, ...floating(), render: () => <Floating>{held.render()}</Floating> });
		if (!told) held.onPlace?.(found?.name ?? "floating");
		told = true;
	}

	function place(isLast: boolean): void {
		if (signal.aborted) return;
		const found = returns > MOST_RETURNS ? null : findAnchor(document, ladder);
		if (found || isLast || returns > MOST_RETURNS || ladder.length === 0) put(found);
	}

	function check(): void {
		if (panel?.isThere) return;
		if (panel) {
			panel.remove();
			panel = null;
			returns += 1;
			// Thrown out even while it floated.
			if (returns > MOST_RETURNS + 1) {
				look.disconnect();
				return;
			}
			// A page that draws itself anew first has nothing.
			beginWaiting();
		}
		place(false);
	}

	signal.addEventListener(
		"abort",
		() => {
			clearTimeout(patience);
			look.disconnect();
		},
		{ once: true },
	);
	look.observe(document.documentElement, { childList: true, subtree: true });
	beginWaiting();
	place(false);
}

const floating = () => ({ anchor: document.body, position: "last" as const });

/** In the corner where sites put least, over nothing that must be pressed for long: it folds to one line. */
function Floating(props: { children: JSX.Element }): JSX.Element {
	return (
		<div class="fixed bottom-4 right-4 w-100 max-w-[calc(100vw-2rem)] max-h-[min(36rem,80vh)] overflow-y-auto overscroll-contain rounded shadow-float z-2147483000">
			<div class="-my-3.5">{props.children}</div>
		</div>
	);
}
