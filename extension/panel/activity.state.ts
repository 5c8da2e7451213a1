/** What the panel of one activity knows and can do: what is kept comes first, then what the server says. */
import { createSignal } from "solid-js";
import type { Feedback } from "../../shared/activity/feedback.ts";
import type { ActivityAnswer } from "../../shared/coach/activity-panel.ts";
import type { Aged } from "../messages/aged.ts";
import type { Answer, Failure } from "../messages/message.ts";
import { send } from "../messages/send.ts";

/** Where bringing in a file stands; a failure is the end of it, `several` a success that this page cannot show. */
export type Bringing = "fetching" | "reading" | "several" | Failure | null;

export interface ActivityState {
	/** Null before anything has been said. */
	answer: () => Aged<ActivityAnswer> | null;
	/** Why there is no answer at all. */
	failure: () => Failure | null;
	busy: () => boolean;
	bringing: () => Bringing;
	ask: () => Promise<void>;
	/** Resolves when the kept answer was looked for, so that a panel can be drawn at once. */
	start: () => Promise<void>;
	bringIn: () => Promise<void>;
	keep: (feedback: Feedback) => Promise<Answer<{ state: "sent" | "waiting" }>>;
}

/** Gives the file's bytes piece by piece to the background. Absent: this platform's files come in another way. */
export type Original = (onRead: () => void) => ReturnType<typeof import("../features/bring-in.ts").bringIn>;

export function createActivityState(outsideId: string, original: Original | null): ActivityState {
	const [answer, setAnswer] = createSignal<Aged<ActivityAnswer> | null>(null);
	const [failure, setFailure] = createSignal<Failure | null>(null);
	const [busy, setBusy] = createSignal(false);
	const [bringing, setBringing] = createSignal<Bringing>(null);

	async function ask(): Promise<void> {
		setBusy(true);
		const said = await send("panel.activity", { outsideId, fresh: true });
		setBusy(false);
		if (said.ok) setAnswer(said.value);
		setFailure(said.ok ? null : said.failure);
	}

	async function start(): Promise<void> {
		const kept = await send("panel.activity", { outsideId, fresh: false });
		// An unknown one may be known by now: only the server can say that nothing is there.
		if (kept.ok && kept.value.value.known) setAnswer(kept.value);
	}

	async function bringIn(): Promise<void> {
		if (!original || bringing() === "fetching" || bringing() === "reading") return;
		setBringing("fetching");
		const brought = await original(() => setBringing("reading"));
		if (!brought.ok) {
			setBringing(brought.failure);
			return;
		}
		setBringing(brought.value.several && !brought.value.answer.value.known ? "several" : null);
		setAnswer(brought.value.answer);
		setFailure(null);
	}

	async function keep(feedback: Feedback): Promise<Answer<{ state: "sent" | "waiting" }>> {
		const known = answer();
		if (!known?.value.known) return { ok: false, failure: { code: "not_found" } };
		return await send("panel.feedback", { outsideId, activityId: known.value.activityId, feedback });
	}

	return { answer, failure, busy, bringing, ask, start, bringIn, keep };
}
