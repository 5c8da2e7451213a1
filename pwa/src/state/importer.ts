/** The one importer of the app: it goes on while the athlete looks at other pages. Loaded with the first file or the page that shows it. */
import { createEffect, createRoot } from "solid-js";
import { createImporter, type Importer } from "../import/importer.ts";

let made: Importer | undefined;

export function useImporter(): Importer {
	made ??= createRoot(createImporter);
	return made;
}

/** Resolves when nothing is being read or sent any more; at once when nothing ever was. */
export function importEnds(): Promise<void> {
	const importer = made;
	if (!importer?.isRunning()) return Promise.resolve();
	return new Promise((resolve) => {
		createRoot((dispose) => {
			createEffect(() => {
				if (importer.isRunning()) return;
				dispose();
				resolve();
			});
		});
	});
}
