import { children, createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { Logo } from "../../look/Logo.tsx";
import { useWords } from "../words/words.tsx";

interface PanelProps {
	/** Beside our name: what this is about. */
	about?: string | undefined;
	/** At the right end of the head: one figure. */
	figure?: JSX.Element;
	/** The first line, which is all that is left when it is folded. */
	headline: string;
	/** Folded by the athlete before. */
	folded?: boolean | undefined;
	onFold?: (folded: boolean) => void;
	children?: JSX.Element;
}

/** The card that stands in other people's pages: quiet, with our name small, verdict first, and foldable. */
export function Panel(props: PanelProps): JSX.Element {
	const { t } = useWords();
	const id = createUniqueId();
	// Made once: a look at them makes them, and they are looked at twice.
	const body = children(() => props.children);
	const [folded, setFolded] = createSignal(props.folded ?? false);
	const toggle = () => {
		const next = !folded();
		setFolded(next);
		props.onFold?.(next);
	};
	return (
		<section class="@container my-3.5 border border-line-strong rounded bg-paper px-4.5 py-4" aria-labelledby={id}>
			<header class="flex items-center gap-2 text-small text-ink-soft">
				<Logo size={16} silent />
				<span class="font-600">Longrun</span>
				<Show when={props.about}>{(about) => <span class="min-w-0 truncate">· {about()}</span>}</Show>
				<span class="ml-auto shrink-0 whitespace-nowrap flex items-center gap-2">
					{props.figure}
					<Show when={body.toArray().some(Boolean)}>
						<button
							type="button"
							class="inline-flex items-center justify-center w-6 h-6 rounded text-ink-soft hover:bg-sunk hover:text-ink"
							aria-expanded={folded() ? "false" : "true"}
							aria-controls={`${id}-body`}
							aria-label={t(folded() ? "unfold" : "fold")}
							title={t(folded() ? "unfold" : "fold")}
							onClick={toggle}
						>
							<svg width="16" height="16" viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
								<path d={folded() ? "m8 5 6 6-6 6" : "m5 8 6 6 6-6"} stroke-linecap="round" stroke-linejoin="round" />
							</svg>
						</button>
					</Show>
				</span>
			</header>
			<h2 id={id} class="text-lead mt-2">
				{props.headline}
			</h2>
			<div id={`${id}-body`} hidden={folded()}>
				{body()}
			</div>
		</section>
	);
}
