import type { WatchState } from "../../../shared/coach/today-panel.ts";
import type { CompletionState } from "../../../shared/review/review.ts";

export const shell = {
	badge: {
		waiting: (count: number) => (count === 1 ? "1 thing waits for you" : `${count} things wait for you`),
		pairAgain: "pair this browser again",
	},
	ago: {
		now: "just now",
		minutes: (count: number) => `${count} min ago`,
		hours: (count: number) => `${count} h ago`,
		days: (count: number) => (count === 1 ? "yesterday" : `${count} days ago`),
		asOf: (when: string) => `As of ${when}`,
	},
	watch: {
		not_sent: "Not on the watch",
		sent: "On Garmin's calendar",
		differs: "On Garmin's calendar, but not as it was sent",
		outdated: "The watch has an older version",
		question: "Changed on Garmin: what counts?",
		failed: "Could not be sent",
		left_alone: "Left as it is on Garmin",
	} satisfies Record<WatchState, string>,
	states: {
		planned: "Planned",
		confirmed: "Done",
		assumed: "Assumed done: no data yet",
		partial: "Partly done",
		missed: "Missed",
		skipped: "Skipped",
		excused: "Excused",
	} satisfies Record<CompletionState, string>,
	fold: "Fold",
	unfold: "Unfold",
	cancel: "Cancel",
	retry: "Try again",
};
