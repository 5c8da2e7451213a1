import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { moveInCalendar } from "../../pwa/src/components/calendar-keys.ts";
import { WeekRow } from "../../pwa/src/components/WeekRow.tsx";
import { weeks } from "./gallery/weeks.ts";
import { today } from "./gallery/workouts.ts";
import { show } from "./show.tsx";

async function calendar(): Promise<() => string | null> {
	await page.viewport(1280, 800);
	const [selected, setSelected] = createSignal<string | null>(null);
	await show(() => (
		// biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an addition to what Tab does.
		<div onKeyDown={moveInCalendar}>
			{weeks.slice(1, 4).map((week) => (
				<WeekRow week={week} today={today} fullSeconds={9000} selectedId={selected()} onSelect={setSelected} />
			))}
		</div>
	));
	return selected;
}

const focusedDay = () => document.activeElement?.closest<HTMLElement>("[data-day]")?.dataset.day;

test("a workout is told whole: name, length, day, weight, state", async () => {
	await calendar();
	const cell = page.getByRole("button", { name: /^Cruise intervals 1\sh\s04 Thursday 26 November, key session, Planned$/ });
	await expect.element(cell).toBeVisible();
});

test("what was done says how much was planned, and a run without a plan that it was none", async () => {
	await calendar();
	const button = document.querySelector('[data-day="2026-11-24"] button');
	expect(button?.textContent?.replaceAll("\u00a0", " ")).toMatch(/ done, .+ planned.*Done$/);
	const extra = document.querySelector('[data-day="2026-11-23"]');
	expect(extra?.textContent?.replaceAll("\u00a0", " ")).toMatch(/Run 40 min, not planned, Done$/);
	expect(extra?.querySelector("[data-state=confirmed]")).not.toBeNull();
	expect(extra?.textContent).not.toContain("Rest");
});

test("today is marked", async () => {
	await calendar();
	expect(document.querySelector('[aria-current="date"]')?.getAttribute("data-day")).toBe(today);
});

test("a click on a day chooses its workout", async () => {
	const selected = await calendar();
	const button = page.getByRole("button", { name: /Thursday 26 November/ });
	await button.click();
	expect(selected()).toBe(weeks[2]?.days[3]?.entries[0]?.workout.id);
	await expect.element(button).toHaveAttribute("aria-pressed", "true");
});

test("arrow keys go by day and by week and step over rest", async () => {
	await calendar();
	const start = document.querySelector<HTMLElement>(`[data-day="${today}"] button`);
	start?.focus();
	await userEvent.keyboard("{ArrowRight}");
	expect(focusedDay()).toBe("2026-11-27");
	await userEvent.keyboard("{ArrowRight}");
	expect(focusedDay()).toBe("2026-11-29");
	await userEvent.keyboard("{ArrowUp}");
	expect(focusedDay()).toBe("2026-11-22");
	await userEvent.keyboard("{ArrowDown}{Home}");
	expect(focusedDay()).toBe("2026-11-24");
	await userEvent.keyboard("{End}");
	expect(focusedDay()).toBe("2026-11-29");
});
