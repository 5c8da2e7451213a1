import { CloseButton, Content, Description, Overlay, Portal, Root, Title } from "@kobalte/core/dialog";
import { type JSX, Show } from "solid-js";
import { useWords } from "../words/words.tsx";
import type { DialogProps } from "./dialog-props.ts";
import { Icon } from "./Icon.tsx";

/** Loaded by `Dialog.tsx`: a sheet from below on the phone, a card in the middle at the desk. */
export function DialogModal(props: DialogProps): JSX.Element {
	const { t } = useWords();
	const opener = document.activeElement;
	return (
		<Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
			<Portal>
				<Overlay class="fixed inset-0 z-50 bg-veil" />
				<div class="fixed inset-0 z-50 grid items-end sm:place-items-center sm:p-6">
					<Content
						class="rise relative w-full sm:max-w-110 max-h-[90dvh] overflow-y-auto p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))] sm:pb-5 rounded-t sm:rounded bg-sheet shadow-float"
						onCloseAutoFocus={(event) => {
							// There is no trigger to return to: the page opens us by state.
							event.preventDefault();
							if (opener instanceof HTMLElement) opener.focus();
						}}
					>
						<Title class="text-lead pr-10">{props.title}</Title>
						<Show when={props.text}>
							<Description class="mt-1 text-ink-soft">{props.text}</Description>
						</Show>
						<div class="mt-4">{props.children}</div>
						<Show when={props.actions}>
							<div class="flex flex-wrap justify-end gap-2 mt-5">{props.actions}</div>
						</Show>
						{/* Last, so that the dialog opens on its first field or its mildest answer. */}
						<CloseButton
							class="absolute top-2.5 right-2.5 inline-flex items-center justify-center w-11 h-11 rounded text-ink-soft hover:bg-sunk"
							aria-label={t("actions.close")}
						>
							<Icon name="close" />
						</CloseButton>
					</Content>
				</div>
			</Portal>
		</Root>
	);
}
