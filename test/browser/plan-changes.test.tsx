import { createSignal, Show } from "solid-js";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { CalendarActionsContext } from "../../pwa/src/components/calendar-actions.ts";
import { WeekRow } from "../../pwa/src/components/WeekRow.tsx";
import { DoneOrNot } from "../../pwa/src/pages/change/DoneOrNot.tsx";
import { CarryBar } from "../../pwa/src/pages/plan/CarryBar.tsx";
import { createCarry } from "../../pwa/src/pages/plan/carry.state.ts";
import type { CompletionState } from "../../shared/review/review.ts";
import { weeks } from "./gallery/weeks.ts";
import { today } from "./gallery/workouts.ts";
import { show } from "./show.tsx";

const onDrop = vi.fn();
const changeDay = vi.fn();

async function calendar(): Promise<void> {
	onDrop.mockClear();
	changeDay.mockClear();
	await page.viewport(1280, 800);
	await show(() => {
		const isOpen = (day: string) => day >= today;
		const carry = createCarry({ isMovable: () => true, isOpen, onDrop });
		return (
			// biome-ignore lint/a11y/noStaticElementInteractions: the calendar's own keys and pointers.
			<div onKeyDown={carry.key} onPointerDown={carry.down}>
				<CalendarActionsContext.Provider
					value={{
						isMovable: () => true,
						isOpen,
						changeDay,
						changeWeek: () => undefined,
						carried: () => carry.carried()?.workoutId ?? null,
						landing: () => {
							const over = carry.carried()?.over;
							return over ? { day: over, tone: "warn" } : null;
						},
					}}
				>
					{weeks.slice(1, 4).map((week) => (
						<WeekRow week={week} today={today} fullSeconds={9000} selectedId={null} onSelect={() => undefined} />
					))}
				</CalendarActionsContext.Provider>
				<Show when={carry.carried()}>
					{(now) => (
						<CarryBar
							title="Long run"
							over={now().over}
							isHome={now().over === now().from}
							swapsWith={null}
							applied={null}
							before={[]}
							by={now().by}
						/>
					)}
				</Show>
			</div>
		);
	});
}

const button = (day: string) => {
	const found = document.querySelector<HTMLElement>(`[data-day="${day}"] [data-workout]`);
	if (!found) throw new Error(`no workout on ${day}`);
	return found;
};
const middle = (element: Element) => {
	const box = element.getBoundingClientRect();
	return { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
};
const cell = (day: string) => document.querySelector(`[data-day="${day}"]`) ?? document.body;
const point = (type: string, at: { clientX: number; clientY: number }, pointerType: string) =>
	new PointerEvent(type, { ...at, pointerType, pointerId: 7, isPrimary: true, bubbles: true, button: 0 });
const landing = () => document.querySelector("[data-landing]")?.closest<HTMLElement>("[data-day]")?.dataset.day;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("the mouse carries a workout to the day below it", async () => {
	await calendar();
	button(today).dispatchEvent(point("pointerdown", middle(button(today)), "mouse"));
	document.dispatchEvent(point("pointermove", middle(cell("2026-11-28")), "mouse"));
	document.dispatchEvent(point("pointermove", middle(cell("2026-11-28")), "mouse"));
	await expect.poll(landing).toBe("2026-11-28");
	document.dispatchEvent(point("pointerup", middle(cell("2026-11-28")), "mouse"));
	expect(onDrop).toHaveBeenCalledExactlyOnceWith(button(today).dataset.workout, "2026-11-28");
});

test("a finger carries it after a long press, and scrolls before", async () => {
	await calendar();
	const start = middle(button(today));
	button(today).dispatchEvent(point("pointerdown", start, "touch"));
	document.dispatchEvent(point("pointermove", { ...start, clientY: start.clientY + 30 }, "touch"));
	await pause(500);
	expect(landing()).toBeUndefined();
	button(today).dispatchEvent(point("pointerdown", start, "touch"));
	await expect.poll(landing).toBe(today);
	document.dispatchEvent(point("pointermove", middle(cell("2026-11-28")), "touch"));
	document.dispatchEvent(point("pointerup", middle(cell("2026-11-28")), "touch"));
	expect(onDrop).toHaveBeenCalledOnce();
});

test("M and the arrow keys carry it, not before today; Escape leaves it, Enter drops it", async () => {
	await calendar();
	button(today).focus();
	await userEvent.keyboard("m{ArrowLeft}");
	expect(landing()).toBe(today);
	await userEvent.keyboard("{ArrowRight}{ArrowRight}");
	expect(landing()).toBe("2026-11-28");
	await expect.element(page.getByRole("status")).toHaveTextContent("Long run → Saturday 28 November");
	await userEvent.keyboard("{Escape}");
	expect(landing()).toBeUndefined();
	expect(onDrop).not.toHaveBeenCalled();
	await userEvent.keyboard("m{ArrowRight}{Enter}");
	expect(onDrop).toHaveBeenCalledExactlyOnceWith(button(today).dataset.workout, "2026-11-27");
});

test("letting go where it came from changes nothing", async () => {
	await calendar();
	button(today).focus();
	await userEvent.keyboard("m{ArrowRight}{ArrowLeft}{Enter}");
	expect(onDrop).not.toHaveBeenCalled();
});

test("every day from today on has its own way to be changed", async () => {
	await calendar();
	await page.getByRole("button", { name: "Change Saturday 28 November" }).click();
	expect(changeDay).toHaveBeenCalledExactlyOnceWith("2026-11-28");
	expect(document.querySelector('[data-day="2026-11-24"] button[aria-label^="Change"]')).toBeNull();
});

test("done, missed and excused are one tap, with the reason one more", async () => {
	const complete = vi.fn();
	const workout = weeks[2]?.days.flatMap(({ entries }) => entries)[0]?.workout;
	if (!workout) throw new Error("no workout");
	const [state, setState] = createSignal<CompletionState>("assumed");
	await show(() => <DoneOrNot workout={workout} state={state()} excuse="ill" today={today} changes={{ complete }} />);
	await page.getByRole("button", { name: "Missed" }).click();
	expect(complete).toHaveBeenLastCalledWith(workout.id, "missed", undefined);
	await page.getByRole("button", { name: "Excused…" }).click();
	await page.getByRole("button", { name: "Away" }).click();
	expect(complete).toHaveBeenLastCalledWith(workout.id, "excused", "travel");
	setState("excused");
	await expect.element(page.getByText("Excused: Ill", { exact: false })).toBeVisible();
	await page.getByRole("button", { name: "Say otherwise" }).click();
	await expect.element(page.getByRole("button", { name: "Done" })).toBeVisible();
});
