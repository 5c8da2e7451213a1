/** What a calendar's cells can be asked besides "open": to be changed, and to let a workout be carried over them. Absent: the calendar only shows. */
import { createContext, useContext } from "solid-js";
import type { IsoDate } from "../../../shared/calendar.ts";

export interface CalendarActions {
	/** May be carried to another day. */
	isMovable(workoutId: string): boolean;
	/** Days from today on within the plan. */
	isOpen(day: IsoDate): boolean;
	changeDay(day: IsoDate): void;
	changeWeek(monday: IsoDate): void;
	/** The workout that is carried now; null while none is. */
	carried(): string | null;
	/** The day it would land on, and how that would be. */
	landing(): { day: IsoDate; tone: "good" | "warn" | "bad" } | null;
}

export const CalendarActionsContext = createContext<CalendarActions | undefined>();

export const useCalendarActions = (): CalendarActions | undefined => useContext(CalendarActionsContext);
