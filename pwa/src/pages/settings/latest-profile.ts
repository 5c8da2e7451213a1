/** The profile with what was sent and has not come back yet: two parts of a page save it, and the later must not undo the earlier. */
import { createEffect, createSignal, on } from "solid-js";
import { type Profile, ProfileSchema } from "../../../../shared/athlete/profile.ts";
import { pending } from "../../store/outbox.ts";
import type { OutboxRow } from "../../store/outbox-row.ts";

export function createLatestProfile(stored: () => Profile | null) {
	const [sent, setSent] = createSignal<Profile | null>(null);
	// What the server has now is the newest, unless something is still on its way to it.
	createEffect(on(stored, () => setSent(null), { defer: true }));
	return {
		profile: (): Profile | null => waitingProfile(pending()) ?? sent() ?? stored(),
		sent: (profile: Profile) => setSent(profile),
	};
}

function waitingProfile(rows: readonly OutboxRow[]): Profile | null {
	const last = rows.findLast(({ write }) => write.kind === "saveProfile");
	return ProfileSchema.safeParse(last?.write.body).data ?? null;
}
