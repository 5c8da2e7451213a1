/** What the sheet of changes is open for, and which of its views shows. */
import { createSignal } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";

export type ChangeSubject =
	| { kind: "workout"; id: string }
	| { kind: "day"; day: IsoDate }
	| { kind: "week"; monday: IsoDate }
	| { kind: "plan" };

export const changeViews = [
	"actions",
	"move",
	"swap",
	"replace",
	"note",
	"add",
	"minutes",
	"pause",
	"illness",
	"travel",
	"injury",
	"apart",
	"shift",
	"conditions",
	"edit",
	"structure",
] as const;
export type ChangeView = (typeof changeViews)[number];

export interface OpenSheet {
	subject: ChangeSubject;
	view: ChangeView;
	/** Opened on this view: there is nothing to go back to. */
	first: boolean;
}

export function createChangeSheet() {
	const [open, setOpen] = createSignal<OpenSheet | null>(null);
	return {
		open,
		show: (subject: ChangeSubject, view: ChangeView = "actions") => setOpen({ subject, view, first: true }),
		go: (view: ChangeView) => setOpen((now) => now && { ...now, view, first: false }),
		/** Another subject, as a day's only workout. */
		turn: (subject: ChangeSubject, view: ChangeView = "actions") => setOpen({ subject, view, first: view === "actions" }),
		back: () => setOpen((now) => now && { ...now, view: "actions", first: true }),
		close: () => setOpen(null),
	};
}

export type ChangeSheetState = ReturnType<typeof createChangeSheet>;
