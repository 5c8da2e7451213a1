import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { MinutesByWeekday } from "../../pwa/src/components/MinutesByWeekday.tsx";
import { show } from "./show.tsx";

async function picker(start: number[]): Promise<() => number[]> {
	const [minutes, setMinutes] = createSignal(start);
	await show(() => <MinutesByWeekday value={minutes()} onChange={setMinutes} />);
	return minutes;
}

test("plus and minus step to the neighbouring length", async () => {
	const minutes = await picker([0, 60, 0, 0, 0, 0, 120]);
	await page.getByRole("button", { name: "Tuesday: more time" }).click();
	expect(minutes()[1]).toBe(75);
	await page.getByRole("button", { name: "Tuesday: less time" }).click();
	await page.getByRole("button", { name: "Tuesday: less time" }).click();
	expect(minutes()[1]).toBe(50);
	await page.getByRole("button", { name: "Monday: more time" }).click();
	expect(minutes()).toEqual([20, 50, 0, 0, 0, 0, 120]);
});

test("a day without time cannot go below nothing, ten hours is the most", async () => {
	await picker([0, 600, 0, 0, 0, 0, 0]);
	await expect.element(page.getByRole("button", { name: "Monday: less time" })).toBeDisabled();
	await expect.element(page.getByRole("button", { name: "Tuesday: more time" })).toBeDisabled();
});

test("the list jumps to any length and keeps an unusual one", async () => {
	const minutes = await picker([0, 65, 0, 0, 0, 0, 0]);
	const tuesday = page.getByRole("combobox", { name: "Tuesday" });
	await expect.element(tuesday).toHaveDisplayValue("1\u00a0h\u00a005");
	await tuesday.selectOptions("180");
	expect(minutes()[1]).toBe(180);
	await page.getByRole("button", { name: "Tuesday: less time" }).click();
	expect(minutes()[1]).toBe(150);
});

test("a usual week fills in at once and the total follows", async () => {
	const minutes = await picker([0, 0, 0, 0, 0, 0, 0]);
	await page.getByRole("button", { name: "4 days" }).click();
	expect(minutes().filter((length) => length > 0)).toHaveLength(4);
	await expect.element(page.getByText(/^4 days, up to 4\sh a week$/)).toBeVisible();
});

test("everything works from the keyboard", async () => {
	const minutes = await picker([0, 60, 0, 0, 0, 0, 0]);
	const more = page.getByRole("button", { name: "Wednesday: more time" }).element();
	if (more instanceof HTMLElement) more.focus();
	await userEvent.keyboard("{Enter}{ }");
	expect(minutes()[2]).toBe(30);
	expect(document.activeElement).toBe(more);
});

test("targets are large enough for a thumb", async () => {
	await picker([0, 60, 0, 0, 0, 0, 0]);
	for (const button of document.querySelectorAll("fieldset button")) {
		const { width, height } = button.getBoundingClientRect();
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
	}
});
