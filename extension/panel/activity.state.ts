/** What the panel of one activity knows and can do: what is kept comes first, then what the server says. */
import { createSignal } from "solid-js";
import type { Feedback } from "../../shared/activity/feedback.ts";
import type { ActivityAnswer } from "../../shared/coach/activity-panel.ts";
import type { Aged } from "../messages/aged.ts";
import type { Answer, Failure } from "../messages/message.ts";
import type { FeedbackState } from "../messages/panel.ts";
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
	/** With what is kept of it. */
	start: (kept: Aged<ActivityAnswer> | null) => void;
	bringIn: () => Promise<void>;
	keep: (feedback: Feedback) => Promise<Answer<{ state: FeedbackState }>>;
}

/** Gives the file's bytes piece by piece to the background. Absent: this platform's files come in another way. */
export type Original = (onRead: () => void) => ReturnType<typeof import("../features/bring-in.ts").bringIn>;

/** An answer with the feedback of another one of the same activity. */
function saying(answer: Aged<ActivityAnswer>, newer: ActivityAnswer | undefined): Aged<ActivityAnswer> {
	const { value } = answer;
	if (!value.known || !newer?.known || newer.activityId !== value.activityId) return answer;
	return { ...answer, value: { ...value, feedback: newer.feedback } };
}

export function createActivityState(outsideId: string, original: Original | null): ActivityState {
	const [answer, setAnswer] = createSignal<Aged<ActivityAnswer> | null>(null);
	const [failure, setFailure] = createSignal<Failure | null>(null);
	const [busy, setBusy] = createSignal(false);
	const [bringing, setBringing] = createSignal<Bringing>(null);

	/** Grows with every tap: the answer to a question from before one does not know of it. */
	let taps = 0;

	async function ask(): Promise<void> {
		setBusy(true);
		const before = taps;
		const said = await send("panel.activity", { outsideId, fresh: true });
		setBusy(false);
		if (said.ok) setAnswer((known) => (before === taps ? said.value : saying(said.value, known?.value)));
		setFailure(said.ok ? null : said.failure);
	}

	function start(kept: Aged<ActivityAnswer> | null): void {
		// An unknown one may be known by now: only the server can say that nothing is there.
		if (kept?.value.known) setAnswer(kept);
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

	async function keep(feedback: Feedback): Promise<Answer<{ state: FeedbackState }>> {
		const known = answer();
		if (!known?.value.known) return { ok: false, failure: { code: "not_found" } };
		const { activityId } = known.value;
		const tap = ++taps;
		// At once: a page may throw the panel out, and one that is drawn again goes on from here.
		setAnswer(saying(known, { ...known.value, feedback }));
		const kept = await send("panel.feedback", { outsideId, activityId, feedback });
		if (!kept.ok && tap === taps) setAnswer((now) => now && saying(now, known.value));
		return kept;
	}

	return { answer, failure, busy, bringing, ask, start, bringIn, keep };
}
