/** Hands the browser a file to save. */
export function saveFile(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers read it only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
