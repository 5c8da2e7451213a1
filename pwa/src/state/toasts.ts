/** Short news at the bottom edge, for the whole app. */
import { createSignal } from "solid-js";
import type { Toast } from "../components/Toasts.tsx";

/** Long enough to read and to reach an action. */
const STAYS_MS = 12_000;

const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
let last = 0;

export { toasts };

export function toast(text: string, action?: Toast["action"]): void {
	last += 1;
	const id = String(last);
	// One at a time: of several with a way back each, nobody could tell which takes what back.
	setToasts([action ? { id, text, action } : { id, text }]);
	setTimeout(() => dismissToast(id), STAYS_MS);
}

export function dismissToast(id: string): void {
	setToasts((shown) => shown.filter((entry) => entry.id !== id));
}
