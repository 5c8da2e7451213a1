import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { DropZone } from "../../pwa/src/components/DropZone.tsx";
import { show } from "./show.tsx";

const aFile = () => new File([new Uint8Array([14])], "run.fit");

function dropped(type: string, files: File[]): DragEvent {
	const data = new DataTransfer();
	for (const file of files) data.items.add(file);
	return new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
}

async function zone(anywhere = false) {
	const onFiles = vi.fn<(files: File[]) => void>();
	const shown = await show(() => <DropZone onFiles={onFiles} accept=".fit,.csv" limit={25_000_000} anywhere={anywhere} />);
	const label = shown.querySelector("label");
	const input = shown.querySelector("input");
	if (!label || !input) throw new Error("no drop zone");
	return { onFiles, label, input };
}

test("the tab key reaches it and Enter opens the picker", async () => {
	const { input } = await zone();
	const opened = vi.fn((event: Event) => event.preventDefault());
	input.addEventListener("click", opened);
	await userEvent.tab();
	expect(document.activeElement).toBe(input);
	await userEvent.keyboard("{Enter}");
	expect(opened).toHaveBeenCalledOnce();
	await userEvent.keyboard("[Space]");
	expect(opened).toHaveBeenCalledTimes(2);
});

test("focus is visible on the whole zone", async () => {
	const { label } = await zone();
	await userEvent.tab();
	expect(getComputedStyle(label).outlineStyle).toBe("solid");
});

test("chosen files are given, and the same file can be chosen again", async () => {
	const { onFiles, input } = await zone();
	await userEvent.upload(input, aFile());
	await userEvent.upload(input, aFile());
	expect(onFiles).toHaveBeenCalledTimes(2);
	expect(onFiles.mock.calls[0]?.[0].map((file) => file.name)).toEqual(["run.fit"]);
	expect(input.value).toBe("");
});

test("dropped files are given and the browser does not open them", async () => {
	const { onFiles, label } = await zone();
	label.dispatchEvent(dropped("dragenter", [aFile()]));
	expect(label.textContent).toContain("Let go to import");
	const drop = dropped("drop", [aFile(), aFile()]);
	label.dispatchEvent(drop);
	expect(drop.defaultPrevented).toBe(true);
	expect(onFiles.mock.calls[0]?.[0]).toHaveLength(2);
	expect(label.textContent).toContain("Drop files, folders or archives here");
});

test("dragged text is left alone", async () => {
	const { onFiles, label } = await zone();
	const data = new DataTransfer();
	data.setData("text/plain", "hello");
	const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
	label.dispatchEvent(drop);
	expect(drop.defaultPrevented).toBe(false);
	expect(onFiles).not.toHaveBeenCalled();
});

test("anywhere means anywhere, and ends with the page", async () => {
	const { onFiles } = await zone(true);
	document.body.dispatchEvent(dropped("drop", [aFile()]));
	expect(onFiles).toHaveBeenCalledOnce();
});
