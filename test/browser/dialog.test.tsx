import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Button } from "../../pwa/src/components/Button.tsx";
import { Dialog } from "../../pwa/src/components/Dialog.tsx";
import { show } from "./show.tsx";

async function dialog() {
	const [open, setOpen] = createSignal(false);
	await show(() => (
		<>
			<Button onClick={() => setOpen(true)}>Delete</Button>
			<Dialog
				open={open()}
				onClose={() => setOpen(false)}
				title="Delete everything?"
				text="Nobody can bring it back."
				actions={<Button onClick={() => setOpen(false)}>Cancel</Button>}
			>
				<input aria-label="Password" />
			</Dialog>
		</>
	));
	await page.getByRole("button", { name: "Delete" }).click();
	await expect.element(page.getByRole("dialog", { name: "Delete everything?" })).toBeVisible();
	return open;
}

test("it opens on its first field and keeps the focus", async () => {
	await dialog();
	await expect.element(page.getByLabelText("Password")).toHaveFocus();
	await userEvent.tab();
	await userEvent.tab();
	await userEvent.tab();
	await expect.element(page.getByLabelText("Password")).toHaveFocus();
});

test("Escape closes it and gives the focus back", async () => {
	const open = await dialog();
	await userEvent.keyboard("{Escape}");
	expect(open()).toBe(false);
	await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
	await expect.element(page.getByRole("button", { name: "Delete" })).toHaveFocus();
});
