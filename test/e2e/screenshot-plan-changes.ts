/** The states of changing a plan by hand: a workout carried, and the sheets of a workout, a day and a week. */
import type { Page } from "playwright-core";

type Shoot = (name: string, fullPage?: boolean) => Promise<void>;

const closeSheet = async (page: Page): Promise<void> => {
	await page.keyboard.press("Escape");
	await page.getByRole("dialog").waitFor({ state: "detached" });
};

export async function planChangeStates(page: Page, shoot: Shoot): Promise<void> {
	await page.goto("/plan");
	await page.locator("[data-workout]").first().waitFor();
	// The calendar is drawn again when the activities are in.
	await page.waitForLoadState("networkidle");
	const later = page.locator("section[data-week]:has([aria-current=date]) ~ section [data-workout]");
	const key = page.locator("section[data-week]:has([aria-current=date]) ~ section [data-workout]:has(.font-650)").first();
	await key.focus();
	await page.keyboard.press("m");
	await page.keyboard.press("ArrowRight");
	await page.locator("[data-carry]").waitFor();
	await shoot("change-carried", false);
	await page.keyboard.press("Escape");

	await page.locator("section[data-week]:has([aria-current=date]) button:visible[aria-label]").last().click();
	await page.getByRole("dialog").waitFor();
	await shoot("change-week", false);
	await page.getByRole("dialog").locator(".action-row").first().click();
	await page.getByRole("dialog").locator("select").waitFor();
	await shoot("change-apart", false);
	await closeSheet(page);

	const id = await later.first().getAttribute("data-workout");
	await page.goto(`/workout/${id}`);
	const ways = page.locator("article .grid-cols-2 > button");
	await ways.first().click();
	await page.getByRole("dialog").waitFor();
	await shoot("change-move", false);
	await closeSheet(page);
	await ways.last().click();
	await page.getByRole("dialog").waitFor();
	await shoot("change-workout", false);
	await page
		.getByRole("dialog")
		.locator(".action-row", { hasText: /library|다른 훈련으로/ })
		.click();
	await page.getByRole("dialog").locator(".action-row").nth(2).waitFor();
	await shoot("change-library", false);
	await closeSheet(page);
}
