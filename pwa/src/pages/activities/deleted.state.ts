/** Activities deleted on this device since the app was opened: they do not come back while the server is asked. */
import { createSignal } from "solid-js";
import { keep } from "../../store/outbox.ts";

const [deleted, setDeleted] = createSignal<ReadonlySet<string>>(new Set());

/** Reactive. */
export const isDeleted = (id: string): boolean => deleted().has(id);

export async function deleteActivity(id: string): Promise<void> {
	setDeleted((ids) => new Set([...ids, id]));
	await keep({ kind: "deleteActivity", body: { id } });
}
