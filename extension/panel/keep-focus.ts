/**
 * Does what a press asked for. If the pressed button is gone afterwards, or cannot be pressed meanwhile, the keyboard goes to `instead`; whoever has moved on
 * meanwhile is left where they are.
 */
export async function keepFocus(instead: HTMLElement | undefined, work: () => Promise<void>): Promise<void> {
	const root = instead?.getRootNode();
	const focused = () => (root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null);
	const pressed = focused();
	const mend = (): void => {
		const now = focused();
		const isLost = now === null || now === document.body || (now === pressed && now.matches(":disabled"));
		if (isLost && pressed !== null && pressed !== document.body) instead?.focus();
	};
	const working = work();
	mend();
	await working;
	mend();
}
