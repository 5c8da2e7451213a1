import { For, type JSX, Show } from "solid-js";
import { useWords } from "../words/words.tsx";
import { Icon } from "./Icon.tsx";

export interface Toast {
	id: string;
	text: string;
	/** "Undo" and the like. */
	action?: { label: string; run: () => void };
}

/** Short news at the bottom edge. The region is always there, so that screen readers hear what enters it. */
export function Toasts(props: { toasts: readonly Toast[]; onDismiss: (id: string) => void }): JSX.Element {
	const { t } = useWords();
	return (
		<div class="fixed inset-x-4 bottom-20 lg:bottom-6 z-40 stack items-center gap-2 pointer-events-none" role="status" aria-live="polite">
			<For each={props.toasts}>
				{(toast) => (
					<div class="rise pointer-events-auto flex items-center gap-2 max-w-full min-h-11 pl-4 pr-1 rounded bg-ink text-paper shadow-float">
						<span class="py-2">{toast.text}</span>
						<Show when={toast.action}>
							{(action) => (
								<button
									type="button"
									class="min-h-11 px-3 font-600 underline underline-offset-3"
									onClick={() => {
										action().run();
										props.onDismiss(toast.id);
									}}
								>
									{action().label}
								</button>
							)}
						</Show>
						<button
							type="button"
							class="inline-flex items-center justify-center w-11 h-11 rounded"
							aria-label={t("actions.dismiss")}
							onClick={() => props.onDismiss(toast.id)}
						>
							<Icon name="close" size={16} />
						</button>
					</div>
				)}
			</For>
		</div>
	);
}
