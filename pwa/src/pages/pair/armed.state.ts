import { type Accessor, createSignal, onCleanup } from "solid-js";

/** [convention] Longer than a double click takes, shorter than reading the question. */
const ARMED_AFTER_MS = 1_000;

/** False for a moment after the window has come to the front: a page in front of it could have closed under the second click of a double click. */
export function createArmed(): Accessor<boolean> {
	const [armed, setArmed] = createSignal(false);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () => {
		clearTimeout(timer);
		setArmed(false);
		timer = setTimeout(() => setArmed(true), ARMED_AFTER_MS);
	};
	wait();
	window.addEventListener("focus", wait);
	document.addEventListener("visibilitychange", wait);
	onCleanup(() => {
		clearTimeout(timer);
		window.removeEventListener("focus", wait);
		document.removeEventListener("visibilitychange", wait);
	});
	return armed;
}
