/** Arrow keys in a calendar of `data-day` cells: left and right by day, up and down by week, Home and End within the week. */
import { addDays, mondayOf } from "../../../shared/calendar.ts";

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
/** Rest days have nothing to focus: the search goes on in the same direction, this far. */
const FURTHEST = 8;

/** Put it on the element around the week rows. */
export function moveInCalendar(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
	const from = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-day]")?.dataset.day : undefined;
	if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
	const calendar = event.currentTarget;
	const buttonOn = (day: string): HTMLElement | null => calendar.querySelector(`[data-day="${day}"] button`);

	let candidates: string[] = [];
	const step = steps[event.key];
	if (step) candidates = Array.from({ length: FURTHEST }, (_, index) => addDays(from, step * (index + 1)));
	else if (event.key === "Home") candidates = Array.from({ length: 7 }, (_, index) => addDays(mondayOf(from), index));
	else if (event.key === "End") candidates = Array.from({ length: 7 }, (_, index) => addDays(mondayOf(from), 6 - index));
	const target = candidates.map(buttonOn).find((button) => button !== null);
	if (!target) return;
	event.preventDefault();
	target.focus();
}
