/** Fingers on a chart: one moves the cursor sideways, two look closer. Up and down belongs to the page (`touch-action: pan-y` on the element). */
interface Follow {
	/** A finger is here, in pixels from the window's left. */
	onMove: (clientX: number) => void;
	/** Fingers have moved apart (above 1) or together since the last call, around here. */
	onPinch?: (factor: number, clientX: number) => void;
}

/** Returns how to stop. A mouse is left to the chart itself. */
export function followFingers(element: HTMLElement, { onMove, onPinch }: Follow): () => void {
	const stop = new AbortController();
	const down = new Map<number, number>();
	const spread = (): number => Math.abs(([...down.values()][0] ?? 0) - ([...down.values()][1] ?? 0));
	element.addEventListener(
		"pointerdown",
		(event) => {
			if (event.pointerType !== "mouse") down.set(event.pointerId, event.clientX);
		},
		{ signal: stop.signal },
	);
	element.addEventListener(
		"pointermove",
		(event) => {
			if (!down.has(event.pointerId)) return;
			const before = spread();
			down.set(event.pointerId, event.clientX);
			if (down.size === 1) onMove(event.clientX);
			else if (down.size === 2 && before > 0 && spread() > 0)
				onPinch?.(spread() / before, [...down.values()].reduce((a, b) => a + b, 0) / 2);
		},
		{ signal: stop.signal },
	);
	for (const end of ["pointerup", "pointercancel"] as const)
		element.addEventListener(end, (event) => down.delete(event.pointerId), { signal: stop.signal });
	return () => stop.abort();
}
