import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Segmented } from "../../pwa/src/components/Segmented.tsx";
import { TextField } from "../../pwa/src/components/TextField.tsx";
import { TimeField } from "../../pwa/src/components/TimeField.tsx";
import { show } from "./show.tsx";

test("arrow keys move within a segmented choice, tab leaves it", async () => {
	const [value, setValue] = createSignal<"system" | "light" | "dark">("light");
	const choices = [
		{ value: "system", label: "System" },
		{ value: "light", label: "Light" },
		{ value: "dark", label: "Dark" },
	] as const;
	await show(() => (
		<>
			<Segmented label="Appearance" choices={choices} value={value()} onChange={setValue} />
			<button type="button">after</button>
		</>
	));
	await userEvent.tab();
	await expect.element(page.getByRole("radio", { name: "Light" })).toHaveFocus();
	await userEvent.keyboard("{ArrowRight}");
	expect(value()).toBe("dark");
	await userEvent.keyboard("{ArrowRight}");
	expect(value()).toBe("system");
	await userEvent.tab();
	await expect.element(page.getByRole("button", { name: "after" })).toHaveFocus();
});

test("an error is tied to its field and replaces the hint", async () => {
	const [error, setError] = createSignal<string>();
	await show(() => <TextField label="E-mail" hint="Yours." error={error()} value="" onInput={() => {}} />);
	const field = page.getByRole("textbox", { name: "E-mail" });
	await expect.element(field).toHaveAccessibleDescription("Yours.");
	await expect.element(field).not.toHaveAttribute("aria-invalid");
	setError("Not an address.");
	await expect.element(field).toHaveAccessibleDescription("Not an address.");
	await expect.element(field).toHaveAttribute("aria-invalid", "true");
});

test("a password can be looked at without losing it", async () => {
	const [password, setPassword] = createSignal("");
	await show(() => <TextField label="Password" type="password" value={password()} onInput={setPassword} />);
	await page.getByLabelText("Password", { exact: true }).fill("correct horse");
	await page.getByRole("button", { name: "Show password" }).click();
	await expect.element(page.getByRole("textbox", { name: "Password" })).toHaveValue("correct horse");
	await page.getByRole("button", { name: "Hide password" }).click();
	await expect.element(page.getByLabelText("Password", { exact: true })).toHaveAttribute("type", "password");
	expect(password()).toBe("correct horse");
});

test("a finishing time is read from three fields as it is typed, and may be empty", async () => {
	const [time, setTime] = createSignal<number | null>(null);
	await show(() => <TimeField label="Time" value={time()} onChange={setTime} />);
	await page.getByLabelText("Hours").fill("3");
	expect(time()).toBe(10_800);
	await page.getByLabelText("Minutes").fill("5");
	await userEvent.keyboard("9");
	expect(time()).toBe(14_340);
	await page.getByLabelText("Hours").fill("0");
	await page.getByLabelText("Minutes").fill("95");
	expect(time()).toBe(5_700);
	await expect.element(page.getByLabelText("Seconds")).toHaveValue("");
	for (const part of ["Hours", "Minutes", "Seconds"]) await page.getByLabelText(part).clear();
	expect(time()).toBeNull();
});

test("a time that is given is shown in its parts", async () => {
	const [time, setTime] = createSignal<number | null>(2_530);
	await show(() => <TimeField label="Time" value={time()} onChange={setTime} />);
	await expect.element(page.getByLabelText("Minutes")).toHaveValue("42");
	await expect.element(page.getByLabelText("Seconds")).toHaveValue("10");
	setTime(11_700);
	await expect.element(page.getByLabelText("Hours")).toHaveValue("3");
	await expect.element(page.getByLabelText("Seconds")).toHaveValue("00");
});
