/** Changes the athlete makes: through the outbox of whoever is signed in. */
import { unwrap } from "solid-js/store";
import type { AthleteOutbox } from "./athlete-outbox.ts";
import type { OutboxRow } from "./outbox-row.ts";
import { useSession } from "./session.ts";
import type { Write, WriteKind, WriteReply } from "./writes.ts";

const none: readonly OutboxRow[] = [];
const open = async (): Promise<AthleteOutbox> => (await useSession().whenOpen()).outbox;

/** Not answered yet, in the order they were made. Reactive. */
export const pending = (): readonly OutboxRow[] => useSession().athlete()?.outbox.pending() ?? none;

/** Refused for good while nobody was waiting for the answer (made with `keep`, or before a reload). Reactive. */
export const failures = (): readonly OutboxRow[] => useSession().athlete()?.outbox.failures() ?? none;

/** Resolves with the server's answer, however long that takes; a refusal rejects with `ApiFailure` and is the caller's to show. */
export async function send<Kind extends WriteKind>(write: Write<Kind>): Promise<WriteReply<Kind>> {
	const now = asItIsNow(write);
	return (await open()).send(now);
}

/** Resolves once the write is safe on this device; should the server refuse it, it stands among `failures`. */
export async function keep(write: Write): Promise<void> {
	const now = asItIsNow(write);
	await (await open()).keep(now);
}

/** Forgets a refused write. */
export async function dismiss(id: string): Promise<void> {
	await (await open()).dismiss(id);
}

/** Sends a refused write once more. */
export async function retry(id: string): Promise<void> {
	await (await open()).retry(id);
}

/** What screens hold may be Solid's proxies, which IndexedDB cannot clone, and may change while it waits. */
function asItIsNow<Kind extends WriteKind>(write: Write<Kind>): Write<Kind> {
	return structuredClone(unwrap(write));
}
