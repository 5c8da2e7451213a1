import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { Toasts } from "../../pwa/src/components/Toasts.tsx";
import { dismissToast, toast, toasts } from "../../pwa/src/state/toasts.ts";
import { show } from "./show.tsx";

test("only the newest news is shown, with its own way back", async () => {
	const [first, second] = [vi.fn(), vi.fn()];
	await show(() => <Toasts toasts={toasts()} onDismiss={dismissToast} />);
	toast("Moved.", { label: "Undo", run: first });
	toast("Skipped.", { label: "Undo", run: second });
	await expect.element(page.getByText("Skipped.")).toBeVisible();
	expect(page.getByText("Moved.").query()).toBeNull();
	await page.getByRole("button", { name: "Undo" }).click();
	expect(first).not.toHaveBeenCalled();
	expect(second).toHaveBeenCalledOnce();
	await expect.element(page.getByText("Skipped.")).not.toBeInTheDocument();
});
