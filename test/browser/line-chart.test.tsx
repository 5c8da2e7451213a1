import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { LineChart } from "../../pwa/src/components/LineChart.tsx";
import { addDays } from "../../shared/calendar.ts";
import { show } from "./show.tsx";

const days = Array.from({ length: 30 }, (_, index) => addDays("2026-05-02", index));
const values = days.map((_, index) => (index === 27 ? null : 50 + index));
const band = { label: "Normal range", low: days.map(() => 55), high: days.map(() => 70) };

const chart = (withBand = true) =>
	show(() => (
		<LineChart
			title="HRV"
			note="mean of the night"
			days={days}
			lines={[{ label: "Value", colour: "--accent", values }]}
			band={withBand ? band : null}
			format={(value) => `${value} ms`}
			short={String}
		/>
	));

const slider = () => page.getByRole("slider");

test("a chart draws, and says the last day's value with its range", async () => {
	await chart();
	await expect.poll(() => document.querySelector("canvas")?.width ?? 0).toBeGreaterThan(0);
	await expect.element(slider()).toHaveAttribute("aria-valuetext", expect.stringMatching(/31 May.*79 ms, Normal range 55–70 ms/));
});

test("the arrow keys move from day to day, also over a day without a value", async () => {
	await chart(false);
	await expect.poll(() => document.querySelector("canvas")).not.toBeNull();
	const element = slider().element();
	if (element instanceof HTMLElement) element.focus();
	await userEvent.keyboard("{ArrowLeft}");
	await expect.element(slider()).toHaveAttribute("aria-valuetext", expect.stringContaining("78 ms"));
	await userEvent.keyboard("{ArrowLeft}");
	await expect.element(slider()).toHaveAttribute("aria-valuetext", expect.stringContaining("–"));
	await userEvent.keyboard("{Home}{ArrowLeft}");
	await expect.element(slider()).toHaveAttribute("aria-valuetext", expect.stringMatching(/2 May.*50 ms/));
	await userEvent.keyboard("{End}");
	await expect.element(slider()).toHaveAttribute("aria-valuenow", "29");
});

test("the same figures stand in a table, newest first, without the empty days", async () => {
	await chart();
	await page.getByText("As a table").click();
	const rows = page.getByRole("row").elements();
	expect(rows).toHaveLength(30);
	expect(rows[1]?.textContent).toMatch(/31 May.*79 ms.*55–70 ms/);
});
