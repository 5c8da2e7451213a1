import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether the device has a network at all. It says nothing about the server: only asking does. */
export function createOnline(): Accessor<boolean> {
	const [online, setOnline] = createSignal(navigator.onLine);
	const stop = new AbortController();
	for (const event of ["online", "offline"] as const)
		window.addEventListener(event, () => setOnline(navigator.onLine), { signal: stop.signal });
	onCleanup(() => stop.abort());
	return online;
}
