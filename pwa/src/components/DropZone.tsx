import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { useWords } from "../words/words.tsx";
import { Icon } from "./Icon.tsx";

interface DropZoneProps {
	onFiles: (files: File[]) => void;
	/** Takes a drop in place of `onFiles`: folders are in it only while the event is handled. */
	onDropped?: (data: DataTransfer) => void;
	/** For the file picker: ".fit,.csv". */
	accept: string;
	/** Largest file in bytes, said to the athlete; the reader checks it. */
	limit: number;
	/** Take files dropped anywhere on the page, too. */
	anywhere?: boolean;
	/** One line high: for pages that already show something. */
	compact?: boolean;
	/** Other ways to choose, below. */
	children?: JSX.Element;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Files by drop or by picker. The picker is a native input, so that keys and screen readers need nothing of ours. */
export function DropZone(props: DropZoneProps): JSX.Element {
	const { t, f } = useWords();
	const [over, setOver] = createSignal(false);
	let zone!: HTMLDivElement;

	function give(list: FileList | null | undefined): void {
		const files = [...(list ?? [])];
		if (files.length > 0) props.onFiles(files);
	}

	onMount(() => {
		const target: HTMLElement | Document = props.anywhere ? document : zone;
		const stop = new AbortController();
		const listen = (type: "dragenter" | "dragover" | "dragleave" | "drop", handle: (event: DragEvent) => void): void =>
			target.addEventListener(type, (event) => event instanceof DragEvent && handle(event), { signal: stop.signal });
		const enter = (event: DragEvent): void => {
			if (!hasFiles(event)) return;
			event.preventDefault();
			setOver(true);
		};
		listen("dragenter", enter);
		listen("dragover", enter);
		listen("dragleave", (event) => {
			const into = event.relatedTarget;
			if (!(into instanceof Node) || (target instanceof HTMLElement && !target.contains(into))) setOver(false);
		});
		listen("drop", (event) => {
			setOver(false);
			if (!hasFiles(event)) return;
			event.preventDefault();
			if (props.onDropped && event.dataTransfer) props.onDropped(event.dataTransfer);
			else give(event.dataTransfer?.files);
		});
		onCleanup(() => stop.abort());
	});

	return (
		<div
			ref={zone}
			class={`border-1.5 border-dashed rounded transition-colors duration-quick ${props.compact ? "flex flex-wrap items-center gap-x-2" : "stack items-center pb-6"} ${over() ? "border-accent bg-accent-wash" : "border-field hover:border-ink-soft"}`}
		>
			<label
				class={`flex items-center gap-x-3 rounded cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-2 ${props.compact ? "flex-1 min-w-56 px-4 py-2.5" : "w-full flex-col text-center px-6 pt-9"}`}
			>
				<input
					type="file"
					multiple
					class="sr-only"
					accept={props.accept}
					onChange={(event) => {
						give(event.currentTarget.files);
						// The same file may be chosen again, for instance after it was mended.
						event.currentTarget.value = "";
					}}
				/>
				<span class={over() ? "text-accent" : "text-ink-soft"}>
					<Icon name="import" size={props.compact ? 22 : 32} />
				</span>
				<span class={`block min-w-0 ${props.compact ? "" : "mt-3"}`}>
					<span class="block font-600">{over() ? t("import.dropNow") : t(props.compact ? "import.dropMore" : "import.drop")}</span>
					<Show when={!props.compact}>
						<span class="block mt-0.5 text-small text-ink-soft text-balance">{t("import.accepts", f.bytes(props.limit))}</span>
					</Show>
				</span>
				<Show when={!props.compact}>
					<span class="mt-4 inline-flex items-center min-h-11 px-4 border border-line-strong rounded bg-sheet font-600">
						{t("import.choose")}
					</span>
				</Show>
			</label>
			<Show when={props.children}>
				<div class={props.compact ? "px-4 pb-2.5 sm:px-2.5 sm:py-1.5" : "mt-2"}>{props.children}</div>
			</Show>
		</div>
	);
}
