import { useNavigate } from "@solidjs/router";
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { Icon } from "../../components/Icon.tsx";
import { droppedItems } from "../../import/dropped.ts";
import type { AthleteStore } from "../../store/athlete-store.ts";
import { useSession } from "../../store/session.ts";

/** Files dropped on any page are taken in; what a page's own drop zone has taken is left alone. */
export function DropAnywhere(props: { label: string }): JSX.Element {
	const navigate = useNavigate();
	const [over, setOver] = createSignal(false);
	/** The reader of files is fetched with the first one. */
	async function takeIn(items: (File | FileSystemEntry)[]): Promise<void> {
		if (items.length === 0) return;
		const { useImporter } = await import("../../state/importer.ts");
		void useImporter().add(items);
		navigate("/import");
	}
	/** An import that a reload has cut off goes on by itself, whatever page is shown. */
	async function resume({ db }: AthleteStore): Promise<void> {
		if ((await db.count("importPacks")) === 0) return;
		const { useImporter } = await import("../../state/importer.ts");
		useImporter();
	}
	const session = useSession();
	createEffect(() => {
		const store = session.athlete();
		if (store) resume(store).catch(reportError);
	});
	const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

	onMount(() => {
		const stop = new AbortController();
		const { signal } = stop;
		document.addEventListener(
			"dragover",
			(event) => {
				if (!hasFiles(event)) return;
				// Without it the browser would open the file in place of the app.
				event.preventDefault();
				setOver(true);
			},
			{ signal },
		);
		document.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
		document.addEventListener(
			"drop",
			(event) => {
				setOver(false);
				if (event.defaultPrevented || !hasFiles(event)) return;
				event.preventDefault();
				if (event.dataTransfer) void takeIn(droppedItems(event.dataTransfer));
			},
			{ signal },
		);
		onCleanup(() => stop.abort());
	});

	return (
		<Show when={over()}>
			<div class="fixed inset-3 z-40 grid place-items-center border-2 border-dashed border-accent rounded bg-accent-wash pointer-events-none opacity-94">
				<p class="flex items-center gap-3 text-lead font-600 text-accent">
					<Icon name="import" size={28} />
					{props.label}
				</p>
			</div>
		</Show>
	);
}
