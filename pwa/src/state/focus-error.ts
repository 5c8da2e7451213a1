/** After a refused form: to the first field that is marked, once it is. */
export function focusFirstError(form: HTMLElement | undefined): void {
	// Errors are set in the same turn; the marks are in the page in the next.
	queueMicrotask(() => {
		const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] button, [data-error] select');
		field?.focus();
	});
}
